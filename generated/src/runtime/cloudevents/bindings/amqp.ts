// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { Issue } from "../../issue.js";
import { attributeIssue } from "../attribute-issue.js";
import { type AttributeType, declaredType, fromCanonical, isOfType, toCanonical } from "../attributes.js";
import { bytesOf } from "../bytes.js";
import type { CloudEvent } from "../event.js";
import { encodeUtf8 } from "../utf8.js";
import { type AmqpDataSection, type AmqpLong, amqpLong, bodyOf, dataSection, plainValue } from "./amqp-values.js";
import { type FromMessageOptions, type ToMessageOptions, toBinary, toStructured } from "./binding.js";
import { fromParts } from "./message-parts.js";

/*
 * The AMQP 1.0 protocol binding, CloudEvents 1.0.2 plus the working draft of July 2026. Of the draft: the prefix
 * `cloudEvents_`. Messages are those of rhea.
 * https://github.com/cloudevents/spec/blob/main/cloudevents/bindings/amqp-protocol-binding.md
 */

/** A message to send: `sender.send(toMessage(event))`, or with more properties, `sender.send({ to, ...toMessage(event) })`. */
export interface AmqpMessage {
  /** Sent as a symbol in the section `properties`. */
  readonly content_type?: string;
  readonly application_properties?: Record<string, AmqpProperty>;
  /** One data section, or `null` for no data, which is sent as the value null. */
  readonly body: AmqpDataSection | null;
}

/** The value of an application property: a `Date` is sent as a timestamp, bytes are sent as binary. */
export type AmqpProperty = boolean | string | Uint8Array<ArrayBuffer> | Date | AmqpLong;

/** A message that was received. */
export interface ReceivedAmqpMessage {
  readonly content_type?: string | undefined;
  readonly application_properties?: Readonly<Record<string, unknown>> | undefined;
  readonly body?: unknown;
}

/** What `toMessage` can be told. */
export type ToAmqpOptions = ToMessageOptions & {
  /**
   * What stands between `cloudEvents` and an attribute's name (AMQP-02). Default: `:`, the one of CloudEvents 1.0.2, which
   * every reader knows but JMS. The draft prefers `_`, which JMS and filters can name too.
   */
  readonly separator?: ":" | "_";
};

/**
 * Writes an event as the body, the content type and the application properties of a message.
 *
 * @throws EventError `invalid`, listing every problem
 */
export function toMessage(event: CloudEvent, options: ToAmqpOptions = {}): AmqpMessage {
  const { separator = ":" } = options;
  const properties: Record<string, AmqpProperty> = {};
  const { contentType, data } =
    options.mode === "structured"
      ? toStructured(event, options.format, options) // AMQP-06
      : toBinary(event, options, (name, value, type) => {
          properties[`cloudEvents${separator}${name}`] = toProperty(value, type); // AMQP-02
        });
  const bytes = typeof data === "string" ? encodeUtf8(data) : bytesOf(data);
  return {
    ...(contentType === undefined ? {} : { content_type: contentType }),
    ...(options.mode === "structured" ? {} : { application_properties: properties }),
    body: bytes === undefined ? null : dataSection(bytes),
  };
}

/**
 * Reads an event, in binary or structured mode, whichever the content type says (AMQP-01). Bodies of one value are read as
 * well as data sections (AMQP-05). A lenient reader also takes a mixture of both prefixes, and for a timestamp its number, which
 * is what the Python SDK sends.
 *
 * No body is no data, an empty one is data of zero bytes, unless it is JSON. `emptyBody: "none"` takes it for no data, as
 * some senders mean it.
 *
 * @throws EventError `not-an-event` for a message that has nothing of CloudEvents; `malformed-message`; `unsupported` for
 *   another format or another version; `invalid`, listing every problem
 */
export function fromMessage(message: ReceivedAmqpMessage, options: FromMessageOptions = {}): CloudEvent {
  const issues: Issue[] = [];
  const attributes: [name: string, value: unknown][] = [];
  const separators = new Set<string>();
  for (const [property, value] of Object.entries(message.application_properties ?? {})) {
    const [, separator, name] = /^cloudEvents([:_])(.*)$/s.exec(property) ?? [];
    if (separator !== undefined && name !== undefined) {
      const plain = toInstant(plainValue(value), name, options);
      if (plain instanceof Date && !isOfType(plain, "Timestamp")) {
        issues.push(attributeIssue(name, "AMQP-03", "a timestamp in the years 0 to 9999"));
      }
      separators.add(separator);
      attributes.push([name, plain]);
    }
  }
  if (separators.size > 1 && options.lenient !== true) {
    const text = "the message mixes the prefixes cloudEvents: and cloudEvents_";
    issues.push({ message: text, path: ["application_properties"], keyword: "AMQP-02" });
  }
  const parts = { contentType: message.content_type, attributes, body: bodyOf(message.body), issues };
  return fromParts(parts, { emptyBody: "empty", ...options });
}

/** A received value; for a lenient reader, the number of a timestamp is one. */
function toInstant(value: unknown, name: string, options: FromMessageOptions): unknown {
  const isInstant =
    options.lenient === true && typeof value === "number" && declaredType(name, options) === "Timestamp";
  return isInstant ? new Date(value) : value;
}

/** An attribute in its native form (AMQP-03), or as its canonical string where that would lose something (AMQP-04). */
function toProperty(value: unknown, type: AttributeType): AmqpProperty {
  const text = toCanonical(value, type);
  if (type === "Timestamp") {
    // A timestamp is milliseconds and no zone. What it would be read as has to be what it was.
    const date = new Date(text);
    return toCanonical(date) === text ? date : text;
  }
  const native = fromCanonical(text, type);
  if (typeof native === "number") {
    return amqpLong(native);
  }
  return typeof native === "boolean" ? native : (bytesOf(native) ?? text);
}
