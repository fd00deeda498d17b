import type { DataSchema, LoweredSchema, Report } from "../data-schema.js";
import { Components } from "./components.js";
import { Context } from "./context.js";
import { lowerElement } from "./element.js";
import { selectRoot } from "./select-root.js";
import { lowerType } from "./type-use.js";
import { readXml, type XmlNode } from "./xml-tree.js";

/**
 * Lowers XML Schema 1.0 and 1.1 (https://www.w3.org/TR/xmlschema11-1/, part 2 for simple types) to JSON Schema. There is no
 * standard for what such data looks like in JSON; here it looks like this:
 *
 * - An element is its content, so the name of the outermost one is no part of the data. Names are without namespaces.
 * - An element with simple content and no attributes is a text, number, boolean, or for a list type an array.
 * - Every other element is an object: its child elements and attributes are members, in no order. An attribute that is called
 *   like an element has an `@` before its name.
 * - The text of an element that has attributes, or between its elements (without its place there), is the member `value`;
 *   `@text` where an element is called `value`.
 * - An element that may occur more than once is an array. One that may be nil may be `null`.
 * - There are no other members than those declared, unless the schema lets in any elements or attributes.
 * - Integers beyond 2^53 and decimals are texts of digits, or numbers where these are exact. Dates have no zone. What is not
 *   a number (`NaN`, `INF`) has no JSON form.
 */
export function lowerXsd(schema: DataSchema, report: Report): LoweredSchema | undefined {
  if (typeof schema.document !== "string") {
    report("not-xml", "an XML Schema has to be a text", { pointer: "" });
    return undefined;
  }
  const node = readXml(schema.document, report);
  if (node === undefined) return undefined;
  if (node.kind !== "schema") {
    report("invalid-data-schema", "the outermost element is no schema of XML Schema", {
      pointer: "",
      offset: node.offset,
    });
    return undefined;
  }
  const context = new Context(new Components(node), report);
  checkDocument(node, context);
  const root = selectRoot(schema, context);
  if (root === undefined) return undefined;
  const rootKey = `${root.space}:${root.name}`;
  context.book.begin(rootKey, [root.space === "element" ? "Element" : "Type", root.name]);
  for (let key = context.book.next(); key !== undefined; key = context.book.next()) lowerDefinition(key, context);
  const document = context.book.document(rootKey, (code, message, at, fix) =>
    context.report(code, message, { offset: at.offset ?? 0 }, fix),
  );
  return context.hasErrors ? undefined : document;
}

function lowerDefinition(key: string, context: Context): void {
  const name = key.slice(key.indexOf(":") + 1);
  const element = key.startsWith("element:") ? context.components.get("element", name) : undefined;
  const type = key.startsWith("type:") ? context.components.get("type", name) : undefined;
  context.path.splice(0, context.path.length, name);
  const draft = element !== undefined ? lowerElement(element, context) : type && lowerType(type, context);
  if (draft !== undefined) context.book.define(key, Object.assign(draft, { title: name }));
}

/** Tells of names that are declared twice, and of other documents that belong to this one. */
function checkDocument(schema: XmlNode, context: Context): void {
  for (const node of context.components.duplicates) {
    context.report("invalid-data-schema", `"${node.attributes.get("name")}" is declared twice`, node);
  }
  for (const node of schema.children) {
    if (node.kind !== "include" && node.kind !== "redefine" && node.kind !== "override") continue;
    const location = node.attributes.get("schemaLocation") ?? "";
    context.report("remote-data-schema", `"${node.kind}" takes in ${JSON.stringify(location)}`, node);
  }
}
