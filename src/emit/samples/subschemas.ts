import type { Schema, SchemaObject } from "../../schema/schema.js";

/** The schemas inside a schema that speak about the very same value. */
export function schemasOfSameValue(schema: SchemaObject): readonly Schema[] {
  const { allOf = [], anyOf = [], oneOf = [], dependentSchemas = {} } = schema;
  const single = [schema.not, schema.if, schema.then, schema.else].filter((inner) => inner !== undefined);
  return [...allOf, ...anyOf, ...oneOf, ...single, ...Object.values(dependentSchemas)];
}

/** The schemas inside a schema that speak about properties, their names, or items of the value. */
export function schemasOfParts(schema: SchemaObject): readonly Schema[] {
  const { properties = {}, patternProperties = {}, prefixItems = [] } = schema;
  const single = [
    schema.additionalProperties,
    schema.unevaluatedProperties,
    schema.propertyNames,
    schema.items,
    schema.unevaluatedItems,
    schema.contains,
  ].filter((inner) => inner !== undefined);
  return [...Object.values(properties), ...Object.values(patternProperties), ...prefixItems, ...single];
}
