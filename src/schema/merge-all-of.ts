import { isDeepStrictEqual } from "node:util";
import type { Definitions, Schema, SchemaObject } from "./schema.js";

/**
 * Says `allOf` (and a `$ref` with siblings) as one object where that is exactly the same, so that a schema which extends
 * another by composition reads like one that lists everything itself:
 *
 * `{ allOf: [{ properties: { a: A } }, { properties: { b: B }, required: ["b"] }] }` becomes
 * `{ properties: { a: A, b: B }, required: ["b"] }`.
 *
 * What cannot be merged exactly is left as it is.
 */
export function mergeAllOf(schema: Schema, definitions: Definitions, depth = 0, budget = newBudget()): Schema {
  if (typeof schema === "boolean" || depth > maximalDepth || budget.merges-- <= 0) return schema;
  const { $ref, allOf = [], ...own } = schema;
  if ($ref === undefined && allOf.length === 0) return schema;
  const target = $ref === undefined ? [] : [definitions[$ref.slice("#/$defs/".length)] ?? true];
  return [...target, ...allOf, own].reduce<Schema>(
    (merged, part) => merge(merged, mergeAllOf(part, definitions, depth + 1, budget), definitions, depth, budget),
    true,
  );
}

/** References can go in circles; nothing that a person writes is nested deeper. */
const maximalDepth = 16;

/** References can double at every level, too; nothing that a person writes has so many parts. */
interface Budget {
  merges: number;
}

function newBudget(): Budget {
  return { merges: 20_000 };
}

/** Keywords whose meaning depends on neighbours, so that they cannot be moved next to others. */
const entangled = [
  "patternProperties",
  "unevaluatedProperties",
  "unevaluatedItems",
  "if",
  "prefixItems",
  "contains",
] as const;

function merge(a: Schema, b: Schema, definitions: Definitions, depth: number, budget: Budget): Schema {
  if (a === true) return b;
  if (b === true) return a;
  if (a === false || b === false) return false;
  const clashes = Object.keys(a).filter(
    (key) => key in b && !mergeable.has(key) && !isDeepStrictEqual(read(a, key), read(b, key)),
  );
  if (clashes.length > 0 || entangled.some((key) => key in a || key in b)) return { allOf: [a, b] };
  if ("additionalProperties" in a && "additionalProperties" in b && a.additionalProperties !== b.additionalProperties) {
    return { allOf: [a, b] };
  }
  return { ...a, ...b, ...mergeProperties(a, b, definitions, depth, budget), ...mergeRequired(a, b) };
}

/** Annotations, where the later one counts, and keywords that have a merge of their own. */
const mergeable: ReadonlySet<string> = new Set([
  "title",
  "description",
  "default",
  "examples",
  "deprecated",
  "properties",
  "required",
  "additionalProperties",
]);

function mergeProperties(
  a: SchemaObject,
  b: SchemaObject,
  definitions: Definitions,
  depth: number,
  budget: Budget,
): SchemaObject {
  if (!("properties" in a || "properties" in b || "additionalProperties" in a || "additionalProperties" in b))
    return {};
  const names = new Set([...Object.keys(a.properties ?? {}), ...Object.keys(b.properties ?? {})]);
  const properties: [string, Schema][] = [...names].map((name) => {
    const both: readonly Schema[] = [propertyOf(a, name), propertyOf(b, name)];
    return [name, mergeAllOf({ allOf: both }, definitions, depth + 1, budget)];
  });
  return { properties: Object.fromEntries(properties) };
}

/** What an object schema says about a property that it may not list. */
function propertyOf(schema: SchemaObject, name: string): Schema {
  const properties = schema.properties ?? {};
  return Object.hasOwn(properties, name) ? (properties[name] ?? true) : (schema.additionalProperties ?? true);
}

function mergeRequired(a: SchemaObject, b: SchemaObject): SchemaObject {
  const required = [...new Set([...(a.required ?? []), ...(b.required ?? [])])];
  return required.length === 0 ? {} : { required };
}

function read(schema: SchemaObject, key: string): unknown {
  return Reflect.get(schema, key);
}
