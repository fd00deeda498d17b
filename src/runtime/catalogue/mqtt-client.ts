// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.

/** What mqtt.js is told about a message besides its topic and payload. */
export interface MqttPublishOptions<Bytes> {
  readonly qos?: 0 | 1 | 2;
  readonly retain?: boolean;
  readonly properties?: {
    readonly contentType?: string;
    readonly userProperties?: Record<string, string | string[]>;
    readonly messageExpiryInterval?: number;
    readonly responseTopic?: string;
    readonly correlationData?: Bytes;
  };
}

/** A client with the interface of mqtt.js, whose promises are asked for if it has them. */
export type MqttClient<Bytes = Uint8Array<ArrayBuffer>> = (AsyncMqttClient<Bytes> | CallbackMqttClient<Bytes>) & {
  /** Which version of MQTT it speaks. */
  readonly options?: { readonly protocolVersion?: number | undefined };
};

interface AsyncMqttClient<Bytes> {
  readonly publishAsync: (
    topic: string,
    payload: string | Bytes,
    options: MqttPublishOptions<Bytes>,
  ) => Promise<unknown>;
}

interface CallbackMqttClient<Bytes> {
  readonly publish: (
    topic: string,
    payload: string | Bytes,
    options: MqttPublishOptions<Bytes>,
    callback: (error?: Error | null) => void,
  ) => unknown;
}

/** Sends a message, and is done when the client is: with quality of service 1 and 2, when the broker has it. */
export async function publish<Bytes>(
  client: MqttClient<Bytes>,
  topic: string,
  payload: string | Bytes,
  options: MqttPublishOptions<Bytes>,
): Promise<void> {
  if ("publishAsync" in client) {
    await client.publishAsync(topic, payload, options);
    return;
  }
  await new Promise<void>((resolve, reject) => {
    client.publish(topic, payload, options, (error) => (error ? reject(error) : resolve()));
  });
}
