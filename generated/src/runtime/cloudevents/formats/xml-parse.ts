// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { SaxesParser, type SaxesTagNS } from "saxes";
import type { XmlOptions } from "./xml-options.js";
import { malformed } from "./xml-text.js";

/** An element: of the envelope, or the outermost one of the data. */
export interface XmlElement {
  /** The URI of its namespace; empty for none. */
  readonly namespace: string;
  /** Its name without the prefix. */
  readonly name: string;
  readonly attributes: SaxesTagNS["attributes"];
  /** The namespaces that it declares itself, by prefix. */
  readonly declarations: SaxesTagNS["ns"];
  readonly parent: XmlElement | undefined;
  readonly children: XmlElement[];
  /** The text directly in it, CDATA included, comments left out (XML-06). */
  text: string;
  /** Where it stands in the source: its first character, and the one behind its last. */
  readonly start: number;
  end: number;
}

/** A document that has been found well-formed. */
export interface XmlDocument {
  readonly source: string;
  readonly root: XmlElement;
  /** How many characters may still be added to what is cut out of it. */
  spare: number;
}

/** Whether there is more than white space directly in an element. */
export function hasText({ text }: XmlElement): boolean {
  return /[^ \t\r\n]/.test(text);
}

/** The namespace that a prefix is bound to in an element, or, for the empty prefix, the default one. */
export function boundNamespace(element: XmlElement, prefix: string): string | undefined {
  let at: XmlElement | undefined = element;
  while (at !== undefined && at.declarations[prefix] === undefined) at = at.parent;
  return at?.declarations[prefix];
}

/** A batch, its events, their attributes and data, and the element in the data. What is deeper is checked, but not kept. */
const keptDepth = 4;

/** What a name may contain, but not begin with, and the parser lets through behind a prefix. */
const badStart = /^[\u{300}-\u{36f}\u{b7}\u{203f}\u{2040}\d.-]/u;

/**
 * Reads a document, by the package saxes: strictly, with namespaces, as XML 1.0.
 *
 * @throws EventError `malformed-message` for what is not well-formed, has a DOCTYPE, or exceeds the limits (XML-13)
 */
export function parseXml(source: string, limits: Required<XmlOptions>): XmlDocument {
  let root: XmlElement | undefined;
  let current: XmlElement | undefined;
  let depth = 0;
  let nodes = 0;
  let start = 0;
  const countNode = (): void => {
    if (++nodes > limits.maxNodes) throw malformed("XML-13", `more than ${limits.maxNodes} elements and attributes`);
  };
  const addText = (text: string): void => {
    if (current !== undefined && depth <= keptDepth) current.text += text;
  };
  // Documents of other versions are read as XML 1.0, which wants no less (https://www.w3.org/TR/xml/#sec-prolog-dtd).
  const parser = new SaxesParser({ xmlns: true, forceXMLVersion: true, defaultXMLVersion: "1.0" });
  parser.on("error", ({ message }) => {
    throw malformed("XML", message.replace(/^(\d+):(\d+)/, "at line $1, column $2"));
  });
  parser.on("doctype", () => {
    throw malformed("XML-13", "a document must not have a DOCTYPE");
  });
  parser.on("attribute", countNode);
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("opentagstart", () => {
    countNode();
    if (++depth > limits.maxDepth) throw malformed("XML-13", `elements are nested more than ${limits.maxDepth} deep`);
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
  if (root === undefined) throw malformed("XML", "a document must have a root element");
  return { source, root, spare: limits.maxLength - source.length };
}

function assertNames(name: string, attributes: SaxesTagNS["attributes"]): void {
  const bad = [name, ...Object.values(attributes).map(({ local }) => local)].find((each) => badStart.test(each));
  if (bad !== undefined) throw malformed("XML", `no name may begin like ${bad}`);
}
