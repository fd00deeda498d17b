import type { Definitions, JsonValue, Schema, SchemaObject } from "../../schema/schema.js";
import { definitionName } from "./keywords.js";
import { possibleKinds } from "./kinds.js";

/**
 * Whether it is plain that no value is valid by two schemas at once: they want different kinds of value, or a member that
 * both require has different constants. Alternatives of which that is known need not be counted.
 */
function areDisjoint(a: Schema, b: Schema, definitions: Definitions): boolean {
  const kinds = possibleKinds(b, definitions);
  const shared = [...possibleKinds(a, definitions)].filter((kind) => kinds.has(kind));
  if (shared.length === 0) return true;
  const left = resolve(a, definitions);
  const right = resolve(b, definitions);
  if (left === undefined || right === undefined) return false;
  if (haveDifferentValues(left, right)) return true;
  return shared.every((kind) => kind === "object") && haveDifferentMember(left, right, definitions);
}

/** Whether it is plain that no value is valid by two of several schemas at once. */
export function arePairwiseDisjoint(schemas: readonly Schema[], definitions: Definitions): boolean {
  return schemas.every((a, index) => schemas.slice(index + 1).every((b) => areDisjoint(a, b, definitions)));
}

function haveDifferentMember(a: SchemaObject, b: SchemaObject, definitions: Definitions): boolean {
  return (a.required ?? []).some((name) => {
    if (!b.required?.includes(name)) return false;
    const left = resolve(member(a, name), definitions);
    const right = resolve(member(b, name), definitions);
    return left !== undefined && right !== undefined && haveDifferentValues(left, right);
  });
}

function haveDifferentValues(a: SchemaObject, b: SchemaObject): boolean {
  const left = scalarValues(a);
  const right = scalarValues(b);
  return left !== undefined && right !== undefined && !left.some((value) => right.includes(value));
}

function scalarValues(schema: SchemaObject): readonly JsonValue[] | undefined {
  const values = schema.const === undefined ? schema.enum : [schema.const];
  return values?.every((value) => typeof value !== "object" || value === null) ? values : undefined;
}

function member(schema: SchemaObject, name: string): Schema {
  return Object.hasOwn(schema.properties ?? {}, name) ? (schema.properties?.[name] ?? true) : true;
}

function resolve(schema: Schema, definitions: Definitions): SchemaObject | undefined {
  if (typeof schema === "boolean") return undefined;
  if (schema.$ref === undefined || schema.properties || schema.const !== undefined || schema.enum) return schema;
  const target = definitions[definitionName(schema.$ref)];
  return typeof target === "object" && target.$ref === undefined ? target : undefined;
}
