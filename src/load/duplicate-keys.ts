import type { Node } from "jsonc-parser";
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.js";
import type { JsonValue } from "../schema/schema.js";

/**
 * Returns whether an object may have duplicate names. `JSON.parse` keeps only the last member, so the value has fewer colons
 * than the text. If so, {@link findDuplicateKeys} parses the file again with a slower parser.
 */
export function mayHaveDuplicateKeys(text: string, value: JsonValue): boolean {
  return countColons(text) !== countColons(JSON.stringify(value));
}

function countColons(text: string): number {
  let count = 0;
  for (let at = text.indexOf(":"); at >= 0; at = text.indexOf(":", at + 1)) count++;
  return count;
}

/** Reports members with the same name as an earlier member of the object. */
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
    const message = `${JSON.stringify(key.value)} is defined more than once in this object`;
    return [diagnose("duplicate-key", message, { file, offset: key.offset }), ...within];
  });
}
