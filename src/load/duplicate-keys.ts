import type { Node } from "jsonc-parser";
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.js";
import type { JsonValue } from "../schema/schema.js";

/**
 * Whether an object of the text may have two members of one name. `JSON.parse` keeps the last one only, so that the value,
 * written again, has fewer colons; those in strings are the same in both. Fast, and rarely wrong: whoever gets a yes looks
 * closer with {@link findDuplicateKeys}.
 */
export function mayHaveDuplicateKeys(text: string, value: JsonValue): boolean {
  return countColons(text) !== countColons(JSON.stringify(value));
}

function countColons(text: string): number {
  let count = 0;
  for (let at = text.indexOf(":"); at >= 0; at = text.indexOf(":", at + 1)) count++;
  return count;
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
