import type { DataSchema } from "../data-schema.js";
import { localName, type Space } from "./components.js";
import type { Context } from "./context.js";
import type { XmlNode } from "./xml-tree.js";

/** What describes the data: a global element or type. */
export interface Root {
  readonly space: Space & ("element" | "type");
  readonly name: string;
  readonly node: XmlNode;
}

/**
 * The element or type that a reference to the schema means, by its name or by a simple XPath to it; without one, the only
 * global element, or the one that the schema is called after.
 */
export function selectRoot({ selector, name }: DataSchema, context: Context): Root | undefined {
  if (selector !== undefined && selector.trim() !== "") return selected(selector.trim(), context);
  const elements = context.components.names("element");
  const [only] = elements;
  if (elements.length === 1 && only !== undefined) return rootOf("element", only, context);
  const called = elements.filter((each) => each === name.split(/[./:#]/).at(-1));
  if (called.length === 1) return rootOf("element", called.join(""), context);
  const types = context.components.names("type");
  if (elements.length === 0 && types.length === 1) return rootOf("type", types.join(""), context);
  const found = elements.length === 0 ? "no global element" : `${elements.length} global elements`;
  context.report("ambiguous-data-type", `the document declares ${found}`, context.components.schema);
  return undefined;
}

function selected(selector: string, context: Context): Root | undefined {
  // The last step of an XPath tells: `/xs:schema/xs:complexType[@name='Order']`, or `//Order`.
  const byName = /(?:^|\/)(?:[\w.-]+:)?(\w+|\*)\[\s*@name\s*=\s*(?:'([^']*)'|"([^"]*)")\s*\]$/.exec(selector);
  const name = byName === null ? localName(selector.replace(/^#?\/*(?:.*\/)?/, "")) : (byName[2] ?? byName[3] ?? "");
  const kind = byName?.[1] ?? "*";
  const element = kind === "element" || kind === "*" ? rootOf("element", name, context) : undefined;
  const type = kind === "element" ? undefined : rootOf("type", name, context);
  const root = element ?? (type !== undefined && (kind === "*" || type.node.kind === kind) ? type : undefined);
  if (root === undefined) {
    const message = `the document declares no element or type that ${JSON.stringify(selector)} selects`;
    context.report("unknown-data-type", message, context.components.schema);
  }
  return root;
}

function rootOf(space: "element" | "type", name: string, context: Context): Root | undefined {
  const node = context.components.get(space, name);
  return node && { space, name, node };
}
