// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { EventError } from "../../event-error.js";
import type { Issue } from "../../issue.js";
import { coreAttributes, toCanonical } from "../attributes.js";
import { bytesOf } from "../bytes.js";
import type { Content } from "../data.js";
import type { CloudEvent } from "../event.js";
import type { BatchFormat } from "../formats/format.js";
import type { ReadOptions, WriteOptions } from "../options.js";
import { encodePercent } from "../percent-encoding.js";
import {
  contentModeOf,
  type FromMessageOptions,
  formatFor,
  fromBinary,
  fromStructured,
  noneIfEmpty,
  type ToMessageOptions,
  toBinary,
  toStructured,
} from "./binding.js";
import { flattenHeaders, type HttpHeaders, headerIssue, readHeaderValue } from "./http-headers.js";

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
export interface ReceivedHttpMessage {
  readonly headers: HttpHeaders;
  /**
   * Node's `req.rawHeaders`. Where it is given it is read instead of `headers`: Node joins repeated headers, and here they
   * are still apart.
   */
  readonly rawHeaders?: readonly string[] | undefined;
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

// Making a property name out of two strings takes as long as checking what it holds.
const headerNames: ReadonlyMap<string, string> = /*@__PURE__*/ new Map(
  coreAttributes.map((name) => [name, `ce-${name}`]),
);
const attributeNames: ReadonlyMap<string, string> = /*@__PURE__*/ new Map(
  coreAttributes.map((name) => [`ce-${name}`, name]),
);

/**
 * Writes an event as the headers and the body of a request or a response.
 *
 * @throws EventError `invalid`, listing every problem; nothing that could break out of a header is ever written
 */
export function toMessage(event: CloudEvent, options: ToMessageOptions = {}): HttpMessage {
  if (options.mode === "structured") {
    return message(toStructured(event, options.format, options));
  }
  const headers: Record<string, string> = {};
  const content = toBinary(event, options, (name, value, type) => {
    headers[headerNames.get(name) ?? `ce-${name}`] = encodePercent(toCanonical(value, type)); // HTTP-04, HTTP-05
  });
  return message(content, headers);
}

/**
 * Reads an event, in binary or structured mode, whichever the content type says (HTTP-01).
 *
 * @throws EventError `not-an-event` for a message that has nothing of CloudEvents; `malformed-message`; `unsupported` for a
 *   batch, another format or another version; `invalid`, listing every problem
 */
export function fromMessage(received: ReceivedHttpMessage, options: FromMessageOptions = {}): CloudEvent {
  const { headers, rawHeaders, body } = received;
  const fields = rawHeaders ?? flattenHeaders(headers);
  const contentType = contentTypeOf(fields);
  const content = { contentType, data: noneIfEmpty(body, contentType, options) };
  if (contentModeOf(contentType) !== "binary") {
    return fromStructured(content, options);
  }
  const issues: Issue[] = [];
  const attributes: [name: string, value: string][] = [];
  for (let at = 1; at < fields.length; at += 2) {
    const header = String(fields[at - 1]).toLowerCase();
    if (header.startsWith("ce-")) {
      const value = readHeaderValue(header, String(fields[at]), rawHeaders !== undefined, options, issues);
      attributes.push([attributeNames.get(header) ?? header.slice(3), value]);
    }
  }
  return fromBinary(content, attributes, options, issues);
}

/**
 * Writes many events as one message. Only send it where the receiver has agreed to batches (HTTP-02).
 *
 * @throws EventError `invalid`; the path of each problem begins with the index of its event
 */
export function toBatch(events: readonly CloudEvent[], options: ToBatchOptions): HttpMessage {
  const { format } = options;
  return message({ contentType: format.contentType ?? format.mediaType, data: format.encode(events, options) });
}

/**
 * Reads a batch; one invalid event makes all of it invalid.
 *
 * @throws EventError `unsupported` for a message that is no batch of a format at hand; else as `fromMessage`
 */
export function fromBatch(received: ReceivedHttpMessage, options: FromBatchOptions): CloudEvent[] {
  const { headers, rawHeaders, body } = received;
  const contentType = contentTypeOf(rawHeaders ?? flattenHeaders(headers)) ?? "";
  return formatFor(contentType, options.formats).decode(body ?? "", options);
}

/** A web-standard `Request` or `Response` with its body, ready for `fromMessage` and `fromBatch`. */
export async function messageOf(message: {
  readonly headers: Iterable<readonly [string, string]>;
  arrayBuffer(): Promise<ArrayBuffer>;
}): Promise<ReceivedHttpMessage> {
  return { headers: message.headers, body: new Uint8Array(await message.arrayBuffer()) };
}

function message({ contentType, data }: Content, headers: Record<string, string> = {}): HttpMessage {
  if (contentType !== undefined) {
    headers["content-type"] = contentType;
  }
  return { headers, body: typeof data === "string" ? data : (bytesOf(data) ?? null) };
}

function contentTypeOf(fields: readonly string[]): string | undefined {
  let contentType: string | undefined;
  for (let at = 1; at < fields.length; at += 2) {
    if (fields[at - 1]?.toLowerCase() === "content-type") {
      if (contentType !== undefined) {
        const issue = headerIssue("content-type", "HTTP-14", "there once only", String(fields[at]));
        throw new EventError("malformed-message", "not an HTTP message", [issue]);
      }
      contentType = fields[at];
    }
  }
  return contentType;
}
