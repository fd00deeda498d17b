// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { Issue } from "../../issue.js";
import { toCanonical } from "../attributes.js";
import { bytesOf } from "../bytes.js";
import type { CloudEvent } from "../event.js";
import { messageError } from "../issues.js";
import type { ReadOptions } from "../options.js";
import { decodeUtf8 } from "../utf8.js";
import { assertNoIssues, validateEvent } from "../validate.js";
import { type FromMessageOptions, receivedMessage, type ToMessageOptions, toBinary, toStructured } from "./binding.js";
import { type BytesOption, type ClientBytes, toClientBytes } from "./client-bytes.js";
import { fromParts } from "./message-parts.js";

/*
 * The Kafka protocol binding, CloudEvents 1.0.2 plus the working draft of July 2026, which maps an event without data
 * to a null value. Messages are those of kafkajs and of clients with its interface.
 * https://github.com/cloudevents/spec/blob/main/cloudevents/bindings/kafka-protocol-binding.md
 *
 * Brokers before 0.11 have no headers, and kafkajs omits them there: use structured mode and JSON.
 */

/** A record to send: `producer.send({ topic, messages: [toMessage(event)] })`. */
export interface KafkaMessage<Bytes = ClientBytes> {
  /** Absent unless the option `key` sets it. */
  readonly key?: string | Bytes | null;
  /** `null` for no data. Topics with compaction treat it as a deletion of the key (a tombstone). */
  readonly value: string | Bytes | null;
  readonly headers: Record<string, string>;
}

/** A received record. */
export interface ReceivedKafkaMessage {
  readonly key?: string | Uint8Array | null | undefined;
  readonly value?: string | Uint8Array | null | undefined;
  /** UTF-8 bytes or strings; a list for a repeated header. */
  readonly headers?: Readonly<Record<string, KafkaHeader>> | undefined;
}

/** The value of a received header. */
export type KafkaHeader = string | Uint8Array | null | undefined | readonly (string | Uint8Array | null)[];

/** The key of a record: a string, bytes of any kind, or none. */
export type KafkaKey<Bytes> = string | Bytes | Uint8Array | null | undefined;

/** The key option of writers. */
export interface KafkaKeyOption<Bytes> {
  /** The key, or a function that derives it from the event, such as {@link partitionKey}. Default: no key. */
  readonly key?: string | Bytes | Uint8Array | null | ((event: CloudEvent) => KafkaKey<Bytes>);
}

/** The key option of readers. */
export interface KeyAttributeOption {
  /**
   * The extension attribute that gets the key if the event does not have it. `partitionkey` reverses {@link
   * partitionKey}. Default: none, since the sender of the event may not have chosen the key.
   */
  readonly keyAttribute?: string;
}

/** Options of `toMessage`. */
export type ToKafkaOptions<Bytes = ClientBytes> = ToMessageOptions & BytesOption<Bytes> & KafkaKeyOption<Bytes>;

/** Options of `fromMessage`. */
export interface FromKafkaOptions extends FromMessageOptions, KeyAttributeOption {}

/**
 * Returns the attribute `partitionkey`, or `undefined`: the key mapping of the specification.
 *
 * @see https://github.com/cloudevents/spec/blob/main/cloudevents/bindings/kafka-protocol-binding.md#31-key-mapping
 */
export function partitionKey(event: CloudEvent): string | undefined {
  const key = event["partitionkey"];
  return typeof key === "string" ? key : undefined;
}

/**
 * Writes an event as the key, the headers and the value of a record.
 *
 * @example
 * ```ts
 * await producer.send({ topic: "orders", messages: [toMessage(event, { key: partitionKey })] });
 * ```
 * @throws EventError `invalid`, listing every problem
 * @see https://github.com/cloudevents/spec/blob/main/cloudevents/bindings/kafka-protocol-binding.md#3-kafka-message-mapping
 */
