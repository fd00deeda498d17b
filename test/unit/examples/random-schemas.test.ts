import fc from "fast-check";
import { expect, it } from "vitest";
import { RefusalFinder } from "../../../src/emit/checks/find-refusals.js";
import type { Definitions, JsonValue, Schema, SchemaObject } from "../../../src/schema/schema.js";
import { makeExample } from "./make-example.js";
import { ajvCheck } from "./oracle.js";

// Few names and small numbers, so that the keywords of a schema interact.
const name = fc.constantFrom("a", "b", "id", "name", "constructor", "xy");
const small = fc.integer({ min: 0, max: 4 });
const bound = fc.integer({ min: -6, max: 12 });
const pattern = fc.constantFrom("^a", "[0-9]+", "^(foo|ba[rz])$", "x?y", "^.{2,4}$", "(a)\\1");
const format = fc.constantFrom("date-time", "uri", "uri-reference", "uuid", "email", "ipv4", "duration");
const value = fc.oneof(
  fc.integer({ min: -3, max: 9 }),
  fc.boolean(),
  fc.constantFrom(null, "a", "foo", ""),
  fc.constant([]),
);
const type = fc.constantFrom("null", "boolean", "object", "array", "number", "integer", "string");
const reference = fc.constantFrom("#/$defs/A", "#/$defs/B", "#/$defs/C");

const { schema } = fc.letrec<{ schema: Schema; object: SchemaObject }>((tie) => {
  const inner = tie("schema");
  const some = fc.array(inner, { minLength: 1, maxLength: 3 });
  // Ajv 8 generates code that does not run for `not: true` beside some unions.
  const negated = inner.filter((schema) => schema !== true);
  const members = fc.dictionary(name, inner, { maxKeys: 3 });
  // Few keywords at a time, or hardly any schema could be satisfied.
  const group = (keywords: { readonly [keyword: string]: fc.Arbitrary<unknown> }): fc.Arbitrary<SchemaObject> =>
    fc
      .subarray(Object.keys(keywords), { minLength: 1, maxLength: 3 })
      .chain((names) => fc.record(Object.fromEntries(names.map((key) => [key, keywords[key] ?? fc.constant(true)]))))
      .map((chosen): SchemaObject => chosen);
  const strings = group({ minLength: small, maxLength: fc.integer({ min: 2, max: 20 }), pattern, format });
  const numbers = group({
    minimum: bound,
    maximum: bound,
    exclusiveMinimum: bound,
    exclusiveMaximum: bound,
    multipleOf: fc.constantFrom(1, 2, 3, 0.5, 0.25),
  });
  const arrays = group({
    items: inner,
    prefixItems: some,
    contains: inner,
    minContains: small,
    maxContains: small,
    minItems: small,
    maxItems: small,
    uniqueItems: fc.boolean(),
  });
  const objects = group({
    properties: members,
    patternProperties: fc.dictionary(fc.constantFrom("^a", "x", "^[b-n]+$"), inner, { maxKeys: 1 }),
    additionalProperties: inner,
    unevaluatedProperties: inner,
    propertyNames: inner,
    required: fc.uniqueArray(name, { maxLength: 2 }),
    dependentRequired: fc.dictionary(name, fc.uniqueArray(name, { maxLength: 2 }), { maxKeys: 1 }),
    dependentSchemas: fc.dictionary(name, inner, { maxKeys: 1 }),
    minProperties: small,
    maxProperties: small,
  });
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  const unions = group({ allOf: some, anyOf: some, oneOf: some, not: negated, if: inner, then: inner, else: inner });
  const rules = fc.oneof(
    fc.tuple(fc.constant({ type: "string" }), strings),
    fc.tuple(fc.constantFrom({ type: "number" }, { type: "integer" }, { type: ["integer", "null"] }), numbers),
    fc.tuple(fc.constantFrom({ type: "array" }, {}), arrays),
    fc.tuple(fc.constantFrom({ type: "object" }, {}), objects),
    fc.tuple(fc.record({ type: fc.uniqueArray(type, { minLength: 1, maxLength: 3 }) })),
    fc.tuple(fc.record({ enum: fc.uniqueArray(value, { minLength: 1, maxLength: 3, selector: JSON.stringify }) })),
    fc.tuple(fc.record({ $ref: reference })),
    fc.tuple(unions),
  );
  const annotations = fc.record({ examples: fc.array(value, { maxLength: 2 }), default: value }, { requiredKeys: [] });
  const object = fc
    .tuple(rules, fc.option(fc.oneof(unions, annotations, rules.map(together)), { nil: {}, freq: 3 }))
    .map(([first, second]): SchemaObject => ({ ...together(first), ...second }));
  return {
    object,
    schema: fc.oneof(
      { maxDepth: 3, depthSize: "small" },
      { weight: 1, arbitrary: fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, fc.constant(false)) },
      { weight: 4, arbitrary: type.map((name): SchemaObject => ({ type: name })) },
      { weight: 6, arbitrary: tie("object") },
    ),
  };
});

function together(parts: readonly object[]): SchemaObject {
  return Object.assign({}, ...parts);
}

const definitions: fc.Arbitrary<Definitions> = fc.record({ A: schema, B: schema, C: schema });

/** Values that a random schema may allow: if it does, an example was missed. */
const guesses: readonly JsonValue[] = [
  ...[null, true, false, 0, 1, 2, 3, 0.5, 6, -1, "", "a", "foo", "1", "xy", "abc"],
  ...[[], [1], ["a"], [null, 1], [1, 2, "a"], [true, false], [[], {}]],
  ...[{}, { a: 1 }, { a: "a", b: null }, { id: "a" }, { name: "foo", id: 1 }, { xy: [] }, { a: 1, b: 2, xy: 3, id: 4 }],
];

it("makes examples of random schemas that are valid by Ajv, and rarely misses one", () => {
  let made = 0;
  let missed = 0;
  fc.assert(
    fc.property(schema, definitions, fc.constantFrom("minimal", "maximal"), (given, shared, size) => {
      // The generator refuses such schemas before it makes examples.
      if (new RefusalFinder(shared).find(given).length > 0) return;
      const example = makeExample(given, shared, size);
      const check = ajvCheck(given, shared);
      if ("value" in example) {
        made += 1;
        expect(check(example.value), JSON.stringify([example.value, check.errors])).toBe(true);
      } else if (guesses.some((guess) => check(guess))) {
        missed += 1;
      }
    }),
    { numRuns: 250, seed: 20_250_314 },
  );
  expect(missed / made).toBeLessThan(0.02);
});
