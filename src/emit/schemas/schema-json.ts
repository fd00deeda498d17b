import type { JsonValue, Schema, SchemaObject } from "../../schema/schema.js";

/** A schema as it stands in a file. */
export type SchemaJson = { readonly [keyword: string]: JsonValue };

/** Every keyword that is written out: all but those that are only meant for this tool. */
type Written = { readonly [Keyword in Exclude<keyof SchemaObject, `x-${string}`>]-?: JsonValue | undefined };

/** The name of the definition that a schema refers to. */
export function referredName({ $ref }: SchemaObject): string | undefined {
  return $ref?.slice("#/$defs/".length);
}

/** Writes a schema; the definitions that it refers to keep their names. */
export function schemaJson(schema: Schema): JsonValue {
  return typeof schema === "boolean" ? schema : schemaObjectJson(schema);
}

/** As {@link schemaJson}, for a schema that is an object. Its keywords come in the order in which people read them. */
export function schemaObjectJson(schema: SchemaObject): SchemaJson {
  const written: Written = {
    title: schema.title,
    description: schema.description,
    deprecated: schema.deprecated,
    $ref: schema.$ref,
    type: schema.type,
    const: schema.const,
    enum: schema.enum,
    default: schema.default,
    examples: schema.examples,
    format: schema.format,
    pattern: schema.pattern,
    minLength: schema.minLength,
    maxLength: schema.maxLength,
    contentEncoding: schema.contentEncoding,
    contentMediaType: schema.contentMediaType,
    minimum: schema.minimum,
    exclusiveMinimum: schema.exclusiveMinimum,
    maximum: schema.maximum,
    exclusiveMaximum: schema.exclusiveMaximum,
    multipleOf: schema.multipleOf,
    prefixItems: list(schema.prefixItems),
    items: one(schema.items),
    unevaluatedItems: one(schema.unevaluatedItems),
    contains: one(schema.contains),
    minContains: schema.minContains,
    maxContains: schema.maxContains,
    minItems: schema.minItems,
    maxItems: schema.maxItems,
    uniqueItems: schema.uniqueItems,
    properties: named(schema.properties),
    patternProperties: named(schema.patternProperties),
    required: schema.required,
    additionalProperties: one(schema.additionalProperties),
    unevaluatedProperties: one(schema.unevaluatedProperties),
    propertyNames: one(schema.propertyNames),
    minProperties: schema.minProperties,
    maxProperties: schema.maxProperties,
    dependentRequired: schema.dependentRequired,
    dependentSchemas: named(schema.dependentSchemas),
    allOf: list(schema.allOf),
    anyOf: list(schema.anyOf),
    oneOf: list(schema.oneOf),
    not: one(schema.not),
    if: one(schema.if),
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema.
    then: one(schema.then),
    else: one(schema.else),
  };
  return withoutGaps(written);
}

function one(schema: Schema | undefined): JsonValue | undefined {
  return schema === undefined ? undefined : schemaJson(schema);
}

function list(schemas: readonly Schema[] | undefined): JsonValue | undefined {
  return schemas?.map(schemaJson);
}

function named(schemas: { readonly [name: string]: Schema } | undefined): JsonValue | undefined {
  if (schemas === undefined) return undefined;
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, schemaJson(schema)]));
}

function withoutGaps(written: Written): SchemaJson {
  return Object.fromEntries(
    Object.entries(written).filter((entry): entry is [string, JsonValue] => entry[1] !== undefined),
  );
}
