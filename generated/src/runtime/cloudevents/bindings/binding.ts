// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { EventError } from "../../event-error.js";
import type { Issue } from "../../issue.js";
import { bytesOf } from "../bytes.js";
import { isJsonContentType, mediaTypeOf } from "../content-type.js";
import { type Content, contentOf } from "../data.js";
import type { CloudEvent } from "../event.js";
import type { EventFormat } from "../formats/format.js";
import type { ReadOptions, WriteOptions } from "../options.js";
import { finishEvent, putAttribute } from "../read-event.js";
import { type AttributeVisitor, assertValid } from "../validate.js";

/*
 * What every protocol binding shares. A binding is a module with two functions:
 *
 *   toMessage(event: CloudEvent, options?: ToMessageOptions): <the message type of the client library>
 *   fromMessage(message: <that type, structurally>, options?: FromMessageOptions): CloudEvent
 *
 * (and toBatch, fromBatch for HTTP, the one binding with batches). It knows three things: where its protocol keeps the
 * content type, how attribute names and values are spelt as headers or properties, and what type a body has. Everything
 * else is here:
 *
 *   export function toMessage(event, options = {}) {
 *     if (options.mode === "structured") {
 *       const { contentType, data } = toStructured(event, options.format, options);
 *       return { value: data, headers: { "content-type": contentType } };
 *     }
 *     const headers = {};
 *     const { contentType, data } = toBinary(event, options, (name, value, type) => {
 *       headers[`ce_${name}`] = toCanonical(value, type);
 *     });
 *     ...
 *   }
 *
 *   export function fromMessage(message, options = {}) {
 *     const content = { contentType: ..., data: ... };
 *     if (isStructured(content.contentType)) return fromStructured(content, options);
 *     for (...) putAttribute(event, name, value, options, issues);
 *     return fromBinary(content, event, options, issues);
 *   }
 */

/**
 * What every `toMessage` can be told: `{}` for binary mode (data as the body, attributes as headers),
 * `{ mode: "structured", format: json }` for structured mode (everything as the body). No format is built in, so that a
 * program carries those it uses and no others.
 */
export type ToMessageOptions = WriteOptions &
  (
    | { readonly mode?: "binary"; readonly format?: never }
    | { readonly mode: "structured"; readonly format: EventFormat }
  );

/** What every `fromMessage` can be told. */
export interface FromMessageOptions extends ReadOptions {
  /**
   * The formats in which structured messages are accepted: `[json]` is what every peer can send (CORE-25). Binary messages
   * are always accepted. Default: none.
   */
  readonly formats?: readonly EventFormat[];
}

/**
 * Whether a content type announces whole events in the body, one (structured mode) or many (batch mode): by prefix, in any
 * case (HTTP-01). Which of the two is for the formats at hand to say.
 */
export function isStructured(contentType: string | undefined): boolean {
  return /^application\/cloudevents/i.test(contentType ?? "");
}

/**
 * Writes an event for binary mode. `put` is called for every attribute but `datacontenttype`, which is the content type of
 * what is returned; the value given to it is valid and of one of `AttributeType`'s native forms, a `Date`, or a canonical
 * string: `toCanonical(value, type)` is what protocols without types carry. What was put is to be dropped after an error.
 *
 * @throws EventError `invalid`, listing every problem
 */
export function toBinary(event: CloudEvent, options: WriteOptions, put: AttributeVisitor): Content {
  assertValid(event, options, (name, value, type) => {
    if (name !== "datacontenttype") put(name, value, type);
  });
  return contentOf(event, options);
}

/**
 * Reads an event in binary mode.
 *
 * @param content - the body (`undefined` for none, see `noneIfEmpty`) and its content type, which becomes `datacontenttype`
 * @param event - a fresh object with what `putAttribute` has put into it
 * @param issues - problems that were found before; they are reported together with those found here
 * @throws EventError `not-an-event` if there are no attributes at all; `malformed-message` if the binding has found problems
 *   or the data cannot be read; `unsupported` for another `specversion`; `invalid` if the event breaks a rule
 */
