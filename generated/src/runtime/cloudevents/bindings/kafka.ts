// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { Issue } from "../../issue.js";
import { toCanonical } from "../attributes.js";
import { bytesOf } from "../bytes.js";
import type { CloudEvent } from "../event.js";
import { decodeUtf8 } from "../utf8.js";
import { type FromMessageOptions, type ToMessageOptions, toBinary, toStructured } from "./binding.js";
import type { BytesOption } from "./client-bytes.js";
import { addKey, type KafkaKeyOption, type KeyAttributeOption, keyOf } from "./kafka-key.js";
import { fromParts } from "./message-parts.js";

/*
 * The Kafka protocol binding, CloudEvents 1.0.2 plus the working draft of July 2026. Of the draft: that an event without
 * data is a record with a null value (KAFKA-04). Messages are those of kafkajs and of clients with its interface.
 * https://github.com/cloudevents/spec/blob/main/cloudevents/bindings/kafka-protocol-binding.md
 *
 * Brokers before 0.11 have no headers. kafkajs leaves them out there, so write in structured mode and in JSON for them.
 */

/** A record to send: `producer.send({ topic, messages: [toMessage(event, { bytes: Buffer.from })] })`. */
export interface KafkaMessage<Bytes = Uint8Array<ArrayBuffer>> {
  /** Absent if no key is asked for. */
  readonly key?: string | Bytes | null;
  /** `null` for no data, which a topic with compaction takes for a deletion of the key (a tombstone). */
  readonly value: string | Bytes | null;
  readonly headers: Record<string, string>;
}

/** A record that was received. */
export interface ReceivedKafkaMessage {
  readonly key?: string | Uint8Array | null | undefined;
  readonly value?: string | Uint8Array | null | undefined;
  /** Bytes in UTF-8, or text; a list for a repeated key. */
  readonly headers?: Readonly<Record<string, KafkaHeader>> | undefined;
}

/** The value of a received header. */
export type KafkaHeader = string | Uint8Array | null | undefined | readonly (string | Uint8Array | null)[];

/** What `toMessage` can be told. kafkajs needs `bytes`: it takes nothing but `Buffer`, and would write other bytes as text. */
export type ToKafkaOptions<Bytes = Uint8Array<ArrayBuffer>> = ToMessageOptions &
  BytesOption<Bytes> &
  KafkaKeyOption<Bytes>;

/** What `fromMessage` can be told. */
export interface FromKafkaOptions extends FromMessageOptions, KeyAttributeOption {}

/**
 * Writes an event as the key, the headers and the value of a record.
 *
 * @throws EventError `invalid`, listing every problem
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
      ? toStructured(event, options.format, options) // KAFKA-07
      : toBinary(event, options, (name, value, type) => {
          headers[`ce_${name}`] = toCanonical(value, type); // KAFKA-01, KAFKA-03
        });
  if (contentType !== undefined) {
    headers["content-type"] = contentType;
  }
  const bytes = bytesOf(data);
  const value = bytes === undefined ? (data ?? null) : (options.bytes?.(bytes) ?? bytes); // KAFKA-04
  return { ...keyOf(event, options), value, headers };
}

/**
 * Reads an event, in binary or structured mode, whichever the content type says (KAFKA-02), or in JSON without any headers
 * (KAFKA-07). The key is not part of the event: it stays with the message, unless `keyAttribute` asks for it (KAFKA-06).
 *
 * A null value is no data, an empty one is data of zero bytes, unless it is JSON. `emptyBody: "none"` takes it for no data, as
 * senders mean it that do not know the draft.
 *
 * @throws EventError `not-an-event` for a message that has nothing of CloudEvents; `malformed-message`; `unsupported` for
 *   another format or another version; `invalid`, listing every problem
 */
export function fromMessage(message: ReceivedKafkaMessage, options: FromKafkaOptions = {}): CloudEvent {
  const issues: Issue[] = [];
  const attributes: [name: string, value: string][] = [];
  let contentType: string | undefined;
  for (const [name, value] of Object.entries(message.headers ?? {})) {
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

/** The text of a header: of the last one, if it is repeated (KAFKA-08). What is not UTF-8 is added to `issues` (KAFKA-01). */
function readHeader(name: string, header: KafkaHeader, issues: Issue[]): string | undefined {
  const value = Array.isArray(header) ? header.at(-1) : header;
  const text = value instanceof Uint8Array ? decodeUtf8(value) : value;
  if (typeof text === "string") {
    return text;
  }
  if (value !== undefined) {
    issues.push({ message: `the header ${name} is not UTF-8 text`, path: ["headers", name], keyword: "KAFKA-01" });
  }
  return undefined;
}
