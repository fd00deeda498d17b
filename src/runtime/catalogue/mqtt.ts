// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { type BytesOption, type ClientBytes, toClientBytes } from "../cloudevents/bindings/client-bytes.js";
import { fromMessage, type ReceivedMqttMessage, toMessage } from "../cloudevents/bindings/mqtt.js";
import { bytesOf } from "../cloudevents/bytes.js";
import type { Content } from "../cloudevents/data.js";
import type { ReadOptions } from "../cloudevents/options.js";
import { encodeUtf8 } from "../cloudevents/utf8.js";
import { memberOf } from "./attribute-rules.js";
import { defineEndpoint, type Endpoint, type Member, type Protocol, textsOf } from "./endpoint.js";
import {
  type AnyMessages,
  type ContentMode,
  fieldOf,
  isCloudEvent,
  type MessageMap,
  type MessageTable,
  type NamedText,
  namedFields,
  plainContent,
  writingOptions,
} from "./message-variant.js";
import {
  fillText,
  type GivenParameters,
  grouped,
  makeProducer,
  type Outgoing,
  type Producer,
  type ProducerOptions,
  requireText,
  textAt,
  textsAt,
} from "./producer.js";
import { type Filter, mqttFilter, type Variables } from "./uri-template.js";

/** The options of `publish` of mqtt.js. */
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

