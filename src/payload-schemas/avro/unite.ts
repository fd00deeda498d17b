import { isJsonArray } from "../../schema/schema-document.js";
import type { Draft } from "../definition-table.js";

/**
 * Unites the types of a union: those whose values differ in kind become one schema with a list of types, which reads better
 * and says more precisely what is wrong with a value; the others become alternatives. `null` comes last, as people write it.
 */
export function unite(branches: readonly Draft[]): Draft {
  const inOrder = [...branches.filter((branch) => !isNull(branch)), ...branches.filter(isNull)];
  const parts: Draft[] = [];
  for (const branch of inOrder) {
    const index = parts.findIndex((part) => areApart(part, branch));
    const part = parts[index];
    if (part === undefined) parts.push(branch);
    else parts[index] = { ...part, ...branch, type: [...typesOf(part), ...typesOf(branch)] };
  }
  const [only = {}] = parts;
  return parts.length === 1 ? only : { anyOf: parts };
}

function isNull({ type }: Draft): boolean {
  return type === "null";
}

/** Whether two schemas say nothing about each other's values, nor about all values. */
function areApart(a: Draft, b: Draft): boolean {
  if (!isPlain(a) || !isPlain(b) || (a["description"] !== undefined && b["description"] !== undefined)) return false;
  const kinds = new Set(typesOf(a).map(kindOf));
  return !typesOf(b).some((type) => kinds.has(kindOf(type)));
}

function isPlain(schema: Draft): boolean {
  return schema["type"] !== undefined && schema["enum"] === undefined;
}

function typesOf({ type }: Draft): readonly string[] {
  return (isJsonArray(type) ? type : [type]).filter((name) => typeof name === "string");
}

function kindOf(type: string): string {
  return type === "integer" ? "number" : type;
}
