// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { Issue } from "../../issue.js";
import { toCanonical } from "../attributes.js";
import { bytesOf } from "../bytes.js";
import type { CloudEvent } from "../event.js";
import { attributeIssue, messageError } from "../issues.js";
import type { ReadOptions } from "../options.js";
import {
  type FromMessageOptions,
  isStructured,
  receivedMessage,
  type ToMessageOptions,
  toBinary,
  toStructured,
} from "./binding.js";
import { decodePercent, encodePercent } from "./http-headers.js";
import { assertJsonOnly, fromParts, receivedType, receivedValues } from "./message-parts.js";

/*
 * The NATS protocol binding, CloudEvents 1.0.2 plus the working draft of July 2026, which adds headers and binary mode.
 * Messages are those of `@nats-io/nats-core` and its transports.
 * https://github.com/cloudevents/spec/blob/main/cloudevents/bindings/nats-protocol-binding.md
 */

/** A message to send: `connection.publish(subject, message.data, message)`. */
export interface NatsMessage<Headers = Record<string, string>> {
  /** Empty for no data. */
  readonly data: string | Uint8Array<ArrayBuffer>;
  /** Absent with the option `headers: false`. */
  readonly headers?: Headers;
}

/** A received message: a `Msg` or a `JsMsg`. */
export interface ReceivedNatsMessage {
  readonly data: string | Uint8Array;
  readonly headers?: NatsHeaders | undefined;
}

/** Received headers: `MsgHdrs` or other pairs, or an object. */
export type NatsHeaders =
  | Iterable<readonly [name: string, value: string | readonly string[]]>
  | Readonly<Record<string, string | readonly string[]>>;

/** Options of `toMessage`. */
export type ToNatsOptions<Headers = Record<string, string>> = ToMessageOptions & {
  /**
   * Creates the headers: the function `headers` of `@nats-io/nats-core`. `false` is for receivers of CloudEvents 1.0.2 and for
   * servers before NATS 2.2, which do not support headers. Default: a plain object.
   */
  readonly headers?: (() => Headers) | false;
};

/** The part of a headers object that writers use. */
export interface NatsHeaderWriter {
  set(name: string, value: string): void;
}

/**
 * Writes an event as the payload and the headers of a message.
 *
 * @example
 * ```ts
 * const message = toMessage(event, { headers });
 * connection.publish("orders", message.data, message);
 * ```
 * @throws EventError `invalid`, listing every problem; `unsupported` for binary mode without headers, and for a format other
 *   than JSON in structured mode
 * @see https://github.com/cloudevents/spec/blob/main/cloudevents/bindings/nats-protocol-binding.md#3-nats-message-mapping
 */
export function toMessage(event: CloudEvent, options?: ToMessageOptions & { readonly headers?: false }): NatsMessage;
export function toMessage<Headers extends NatsHeaderWriter>(
  event: CloudEvent,
  options: ToNatsOptions<Headers>,
): NatsMessage<Headers>;
export function toMessage(
  event: CloudEvent,
  options: ToNatsOptions<NatsHeaderWriter> = {},
): NatsMessage<NatsHeaderWriter | Record<string, string>> {
  if (options.mode === "structured" || options.headers === false) {
    assertJsonOnly(options, options.headers === false ? "NATS without headers" : "NATS in structured mode");
  }
  const record: Record<string, string> = {};
  const headers = typeof options.headers === "function" ? options.headers() : undefined;
  const put = (name: string, value: string): void => {
    if (headers === undefined) record[name] = value;
    else headers.set(name, value);
  };
  const { contentType, data = "" } =
    options.mode === "structured"
      ? toStructured(event, options.format, options)
      : toBinary(event, options, (name, value, type) => put(`ce-${name}`, encodePercent(toCanonical(value, type))));
  if (contentType !== undefined && options.mode === "structured") {
    put("content-type", contentType);
  } else if (contentType !== undefined) {
    put("ce-datacontenttype", encodePercent(contentType));
  }
  const message = { data: bytesOf(data) ?? String(data) };
  return options.headers === false ? message : { ...message, headers: headers ?? record };
}

/**
 * Reads an event in binary or structured mode, depending on the content type, or in JSON if there are no headers. A lenient
 * reader keeps header values with wrong percent-encoding.
 *
 * @example
 * ```ts
 * for await (const message of subscription) handle(fromMessage(message, { formats: [json] }));
 * ```
 * @throws EventError `not-an-event` for a message without anything of CloudEvents; `malformed-message`; `unsupported` for
 *   another format or version; `invalid`, listing every problem
 */
export function fromMessage(message: ReceivedNatsMessage, options: FromMessageOptions = {}): CloudEvent {
  const issues: Issue[] = [];
  const attributes: [name: string, value: unknown][] = [];
  let contentType: string | undefined;
  for (const [name, value] of fieldsOf(receivedMessage(message).headers ?? {})) {
    if (name.startsWith("ce-")) {
      attributes.push([name.slice(3), readHeader(name, value, options, issues)]);
    } else if (name === "content-type") {
      // Picking one of several would decide how the message is read.
      if (contentType !== undefined) {
        throw messageError("malformed-message", "duplicate", "the header content-type is repeated", ["headers", name]);
      }
      contentType = receivedType(value) ?? "";
    }
  }
  // The content type of the data is an ordinary attribute. The Go SDK sends it as `content-type`.
  const isNamed = attributes.some(([name]) => name === "datacontenttype");
  if (isNamed && !isStructured(contentType)) {
    contentType = undefined;
  }
  return fromParts({ contentType, attributes, body: message.data, issues }, options);
}

/** Returns the header fields one by one, with names in lower case: they are case-insensitive, but clients keep the case. */
function fieldsOf(headers: NatsHeaders): [name: string, value: unknown][] {
  const entries = isIterable(headers) ? [...headers] : Object.entries(headers);
  return entries.flatMap(([name, value]) =>
    receivedValues(value).map((each): [string, unknown] => [name.toLowerCase(), each]),
  );
}

/** Decodes a header, which is encoded as in HTTP. */
function readHeader(name: string, value: unknown, { lenient }: ReadOptions, issues: Issue[]): unknown {
  if (typeof value !== "string") {
    issues.push({ ...attributeIssue(`the header ${name}`, "type", "a string", value), path: ["headers", name] });
    return value;
  }
  const text = lenient === true || /^[\t -~]*$/.test(value) ? decodePercent(value) : undefined;
  if (text === undefined && lenient !== true) {
    const issue = attributeIssue(`the header ${name}`, "encoding", "percent-encoded UTF-8", value);
    issues.push({ ...issue, path: ["headers", name] });
  }
  return text ?? value;
}

function isIterable(headers: NatsHeaders): headers is Iterable<readonly [string, string | readonly string[]]> {
  return Symbol.iterator in headers;
}
