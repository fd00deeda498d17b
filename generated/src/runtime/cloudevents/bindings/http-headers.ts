// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { Issue } from "../../issue.js";
import { hasOwn } from "../../schema/checks.js";
import { attributeIssue } from "../attribute-issue.js";
import { coreAttributes } from "../attributes.js";
import { latin1Bytes } from "../base64.js";
import type { ReadOptions } from "../options.js";
import { decodePercent, plain } from "../percent-encoding.js";
import { decodeUtf8 } from "../utf8.js";
import { assertNoIssues } from "../validate.js";
import { receivedBody } from "./binding.js";

/** Headers as they are received: a web-standard `Headers` or other pairs, or an object such as Node's `req.headers`. */
export type HttpHeaders = Iterable<readonly [name: string, value: string]> | Readonly<Record<string, HeaderValue>>;

type HeaderValue = string | readonly string[] | undefined;

/** The headers of a message that was received. */
export interface ReceivedHeaders {
  readonly headers: HttpHeaders;
  /**
   * Node's `req.rawHeaders`. Where it is given it is read instead of `headers`: Node joins repeated headers, and here they
   * are still apart.
   */
  readonly rawHeaders?: readonly string[] | undefined;
}

// The attributes of the headers that most messages have, for a look-up is faster than to change and cut a name.
const namesOfHeaders: ReadonlyMap<string, string> = /*@__PURE__*/ new Map(
  coreAttributes.map((name) => [`ce-${name}`, name]),
);

/** Hands out every header field, repeated ones one by one. */
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
  // Some gateways say null where there are no headers.
  const fields = headers ?? {};
  if (Symbol.iterator in fields) for (const [name, value] of fields) eachOf(name, value);
  // Faster than `Object.entries`: most of the time of a small message goes into its headers.
  else for (const name in fields) if (hasOwn(fields, name)) eachOf(name, fields[name]);
}

/**
 * The text of a header's value. JavaScript has numbers for some headers, and their text will do. What has no text of its own,
 * such as an object, is nothing to us in the headers of others.
 *
 * @throws EventError `malformed-message` for such a value of a header that is read: without types it is easily handed in
 */
function textOf(name: string, value: unknown): string {
  if (/^(?:string|number|boolean|bigint)$/.test(typeof value)) return String(value);
  if (/^ce-|^content-type$/i.test(name)) {
    assertNoIssues(value, [headerIssue(name, "HTTP-04", "text or a list of texts", value)], "malformed-message");
  }
  return "";
}

/** Received headers as names and values in turn, the form of Node's `rawHeaders`. */
export function flattenHeaders(headers: HttpHeaders): readonly string[] {
  const flat: string[] = [];
  eachField({ headers }, (name, value) => void flat.push(name, value));
  return flat;
}

/**
 * Hands out the fields that carry attributes: the name of the attribute, that of the header in lower case, and its value.
 *
 * @returns the content type
 * @throws EventError `malformed-message` if there are two of them: which one counts would decide what is read at all; and if
 *   there is no body, but a field that announces one, as in a request of Node that nobody has read
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
      if (contentType !== undefined) {
        assertNoIssues(received, [headerIssue(name, "HTTP-14", "there once only", value)], "malformed-message");
      }
      contentType = value;
    } else if (received.body === undefined && announcesBody.test(name) && value !== "0") {
      receivedBody(received);
    }
  });
  return contentType;
}

const announcesBody = /^(?:content-length|transfer-encoding)$/;
const quoted = /"(?:[^"\\]|\\.)*"/g;
const ascii = /^[\t -~]*$/;
const latin1 = /^[\0-\xff]*$/;

/**
 * The text of a `ce-` header. What cannot be decoded is added to `issues` (HTTP-06), and so is what looks like two fields
 * that were joined with a comma (HTTP-14): a writer would have encoded the space. A lenient reader keeps such a value as it
 * is, and reads characters that were sent as raw UTF-8 (HTTP-16).
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
    issues.push(headerIssue(name, "HTTP-06", "percent-encoded UTF-8", value));
  } else if (!isApart && value.replace(quoted, "").includes(", ")) {
    issues.push(headerIssue(name, "HTTP-14", "there once only", value));
  }
  return text ?? value;
}

function headerIssue(name: string, keyword: string, expected: string, found: unknown): Issue {
  return { ...attributeIssue(`the header ${name}`, keyword, expected, found), path: ["headers", name] };
}

// Servers hand out the bytes of a header as Latin-1.
function rawUtf8(value: string): string | undefined {
  return latin1.test(value) ? decodeUtf8(latin1Bytes(value)) : undefined;
}
