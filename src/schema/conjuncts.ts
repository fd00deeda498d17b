import { type Definitions, type JsonType, type JsonValue, refName, type Schema, type SchemaObject } from "./schema.js";

/** Returns the schemas that a value must match at once: those passed, their `allOf`, and the targets of their `$ref`. */
export function conjunctsOf(schemas: readonly Schema[], definitions: Definitions): readonly SchemaObject[] {
  const found = new Set<Schema>(schemas);
  // The set grows during the loop.
  for (const schema of found) {
    if (typeof schema === "boolean") continue;
    const target = referenceTarget(schema, definitions);
    if (target !== undefined) found.add(target);
    for (const part of schema.allOf ?? []) found.add(part);
  }
  return [...found].filter((schema) => typeof schema !== "boolean");
}

/** Returns the target of the `$ref` of a schema, if it has one. */
export function referenceTarget({ $ref }: SchemaObject, definitions: Definitions): Schema | undefined {
  const name = $ref && refName($ref);
  return name !== undefined && Object.hasOwn(definitions, name) ? definitions[name] : undefined;
}

/** The values of the `type` keyword. */
export const jsonTypes: readonly JsonType[] = ["null", "boolean", "object", "array", "number", "integer", "string"];

const disjointTypes = jsonTypes.filter((type) => type !== "integer");

/** Returns the types that the `type` keywords allow; `integer` only if all numbers must be integers. */
export function typesOf(conjuncts: readonly SchemaObject[]): readonly JsonType[] {
  return conjuncts.reduce<readonly JsonType[]>((allowed, { type }) => {
    if (type === undefined) return allowed;
    const named = new Set<JsonType>([type].flat());
    return allowed.flatMap<JsonType>((candidate) => {
      if (named.has(candidate)) return candidate;
      if (candidate === "number") return named.has("integer") ? "integer" : [];
      return candidate === "integer" && named.has("number") ? "integer" : [];
    });
  }, disjointTypes);
}

/** Returns whether a value has one of the types. */
export function isOfType(value: JsonValue, types: readonly JsonType[]): boolean {
  if (value === null) return types.includes("null");
  if (Array.isArray(value)) return types.includes("array");
  if (typeof value === "number")
    return types.includes(Number.isInteger(value) ? "integer" : "number") || types.includes("number");
  const type = typeof value;
  return types.some((name) => name === type);
}
