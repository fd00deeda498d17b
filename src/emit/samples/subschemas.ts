import type { Schema, SchemaObject } from "../../schema/schema.js";

/** Calls back for each schema directly inside a schema, and says whether it speaks about the very same value. */
export function eachSubschema(schema: SchemaObject, visit: (inner: Schema, isSameValue: boolean) => void): void {
  // A schema has few of the keywords: looking at those that are there takes a fraction of looking for all.
  for (const keyword in schema) {
    switch (keyword) {
      case "allOf":
      case "anyOf":
      case "oneOf":
      case "prefixItems":
        for (const inner of schema[keyword] ?? []) visit(inner, keyword !== "prefixItems");
        break;
      case "dependentSchemas":
      case "properties":
      case "patternProperties":
        for (const inner of Object.values(schema[keyword] ?? {})) visit(inner, keyword === "dependentSchemas");
        break;
      case "not":
      case "if":
      case "then":
      case "else":
        visit(schema[keyword] ?? true, true);
        break;
      case "additionalProperties":
      case "unevaluatedProperties":
      case "propertyNames":
      case "items":
      case "unevaluatedItems":
      case "contains":
        visit(schema[keyword] ?? true, false);
    }
  }
}
