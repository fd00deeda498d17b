import { type Definitions, refName, type Schema, type SchemaObject } from "../../schema/schema.js";

/**
 * Returns the `allOf` of a schema without the types and required members that the schema itself or an earlier part has: a
 * missing member is one issue, however many parts require it.
 */
export function dedupeAllOf(schema: SchemaObject, definitions: Definitions): readonly Schema[] {
  const { allOf = [], ...own } = schema;
  const seen = { types: new Set<SchemaObject["type"]>(), names: new Set<string>() };
  const note = (part: Schema): void => {
    for (const { type, required = [] } of inPlace(part, definitions)) {
      seen.types.add(type);
      for (const name of required) seen.names.add(name);
    }
  };
  note(own);
  return allOf.map((part) => {
    const left = typeof part === "object" ? without(part, seen.types, seen.names) : part;
    note(part);
    return left;
  });
}

/** Returns a schema and the definition that it refers to. */
function inPlace(schema: Schema, definitions: Definitions): readonly SchemaObject[] {
  if (typeof schema === "boolean") return [];
  const target = schema.$ref === undefined ? true : (definitions[refName(schema.$ref)] ?? true);
  return typeof target === "object" ? [schema, target] : [schema];
}

function without(
  part: SchemaObject,
  types: ReadonlySet<SchemaObject["type"]>,
  names: ReadonlySet<string>,
): SchemaObject {
  const { type, required, ...rest } = part;
  const left = required?.filter((name) => !names.has(name));
  return {
    ...(type !== undefined && !types.has(type) && { type }),
    ...(left !== undefined && left.length > 0 && { required: left }),
    ...rest,
  };
}
