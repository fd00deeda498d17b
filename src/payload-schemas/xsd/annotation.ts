import type { Draft } from "../definition-table.js";
import type { XmlNode } from "./xml-tree.js";

/** Adds the documentation of the first of several declarations that has any. */
export function describe(draft: Draft, declarations: readonly XmlNode[]): Draft {
  const description = declarations.map(documentationOf).find((text) => text !== "");
  return description === undefined ? draft : Object.assign(draft, { description });
}

/** What is said to readers about a component; languages other than English are left to those who read the schema. */
export function documentationOf(node: XmlNode): string {
  const texts = node.children
    .filter(({ kind }) => kind === "annotation")
    .flatMap(({ children }) => children.filter(({ kind }) => kind === "documentation"))
    .map(({ text }) => unindented(text));
  return texts.filter((text) => text !== "").join("\n\n");
}

/** Lines as they are meant: XML is indented for its own sake. */
function unindented(text: string): string {
  const lines = text.split(/\r\n?|\n/).map((line) => line.trim());
  return lines
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}
