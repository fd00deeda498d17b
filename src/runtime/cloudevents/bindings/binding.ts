// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { EventError } from "../../event-error.js";
import type { Issue } from "../../issue.js";
import { describeValue } from "../../schema/describe.js";
import { bytesOf } from "../bytes.js";
import { isJsonContentType, mediaTypeOf } from "../content-type.js";
import { type Content, contentOf } from "../data.js";
import type { CloudEvent } from "../event.js";
import type { EventFormat } from "../formats/format.js";
import { messageError } from "../issues.js";
import type { ReadOptions, WriteOptions } from "../options.js";
import { finishEvent, putAttribute } from "../read-event.js";
import { type AttributeVisitor, assertValid } from "../validate.js";

/*
 * The parts that all protocol bindings share. A binding is a module with two functions:
 *
 *   toMessage(event: CloudEvent, options?: ToMessageOptions): <the message type of the client library>
 *   fromMessage(message: <that type, structurally>, options?: FromMessageOptions): CloudEvent
 *
 * HTTP also has toBatch and fromBatch. A binding knows where its protocol keeps the content type, how attribute names
 * and values are spelled as headers or properties, and the type of the body.
 */

/**
 * Options shared by all `toMessage` functions. Binary mode, the default, sends the data as the body and the attributes
 * as headers. `{ mode: "structured", format: json }` sends the whole event as the body. No format is built in, so a
 * program only bundles the formats that it uses.
 */
export type ToMessageOptions = WriteOptions &
  (
    | { readonly mode?: "binary"; readonly format?: never }
    | { readonly mode: "structured"; readonly format: EventFormat }
  );

/** Options shared by all `fromMessage` functions. */
export interface FromMessageOptions extends ReadOptions {
  /**
   * The accepted formats of structured messages. Every peer can send `[json]`. Binary messages are always accepted.
   * Default: none.
   */
  readonly formats?: readonly EventFormat[];
}

/**
 * Returns whether a content type announces whole events in the body, in structured mode or in batch mode. The format
 * decides which of the two.
 */
export function isStructured(contentType: string | undefined): boolean {
  return /^application\/cloudevents/i.test(contentType ?? "");
}

/**
 * Writes an event in binary mode.
 *
 * @param put - called with each valid attribute except `datacontenttype`, which is the content type of the result;
 *   discard its results if an error is thrown
 * @throws EventError `invalid`, listing every problem; `unsupported` for options of another mode
 */
export function toBinary(
  event: CloudEvent,
  options: WriteOptions & { readonly mode?: unknown; readonly format?: unknown },
  put: AttributeVisitor,
): Content {
  if ((options.mode ?? "binary") !== "binary" || options.format !== undefined) {
    throw wrongMode();
  }
  assertValid(event, options, (name, value, type) => {
    if (name !== "datacontenttype") put(name, value, type);
  });
  return contentOf(event, options);
}

/** Returns the error of options that have a format or structured mode, but not both. */
function wrongMode(): EventError {
  const options = '{ mode: "structured", format: json }';
  return messageError(
    "unsupported",
    "mode",
    `no format is built in: pass ${options} with an imported format, or neither`,
  );
}

/**
 * Reads an event in binary mode.
 *
 * @param content - the body (`undefined` for none) and its content type, which becomes `datacontenttype`
 * @param event - a new object with the attributes, see `putAttribute`
 * @param issues - problems found before
 * @throws EventError `not-an-event` if there are no attributes; `malformed-message` if there were problems before or
 *   the data cannot be read; `unsupported` for another `specversion`; `invalid` if the event breaks a rule
 */
export function fromBinary(
  content: Content,
  event: Record<string, unknown>,
  options: ReadOptions,
  issues: Issue[],
): CloudEvent {
  if (event["specversion"] === undefined && issues.length === 0 && Object.keys(event).length === 0) {
    throw messageError("not-an-event", "required", "there are no CloudEvents attributes");
  }
  if (content.contentType !== undefined) {
    putAttribute(event, "datacontenttype", content.contentType, options, issues);
  }
  return finishEvent(event, content.data, options, issues);
}

/**
 * Returns a received message if it is an object.
 *
 * @throws EventError `malformed-message` for anything else
 */
export function receivedMessage<Message>(message: Message): NonNullable<Message> {
  if (typeof message === "object" && message !== null) return message;
  throw unreadMessage();
}

/**
 * Returns a received body as text or plain bytes, or `undefined` for none.
 *
 * @throws EventError `malformed-message` for anything else
 */
export function receivedBody(body: unknown): Content["data"] {
  const known = bytesOf(body) ?? body ?? undefined;
  if (known === undefined || typeof known === "string" || known instanceof Uint8Array) {
    return known;
  }
  throw unreadMessage();
}

/** Returns the error of a message that is not an object, or whose body has not been read or has been parsed. */
export function unreadMessage(): EventError {
  const hint = "read it first (a Request or a Response with messageOf), and leave JSON unparsed";
  return messageError("malformed-message", "type", `a message must be an object, and its body text or bytes: ${hint}`);
}

/**
 * Returns the body of a protocol that cannot distinguish an empty body from none (HTTP, MQTT, NATS). Zero bytes are no
 * data, unless `emptyBody` is `empty` and the content type is not JSON.
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
 * Writes an event in structured mode, or events in batch mode. Returns the media type and the encoded event.
 *
 * @throws EventError `unsupported` without a format; else as the format's `encode`
 */
export function toStructured<Events, Encoded extends string | Uint8Array>(
  events: Events,
  format: Encoder<Events, Encoded> | undefined,
  options: WriteOptions,
): { readonly contentType: string; readonly data: Encoded } {
  if (format === undefined) {
    throw wrongMode();
  }
  return { contentType: format.contentType ?? format.mediaType, data: format.encode(events, options) };
}

/** The writing half of an event format or a batch format. */
interface Encoder<Events, Encoded> {
  readonly mediaType: string;
  readonly contentType?: string;
  encode(events: Events, options: WriteOptions): Encoded;
}

/** The reading half of an event format or a batch format. */
interface Decoder<Events> {
  readonly mediaType: string;
  readonly aliases?: readonly string[];
  decode(encoded: string | Uint8Array, options: ReadOptions): Events;
}

/**
 * Reads an event in structured mode, or events in batch mode, in the format of the content type.
 *
 * @throws EventError `unsupported` for a format that is not in `options.formats`; else as the format's `decode`
 */
export function fromStructured<Events>(
  { contentType = "", data = "" }: Content,
  options: ReadOptions & { readonly formats?: readonly Decoder<Events>[] },
): Events {
  return formatFor(contentType, options.formats).decode(data, options);
}

/**
 * Returns the format of a media type, regardless of parameters and case.
 *
 * @throws EventError `unsupported`, with the available formats
 */
export function formatFor<Format extends { readonly mediaType: string; readonly aliases?: readonly string[] }>(
  contentType: string,
  formats: readonly Format[] = [],
): Format {
  const mediaType = mediaTypeOf(contentType);
  for (const format of formats) {
    if (format.mediaType === mediaType || format.aliases?.includes(mediaType)) return format;
  }
  const known = formats.map((each) => each.mediaType).join(", ") || "none";
  const found = describeValue(mediaType);
  throw messageError("unsupported", "format", `${found} is not one of the given formats: ${known}`);
}
