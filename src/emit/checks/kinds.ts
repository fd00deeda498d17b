import type { Definitions, JsonType, JsonValue, Schema } from "../../schema/schema.js";
import { definitionName } from "./keywords.js";

/** A kind of JSON value. An integer is a number, so it is no kind of its own. */
export type Kind = Exclude<JsonType, "integer">;

/** Every kind there is. */
export const allKinds: ReadonlySet<Kind> = new Set<Kind>(["null", "boolean", "object", "array", "number", "string"]);

/** The kinds that a `type` keyword admits: all of them where there is none. */
export function kindsOfType(type: JsonType | readonly JsonType[] | undefined): ReadonlySet<Kind> {
  if (type === undefined) return allKinds;
  const types = typeof type === "string" ? [type] : type;
  return new Set(types.map((name) => (name === "integer" ? "number" : name)));
}

/** The kind of a value. */
export function kindOf(value: JsonValue): Kind {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  const type = typeof value;
  return type === "boolean" || type === "number" || type === "string" ? type : "object";
}

/**
 * The kinds of which a valid value can be; never too few. A reference that leads back to a schema on the way is not
 * followed again.
 */
export function possibleKinds(
  schema: Schema,
  definitions: Definitions,
  followed: ReadonlySet<string> = new Set(),
): ReadonlySet<Kind> {
  if (typeof schema === "boolean") return schema ? allKinds : new Set();
  const limits: ReadonlySet<Kind>[] = [kindsOfType(schema.type)];
  if (schema.enum) limits.push(new Set(schema.enum.map(kindOf)));
  if (schema.const !== undefined) limits.push(new Set([kindOf(schema.const)]));
  if (schema.$ref !== undefined && !followed.has(schema.$ref)) {
    const target = definitions[definitionName(schema.$ref)] ?? true;
    limits.push(possibleKinds(target, definitions, new Set([...followed, schema.$ref])));
  }
  for (const part of schema.allOf ?? []) limits.push(possibleKinds(part, definitions, followed));
  for (const parts of [schema.anyOf, schema.oneOf]) {
    if (parts) limits.push(new Set(parts.flatMap((part) => [...possibleKinds(part, definitions, followed)])));
  }
  return new Set([...allKinds].filter((kind) => limits.every((limit) => limit.has(kind))));
}

/** Whether every kind of one set is in another. */
export function isSubset(inner: ReadonlySet<Kind>, outer: ReadonlySet<Kind>): boolean {
  return [...inner].every((kind) => outer.has(kind));
}
