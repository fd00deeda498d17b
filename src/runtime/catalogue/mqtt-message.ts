// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { BytesOption } from "../cloudevents/bindings/client-bytes.js";
import { fromMessage, type ReceivedMqttMessage, toMessage } from "../cloudevents/bindings/mqtt.js";
import { bytesOf } from "../cloudevents/bytes.js";
import type { Content } from "../cloudevents/data.js";
import type { ReadOptions } from "../cloudevents/options.js";
import { decodeUtf8, encodeUtf8 } from "../cloudevents/utf8.js";
import { isCloudEvent, plainContent, writingOptions } from "./encode.js";
import { type ContentMode, type Field, fieldOf, type NamedText, namedFields } from "./message-variant.js";
import type { MqttPublishOptions } from "./mqtt-client.js";
import { grouped, textAt, textsAt } from "./prepare.js";
import type { Outgoing } from "./producer.js";
import type { MessageReader } from "./receive.js";
import { memberOf } from "./variables.js";

/** What an endpoint or a message says about messages of MQTT. Texts may hold placeholders. */
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

/** A message that was received: what mqtt.js hands over. */
export interface ReceivedMqtt {
  readonly topic: string;
  readonly payload: string | Uint8Array;
  readonly packet?: ReceivedMqttMessage | undefined;
}

/** The fields of a message. */
export function mqttFields(message: MqttTransport, endpoint: Pick<MqttTransport, "topic">): readonly Field[] {
  return [
    ...fieldOf("topic", message.topic, endpoint.topic, "topic"),
    ...fieldOf("responseTopic", message.responseTopic, undefined, "topic"),
    ...fieldOf("correlationData", message.correlationData, undefined),
    ...namedFields("userProperty", message.userProperties),
  ];
}

interface MqttPacket {
  readonly payload: unknown;
  readonly options: MqttPublishOptions<unknown>;
}

/** Writes the payload of an event, and what mqtt.js is told besides. */
export function packetOf(
  { member, event, variables }: Outgoing<MqttTransport>,
  endpoint: ContentMode & Pick<MqttTransport, "qos" | "retain">,
  protocolVersion: number,
  options: Pick<ReadOptions, "json"> & Partial<BytesOption<unknown>>,
): MqttPacket {
  const { fields, variant } = member;
  const { bytes = (plain: Uint8Array<ArrayBuffer>): unknown => plain } = options;
  // MQTT 3.1.1 has nowhere to put attributes, so that there is only one mode if none is asked for.
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

/** Takes messages apart. */
export const mqttReader: MessageReader<ReceivedMqtt> = {
  fromMessage: ({ payload, packet }, options) => fromMessage({ ...packet, payload }, options),
  textsAt: ({ topic, packet }, { place, name }) => {
    if (place === "topic") return [topic];
    const { userProperties = {}, ...properties } = packet?.properties ?? {};
    return texts(place === "userProperty" ? memberOf(userProperties, name) : memberOf(properties, place));
  },
  contentOf: ({ payload, packet }) => ({ contentType: packet?.properties?.contentType, data: payload }),
};

/** Texts among what may be bytes in UTF-8, or a list. */
function texts(value: unknown): readonly string[] {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.flatMap((each) => {
    const text = each instanceof Uint8Array ? decodeUtf8(each) : each;
    return typeof text === "string" ? [text] : [];
  });
}
