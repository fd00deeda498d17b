import type { DataSchema, LoweredSchema, Report } from "../data-schema.js";
import { readXml, type XmlNode } from "./xml-tree.js";
import { lowerType, lowerTypeUse } from "./xsd-complex-type.js";
import { Components, localName, type Space } from "./xsd-components.js";
import { XsdContext } from "./xsd-context.js";
import { lowerElement, lowerElementUse } from "./xsd-elements.js";

/**
 * Lowers XML Schema 1.0 and 1.1 to JSON Schema. There is no standard JSON form for such data. This one is used:
 *
 * - The name of the root element is not part of the data. Names have no namespaces.
 * - An element with simple content and no attributes is a string, a number or a Boolean, or an array for a list type.
 * - Every other element is an object. Its child elements and attributes are members in any order. An attribute with the
 *   name of an element is prefixed with `@`.
 * - The text of an element with attributes or child elements is the member `value`, or `@text` if an element has that
 *   name.
 * - An element that can occur more than once is an array. A nillable element can be null.
 * - Other members are not allowed, unless the schema allows any elements or attributes.
 * - Integers beyond 2^53 and decimals are strings of digits, or numbers where these are exact. `NaN` and `INF` have no
 *   JSON form.
 *
 * @see https://www.w3.org/TR/xmlschema11-1/
 */
export function lowerXsd(schema: DataSchema, report: Report): LoweredSchema | undefined {
  if (typeof schema.document !== "string") {
    report("not-xml", "an XML Schema must be a string", { pointer: "" });
    return undefined;
  }
  const node = readXml(schema.document, report);
  if (node === undefined) return undefined;
  if (node.kind !== "schema") {
    report("invalid-data-schema", "the root element is not a schema of XML Schema", {
      pointer: "",
      offset: node.offset,
    });
    return undefined;
  }
  const context = new XsdContext(new Components(node), { typeUse: lowerTypeUse, elementUse: lowerElementUse }, report);
  checkDocument(node, context);
  const root = selectComponent(schema, context);
  if (root === undefined) return undefined;
  const rootKey = `${root.space}:${root.name}`;
  context.table.begin(rootKey, [root.space === "element" ? "Element" : "Type", root.name]);
  for (let key = context.table.next(); key !== undefined; key = context.table.next()) lowerDefinition(key, context);
  const document = context.table.document(rootKey, (code, message, at, fix) =>
    context.report(code, message, { offset: at.offset ?? 0 }, fix),
  );
  return context.hasErrors ? undefined : document;
}

function lowerDefinition(key: string, context: XsdContext): void {
  const name = key.slice(key.indexOf(":") + 1);
  const element = key.startsWith("element:") ? context.components.get("element", name) : undefined;
  const type = key.startsWith("type:") ? context.components.get("type", name) : undefined;
  context.path.splice(0, context.path.length, name);
  const draft = element !== undefined ? lowerElement(element, context) : type && lowerType(type, context);
  if (draft !== undefined) context.table.define(key, Object.assign(draft, { title: name }));
}

/** Reports names that are declared twice, and references to other documents. */
function checkDocument(schema: XmlNode, context: XsdContext): void {
  for (const node of context.components.duplicates) {
    context.report("invalid-data-schema", `"${node.attributes.get("name")}" is declared twice`, node);
  }
  for (const node of schema.children) {
    if (node.kind !== "include" && node.kind !== "redefine" && node.kind !== "override") continue;
    const location = node.attributes.get("schemaLocation") ?? "";
    context.report("remote-data-schema", `"${node.kind}" refers to ${JSON.stringify(location)}`, node);
  }
}

/** The global element or type that describes the data. */
export interface Root {
  readonly space: Space & ("element" | "type");
  readonly name: string;
  readonly node: XmlNode;
}

/**
 * Selects the element or type that describes the data: by name or a simple XPath, else the only global element, or the
 * one that the schema is named after.
 */
export function selectComponent({ selector, name }: DataSchema, context: XsdContext): Root | undefined {
  if (selector !== undefined && selector.trim() !== "") return selected(selector.trim(), context);
  const elements = context.components.names("element");
  const [only] = elements;
  if (elements.length === 1 && only !== undefined) return rootOf("element", only, context);
  const called = elements.filter((each) => each === name.split(/[./:#]/).at(-1));
  if (called.length === 1) return rootOf("element", called.join(""), context);
  const types = context.components.names("type");
  if (elements.length === 0 && types.length === 1) return rootOf("type", types.join(""), context);
  const message =
    elements.length === 0
      ? "the document does not declare a global element"
      : `the document declares ${elements.length} global elements`;
  context.report("ambiguous-data-type", message, context.components.schema);
  return undefined;
}

function selected(selector: string, context: XsdContext): Root | undefined {
  // The last step of an XPath counts, such as `xs:complexType[@name='Order']` or `//Order`.
  const byName = /(?:^|\/)(?:[\w.-]+:)?(\w+|\*)\[\s*@name\s*=\s*(?:'([^']*)'|"([^"]*)")\s*\]$/.exec(selector);
  const name = byName === null ? localName(selector.replace(/^#?\/*(?:.*\/)?/, "")) : (byName[2] ?? byName[3] ?? "");
  const kind = byName?.[1] ?? "*";
  const element = kind === "element" || kind === "*" ? rootOf("element", name, context) : undefined;
  const type = kind === "element" ? undefined : rootOf("type", name, context);
  const root = element ?? (type !== undefined && (kind === "*" || type.node.kind === kind) ? type : undefined);
  if (root === undefined) {
    const message = `${JSON.stringify(selector)} does not select an element or type of the document`;
    context.report("unknown-data-type", message, context.components.schema);
  }
  return root;
}

function rootOf(space: "element" | "type", name: string, context: XsdContext): Root | undefined {
  const node = context.components.get(space, name);
  return node && { space, name, node };
}
