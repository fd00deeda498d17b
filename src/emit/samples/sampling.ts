import type { JsonType, JsonValue, Schema, SchemaObject } from "../../schema/schema.js";
import type { Site } from "./site.js";

/** The work on one sample, as the makers of strings, objects and so on see it. */
export interface Sampling {
  /** The best value that is valid for all the schemas, or `undefined`. */
  first(schemas: readonly Schema[], site: Site): JsonValue | undefined;
  /** Values that are valid for all the schemas, lazily, the best first. */
  values(schemas: readonly Schema[], site: Site): Generator<JsonValue, undefined>;
  /** The best value of each way to satisfy the schemas that their unions leave open, each for a place of its own. */
  valueOfEachKind(schemas: readonly Schema[], siteOf: (index: number) => Site): readonly JsonValue[];
  isValid(value: JsonValue, schemas: readonly Schema[]): boolean;
  /** Notes why there is no value at a place; what is deepest in the sample is what gets reported. */
  refuse(site: Site, reason: string): void;
  /** Tries something that may fail without that being the reason for anything. */
  attempt<T>(action: () => T): T;
}

/** The values for the schemas, without telling why there are no more: for values that are welcome, but not needed. */
export function* spareValues(sampling: Sampling, schemas: readonly Schema[], site: Site): Generator<JsonValue> {
  const values = sampling.values(schemas, site);
  for (;;) {
    const { value } = sampling.attempt(() => values.next());
    if (value === undefined) return;
    yield value;
  }
}

/** Schema objects that have to hold together, without the keywords that combine schemas: those are in the list by now. */
export type Conjunction = readonly SchemaObject[];

/** The largest of the lower bounds that a keyword sets. */
export function largest(
  conjunction: Conjunction,
  keyword: "minItems" | "minLength" | "minProperties" | "minimum" | "exclusiveMinimum",
): number | undefined {
  let found: number | undefined;
  for (const { [keyword]: bound } of conjunction) {
    if (bound !== undefined && (found === undefined || bound > found)) found = bound;
  }
  return found;
}

/** The smallest of the upper bounds that a keyword sets. */
export function smallest(
  conjunction: Conjunction,
  keyword: "maxItems" | "maxLength" | "maxProperties" | "maximum" | "exclusiveMaximum",
): number | undefined {
  let found: number | undefined;
  for (const { [keyword]: bound } of conjunction) {
    if (bound !== undefined && (found === undefined || bound < found)) found = bound;
  }
  return found;
}

/** The types that all of the schemas allow, those that their keywords speak about first, and `null` last. */
export function typesOf(conjunction: Conjunction): readonly JsonType[] {
  let types: readonly JsonType[] | undefined;
  for (const { type } of conjunction) {
    if (type === undefined) continue;
    const named: readonly JsonType[] = typeof type === "string" ? [type] : type;
    types = types === undefined ? named : common(types, named);
  }
  const found = types ?? impliedTypes(conjunction);
  if (!found.includes("null")) return found;
  return [...found.filter((type) => type !== "null"), "null"];
}

function common(left: readonly JsonType[], right: readonly JsonType[]): readonly JsonType[] {
  return [
    ...left.filter((type) => right.includes(type) || (type === "integer" && right.includes("number"))),
    ...right.filter((type) => type === "integer" && left.includes("number") && !left.includes("integer")),
  ];
}

const typesOfKeywords: readonly (readonly [JsonType, readonly (keyof SchemaObject)[]])[] = [
  [
    "object",
    [
      ...(["properties", "required", "patternProperties", "additionalProperties", "unevaluatedProperties"] as const),
      ...(["propertyNames", "minProperties", "maxProperties", "dependentRequired", "dependentSchemas"] as const),
    ],
  ],
  ["array", ["items", "prefixItems", "contains", "minItems", "maxItems", "uniqueItems", "unevaluatedItems"]],
  ["string", ["minLength", "maxLength", "pattern", "format", "contentEncoding", "contentMediaType"]],
  ["number", ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"]],
];

/** Where no schema names a type, any is allowed; but the keywords tell which one was meant. */
function impliedTypes(conjunction: Conjunction): readonly JsonType[] {
  const meant = typesOfKeywords
    .filter(([, keywords]) => keywords.some((keyword) => conjunction.some((schema) => schema[keyword] !== undefined)))
    .map(([type]) => type);
  const others: readonly JsonType[] = ["string", "object", "array", "number", "boolean", "null"];
  return [...meant, ...others.filter((type) => !meant.includes(type))];
}
