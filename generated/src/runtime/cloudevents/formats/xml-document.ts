// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { SaxesParser, type SaxesTagNS } from "saxes";
import type { EventError } from "../../event-error.js";
import { bytesOf } from "../bytes.js";
import { messageError } from "../issues.js";
import { decodeUtf8 } from "../utf8.js";

/*
 * XML documents: decoding, parsing within limits, namespaces and escaping.
 */

/** Limits of the XML format and its batch. A document that exceeds them is rejected. */
export interface XmlOptions {
  /** The length in bytes or, for a string, in UTF-16 code units. Default: 8 Mi. */
  readonly maxLength?: number;
  /** The nesting depth of elements, including the envelope. Default: 128. */
  readonly maxDepth?: number;
  /** The number of elements and XML attributes. Default: 128 Ki, about 10,000 events in a batch. */
  readonly maxNodes?: number;
}

/** Completes limits with their defaults. */
export function limitsOf(options: XmlOptions): Required<XmlOptions> {
  const { maxLength = 2 ** 23, maxDepth = 2 ** 7, maxNodes = 2 ** 17 } = options;
  return { maxLength, maxDepth, maxNodes };
}

/** An element of the envelope, or the outermost element of the data. */
export interface XmlElement {
  /** The URI of its namespace; empty for none. */
  readonly namespace: string;
  /** The name without the prefix. */
  readonly name: string;
  readonly attributes: SaxesTagNS["attributes"];
  /** The namespaces that the element itself declares, by prefix. */
  readonly declarations: SaxesTagNS["ns"];
  readonly parent: XmlElement | undefined;
  readonly children: XmlElement[];
  /** The text directly in the element, with CDATA and without comments. */
  text: string;
  /** The range of the element in the source. */
  readonly start: number;
  end: number;
}

/** A well-formed document. */
export interface XmlDocument {
  readonly source: string;
  readonly root: XmlElement;
  /** How many characters may be added to the elements that are cut out of the document. */
  spare: number;
}

/** The namespace of the elements of the format. */
export const eventNamespace = "http://cloudevents.io/xmlformat/V1";

const instanceNamespace = "http://www.w3.org/2001/XMLSchema-instance";
const schemaNamespace = "http://www.w3.org/2001/XMLSchema";

/** The namespace declarations on the root element of a written document. */
export const declarations: string = ` xmlns:ce="${eventNamespace}" xmlns:xsi="${instanceNamespace}" xmlns:xs="${schemaNamespace}"`;

/** Returns whether there is more than white space directly in an element. */
export function hasText({ text }: XmlElement): boolean {
  return /[^ \t\r\n]/.test(text);
}

/** Returns the namespace that a prefix is bound to in an element. The empty prefix stands for the default namespace. */
export function boundNamespace(element: XmlElement, prefix: string): string | undefined {
  let at: XmlElement | undefined = element;
  while (at !== undefined && at.declarations[prefix] === undefined) at = at.parent;
  return at?.declarations[prefix];
}

/**
 * Returns the value of an element's `xsi:type` with the usual prefixes, whatever the document calls them: `ce:string`,
 * `xs:any`. A name in another namespace gets that namespace in front. Returns `undefined` for an element without the attribute.
 */
export function typeNameOf(element: XmlElement): string | undefined {
  const type = Object.values(element.attributes).find(
    ({ uri, local }) => uri === instanceNamespace && local === "type",
  );
  if (type === undefined) {
    return undefined;
  }
  const name = type.value.trim();
  const colon = name.indexOf(":");
  const prefix = name.slice(0, Math.max(colon, 0));
  const local = name.slice(colon + 1);
  const bound = boundNamespace(element, prefix);
  switch (bound) {
    case eventNamespace:
      return `ce:${local}`;
    case schemaNamespace:
      return `xs:${local}`;
    case undefined:
      // Many writers use a prefix that they do not declare, the official test documents among them.
      return name;
    default:
      return `{${bound}}${local}`;
  }
}

/** The envelope and the element in the data: batch, event, attribute or data, element. Deeper elements are only checked. */
const keptDepth = 4;

// Characters that a name may contain but not start with. The parser accepts them after a prefix.
const badStart = /^[\u{300}-\u{36f}\u{b7}\u{203f}\u{2040}\d.-]/u;

