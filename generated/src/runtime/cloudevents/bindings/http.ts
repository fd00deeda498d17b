// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { Issue } from "../../issue.js";
import { coreAttributes, toCanonical } from "../attributes.js";
import { bytesOf } from "../bytes.js";
import type { Content } from "../data.js";
import type { CloudEvent } from "../event.js";
import type { BatchFormat } from "../formats/format.js";
import type { ReadOptions, WriteOptions } from "../options.js";
import { putAttribute } from "../read-event.js";
import {
  type FromMessageOptions,
  fromBinary,
  fromStructured,
  isStructured,
  noneIfEmpty,
  receivedBody,
  receivedMessage,
  type ToMessageOptions,
  toBinary,
  toStructured,
  unreadMessage,
} from "./binding.js";
import { encodePercent, type ReceivedHeaders, readHeaders, readHeaderValue } from "./http-headers.js";

/*
 * The HTTP protocol binding, CloudEvents 1.0.2: requests and responses, clients and servers.
 * https://github.com/cloudevents/spec/blob/main/cloudevents/bindings/http-protocol-binding.md
 */

/** A message to send: `fetch(url, { method: "POST", ...message })` or `new Response(message.body, message)`. */
export interface HttpMessage {
  /** Names in lower case, values in printable ASCII. */
  readonly headers: Record<string, string>;
  /** `null` for no body. */
  readonly body: string | Uint8Array<ArrayBuffer> | null;
}

/** A received message: the result of `messageOf` for a `Request` or a `Response`, or the parts that a server provides. */
export interface ReceivedHttpMessage extends ReceivedHeaders {
  /** The complete body, decompressed if there is a content encoding. */
  readonly body?: string | Uint8Array | null | undefined;
}

/** Options of `toBatch`. */
export interface ToBatchOptions extends WriteOptions {
  /** The batch format. Every peer that supports batches can read `jsonBatch`. */
  readonly format: BatchFormat;
}

/** Options of `fromBatch`. */
export interface FromBatchOptions extends ReadOptions {
  /** The accepted batch formats. */
  readonly formats: readonly BatchFormat[];
}

const headersOfNames: ReadonlyMap<string, string> = /*@__PURE__*/ new Map(
  coreAttributes.map((name) => [name, `ce-${name}`]),
);

/**
 * Writes an event as the headers and the body of a request or a response.
 *
 * @example
 * ```ts
 * await fetch(url, { method: "POST", ...toMessage(event) });
 * await fetch(url, { method: "POST", ...toMessage(event, { mode: "structured", format: json }) });
 * ```
 * @throws EventError `invalid`, listing every problem
 * @see https://github.com/cloudevents/spec/blob/main/cloudevents/bindings/http-protocol-binding.md#3-http-message-mapping
 */
export function toMessage(event: CloudEvent, options: ToMessageOptions = {}): HttpMessage {
  const headers: Record<string, string> = {};
  const content =
    options.mode === "structured"
      ? toStructured(event, options.format, options)
      : toBinary(event, options, (name, value, type) => {
          const text = toCanonical(value, type);
          // There is nothing to encode in a version or a timestamp.
          const isPlain = name === "specversion" || type === "Timestamp";
          headers[headersOfNames.get(name) ?? `ce-${name}`] = isPlain ? text : encodePercent(text);
        });
  return withContent(headers, content);
}

/**
 * Reads an event in binary or structured mode, depending on the content type.
 *
 * @example
 * ```ts
 * const event = fromMessage(await messageOf(request), { formats: [json] });
 * ```
 * @throws EventError `not-an-event` for a message without anything of CloudEvents; `malformed-message`; `unsupported` for a
 *   batch, another format or another version; `invalid`, listing every problem
 */
export function fromMessage(message: ReceivedHttpMessage, options: FromMessageOptions = {}): CloudEvent {
  const issues: Issue[] = [];
  const event: Record<string, unknown> = {};
  const isApart = receivedMessage(message).rawHeaders !== undefined;
  const contentType = readHeaders(message, (name, header, value) => {
    putAttribute(event, name, readHeaderValue(header, value, isApart, options, issues), options, issues);
  });
  const content = { contentType, data: noneIfEmpty(receivedBody(message.body), contentType, options) };
  return isStructured(contentType) ? fromStructured(content, options) : fromBinary(content, event, options, issues);
}

/**
 * Writes events as one message. Only send it if the receiver accepts batches.
 *
 * @example
 * ```ts
 * await fetch(url, { method: "POST", ...toBatch(events, { format: jsonBatch }) });
 * ```
 * @throws EventError `invalid`; the path of each problem begins with the index of its event
 */
export function toBatch(events: readonly CloudEvent[], options: ToBatchOptions): HttpMessage {
  return withContent({}, toStructured(events, options?.format, options));
}

/**
 * Reads a batch. One invalid event makes the whole batch invalid.
 *
 * @example
 * ```ts
 * const events = fromBatch(await messageOf(request), { formats: [jsonBatch] });
 * ```
 * @throws EventError `unsupported` for a message that is not a batch in one of the formats; else as `fromMessage`
 */
export function fromBatch(message: ReceivedHttpMessage, options: FromBatchOptions): CloudEvent[] {
  const contentType = readHeaders(receivedMessage(message), () => {});
  return fromStructured({ contentType, data: receivedBody(message.body) }, options ?? {});
}

/**
 * Reads the body of a web-standard `Request` or `Response`, for `fromMessage` and `fromBatch`.
 *
 * @throws EventError `malformed-message` (as a rejection) for another kind of message
 */
export async function messageOf(message: {
  readonly headers: Iterable<readonly [string, string]>;
  arrayBuffer(): Promise<ArrayBuffer>;
}): Promise<ReceivedHttpMessage> {
  if (typeof message?.arrayBuffer !== "function") {
    throw unreadMessage();
  }
  return { headers: message.headers, body: new Uint8Array(await message.arrayBuffer()) };
}

function withContent(headers: Record<string, string>, { contentType, data }: Content): HttpMessage {
  if (contentType !== undefined) {
    headers["content-type"] = contentType;
  }
  return { headers, body: typeof data === "string" ? data : (bytesOf(data) ?? null) };
}