export function toMessage<Bytes>(
  event: CloudEvent,
  options: ToKafkaOptions<Bytes> & Required<BytesOption<Bytes>>,
): KafkaMessage<Bytes>;
export function toMessage(event: CloudEvent, options?: ToKafkaOptions): KafkaMessage;
export function toMessage(event: CloudEvent, options: ToKafkaOptions<unknown> = {}): KafkaMessage<unknown> {
  const headers: Record<string, string> = {};
  const { contentType, data } =
    options.mode === "structured"
      ? toStructured(event, options.format, options)
      : toBinary(event, options, (name, value, type) => {
          headers[`ce_${name}`] = toCanonical(value, type);
        });
  if (contentType !== undefined) {
    headers["content-type"] = contentType;
  }
  const bytes = bytesOf(data);
  const value = bytes === undefined ? (data ?? null) : toClientBytes(bytes, options);
  // The key comes last, so that a key function cannot change what is sent.
  const key = typeof options.key === "function" ? options.key(event) : options.key;
  const keyBytes = bytesOf(key);
  return {
    ...(key !== undefined && { key: keyBytes === undefined ? key : toClientBytes(keyBytes, options) }),
    value,
    headers,
  };
}

/**
 * Reads an event in binary or structured mode, depending on the content type, or in JSON if there are no headers. The
 * key is not part of the event unless `keyAttribute` is given.
 *
 * A null value means no data. An empty one is data of zero bytes, unless it is JSON; `emptyBody: "none"` reads it as no
 * data, which is what senders mean that do not follow the draft.
 *
 * @example
 * ```ts
 * await consumer.run({ eachMessage: async ({ message }) => handle(fromMessage(message, { formats: [json] })) });
 * ```
 * @throws EventError `not-an-event` for a message without anything of CloudEvents; `malformed-message`; `unsupported`
 *   for another format or version; `invalid`, listing every problem
 */
export function fromMessage(message: ReceivedKafkaMessage, options: FromKafkaOptions = {}): CloudEvent {
  const issues: Issue[] = [];
  const attributes: [name: string, value: string][] = [];
  let contentType: string | undefined;
  for (const [name, value] of Object.entries(receivedMessage(message).headers ?? {})) {
    if (name === "content-type") {
      contentType = readHeader(name, value, issues);
    } else if (name.startsWith("ce_")) {
      const text = readHeader(name, value, issues);
      if (text !== undefined) attributes.push([name.slice(3), text]);
    }
  }
  const parts = { contentType, attributes, body: message.value, issues };
  return addKey(fromParts(parts, { emptyBody: "empty", ...options }), message.key, options);
}

/** Returns the text of a header, the last one if it is repeated. A value that is not UTF-8 is added to `issues`. */
function readHeader(name: string, header: KafkaHeader, issues: Issue[]): string | undefined {
  const value = Array.isArray(header) ? header.at(-1) : header;
  const text = value instanceof Uint8Array ? decodeUtf8(value) : value;
  if (typeof text === "string") {
    return text;
  }
  if (value !== undefined) {
    issues.push({ message: `the header ${name} is not UTF-8 text`, path: ["headers", name], keyword: "encoding" });
  }
  return undefined;
}

/** Adds the key to an event that was just read, if `keyAttribute` asks for it. */
function addKey(event: CloudEvent, key: KafkaKey<Uint8Array>, options: KeyAttributeOption & ReadOptions): CloudEvent {
  const { keyAttribute } = options;
  if (keyAttribute === undefined || key === undefined || key === null || Object.hasOwn(event, keyAttribute)) {
    return event;
  }
  const text = typeof key === "string" ? key : decodeUtf8(key);
  if (text === undefined) {
    throw messageError("malformed-message", "encoding", "the key is not UTF-8 text", ["key"]);
  }
  const keyed = Object.assign(event, { [keyAttribute]: text });
  assertNoIssues(keyed, validateEvent(keyed, options));
  return keyed;
}
