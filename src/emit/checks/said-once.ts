import { type Definitions, refName, type Schema, type SchemaObject } from "../../schema/schema.js";

/**
 * The `allOf` of a schema, where each part says only what the schema and the parts before it do not say already of the type
 * and of the members that have to be there: one thing that is missing is one problem, however many parts would see it.
 */
export function saidOnce(schema: SchemaObject, definitions: Definitions): readonly Schema[] {
  const { allOf = [], ...own } = schema;
  const said = { types: new Set<SchemaObject["type"]>(), names: new Set<string>() };
  const note = (part: Schema): void => {
    for (const { type, required = [] } of inPlace(part, definitions)) {
      said.types.add(type);
      for (const name of required) said.names.add(name);
    }
  };
  note(own);
  return allOf.map((part) => {
    const left = typeof part === "object" ? without(part, said.types, said.names) : part;
    note(part);
    return left;
  });
}

/** A schema and the definition that it refers to. */
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