/** A client that is compatible with mqtt.js. `publishAsync` is used if there is one. */
export type MqttClient<Bytes = ClientBytes> = (AsyncMqttClient<Bytes> | CallbackMqttClient<Bytes>) & {
  /** The version of MQTT is in `protocolVersion`. */
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

/** Sends a message. With QoS 1 and 2, it resolves when the broker has the message. */
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

/** The MQTT options of an endpoint or a message. Strings may contain placeholders. */
export interface MqttTransport {
  readonly topic?: string;
  readonly qos?: 0 | 1 | 2;
  readonly retain?: boolean;
  /** In seconds. */
  readonly messageExpiryInterval?: number;
  readonly responseTopic?: string;
  readonly correlationData?: string;
  readonly userProperties?: readonly NamedText[];
}

/** A message that was received from mqtt.js. */
export interface ReceivedMqtt {
  readonly topic: string;
  readonly payload: string | Uint8Array;
  readonly packet?: ReceivedMqttMessage | undefined;
}

interface MqttPacket {
  readonly payload: unknown;
  readonly options: MqttPublishOptions<unknown>;
}

/** Returns the payload of an event and the options to publish it with. */
export function packetOf(
  { member, event, variables }: Outgoing<MqttTransport>,
  endpoint: ContentMode & Pick<MqttTransport, "qos" | "retain">,
  protocolVersion: number,
  options: Pick<ReadOptions, "json"> & Partial<BytesOption<unknown>>,
): MqttPacket {
  const { fields, variant } = member;
  const bytes = (plain: Uint8Array<ArrayBuffer>): unknown => toClientBytes(plain, options);
  // MQTT 3.1.1 has no properties for attributes.
  const mode = endpoint.mode ?? (protocolVersion < 5 ? "structured" : "binary");
  const { payload, properties } = isCloudEvent(event, member.definition)
    ? toMessage(event, { ...writingOptions(variant, { ...endpoint, mode }, options), bytes, protocolVersion })
    : plainMessage(plainContent(event, variant, options), bytes);
  const { qos = endpoint.qos, retain = endpoint.retain, messageExpiryInterval } = variant.transport ?? {};
  const responseTopic = textAt("responseTopic", fields, variables);
  const correlationData = textAt("correlationData", fields, variables);
  const userProperties = {
    ...properties?.userProperties,
    ...grouped(textsAt("userProperty", fields, variables)),
  };
  const all = {
    ...properties,
    ...(Object.keys(userProperties).length > 0 && { userProperties }),
    ...(messageExpiryInterval !== undefined && { messageExpiryInterval }),
    ...(responseTopic !== undefined && { responseTopic }),
    ...(correlationData !== undefined && { correlationData: bytes(new Uint8Array(encodeUtf8(correlationData))) }),
  };
  return {
    payload,
    options: {
      ...(qos !== undefined && { qos }),
      ...(retain !== undefined && { retain }),
      ...(protocolVersion >= 5 && { properties: all }),
    },
  };
}

function plainMessage(
  { contentType, data = "" }: Content,
  bytes: (plain: Uint8Array<ArrayBuffer>) => unknown,
): { payload: unknown; properties: { contentType?: string; userProperties?: Record<string, string> } } {
  const plain = bytesOf(data);
  return {
    payload: plain === undefined ? data : bytes(plain),
    properties: contentType === undefined ? {} : { contentType },
  };
}

const mqtt: Protocol<ReceivedMqtt, MqttTransport, Pick<MqttTransport, "topic">> = {
  fieldsOf: (message = {}, endpoint) => [
    ...fieldOf("topic", message.topic, endpoint.topic, "topic"),
    ...fieldOf("responseTopic", message.responseTopic, undefined, "topic"),
    ...fieldOf("correlationData", message.correlationData, undefined),
    ...namedFields("userProperty", message.userProperties),
  ],
  fromMessage: ({ payload, packet }, options) => fromMessage({ ...packet, payload }, options),
  textsAt: ({ topic, packet }, { place, name }) => {
    if (place === "topic") return [topic];
    const { userProperties = {}, ...properties } = packet?.properties ?? {};
    return textsOf(place === "userProperty" ? memberOf(userProperties, name) : memberOf(properties, place));
  },
  contentOf: ({ payload, packet }) => ({ contentType: packet?.properties?.contentType, data: payload }),
};

/** The parts of an MQTT endpoint. Options of a message replace those of the endpoint. */
export interface MqttEndpointParts<Messages extends MessageMap<Messages>>
  extends ContentMode,
    Pick<MqttTransport, "topic" | "qos" | "retain"> {
  /** 4 is MQTT 3.1.1, as in mqtt.js. The version of the client takes precedence. Default: 5. */
  readonly protocolVersion?: 4 | 5;
  /** The filter to subscribe to. Default: the filters of all topics. */
  readonly topicFilter?: string;
  readonly sharedSubscriptionGroup?: string;
  readonly messages: MessageTable<Messages, MqttTransport>;
}

/** The arguments of `client.subscribe(filter, { qos })`. */
export interface MqttSubscription extends Filter {
  readonly qos: 0 | 1 | 2;
}

/** Passes messages to handlers. */
export interface MqttConsumer {
  /**
   * Handles a message; rejects if a handler fails. Call it in `client.handleMessage`, which acknowledges a message
   * afterwards. `client.on("message")` does not wait for it.
   */
  readonly receive: (topic: string, payload: string | Uint8Array, packet?: ReceivedMqttMessage) => Promise<void>;
}

/** The options of a producer. */
export interface MqttProducerOptions<Given> extends ProducerOptions<Given> {
  /** Replaces the destination in the catalogue. */
  readonly topic?: string;
}

/** An MQTT endpoint: sends and receives its messages. */
export interface MqttEndpoint<Messages extends MessageMap<Messages>>
  extends Endpoint<Messages, ReceivedMqtt, MqttConsumer> {
  /** Makes a producer from a connected client. */
  producer<Given extends GivenParameters<Messages> = Record<never, never>>(
    client: MqttClient,
    options?: MqttProducerOptions<Given>,
  ): Producer<Messages, Given>;
  producer<Bytes, Given extends GivenParameters<Messages> = Record<never, never>>(
    client: MqttClient<Bytes>,
    options: MqttProducerOptions<Given> & Required<BytesOption<Bytes>>,
  ): Producer<Messages, Given>;
  /**
   * Returns the filters to subscribe to. Placeholders become wildcards, except those with given values. A filter that
   * is not exact matches other topics as well. Their messages go to the route `unknown` if they are not events of this
   * endpoint.
   *
   * @throws EventError `invalid` if a parameter of the shared subscription is missing
   */
  subscriptions(parameters?: Variables): readonly MqttSubscription[];
}

/**
 * Makes an MQTT endpoint.
 *
 * @see https://github.com/xregistry/spec/blob/main/endpoint/spec.md
 */
export function defineMqttEndpoint<Messages extends MessageMap<Messages>>(
  parts: MqttEndpointParts<Messages>,
): MqttEndpoint<Messages>;
export function defineMqttEndpoint(parts: MqttEndpointParts<AnyMessages>): MqttEndpoint<AnyMessages> {
  const { members, read, consumer } = defineEndpoint(mqtt, parts);
  return {
    read,
    consumer: (handlers, routes, options) => {
      const { receive } = consumer(handlers, routes, options);
      return { receive: (topic, payload, packet) => receive({ topic, payload, packet }) };
    },
    producer: (
      client: MqttClient<unknown>,
      options: MqttProducerOptions<unknown> & Partial<BytesOption<unknown>> = {},
    ) =>
      makeProducer<AnyMessages, unknown, MqttTransport>(members, options, async (outgoing) => {
        const topic = options.topic ?? textAt("topic", outgoing.member.fields, outgoing.variables);
        const { protocolVersion = parts.protocolVersion ?? 5 } = client.options ?? {};
        const message = packetOf(outgoing, parts, protocolVersion, options);
        await publish(client, requireText(topic, "topic"), message.payload, message.options);
      }),
    subscriptions: (parameters = {}) => subscriptionsOf(members, parts, parameters),
  };
}

function subscriptionsOf(
  members: readonly Member<unknown, MqttTransport>[],
  { topicFilter, sharedSubscriptionGroup, qos = 0 }: MqttEndpointParts<AnyMessages>,
  parameters: Variables,
): readonly MqttSubscription[] {
  const group = fillText(sharedSubscriptionGroup, parameters);
  const prefix = group === undefined ? "" : `$share/${group}/`;
  const topics = members.flatMap(({ fields, variant }) =>
    fields
      .filter(({ place }) => place === "topic")
      .map(({ template }) => ({ template, qos: variant.transport?.qos ?? qos })),
  );
  const found = new Map<string, MqttSubscription>();
  for (const each of topicFilter === undefined ? topics : [{ template: topicFilter, qos }]) {
    const { filter, exact } = mqttFilter(each.template, parameters);
    const known = found.get(filter);
    const highest = known !== undefined && known.qos > each.qos ? known.qos : each.qos;
    found.set(filter, { filter: prefix + filter, exact: exact || known?.exact === true, qos: highest });
  }
  return [...found.values()];
}
