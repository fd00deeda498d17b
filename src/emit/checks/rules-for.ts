import type { Definitions, JsonValue, Schema, SchemaObject } from "../../schema/schema.js";
import { needsDepthLimit } from "./depth-limit.js";
import { formatCheck } from "./formats.js";
import { definitionName, subschemas } from "./keywords.js";

const otherKeywords = [
  ...["not", "if", "unevaluatedProperties", "unevaluatedItems", "propertyNames", "dependentRequired"],
  ...["dependentSchemas", "minProperties", "maxProperties", "contains", "minItems", "maxItems", "uniqueItems"],
  ...["maxLength", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"],
] as const satisfies readonly (keyof SchemaObject)[];

const coreFormats: ReadonlySet<string> = new Set(["date-time", "uri", "uri-reference"]);

/**
 * Which rules of the runtime explain a schema: the core ones, which know the keywords and formats of CDEvents, or all. Only
 * where all are needed does a package pull them in.
 */
export function rulesFor(schema: Schema, definitions: Definitions): "core" | "all" {
  return needsDepthLimit(schema, definitions) || usesOthers(schema, definitions, new Set()) ? "all" : "core";
}

function usesOthers(schema: Schema, definitions: Definitions, visited: Set<Schema>): boolean {
  if (typeof schema === "boolean" || visited.has(schema)) return false;
  visited.add(schema);
  const { format, $ref, minLength = 0 } = schema;
  const isFormatOther = format !== undefined && formatCheck(format) !== undefined && !coreFormats.has(format);
  const areConstantsPlain = [...(schema.enum ?? []), schema.const ?? null].every(isScalar);
  if (isFormatOther || minLength > 1 || !areConstantsPlain) return true;
  if (otherKeywords.some((keyword) => schema[keyword] !== undefined)) return true;
  if ($ref !== undefined && usesOthers(definitions[definitionName($ref)] ?? true, definitions, visited)) return true;
  return subschemas(schema).some((inner) => usesOthers(inner.schema, definitions, visited));
}

function isScalar(value: JsonValue): boolean {
  return typeof value !== "object" || value === null;
}
