// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { BytesOption } from "../cloudevents/bindings/client-bytes.js";
import {
  fromMessage,
  type KafkaHeader,
  type KafkaMessage,
  type ReceivedKafkaMessage,
  toMessage,
} from "../cloudevents/bindings/kafka.js";
import { bytesOf } from "../cloudevents/bytes.js";
import type { Content } from "../cloudevents/data.js";
import type { ReadOptions } from "../cloudevents/options.js";
import { decodeUtf8 } from "../cloudevents/utf8.js";
import { isCloudEvent, plainContent, writingOptions } from "./encode.js";
import { type ContentMode, type Field, fieldOf, type NamedText, namedFields } from "./message-variant.js";
import { grouped, textAt, textsAt } from "./prepare.js";
import type { Outgoing } from "./producer.js";
import type { MessageReader } from "./receive.js";

/** What an endpoint or a message says about records of Kafka. Texts may hold placeholders. */
export interface KafkaTransport {
  readonly topic?: string;
  readonly key?: string;
  readonly partition?: number;
  readonly headers?: readonly NamedText[];
}

/** A record to send: as the bindings write it, with what the catalogue says besides. */
export interface KafkaRecordMessage<Bytes> extends Omit<KafkaMessage<Bytes>, "headers"> {
  readonly headers: Record<string, string | string[]>;
  readonly partition?: number;
}

/** What `eachMessage` of kafkajs hands over. */
export interface ReceivedKafkaRecord {
  readonly topic: string;
  readonly message: ReceivedKafkaMessage;
}

/** The fields of a record. */
export function kafkaFields(message: KafkaTransport, endpoint: KafkaTransport): readonly Field[] {
  return [
    ...fieldOf("topic", message.topic, endpoint.topic),
    ...fieldOf("key", message.key, endpoint.key),
    ...namedFields("header", message.headers, endpoint.headers),
  ];
}

/** Writes the record of an event. */
export function recordOf(
  { member, event, variables }: Outgoing<KafkaTransport>,
  endpoint: ContentMode & KafkaTransport,
  options: Pick<ReadOptions, "json"> & Partial<BytesOption<unknown>>,
): KafkaRecordMessage<unknown> {
  const { fields, variant } = member;
  const { bytes = (plain: Uint8Array<ArrayBuffer>): unknown => plain } = options;
  const message = isCloudEvent(event, member.definition)
    ? toMessage(event, { ...writingOptions(variant, endpoint, options), bytes })
    : plainMessage(plainContent(event, variant, options), bytes);
  const partition = variant.transport?.partition ?? endpoint.partition;
  const key = textAt("key", fields, variables);
  return {
    ...message,
    ...(key !== undefined && { key }),
    headers: { ...message.headers, ...grouped(textsAt("header", fields, variables)) },
    ...(partition !== undefined && { partition }),
  };
}

function plainMessage(
  { contentType, data }: Content,
  bytes: (plain: Uint8Array<ArrayBuffer>) => unknown,
): KafkaMessage<unknown> {
  const plain = bytesOf(data);
  return {
    value: plain === undefined ? (data ?? null) : bytes(plain),
    headers: contentType === undefined || data === undefined ? {} : { "content-type": contentType },
  };
}

/** Takes records apart. */
export const kafkaReader: MessageReader<ReceivedKafkaRecord> = {
  fromMessage: ({ message }, options) => fromMessage(message, options),
  textsAt: ({ topic, message }, { place, name }) =>
    place === "topic" ? [topic] : texts(place === "key" ? message.key : headerOf(message, name)),
  contentOf: ({ message }) => {
    const [contentType] = texts(headerOf(message, "content-type"));
    return { contentType, data: message.value ?? undefined };
  },
};

function headerOf({ headers = {} }: ReceivedKafkaMessage, name: string): KafkaHeader {
  return Object.hasOwn(headers, name) ? headers[name] : undefined;
}

/** Texts among what may be bytes in UTF-8, or a list. */
function texts(value: KafkaHeader): readonly string[] {
  return [value].flat().flatMap((each) => (each instanceof Uint8Array ? decodeUtf8(each) : each) ?? []);
}
