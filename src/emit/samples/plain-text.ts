import type { SchemaObject } from "../../schema/schema.js";

const keywords: ReadonlySet<string> = new Set([
  ...["type", "format", "minLength", "title", "description", "default", "examples", "deprecated"],
]);

/**
 * What a schema asks of a text, where that is a format and a length at most, as it is of most fields: the same for schemas
 * that ask for the same. `undefined` for any other schema.
 */
export function plainTextRules(schema: SchemaObject): string | undefined {
  if (schema.type !== "string") return undefined;
  for (const keyword in schema) if (!keywords.has(keyword)) return undefined;
  return `${schema.minLength ?? 0} ${schema.format ?? ""}`;
}
