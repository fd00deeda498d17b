import fc from "fast-check";
import type { JsonValue, Schema } from "../../src/schema/schema.js";

// Few names and values, so that schemas and values often match. `length` is also a property of strings and arrays.
const key = fc.constantFrom("a", "b", "length");
const primitive = fc.constantFrom<JsonValue[]>(null, true, false, 0, 1, 1.5, "", "a", "b");
/** Any JSON value. */
export const { value: anyValue } = fc.letrec<{ value: JsonValue }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    primitive,
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(key, tie("value"), { maxKeys: 3 }),
  ),
}));

const type = fc.constantFrom("null", "boolean", "object", "array", "number", "integer", "string");
const reference = fc.constantFrom("#/$defs/One", "#/$defs/Two", "#/$defs/Three");

/** Schemas of one to four keywords. They refer to the definitions One, Two and Three. */
export const { schema: anySchema } = fc.letrec<{ schema: Schema }>((tie) => {
  const schemas = fc.array(tie("schema"), { minLength: 1, maxLength: 3 });
  const map = fc.dictionary(key, tie("schema"), { maxKeys: 3 });
  const patterns = fc.dictionary(fc.constantFrom("^a", "b"), tie("schema"), { maxKeys: 1 });
  const keywords: { readonly [keyword: string]: fc.Arbitrary<unknown> } = {
    type: fc.oneof(type, fc.uniqueArray(type, { minLength: 1, maxLength: 3 })),
    enum: fc.uniqueArray(anyValue, { minLength: 1, maxLength: 4 }),
    const: anyValue,
    properties: map,
    required: fc.uniqueArray(key, { maxLength: 2 }),
    additionalProperties: tie("schema"),
    unevaluatedProperties: fc.boolean(),
    patternProperties: patterns,
    dependentSchemas: map,
    propertyNames: tie("schema"),
    prefixItems: schemas,
    items: tie("schema"),
    unevaluatedItems: fc.boolean(),
    contains: tie("schema"),
    minItems: fc.nat(3),
    maxItems: fc.nat(3),
    allOf: schemas,
    anyOf: schemas,
    oneOf: schemas,
    not: tie("schema"),
    if: tie("schema"),
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: tie("schema"),
    else: tie("schema"),
    $ref: reference,
  };
  const some = Object.entries(keywords).map(([name, arbitrary]) => arbitrary.map((one) => ({ [name]: one })));
  return {
    schema: fc.oneof(
      { maxDepth: 4, depthSize: "small" },
      fc.constantFrom<Schema[]>(true, false, {}, { type: "string" }, { type: "object" }, { type: "array" }),
      reference.map(($ref): Schema => ({ $ref: `#/$defs/${$ref.slice(8)}` })),
      fc.array(fc.oneof(...some), { minLength: 1, maxLength: 4 }).map((parts): Schema => Object.assign({}, ...parts)),
    ),
  };
});
