// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { Issue } from "../../issue.js";
import type { ReadOptions } from "../options.js";
import { decodePercent } from "../percent-encoding.js";
import { decodeUtf8 } from "../utf8.js";

/** Headers as they are received: a web-standard `Headers` or other pairs, or an object such as Node's `req.headers`. */
export type HttpHeaders =
  | Iterable<readonly [name: string, value: string]>
  | Readonly<Record<string, string | readonly string[] | undefined>>;

/** A header field: its name in lower case, and its value. A repeated one comes more than once, if it is still apart. */
export type HttpField = readonly [name: string, value: string];

/** The fields of received headers. */
export function fieldsOf(headers: HttpHeaders): HttpField[] {
  const fields: HttpField[] = [];
  for (const [name, value] of isIterable(headers) ? headers : Object.entries(headers)) {
    for (const each of typeof value === "string" ? [value] : (value ?? [])) {
      fields.push([name.toLowerCase(), each]);
    }
  }
  return fields;
}

/** Node's `rawHeaders`, names and values in turn, as fields. */
export function rawFieldsOf(rawHeaders: readonly string[]): HttpField[] {
  const fields: HttpField[] = [];
  for (let at = 1; at < rawHeaders.length; at += 2) {
    fields.push([String(rawHeaders[at - 1]).toLowerCase(), String(rawHeaders[at])]);
  }
  return fields;
}

/**
 * The text of a `ce-` header. What cannot be decoded is added to `issues` (HTTP-06); a lenient reader keeps it as it is,
 * and reads characters that were sent as raw UTF-8 (HTTP-16).
 */
export function readHeaderValue(name: string, value: string, { lenient }: ReadOptions, issues: Issue[]): string {
  if (lenient === true) {
    const raw = rawUtf8(value) ?? value;
    return decodePercent(raw) ?? raw;
  }
  const text = /^[\t -~]*$/.test(value) ? decodePercent(value) : undefined;
  if (text === undefined) {
    const message = `the header ${name} is not percent-encoded UTF-8`;
    issues.push({ message, path: ["headers", name], keyword: "HTTP-06", found: value });
  }
  return text ?? value;
}

/** Whether a value looks like two fields joined: a writer would have encoded the space (HTTP-05), and may have quoted it. */
export function isJoined(value: string): boolean {
  return value.includes(", ") && value.replace(/"(?:[^"\\]|\\.)*"/g, "").includes(", ");
}

// Servers hand out the bytes of a header as Latin-1.
function rawUtf8(value: string): string | undefined {
  return /^[\0-\xff]*$/.test(value) ? decodeUtf8(Uint8Array.from(value, (char) => char.charCodeAt(0))) : undefined;
}

function isIterable(headers: HttpHeaders): headers is Iterable<readonly [string, string]> {
  return Symbol.iterator in headers;
}
