import type { Node } from "jsonc-parser";
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.js";

/**
 * How many members are written in a text of valid JSON, duplicates included: its strings that are followed by a colon.
 * `JSON.parse` keeps only the last of two members of one name, so a different count gives a duplicate away.
 */
export function countWrittenMembers(text: string): number {
  let count = 0;
  for (let start = text.indexOf('"'); start >= 0; ) {
    const next = endOfString(text, start) + 1;
    if (isColonAhead(text, next)) count++;
    start = text.indexOf('"', next);
  }
  return count;
}

function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); ; end = text.indexOf('"', end + 1)) {
    if (end < 0) return text.length;
    let backslashes = 0;
    while (text.charCodeAt(end - 1 - backslashes) === backslash) backslashes++;
    if (backslashes % 2 === 0) return end;
  }
}

const backslash = 92;
const colon = 58;
const space = 32;

function isColonAhead(text: string, from: number): boolean {
  let index = from;
  while (text.charCodeAt(index) <= space) index++;
  return text.charCodeAt(index) === colon;
}

/** Finds the members that have the name of an earlier member of the same object. */
export async function findDuplicateKeys(text: string, file: string): Promise<readonly Diagnostic[]> {
  const { parseTree } = await import("jsonc-parser");
  const tree = parseTree(text);
  return tree === undefined ? [] : duplicatesIn(tree, file);
}

function duplicatesIn(node: Node, file: string): readonly Diagnostic[] {
  const names = new Set<unknown>();
  return (node.children ?? []).flatMap((child) => {
    const within = duplicatesIn(child, file);
    const key = child.type === "property" ? child.children?.[0] : undefined;
    if (key === undefined || !names.has(key.value)) {
      if (key !== undefined) names.add(key.value);
      return within;
    }
    const message = `${JSON.stringify(key.value)} stands in this object more than once`;
    return [diagnose("duplicate-key", message, { file, offset: key.offset }), ...within];
  });
}