export function fromBinary(
  content: Content,
  event: Record<string, unknown>,
  options: ReadOptions,
  issues: Issue[],
): CloudEvent {
  // To list the members takes long, and nearly every event has a version.
  if (event["specversion"] === undefined && issues.length === 0 && Object.keys(event).length === 0) {
    throw new EventError("not-an-event", "no CloudEvents attributes");
  }
  if (content.contentType !== undefined) {
    putAttribute(event, "datacontenttype", content.contentType, options, issues);
  }
  return finishEvent(event, content.data, options, issues);
}

/**
 * A received body as it is read here: text, or plain bytes and no client's own kind; `undefined` for none.
 *
 * @throws EventError `malformed-message` for anything else, which without types is easily handed in
 */
export function receivedBody(body: unknown): Content["data"] {
  const known = bytesOf(body) ?? body ?? undefined;
  if (known === undefined || typeof known === "string" || known instanceof Uint8Array) {
    return known;
  }
  const hint = "read it first (a Request or a Response with messageOf), and leave JSON unparsed";
  throw new EventError("malformed-message", `the body must be text or bytes: ${hint}`);
}

/**
 * The body of a protocol that cannot tell an empty body from none (HTTP, MQTT, NATS): zero bytes are no data, unless
 * `emptyBody` asks for empty data and the content type is not JSON (HTTP-09).
 */
export function noneIfEmpty<Body extends Content["data"]>(
  body: Body,
  contentType: string | undefined,
  { emptyBody }: ReadOptions,
): Body | undefined {
  const isKept = emptyBody === "empty" && !isJsonContentType(contentType ?? "");
  return body?.length === 0 && !isKept ? undefined : body;
}

/**
 * Writes an event for structured mode, or many for batch mode.
 *
 * @returns the encoded event and the media type of its format
 * @throws EventError `unsupported` without a format; else as the format's `encode`
 */
export function toStructured<Events, Encoded extends string | Uint8Array>(
  events: Events,
  format: Encoder<Events, Encoded> | undefined,
  options: WriteOptions,
): { readonly contentType: string; readonly data: Encoded } {
  if (format === undefined) {
    throw new EventError("unsupported", "no format is built in: give one of formats/..., as in { format: json }");
  }
  return { contentType: format.contentType ?? format.mediaType, data: format.encode(events, options) };
}

/** What writing needs of an event format or a batch format. */
interface Encoder<Events, Encoded> {
  readonly mediaType: string;
  readonly contentType?: string;
  encode(events: Events, options: WriteOptions): Encoded;
}

/** What reading needs of an event format or a batch format. */
interface Decoder<Events> {
  readonly mediaType: string;
  readonly aliases?: readonly string[];
  decode(encoded: string | Uint8Array, options: ReadOptions): Events;
}

/**
 * Reads an event in structured mode, or many in batch mode, in the format that the content type names.
 *
 * @throws EventError `unsupported` for a format that is not among `options.formats`; else as the format's `decode`
 */
export function fromStructured<Events>(
  { contentType = "", data = "" }: Content,
  options: ReadOptions & { readonly formats?: readonly Decoder<Events>[] },
): Events {
  return formatFor(contentType, options.formats).decode(data, options);
}

/**
 * The format for a media type, parameters and case aside.
 *
 * @throws EventError `unsupported`, naming the formats there are
 */
export function formatFor<Format extends { readonly mediaType: string; readonly aliases?: readonly string[] }>(
  contentType: string,
  formats: readonly Format[] = [],
): Format {
  const mediaType = mediaTypeOf(contentType);
  for (const format of formats) {
    if (format.mediaType === mediaType || format.aliases?.includes(mediaType)) return format;
  }
  const known = formats.map((each) => each.mediaType).join() || "none";
  throw new EventError("unsupported", `${mediaType} is not among the formats given: ${known}`);
}
