// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { EventError } from "../../event-error.js";
import { bytesOf } from "../bytes.js";
import { decodeUtf8 } from "../utf8.js";

// What is no character of XML 1.0: https://www.w3.org/TR/xml/#charsets
const forbidden = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u;
const declaredEncoding = /^\ufeff?<\?xml\s[^?>]*?\sencoding\s*=\s*["']([^"']*)["']/;

/** Whether XML can hold a text: it has no way to write most controls, U+FFFE, U+FFFF and lone surrogates (XML-13). */
export function isXmlText(text: string): boolean {
  return !forbidden.test(text);
}

/** A text as the content of an element. A carriage return would be read as a line feed if it were not escaped. */
export function escapeText(text: string): string {
  return text.replace(/[<>&\r]/g, escapeCharacter);
}

/** A text as the value of an XML attribute, between double quotes. Unescaped white space would be read as spaces. */
export function escapeAttribute(text: string): string {
  return text.replace(/[<>&"\t\n\r]/g, escapeCharacter);
}

function escapeCharacter(character: string): string {
  switch (character) {
    case "<":
      return "&lt;";
    case ">":
      return "&gt;";
    case "&":
      return "&amp;";
    default:
      return `&#${character.charCodeAt(0)};`;
  }
}

/** The error of a document that cannot be read. */
export function malformed(keyword: string, message: string): EventError {
  const shortened = message.length > 200 ? `${message.slice(0, 200)}...` : message;
  return new EventError("malformed-message", "not a CloudEvent in XML", [{ message: shortened, path: [], keyword }]);
}

/**
 * The text of a document: bytes are in UTF-8, or in UTF-16 after a byte order mark, which is what every XML reader has to
 * know. In a string, the encoding that it declares means nothing any more.
 *
 * @throws EventError `malformed-message` for what is too long, or in another encoding
 */
export function sourceOf(encoded: string | Uint8Array, maxLength: number): string {
  const input = typeof encoded === "string" ? encoded : bytesOf(encoded);
  if (input === undefined) {
    throw malformed("XML", "XML must be text or bytes");
  }
  if (input.length > maxLength) {
    throw malformed("XML-13", `a document must not be longer than ${maxLength}`);
  }
  const source = typeof input === "string" ? input : decode(input);
  // The parser would take a surrogate for half of a pair, whatever follows.
  if (source === undefined || !source.isWellFormed()) {
    throw malformed("XML", "XML must be in UTF-8, or in UTF-16 with a byte order mark, and declare no other encoding");
  }
  return source;
}

function decode(bytes: Uint8Array): string | undefined {
  const order =
    bytes[0] === 0xff && bytes[1] === 0xfe ? "le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "be" : undefined;
  const source = order === undefined ? decodeUtf8(bytes) : decodeUtf16(bytes, order);
  const declared = source && declaredEncoding.exec(source)?.[1];
  const isRight =
    declared === undefined || (order === undefined ? /^(?:utf-?8|us-ascii)$/i : /^utf-?16/i).test(declared);
  return isRight ? source : undefined;
}

function decodeUtf16(bytes: Uint8Array, order: "le" | "be"): string | undefined {
  try {
    return new TextDecoder(`utf-16${order}`, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
