import {
  type Definitions,
  type JsonType,
  type JsonValue,
  refName,
  type Schema,
  type SchemaObject,
} from "../../schema/schema.js";

/** A kind of JSON value. Integers are numbers. */
export type Kind = Exclude<JsonType, "integer">;

/** Every kind. */
export const allKinds: ReadonlySet<Kind> = new Set<Kind>(["null", "boolean", "object", "array", "number", "string"]);

const kindsByType: { readonly [type in JsonType]: ReadonlySet<Kind> } = {
  null: new Set(["null"]),
  boolean: new Set(["boolean"]),
  object: new Set(["object"]),
  array: new Set(["array"]),
  number: new Set(["number"]),
  integer: new Set(["number"]),
  string: new Set(["string"]),
};

/** Returns the kinds that a `type` keyword allows: all of them without one. */
export function kindsOfType(type: JsonType | readonly JsonType[] | undefined): ReadonlySet<Kind> {
  if (type === undefined) return allKinds;
  return typeof type === "string" ? kindsByType[type] : new Set(type.flatMap((name) => [...kindsByType[name]]));
}

/** Returns the kind of a value. */
export function kindOf(value: JsonValue): Kind {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  const type = typeof value;
  return type === "boolean" || type === "number" || type === "string" ? type : "object";
}

/** Returns the kinds that a valid value can have, and possibly more. */
export function possibleKinds(schema: Schema, definitions: Definitions): ReadonlySet<Kind> {
  return typeof schema === "boolean"
    ? kindsIf(schema)
    : meet(kindsOfType(schema.type), kindsBesideType(schema, definitions));
}

/**
 * Returns the kinds that a schema allows, apart from its `type`. Circular references are followed once. References can double
 * at every level, so their number is limited.
 */
export function kindsBesideType(
  schema: SchemaObject,
  definitions: Definitions,
  followed: readonly string[] = [],
  budget: { steps: number } = { steps: mostSteps },
): ReadonlySet<Kind> {
  if (budget.steps-- <= 0) return allKinds;
  const { $ref, enum: constants, const: constant, allOf = [], anyOf, oneOf } = schema;
  const within = (part: Schema, path = followed): ReadonlySet<Kind> =>
    typeof part === "boolean"
      ? kindsIf(part)
      : meet(kindsOfType(part.type), kindsBesideType(part, definitions, path, budget));
  let kinds = allKinds;
  if (constants !== undefined) kinds = meet(kinds, new Set(constants.map(kindOf)));
  if (constant !== undefined) kinds = meet(kinds, new Set([kindOf(constant)]));
  if ($ref !== undefined && !followed.includes($ref)) {
    kinds = meet(kinds, within(definitions[refName($ref)] ?? true, [...followed, $ref]));
  }
  for (const part of allOf) kinds = meet(kinds, within(part));
  for (const parts of [anyOf, oneOf]) {
    if (parts !== undefined) kinds = meet(kinds, new Set(parts.flatMap((part) => [...within(part)])));
  }
  return kinds;
}

const mostSteps = 1000;

function kindsIf(isAny: boolean): ReadonlySet<Kind> {
  return isAny ? allKinds : new Set();
}

function meet(a: ReadonlySet<Kind>, b: ReadonlySet<Kind>): ReadonlySet<Kind> {
  if (a === allKinds) return b;
  return b === allKinds ? a : new Set([...a].filter((kind) => b.has(kind)));
}

/** Whether every kind of one set is in another. */
export function isSubset(inner: ReadonlySet<Kind>, outer: Pick<ReadonlySet<Kind>, "has">): boolean {
  for (const kind of inner) if (!outer.has(kind)) return false;
  return true;
}
