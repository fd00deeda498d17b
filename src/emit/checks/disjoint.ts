import { type Definitions, type JsonValue, refName, type Schema, type SchemaObject } from "../../schema/schema.js";
import { possibleKinds } from "./kinds.js";

/**
 * Whether no value can be valid by both schemas: they allow different kinds of values, or different constants for a member
 * that both require. `false` if that is not obvious.
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

/** Whether no value can be valid by two of the schemas. `false` if that is not obvious. */
export function arePairwiseDisjoint(schemas: readonly Schema[], definitions: Definitions): boolean {
  // Most alternatives differ in one member, which avoids comparing each with each.
  return (
    haveTellingMember(schemas, definitions) ||
    schemas.every((a, index) => schemas.slice(index + 1).every((b) => areDisjoint(a, b, definitions)))
  );
}

/** Whether all are objects that require the same member, and no two of them allow the same value for it. */
function haveTellingMember(schemas: readonly Schema[], definitions: Definitions): boolean {
  const objects = schemas.flatMap((schema) => {
    const isObject = [...possibleKinds(schema, definitions)].every((kind) => kind === "object");
    return (isObject && resolve(schema, definitions)) || [];
  });
  const names = objects.length === schemas.length ? (objects[0]?.required ?? []) : [];
  return names.some((name) => {
    const choices = objects.map((schema) => {
      const choice = schema.required?.includes(name) ? resolve(member(schema, name), definitions) : undefined;
      return choice && scalarValues(choice);
    });
    const values = choices.flatMap((choice) => [...new Set(choice)]);
    return !choices.includes(undefined) && new Set(values).size === values.length;
  });
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
  const target = definitions[refName(schema.$ref)];
  return typeof target === "object" && target.$ref === undefined ? target : undefined;
}