/**
 * Parses a document with the package saxes: strictly, with namespaces, as XML 1.0.
 *
 * @throws EventError `malformed-message` if the document is not well-formed, has a DOCTYPE, or exceeds the limits
 */
export function parseXml(source: string, limits: Required<XmlOptions>): XmlDocument {
  let root: XmlElement | undefined;
  let current: XmlElement | undefined;
  let depth = 0;
  let nodes = 0;
  let start = 0;
  const countNode = (): void => {
    if (++nodes > limits.maxNodes) throw malformed("limit", `more than ${limits.maxNodes} elements and attributes`);
  };
  const addText = (text: string): void => {
    if (current !== undefined && depth <= keptDepth) current.text += text;
  };
  // Documents of other versions are parsed as XML 1.0: https://www.w3.org/TR/xml/#sec-prolog-dtd
  const parser = new SaxesParser({ xmlns: true, forceXMLVersion: true, defaultXMLVersion: "1.0" });
  parser.on("error", ({ message }) => {
    throw malformed("xml", message.replace(/^(\d+):(\d+)/, "at line $1, column $2"));
  });
  parser.on("doctype", () => {
    throw malformed("doctype", "a document must not have a DOCTYPE");
  });
  parser.on("attribute", countNode);
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("opentagstart", () => {
    countNode();
    if (++depth > limits.maxDepth) {
      throw malformed("limit", `elements are nested more than ${limits.maxDepth} levels deep`);
    }
    start = source.lastIndexOf("<", parser.position - 1);
  });
  parser.on("opentag", ({ uri, local, attributes, ns }) => {
    assertNames(local, attributes);
    if (depth > keptDepth) return;
    const element: XmlElement = {
      namespace: uri,
      name: local,
      attributes,
      declarations: ns,
      parent: current,
      children: [],
      text: "",
      start,
      end: start,
    };
    current?.children.push(element);
    root ??= element;
    current = element;
  });
  parser.on("closetag", () => {
    if (depth-- > keptDepth || current === undefined) return;
    current.end = parser.position;
    current = current.parent;
  });
  parser.write(source).close();
  if (root === undefined) throw malformed("xml", "a document must have a root element");
  return { source, root, spare: limits.maxLength - source.length };
}

function assertNames(name: string, attributes: SaxesTagNS["attributes"]): void {
  const bad = [name, ...Object.values(attributes).map(({ local }) => local)].find((each) => badStart.test(each));
  if (bad !== undefined) throw malformed("xml", `a name must not start like ${bad}`);
}

// Everything but the characters of XML 1.0: https://www.w3.org/TR/xml/#charsets
const forbidden = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u;
const declaredEncoding = /^\ufeff?<\?xml\s[^?>]*?\sencoding\s*=\s*["']([^"']*)["']/;

/** Returns whether XML can hold a string. It cannot represent most controls, U+FFFE, U+FFFF and lone surrogates. */
export function isXmlText(text: string): boolean {
  return !forbidden.test(text);
}

/** Escapes the content of an element. A carriage return is escaped too, since parsers turn it into a line feed. */
export function escapeText(text: string): string {
  return text.replace(/[<>&\r]/g, escapeCharacter);
}

/** Escapes an XML attribute value in double quotes. White space is escaped too, since parsers turn it into spaces. */
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

/** Returns the error of a document that cannot be read. */
export function malformed(keyword: string, message: string): EventError {
  const shortened = message.length > 200 ? `${message.slice(0, 200)}...` : message;
  return messageError("malformed-message", keyword, `XML body: ${shortened}`);
}

/**
 * Decodes a document: UTF-8, or UTF-16 with a byte order mark. The declared encoding of a string is ignored.
 *
 * @throws EventError `malformed-message` for a document that is too long or in another encoding
 */
export function sourceOf(encoded: string | Uint8Array, maxLength: number): string {
  const input = typeof encoded === "string" ? encoded : bytesOf(encoded);
  if (input === undefined) {
    throw malformed("type", "XML must be a string or bytes");
  }
  if (input.length > maxLength) {
    throw malformed("limit", `a document must not be longer than ${maxLength}`);
  }
  const source = typeof input === "string" ? input : decode(input);
  // The parser would combine a lone surrogate with whatever follows.
  if (source === undefined || !source.isWellFormed()) {
    throw malformed("encoding", "XML must be UTF-8, or UTF-16 with a byte order mark, and declare no other encoding");
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
