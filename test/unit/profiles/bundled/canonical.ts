import { createHash } from "node:crypto";
import type { JsonValue } from "../../../../src/schema/schema.js";

/** A JSON Schema as it stands in a file. */
export type JsonSchema = { readonly [keyword: string]: JsonValue };

/** The schemas of a release, by `$id`. */
export type SchemasById = ReadonlyMap<string, JsonSchema>;

/**
 * The canonical form of a schema: two schemas with the same one accept the same values, and have the same `$id`.
 *
 * - Annotations that nothing here depends on are dropped. `default` is kept: upstream gives each constant as one, and
 *   tools fill it in.
 * - `additionalProperties: true`, `required: []` and `properties: {}` are dropped: they say nothing.
 * - A `$ref` is replaced by what has the `$id` that it resolves to, merged with the keywords beside it.
 * - Lists whose order means nothing are sorted, and so are keys.
 *
 * @throws Error if a `$ref` leads nowhere
 */
export function canonical(schema: JsonSchema, schemas: SchemasById): JsonValue {
  const base = String(schema["$id"]);
  return sortKeys({ $id: base, $schema: schema["$schema"] ?? null, ...canonicalObject(schema, { base, schemas }) });
}

/** The SHA-256 digest of the canonical form. */
export function digest(schema: JsonSchema, schemas: SchemasById): string {
  return createHash("sha256")
    .update(JSON.stringify(canonical(schema, schemas)))
    .digest("hex");
}

interface Surroundings {
  readonly base: string;
  readonly schemas: SchemasById;
}

const annotations = new Set(["title", "description", "$comment", "example", "examples", "$id", "$schema"]);
const inPlaces = new Set(["items", "additionalProperties", "not", "if", "then", "else", "contains", "propertyNames"]);
const inLists = new Set(["anyOf", "oneOf", "allOf"]);

function canonicalSchema(schema: JsonValue, at: Surroundings): JsonValue {
  return isObject(schema) ? canonicalObject(schema, at) : schema;
}

function canonicalObject(schema: JsonSchema, at: Surroundings): JsonSchema {
  const { $ref, ...others } = schema;
  const keywords = Object.entries(others)
    .filter(([keyword, value]) => !saysNothing(keyword, value))
    .map(([keyword, value]) => [keyword, canonicalKeyword(keyword, value, at)] as const);
  const own: JsonSchema = Object.fromEntries(keywords);
  return sortKeys(typeof $ref === "string" ? merge(resolve($ref, at), own) : own);
}

function canonicalKeyword(keyword: string, value: JsonValue, at: Surroundings): JsonValue {
  if (keyword === "properties" && isObject(value)) {
    return sortKeys(
      Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, canonicalSchema(inner, at)])),
    );
  }
  if (inPlaces.has(keyword)) return canonicalSchema(value, at);
  if (inLists.has(keyword) && Array.isArray(value)) return sorted(value.map((inner) => canonicalSchema(inner, at)));
  if ((keyword === "enum" || keyword === "required") && Array.isArray(value)) return sorted(value);
  return value;
}

function saysNothing(keyword: string, value: JsonValue): boolean {
  if (annotations.has(keyword) || keyword.startsWith("x-")) return true;
  if (keyword === "additionalProperties") return value === true;
  if (keyword === "required" || keyword === "properties") return JSON.stringify(value).length === 2;
  return false;
}

function resolve(ref: string, { base, schemas }: Surroundings): JsonSchema {
  const target = new URL(ref, base).href;
  const schema = schemas.get(target);
  if (!schema) throw new Error(`${base}: the $ref ${ref} leads to ${target}, which is nobody's $id`);
  return canonicalObject(schema, { base: target, schemas });
}

/** Keywords beside a `$ref` hold as well; one that the target has in the same form is said twice. */
function merge(target: JsonSchema, own: JsonSchema): JsonSchema {
  const entries = Object.entries(own).filter(([key, value]) => JSON.stringify(target[key]) !== JSON.stringify(value));
  return entries.length === 0 ? target : { allOf: sorted([target, Object.fromEntries(entries)]) };
}

function sorted(values: readonly JsonValue[]): JsonValue {
  return values.toSorted((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));
}

function sortKeys(value: JsonSchema): JsonSchema {
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}

function isObject(value: JsonValue): value is JsonSchema {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
