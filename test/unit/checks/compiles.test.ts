import fc from "fast-check";
import { expect, test } from "vitest";
import { carriedRuntime } from "../../../src/emit/carried-runtime.js";
import type { Schema } from "../../../src/schema/schema.js";
import { typecheck } from "../../../src/verify/typecheck.js";
import { validatorOf } from "./emitted-module.js";

const names = fc.constantFrom("a", "b", "c");
const constants = fc.constantFrom(true, "a", 1, null, [], {});
const plain: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(true, { type: "string" }, { required: ["a"] }),
  constants.map((value) => ({ const: value })),
);

/** Schemas of a few keywords each that ask the same things of the same members in many ways. */
function schemas(depth: number): fc.Arbitrary<unknown> {
  if (depth === 0) return plain;
  const inner = fc.oneof(plain, schemas(depth - 1));
  const some = fc.array(inner, { minLength: 1, maxLength: 2 });
  const byName = fc.dictionary(names, inner, { minKeys: 1, maxKeys: 2 });
  const keywords: { readonly [keyword: string]: fc.Arbitrary<unknown> } = {
    type: fc.constantFrom("object", "string", "array", "boolean", ["object", "null"], ["string", "integer"]),
    const: constants,
    enum: fc.uniqueArray(constants, { minLength: 1, maxLength: 3 }),
    minLength: fc.constant(2),
    minimum: fc.constant(1),
    minItems: fc.constant(2),
    unevaluatedItems: inner,
    prefixItems: some,
    required: fc.uniqueArray(names, { minLength: 1, maxLength: 2 }),
    properties: byName,
    additionalProperties: fc.oneof(fc.constant(false), inner),
    unevaluatedProperties: fc.constant(false),
    patternProperties: fc.dictionary(fc.constantFrom("^a", "b$"), inner, { minKeys: 1, maxKeys: 1 }),
    propertyNames: fc.constant({ enum: ["a", "b"] }),
    minProperties: fc.constant(2),
    dependentRequired: fc.dictionary(names, fc.constant(["c"]), { minKeys: 1, maxKeys: 1 }),
    dependentSchemas: byName,
    items: inner,
    contains: inner,
    allOf: some,
    anyOf: some,
    oneOf: some,
    not: inner,
    if: inner,
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema.
    then: inner,
  };
  return fc
    .subarray(Object.keys(keywords), { minLength: 1, maxLength: 4 })
    .chain((chosen) => fc.record(Object.fromEntries(chosen.map((name) => [name, keywords[name] ?? inner]))));
}

const text: Schema = { type: "string" };
const given: readonly Schema[] = [
  { type: "object", properties: { z: text }, required: ["other"] },
  { type: "object", required: ["other"], allOf: [{ properties: { z: text } }] },
  {
    anyOf: [
      { type: "object", required: ["c"], properties: { a: text } },
      { type: "object", required: ["d"] },
    ],
  },
  { type: "object", anyOf: [{ required: ["a"] }, { required: ["b"], properties: { b: text } }] },
];

test("checks compile under every strict option, whatever a schema asks of which members", { timeout: 120_000 }, () => {
  // Each keyword has the value that it wants.
  const random = fc.sample(schemas(2), { numRuns: 400, seed: 20 }).map((schema) => schema as Schema);
  const modules = [...given, ...random].map((schema, at) => [`check-${at}.ts`, schema] as const);
  const files = new Map([
    ["package.json", '{ "type": "module" }'],
    ...[...carriedRuntime].map(([path, { text: source }]) => [`runtime/${path}`, source] as const),
    ...modules.map(([path, schema]) => [path, validatorOf(schema).text] as const),
  ]);
  const bySource = new Map<string, Schema>(modules);
  const found = typecheck(files).map(({ file, message }) => `${message} in ${JSON.stringify(bySource.get(file))}`);
  expect(found.slice(0, 5)).toEqual([]);
});
