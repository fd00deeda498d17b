// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { EventError } from "../../event-error.js";
import type { Issue } from "../../issue.js";
import { attributeIssue } from "../attribute-issue.js";
import { toCanonical } from "../attributes.js";
import { bytesOf } from "../bytes.js";
import type { CloudEvent } from "../event.js";
import type { ReadOptions } from "../options.js";
import { decodePercent, encodePercent } from "../percent-encoding.js";
import { type FromMessageOptions, isStructured, type ToMessageOptions, toBinary, toStructured } from "./binding.js";
import { assertJsonOnly, fromParts, receivedType, receivedValues } from "./message-parts.js";

/*
 * The NATS protocol binding, CloudEvents 1.0.2 plus the working draft of July 2026. Of the draft: headers, and with them
 * binary mode; 1.0.2 knows the payload only. Messages are those of `@nats-io/nats-core` and its transports.
 * https://github.com/cloudevents/spec/blob/main/cloudevents/bindings/nats-protocol-binding.md
 */

/** A message to send: `connection.publish(subject, message.data, message)`. */
export interface NatsMessage<Headers = Record<string, string>> {
  /** Empty for no data. */
  readonly data: string | Uint8Array<ArrayBuffer>;
  /** Absent without headers. */
  readonly headers?: Headers;
}

/** A message that was received: a `Msg` or a `JsMsg`, as it is. */
export interface ReceivedNatsMessage {
  readonly data: string | Uint8Array;
  readonly headers?: NatsHeaders | undefined;
}

/** Received headers: `MsgHdrs` or other pairs, or an object. */
export type NatsHeaders =
  | Iterable<readonly [name: string, value: string | readonly string[]]>
  | Readonly<Record<string, string | readonly string[]>>;

/** What `toMessage` can be told. */
export type ToNatsOptions<Headers = Record<string, string>> = ToMessageOptions & {
  /**
   * Makes the headers: the function `headers` of `@nats-io/nats-core`. `false` is for receivers of CloudEvents 1.0.2 and for
   * servers before NATS 2.2, which know no headers (NATS-01). Default: a plain object.
   */
  readonly headers?: (() => Headers) | false;
};

/** What headers have to be able to do while they are written. */
export interface NatsHeaderWriter {
  set(name: string, value: string): void;
}

/**
 * Writes an event as the payload and the headers of a message.
 *
 * @throws EventError `invalid`, listing every problem; `unsupported` for what cannot be carried without headers, and for
 *   another format than JSON in structured mode (NATS-03)
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
      : toBinary(event, options, (name, value, type) => put(`ce-${name}`, encodePercent(toCanonical(value, type)))); // NATS-02
  if (contentType !== undefined && options.mode === "structured") {
    put("content-type", contentType); // NATS-03
  } else if (contentType !== undefined) {
    put("ce-datacontenttype", encodePercent(contentType)); // NATS-02
  }
  const message = { data: bytesOf(data) ?? String(data) };
  return options.headers === false ? message : { ...message, headers: headers ?? record };
}

/**
 * Reads an event, in binary or structured mode, whichever the content type says (NATS-03), or in JSON without any headers
 * (NATS-04). A lenient reader keeps header values that are not encoded as they should be.
 *
 * @throws EventError `not-an-event` for a message that has nothing of CloudEvents; `malformed-message`; `unsupported` for
 *   another format or another version; `invalid`, listing every problem
 */
export function fromMessage(message: ReceivedNatsMessage, options: FromMessageOptions = {}): CloudEvent {
  const issues: Issue[] = [];
  const attributes: [name: string, value: unknown][] = [];
  let contentType: string | undefined;
  for (const [name, value] of fieldsOf(message.headers ?? {})) {
    if (name.startsWith("ce-")) {
      attributes.push([name.slice(3), readHeader(name, value, options, issues)]);
    } else if (name === "content-type") {
      const found = receivedType(value) ?? "";
      if (contentType !== undefined) {
        // Which of them counts would decide what is read at all.
        const text = "the header content-type is there more than once";
        const issue = { message: text, path: ["headers", name], keyword: "NATS-03", found };
        throw new EventError("malformed-message", "not a message of CloudEvents", [issue]);
      }
      contentType = found;
    }
  }
  // The data's type is an attribute like any other here; the Go SDK means it by `content-type` (NATS-06).
  const isNamed = attributes.some(([name]) => name === "datacontenttype");
  if (isNamed && !isStructured(contentType)) {
    contentType = undefined;
  }
  return fromParts({ contentType, attributes, body: message.data, issues }, options);
}

/** The header fields one by one, their names in lower case: NATS knows no case, but clients keep it (NATS-05). */
function fieldsOf(headers: NatsHeaders): [name: string, value: unknown][] {
  const entries = isIterable(headers) ? [...headers] : Object.entries(headers);
  return entries.flatMap(([name, value]) =>
    receivedValues(value).map((each): [string, unknown] => [name.toLowerCase(), each]),
  );
}

/** The text of a header, encoded as in HTTP (NATS-02). */
function readHeader(name: string, value: unknown, { lenient }: ReadOptions, issues: Issue[]): unknown {
  if (typeof value !== "string") {
    issues.push({ ...attributeIssue(`the header ${name}`, "NATS-02", "text", value), path: ["headers", name] });
    return value;
  }
  const text = lenient === true || /^[\t -~]*$/.test(value) ? decodePercent(value) : undefined;
  if (text === undefined && lenient !== true) {
    const message = `the header ${name} is not percent-encoded UTF-8`;
    issues.push({ message, path: ["headers", name], keyword: "NATS-02", found: value });
  }
  return text ?? value;
}

function isIterable(headers: NatsHeaders): headers is Iterable<readonly [string, string | readonly string[]]> {
  return Symbol.iterator in headers;
}
