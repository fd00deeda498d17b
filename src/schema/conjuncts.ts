import { type Definitions, type JsonType, type JsonValue, refName, type Schema, type SchemaObject } from "./schema.js";

/** The schemas that a value has to fulfil all at once: those given, their `allOf`s and what their `$ref`s lead to. */
export function conjunctsOf(schemas: readonly Schema[], definitions: Definitions): readonly SchemaObject[] {
  const found = new Set<Schema>(schemas);
  // A Set can grow while it is walked.
  for (const schema of found) {
    if (typeof schema === "boolean") continue;
    const target = referenceTarget(schema, definitions);
    if (target !== undefined) found.add(target);
    for (const part of schema.allOf ?? []) found.add(part);
  }
  return [...found].filter((schema) => typeof schema !== "boolean");
}

/** What the `$ref` of a schema leads to, if it has one. */
export function referenceTarget({ $ref }: SchemaObject, definitions: Definitions): Schema | undefined {
  const name = $ref && refName($ref);
  return name !== undefined && Object.hasOwn(definitions, name) ? definitions[name] : undefined;
}

const allTypes: readonly JsonType[] = ["null", "boolean", "object", "array", "number", "string"];

/** The types that a value may have, as far as `type` says; `integer` only where all numbers have to be whole. */
export function typesOf(conjuncts: readonly SchemaObject[]): readonly JsonType[] {
  return conjuncts.reduce<readonly JsonType[]>((allowed, { type }) => {
    if (type === undefined) return allowed;
    const named = new Set<JsonType>([type].flat());
    return allowed.flatMap<JsonType>((candidate) => {
      if (named.has(candidate)) return candidate;
      if (candidate === "number") return named.has("integer") ? "integer" : [];
      return candidate === "integer" && named.has("number") ? "integer" : [];
    });
  }, allTypes);
}

/** Whether a value is of one of the types. */
export function isOfType(value: JsonValue, types: readonly JsonType[]): boolean {
  if (value === null) return types.includes("null");
  if (Array.isArray(value)) return types.includes("array");
  if (typeof value === "number")
    return types.includes(Number.isInteger(value) ? "integer" : "number") || types.includes("number");
  const type = typeof value;
  return types.some((name) => name === type);
}
