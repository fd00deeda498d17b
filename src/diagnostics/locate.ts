import { type Node, parseTree } from "jsonc-parser";
import type { Place } from "./diagnostic.js";
import { lineBreak, positionOf } from "./lines.js";
import { type Span, spanInYaml } from "./locate-yaml.js";

/** A position in a text as editors count: lines and columns from 1, columns in UTF-16 code units. */
export interface Location {
  readonly line: number;
  readonly column: number;
  /** How many code units, on this line, the thing is long; at least 1. */
  readonly length: number;
}

/**
 * Finds a place in the text of its file. A JSON Pointer leads to the value, or, where that is an object or a list, or where
 * the finding is about the name, to its name; to whatever is nearest above where there is no such value. `undefined` for a
 * place that names the file only.
 */
export function locate(
  text: string,
  { pointer, isName = false, offset }: Pick<Place, "pointer" | "isName" | "offset">,
): Location | undefined {
  if (offset !== undefined) return locationAt(text, offset, 1);
  if (pointer === undefined) return undefined;
  const { start, length } = spanOf(text, pointer, isName);
  return locationAt(text, start, length);
}

function spanOf(text: string, pointer: string, isName: boolean): Span {
  // JSON that has places in it begins with a bracket; so does YAML in flow style, which reads like JSON.
  if (!/^\s*(?:[[{]|$)/.test(text)) return spanInYaml(text, tokensOf(pointer), isName) ?? { start: 0, length: 1 };
  const tree = treeOf(text);
  const node = tree && nearestNode(tree, tokensOf(pointer));
  if (node === undefined) return { start: text.search(/\S|$/), length: 1 };
  const key = node.parent?.type === "property" ? node.parent.children?.[0] : undefined;
  const isContainer = node.type === "object" || node.type === "array";
  if (isContainer && key === undefined) return { start: node.offset, length: 1 };
  const shown = (isContainer || isName) && key !== undefined ? key : node;
  return { start: shown.offset, length: shown.length };
}

function nearestNode(tree: Node, tokens: readonly string[]): Node {
  let node = tree;
  for (const token of tokens) {
    const next = node.type === "array" ? node.children?.[Number(token)] : membersOf(node).get(token);
    if (next === undefined) return node;
    node = next;
  }
  return node;
}

/** The values of an object by their names; of two with one name the last, as `JSON.parse` has it. */
function membersOf(node: Node): ReadonlyMap<string, Node> {
  const known = members.get(node);
  if (known !== undefined) return known;
  const found = new Map(
    (node.children ?? []).flatMap(({ children: [name, value] = [] }) =>
      name === undefined || value === undefined ? [] : [[String(name.value), value] as const],
    ),
  );
  members.set(node, found);
  return found;
}

/** An object may have very many members, of which a report asks for each. */
const members = new WeakMap<Node, ReadonlyMap<string, Node>>();

/** The tree of the text that was asked about last: a report asks about one file again and again. */
let latest: { readonly text: string; readonly tree: Node | undefined } | undefined;

function treeOf(text: string): Node | undefined {
  if (latest?.text !== text) latest = { text, tree: parsedTree(text) };
  return latest.tree;
}

function parsedTree(text: string): Node | undefined {
  try {
    return parseTree(text);
  } catch {
    // Nested so deeply that the call stack is too small for it.
    return undefined;
  }
}

function tokensOf(pointer: string): readonly string[] {
  const tokens = pointer.split("/").slice(1);
  return tokens.map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~"));
}

function locationAt(text: string, offset: number, length: number): Location {
  const start = Math.min(offset, text.length);
  const rest = text.slice(start, start + length).split(lineBreak)[0] ?? "";
  return { ...positionOf(text, start), length: Math.max(1, rest.length) };
}
