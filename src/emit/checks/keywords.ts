import type { Schema, SchemaObject } from "../../schema/schema.js";

/** The keywords whose value is one schema. */
export const schemaKeywords = [
  "not",
  "if",
  "then",
  "else",
  "additionalProperties",
  "unevaluatedProperties",
  "propertyNames",
  "items",
  "unevaluatedItems",
  "contains",
] as const;

/** The keywords whose value is a list of schemas. */
export const schemaListKeywords = ["allOf", "anyOf", "oneOf", "prefixItems"] as const;

/** The keywords whose value maps names to schemas. */
export const schemaMapKeywords = ["properties", "patternProperties", "dependentSchemas"] as const;

/** The keywords whose schemas apply to the value itself, not to its members or items. */
const inPlaceKeywords: ReadonlySet<string> = new Set([
  "not",
  "if",
  "then",
  "else",
  "allOf",
  "anyOf",
  "oneOf",
  "dependentSchemas",
]);

/** A schema inside another, with the parts of the JSON Pointer to it. */
export interface Subschema {
  readonly path: readonly string[];
  readonly schema: Schema;
  /** Whether it applies to the same value as the schema around it. */
  readonly isInPlace: boolean;
}

/** Whether a predicate holds for a schema directly inside a schema. */
export function someSubschema(schema: SchemaObject, is: (inner: Schema) => boolean): boolean {
  return Object.keys(schema).some((keyword) => {
    if (isSchemaKeyword(keyword)) return is(schema[keyword] ?? true);
    if (isSchemaListKeyword(keyword)) return schema[keyword]?.some(is);
    return isSchemaMapKeyword(keyword) && Object.values(schema[keyword] ?? {}).some(is);
  });
}

/** Whether the value of a keyword is one schema. */
export const isSchemaKeyword = among(schemaKeywords);

/** Whether the value of a keyword is a list of schemas. */
export const isSchemaListKeyword = among(schemaListKeywords);

/** Whether the value of a keyword maps names to schemas. */
export const isSchemaMapKeyword = among(schemaMapKeywords);

/** Returns a type guard for some keywords. */
export function among<Keyword extends string>(keywords: readonly Keyword[]): (name: string) => name is Keyword {
  const names: ReadonlySet<string> = new Set(keywords);
  return (name): name is Keyword => names.has(name);
}

/** Returns the schemas directly inside a schema, in the order of the keyword lists above. */
export function subschemas(schema: SchemaObject): readonly Subschema[] {
  const found: Subschema[] = [];
  const add = (keyword: string, path: readonly string[], inner: Schema | undefined): void => {
    if (inner !== undefined) found.push({ path, schema: inner, isInPlace: inPlaceKeywords.has(keyword) });
  };
  for (const keyword of schemaKeywords) add(keyword, [keyword], schema[keyword]);
  for (const keyword of schemaListKeywords) {
    for (const [index, inner] of (schema[keyword] ?? []).entries()) add(keyword, [keyword, String(index)], inner);
  }
  for (const keyword of schemaMapKeywords) {
    for (const [name, inner] of Object.entries(schema[keyword] ?? {})) add(keyword, [keyword, name], inner);
  }
  return found;
}
