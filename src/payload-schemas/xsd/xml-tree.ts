import { SaxesParser, type SaxesTagNS } from "saxes";
import { maximumDepth } from "../../load/depth.js";
import type { Report } from "../data-schema.js";

/** The namespace of XML Schema 1.0 and 1.1. */
export const schemaNamespace = "http://www.w3.org/2001/XMLSchema";

/** An element of an XML Schema document. */
export interface XmlNode {
  /** Its local name if it is in the namespace of XML Schema, else an empty string. */
  readonly kind: string;
  /** The attributes without a namespace. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlNode[];
  /** All text in it, including nested elements. */
  readonly text: string;
  /** Its position in the document. */
  readonly offset: number;
  /** Returns the namespace of a qualified name in an attribute. */
  readonly namespaceOf: (qualifiedName: string) => string | undefined;
}

interface OpenNode extends XmlNode {
  readonly children: OpenNode[];
  text: string;
}

/** An error in an XML document. */
class XmlError extends Error {
  readonly code: "not-xml" | "too-deep";
  readonly offset: number;

  constructor(code: "not-xml" | "too-deep", message: string, offset: number) {
    super(message);
    this.code = code;
    this.offset = offset;
  }
}

/** Parses an XML document, or reports why it cannot be parsed. */
export function readXml(text: string, report: Report): XmlNode | undefined {
  // Schemas in catalogues often start with a line break, but XML allows nothing before its declaration.
  const start = text.length - text.replace(/^\uFEFF?\s+(?=<\?xml)|^\uFEFF/, "").length;
  try {
    return parse(text.slice(start), start);
  } catch (cause) {
    if (!(cause instanceof XmlError)) throw cause;
    report(cause.code, cause.message, { pointer: "", offset: Math.max(0, cause.offset) });
    return undefined;
  }
}

function parse(text: string, start: number): XmlNode | undefined {
  const open: OpenNode[] = [];
  let root: OpenNode | undefined;
  let offset = 0;
  const parser = new SaxesParser({ xmlns: true, forceXMLVersion: true, defaultXMLVersion: "1.0" });
  const refuse = (code: XmlError["code"], message: string): never => {
    throw new XmlError(code, message, start + parser.position);
  };
  parser.on("error", ({ message }) => refuse("not-xml", message.replace(/^\d+:\d+: /, "")));
  parser.on("doctype", () => refuse("not-xml", "a schema must not have a DOCTYPE"));
  const addText = (part: string): void => {
    // Only the text of documentation is used.
    const at = open.findLast(({ kind }) => kind === "documentation");
    if (at !== undefined) at.text += part;
  };
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("opentagstart", () => {
    offset = start + text.lastIndexOf("<", parser.position - 1);
  });
  parser.on("opentag", (tag) => {
    if (open.length >= maximumDepth) refuse("too-deep", `elements are nested more than ${maximumDepth} levels deep`);
    const node = nodeOf(tag, offset, (prefix) => parser.resolve(prefix));
    open.at(-1)?.children.push(node);
    root ??= node;
    open.push(node);
  });
  parser.on("closetag", () => {
    open.pop();
  });
  parser.write(text).close();
  return root;
}

function nodeOf(tag: SaxesTagNS, offset: number, resolve: (prefix: string) => string | undefined): OpenNode {
  const attributes = new Map<string, string>();
  const namespaces = new Map<string, string | undefined>();
  for (const { uri, local, value } of Object.values(tag.attributes)) {
    if (uri !== "") continue;
    attributes.set(local, value);
    // Prefixes can only be resolved while the element is open.
    for (const name of value.split(/\s+/)) {
      const prefix = prefixOf(name);
      if (/^[\w.-]*$/.test(prefix) && !namespaces.has(prefix)) namespaces.set(prefix, resolve(prefix));
    }
  }
  return {
    kind: tag.uri === schemaNamespace ? tag.local : "",
    attributes,
    children: [],
    text: "",
    offset,
    namespaceOf: (name) => namespaces.get(prefixOf(name)),
  };
}

function prefixOf(name: string): string {
  return name.includes(":") ? name.slice(0, name.indexOf(":")) : "";
}
