import { isDeepStrictEqual } from "node:util";
import { type Definitions, refName, type Schema, type SchemaObject } from "./schema.js";

/**
 * Merges `allOf`, and a `$ref` with siblings, into one equivalent object:
 *
 * `{ allOf: [{ properties: { a: A } }, { properties: { b: B }, required: ["b"] }] }` becomes
 * `{ properties: { a: A, b: B }, required: ["b"] }`.
 *
 * Schemas that cannot be merged exactly are left unchanged.
 */
export function mergeAllOf(schema: Schema, definitions: Definitions, depth = 0, budget = newBudget()): Schema {
  if (!isComposed(schema) || depth > maximalDepth || budget.merges-- <= 0) return schema;
  return partsOf(schema, definitions).reduce((merged, part) => merge(merged, part, definitions, depth, budget), true);
}

/** A limit for recursive schemas. The fields of an event are within four levels. */
const maximalDepth = 6;

/** A limit for references that double at every level. */
interface Budget {
  merges: number;
}

function newBudget(): Budget {
  return { merges: 20_000 };
}

function isComposed(schema: Schema): schema is SchemaObject {
  return typeof schema === "object" && (schema.$ref !== undefined || schema.allOf !== undefined);
}

/** Returns the parts of a composed schema on all levels of composition, each definition once. */
function partsOf(schema: Schema, definitions: Definitions): readonly Schema[] {
  const parts: Schema[] = [];
  const followed = new Set<string>();
  const waiting: Schema[] = [schema];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (!isComposed(next)) {
      parts.push(next);
      continue;
    }
    const { $ref, allOf = [], ...own } = next;
    if (Object.keys(own).length > 0) waiting.push(own);
    for (const part of allOf.toReversed()) waiting.push(part);
    if ($ref === undefined || followed.has($ref)) continue;
    followed.add($ref);
    waiting.push(definitions[refName($ref)] ?? true);
  }
  return parts;
}

/** Keywords that depend on their neighbours, so they cannot be merged. */
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
  if (obstacleBetween(a, b) !== undefined) return { allOf: [a, b] };
  return { ...a, ...b, ...mergeProperties(a, b, definitions, depth, budget), ...mergeRequired(a, b) };
}

/** Returns a keyword that prevents merging two schemas. */
function obstacleBetween(a: SchemaObject, b: SchemaObject): string | undefined {
  const isIn = (key: string): boolean => key in a || key in b;
  const differs = (key: string): boolean => key in a && key in b && !isDeepStrictEqual(read(a, key), read(b, key));
  const hasOther = "additionalProperties" in a && "additionalProperties" in b;
  if (hasOther && a.additionalProperties !== b.additionalProperties) return "additionalProperties";
  return entangled.find(isIn) ?? Object.keys(a).find((key) => !mergeable.has(key) && differs(key));
}

/** Finds a part of a composed schema, and the keyword in it that prevents {@link mergeAllOf} from merging the parts. */
export function findObstacle(
  parts: readonly SchemaObject[],
): { readonly schema: SchemaObject; readonly keyword: string } | undefined {
  const owns = parts.map((schema) => ({ schema, own: ownKeywords(schema) }));
  for (const [index, { own }] of owns.entries()) {
    for (const other of owns.slice(0, index)) {
      const keyword = obstacleBetween(other.own, own);
      if (keyword !== undefined) return { schema: keyword in own ? (parts[index] ?? own) : other.schema, keyword };
    }
  }
  return undefined;
}

function ownKeywords({ $ref: _$ref, allOf: _allOf, ...own }: SchemaObject): SchemaObject {
  return own;
}

/** Annotations, where the last one wins, and keywords that are merged by their own rules. */
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
    const [one, other] = [propertyOf(a, name), propertyOf(b, name)];
    const both = one === true ? other : other === true ? one : { allOf: [one, other] };
    return [name, mergeAllOf(both, definitions, depth + 1, budget)];
  });
  return { properties: Object.fromEntries(properties) };
}

/** Returns the schema of a property that may not be listed. */
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
