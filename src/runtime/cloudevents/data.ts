// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { EventError } from "../event-error.js";
import type { Issue } from "../issue.js";
import { decodeBase64 } from "./base64.js";
import { dataKindOf, isJsonContentType } from "./content-type.js";
import type { CloudEvent } from "./event.js";
import { isTooDeep } from "./json-scan.js";
import type { EventOptions, ReadOptions } from "./options.js";
import { decodeUtf8, encodeUtf8 } from "./utf8.js";

/** The data of an event as a transport carries it: text (JSON text included) or bytes, and what to call it. */
export interface Content {
  /** The media type of `data`; `undefined` where none is known. */
  readonly contentType: string | undefined;
  /** `undefined` for no data; zero-length for empty data. */
  readonly data: string | Uint8Array | undefined;
}

/**
 * A value as bytes if it is bytes: `Uint8Array` (as a plain one, not a `Buffer`), any other view, or `ArrayBuffer`. Not a
 * copy, but for shared memory, which could change between the check and the use.
 */
export function bytesOf(value: unknown): Uint8Array<ArrayBuffer> | undefined {
  if (ArrayBuffer.isView(value)) {
    const { buffer, byteOffset, byteLength } = value;
    return buffer instanceof ArrayBuffer
      ? new Uint8Array(buffer, byteOffset, byteLength)
      : new Uint8Array(new Uint8Array(buffer, byteOffset, byteLength));
  }
  return value instanceof ArrayBuffer ? new Uint8Array(value) : undefined;
}

/**
 * The data of a valid event ready for a transport. What is neither bytes nor of a non-JSON content type becomes JSON text,
 * and is then called `application/json` where the event names no content type (CORE-21).
 *
 * @throws EventError `invalid` if JSON cannot hold the data: a cycle, a bigint, a function, nesting too deep for the engine
 */
export function contentOf(event: CloudEvent, options: EventOptions = {}): Content {
  const { data, data_base64: base64 } = event;
  const contentType = event.datacontenttype ?? undefined;
  const bytes = typeof base64 === "string" ? decodeBase64(base64) : bytesOf(data);
  if (bytes !== undefined || data === undefined) {
    return { contentType, data: bytes };
  }
  if (typeof data === "string" && contentType !== undefined && !isJsonContentType(contentType)) {
    return { contentType, data };
  }
  return { contentType: contentType ?? "application/json", data: stringifyJson(data, options) };
}

/** The bytes of an event's data as `contentOf` would hand them to a transport; `undefined` for no data. */
export function dataBytes(event: CloudEvent, options: EventOptions = {}): Uint8Array | undefined {
  const { data } = contentOf(event, options);
  return typeof data === "string" ? encodeUtf8(data) : data;
}

/**
 * The data of an event out of what a transport carried: JSON as its value, text as text, everything else, and whatever has
 * no content type, as bytes. What cannot be read is added to `issues`, and the result is then meaningless.
 */
export function readData(content: Content, options: ReadOptions, issues: Issue[]): unknown {
  const { contentType, data } = content;
  if (data === undefined) {
    return undefined;
  }
  const kind = contentType === undefined ? "binary" : dataKindOf(contentType);
  if (kind === "binary") {
    // Text of a binary type can only come from a format that says it is text (XML, Protobuf); it stays what it is called.
    return typeof data === "string" && contentType !== undefined ? data : (bytesOf(data) ?? encodeUtf8(String(data)));
  }
  const text = typeof data === "string" ? data : decodeUtf8(data);
  if (text === undefined) {
    if (kind === "text" && options.lenient === true) return bytesOf(data);
    issues.push({
      message: `data must be UTF-8, for its content type is ${contentType}`,
      path: ["data"],
      keyword: "CORE-20",
    });
    return undefined;
  }
  return kind === "text" ? text : parseJson(text, options, issues);
}

/** The JSON text of data. */
export function stringifyJson(data: unknown, { json = JSON }: EventOptions): string {
  let cause: unknown;
  try {
    const text = json.stringify(data);
    if (typeof text === "string") return text;
  } catch (error) {
    cause = error;
  }
  const message = `data must be a JSON value${cause instanceof Error ? `: ${cause.message}` : ""}`;
  throw new EventError("invalid", "not a valid CloudEvent", [{ message, path: ["data"], keyword: "JSON-07" }], {
    cause,
  });
}

/** The JSON value of data. What is not JSON is added to `issues`. */
export function parseJson(text: string, { json = JSON }: EventOptions, issues: Issue[]): unknown {
  try {
    if (isTooDeep(text)) throw new RangeError("nested too deep");
    return json.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
  } catch (error) {
    const message = `data must be JSON: ${error instanceof Error ? error.message : "unreadable"}`;
    issues.push({ message, path: ["data"], keyword: "JSON-07" });
    return undefined;
  }
}
