// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { EventError } from "../../event-error.js";
import type { Issue } from "../../issue.js";
import { hasOwn } from "../../schema/checks.js";
import { coreAttributes } from "../attributes.js";
import { latin1Bytes } from "../base64.js";
import { attributeIssue, messageError } from "../issues.js";
import type { ReadOptions } from "../options.js";
import { decodeUtf8 } from "../utf8.js";
import { unreadMessage } from "./binding.js";

/*
 * HTTP headers, and the percent-encoding of their values, which NATS uses as well.
 * https://github.com/cloudevents/spec/blob/main/cloudevents/bindings/http-protocol-binding.md#313-metadata-headers
 */

/** Headers as they are received: a web-standard `Headers`, other pairs, or an object such as Node's `req.headers`. */
export type HttpHeaders = Iterable<readonly [name: string, value: string]> | Readonly<Record<string, HeaderValue>>;

type HeaderValue = string | readonly string[] | undefined;

/** The headers of a received message. */
export interface ReceivedHeaders {
  readonly headers: HttpHeaders;
  /**
   * Node's `req.rawHeaders`. They are read instead of `headers` if they are given, since Node joins repeated headers
   * there.
   */
  readonly rawHeaders?: readonly string[] | undefined;
}

const namesOfHeaders: ReadonlyMap<string, string> = /*@__PURE__*/ new Map(
  coreAttributes.map((name) => [`ce-${name}`, name]),
);

/** Calls `read` with every header field, including repeated ones. */
function eachField({ headers, rawHeaders }: ReceivedHeaders, read: (name: string, value: string) => void): void {
  if (rawHeaders !== undefined) {
    for (let at = 1; at < rawHeaders.length; at += 2) {
      const name = String(rawHeaders[at - 1]);
      read(name, textOf(name, rawHeaders[at]));
    }
    return;
  }
  const eachOf = (name: string, value: HeaderValue): void => {
    if (typeof value === "string") read(name, value);
    else for (const each of [value ?? []].flat()) read(name, textOf(name, each));
  };
  // Some gateways pass null if there are no headers.
  const fields = headers ?? {};
  if (Symbol.iterator in fields) for (const [name, value] of fields) eachOf(name, value);
  else for (const name in fields) if (hasOwn(fields, name)) eachOf(name, fields[name]);
}

/**
 * Returns the text of a header's value. Numbers and booleans are converted. Other values are ignored in headers that
 * are not read.
 *
 * @throws EventError `malformed-message` for another value of a header that is read
 */
function textOf(name: string, value: unknown): string {
  if (/^(?:string|number|boolean|bigint)$/.test(typeof value)) return String(value);
  if (/^ce-|^content-type$/i.test(name)) {
    throw malformedHeader(name, "type", "a string or a list of strings");
  }
  return "";
}

/** Returns headers as a flat list of names and values, the form of Node's `rawHeaders`. */
export function flattenHeaders(headers: HttpHeaders): readonly string[] {
  const flat: string[] = [];
  eachField({ headers }, (name, value) => void flat.push(name, value));
  return flat;
}

/**
 * Calls `put` with the fields that carry attributes: the name of the attribute, the header in lower case, and the
 * value. Returns the content type.
 *
 * @throws EventError `malformed-message` for two content types, and for a body that the headers announce but that was
 *   not read
 */
export function readHeaders(
  received: ReceivedHeaders & { readonly body?: unknown },
  put: (name: string, header: string, value: string) => void,
): string | undefined {
  let contentType: string | undefined;
  eachField(received, (field, value) => {
    const known = namesOfHeaders.get(field);
    const name = known === undefined ? field.toLowerCase() : field;
    if (known !== undefined || name.startsWith("ce-")) {
      put(known ?? name.slice(3), name, value);
    } else if (name === "content-type") {
      // Picking one would decide how the message is read.
      if (contentType !== undefined) throw malformedHeader(name, "duplicate", "there only once");
      contentType = value;
    } else if (received.body === undefined && announcesBody.test(name) && value !== "0") {
      throw unreadMessage();
    }
  });
  return contentType;
}

const announcesBody = /^(?:content-length|transfer-encoding)$/;
const quoted = /"(?:[^"\\]|\\.)*"/g;
const ascii = /^[\t -~]*$/;
const latin1 = /^[\0-\xff]*$/;
const plain = /^[!#$&-~]*$/;

/**
 * Returns the text of a `ce-` header. A value with wrong percent-encoding is added to `issues`, as is one that looks
 * like two fields joined with a comma: a writer would have encoded the space. A lenient reader keeps such a value, and
 * reads raw UTF-8.
 *
 * @param isApart - whether the fields are known not to have been joined
 */
export function readHeaderValue(
  name: string,
  value: string,
  isApart: boolean,
  { lenient }: ReadOptions,
  issues: Issue[],
): string {
  if (plain.test(value)) {
    return value;
  }
  if (lenient === true) {
    const raw = rawUtf8(value) ?? value;
    return decodePercent(raw) ?? raw;
  }
  const text = ascii.test(value) ? decodePercent(value) : undefined;
  if (text === undefined) {
    issues.push(headerIssue(name, "encoding", "percent-encoded UTF-8", value));
  } else if (!isApart && value.replace(quoted, "").includes(", ")) {
    issues.push(headerIssue(name, "duplicate", "there only once", value));
  }
  return text ?? value;
}

function headerIssue(name: string, keyword: string, expected: string, found: unknown): Issue {
  return { ...attributeIssue(`the header ${name}`, keyword, expected, found), path: ["headers", name] };
}

function malformedHeader(name: string, keyword: string, expected: string): EventError {
  return messageError("malformed-message", keyword, `the header ${name} must be ${expected}`, ["headers", name]);
}

// Servers decode the bytes of a header as Latin-1.
function rawUtf8(value: string): string | undefined {
  return latin1.test(value) ? decodeUtf8(latin1Bytes(value)) : undefined;
}

/**
 * Encodes the space, `"`, `%` and everything other than printable ASCII as UTF-8 `%XX`. The string must not have lone
 * surrogates.
 */
export function encodePercent(text: string): string {
  return plain.test(text) ? text : text.replace(/[^!#$&-~]+/g, encodeURIComponent);
}

/**
 * Decodes {@link encodePercent}, and before it the double quotes with backslash escapes that senders before 1.0 used.
 * Decodes once only.
 *
 * @returns `undefined` for a malformed escape, bytes that are not UTF-8, an unterminated quote, or megabytes of quoted
 *   text
 */
export function decodePercent(text: string): string | undefined {
  if (text.length > maxQuoted && text.includes('"')) return undefined;
  // An unterminated quote becomes a percent sign without an escape.
  const unquoted = text.replace(/"((?:[^"\\]|\\.)*)("?)/g, (_, inner: string, end: string) =>
    end === "" ? "%" : inner.replace(/\\(.)/g, "$1"),
  );
  try {
    return decodeURIComponent(unquoted);
  } catch {
    return undefined;
  }
}

// The regular expression overflows its stack on more.
const maxQuoted = 1_000_000;
