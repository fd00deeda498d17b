// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { Issue } from "../../issue.js";
import { coreAttributes, toCanonical } from "../attributes.js";
import { bytesOf } from "../bytes.js";
import type { Content } from "../data.js";
import type { CloudEvent } from "../event.js";
import type { BatchFormat } from "../formats/format.js";
import type { ReadOptions, WriteOptions } from "../options.js";
import { encodePercent } from "../percent-encoding.js";
import { putAttribute } from "../read-event.js";
import {
  type FromMessageOptions,
  fromBinary,
  fromStructured,
  isStructured,
  noneIfEmpty,
  receivedBody,
  type ToMessageOptions,
  toBinary,
  toStructured,
} from "./binding.js";
import { type ReceivedHeaders, readHeaders, readHeaderValue } from "./http-headers.js";

/*
 * The HTTP protocol binding, CloudEvents 1.0.2: requests and responses, clients and servers.
 * https://github.com/cloudevents/spec/blob/main/cloudevents/bindings/http-protocol-binding.md
 */

/** A message to send: `fetch(url, { method: "POST", ...message })`, `new Response(message.body, message)`, or by hand. */
export interface HttpMessage {
  /** Names in lower case, values in printable ASCII. */
  readonly headers: Record<string, string>;
  /** `null` for no body. */
  readonly body: string | Uint8Array<ArrayBuffer> | null;
}

/** A message that was received: what `messageOf` makes of a `Request` or a `Response`, or what a server hands out. */
export interface ReceivedHttpMessage extends ReceivedHeaders {
  /** The body, complete, and decompressed if there is a content encoding. */
  readonly body?: string | Uint8Array | null | undefined;
}

/** What `toBatch` can be told. */
export interface ToBatchOptions extends WriteOptions {
  /** `jsonBatch` is what every peer can read that reads batches. */
  readonly format: BatchFormat;
}

/** What `fromBatch` can be told. */
export interface FromBatchOptions extends ReadOptions {
  /** The batch formats that are accepted. */
  readonly formats: readonly BatchFormat[];
}

// The header of each core attribute: to make a property name out of two strings takes as long as to check what it holds.
const headersOfNames: ReadonlyMap<string, string> = /*@__PURE__*/ new Map(
  coreAttributes.map((name) => [name, `ce-${name}`]),
);

/**
 * Writes an event as the headers and the body of a request or a response.
 *
 * @throws EventError `invalid`, listing every problem; nothing that could break out of a header is ever written
 */
export function toMessage(event: CloudEvent, options: ToMessageOptions = {}): HttpMessage {
  const headers: Record<string, string> = {};
  const content =
    options.mode === "structured"
      ? toStructured(event, options.format, options) // HTTP-10
      : toBinary(event, options, (name, value, type) => {
          const text = toCanonical(value, type);
          // In a version and in a timestamp there is nothing to encode.
          const isPlain = name === "specversion" || type === "Timestamp";
          headers[headersOfNames.get(name) ?? `ce-${name}`] = isPlain ? text : encodePercent(text); // HTTP-04, HTTP-05
        });
  return withContent(headers, content);
}

/**
 * Reads an event, in binary or structured mode, whichever the content type says (HTTP-01).
 *
 * @throws EventError `not-an-event` for a message that has nothing of CloudEvents; `malformed-message`; `unsupported` for a
 *   batch, another format or another version; `invalid`, listing every problem
 */
export function fromMessage(message: ReceivedHttpMessage, options: FromMessageOptions = {}): CloudEvent {
  const issues: Issue[] = [];
  const event: Record<string, unknown> = {};
  const contentType = readHeaders(message, (name, header, value) => {
    const text = readHeaderValue(header, value, message.rawHeaders !== undefined, options, issues);
    putAttribute(event, name, text, options, issues);
  });
  const content = { contentType, data: noneIfEmpty(receivedBody(message.body), contentType, options) };
  return isStructured(contentType) ? fromStructured(content, options) : fromBinary(content, event, options, issues);
}

/**
 * Writes many events as one message. Only send it where the receiver has agreed to batches (HTTP-02).
 *
 * @throws EventError `invalid`; the path of each problem begins with the index of its event
 */
export function toBatch(events: readonly CloudEvent[], options: ToBatchOptions): HttpMessage {
  return withContent({}, toStructured(events, options.format, options));
}

/**
 * Reads a batch; one invalid event makes all of it invalid.
 *
 * @throws EventError `unsupported` for a message that is no batch of a format at hand; else as `fromMessage`
 */
export function fromBatch(message: ReceivedHttpMessage, options: FromBatchOptions): CloudEvent[] {
  const contentType = readHeaders(message, () => {});
  return fromStructured({ contentType, data: receivedBody(message.body) }, options);
}

/** A web-standard `Request` or `Response` with its body, ready for `fromMessage` and `fromBatch`. */
export async function messageOf(message: {
  readonly headers: Iterable<readonly [string, string]>;
  arrayBuffer(): Promise<ArrayBuffer>;
}): Promise<ReceivedHttpMessage> {
  return { headers: message.headers, body: new Uint8Array(await message.arrayBuffer()) };
}

function withContent(headers: Record<string, string>, { contentType, data }: Content): HttpMessage {
  if (contentType !== undefined) {
    headers["content-type"] = contentType;
  }
  return { headers, body: typeof data === "string" ? data : (bytesOf(data) ?? null) };
}
