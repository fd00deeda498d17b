import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { expect, test } from "vitest";
import { jsonLiteral } from "../../../src/print/literals.js";
import type { JsonValue, Schema } from "../../../src/schema/schema.js";
import { printTypes } from "../../support/printed-types.js";
import { typeCheck } from "./type-check.js";

// Few names and few values, so that schemas and values often speak of the same thing. Strings and arrays have a length
// too, which must not be mixed up with that of an object.
const key = fc.constantFrom("a", "b", "length");
const primitive = fc.constantFrom<JsonValue[]>(null, true, false, 0, 1, 1.5, "", "a", "b");
const { value } = fc.letrec<{ value: JsonValue }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    primitive,
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(key, tie("value"), { maxKeys: 3 }),
  ),
}));

const type = fc.constantFrom("null", "boolean", "object", "array", "number", "integer", "string");
const reference = fc.constantFrom("#/$defs/One", "#/$defs/Two", "#/$defs/Three");

/** Schemas of one to four keywords, which is where keywords meet, and small enough to be many. */
const { schema } = fc.letrec<{ schema: Schema }>((tie) => {
  const schemas = fc.array(tie("schema"), { minLength: 1, maxLength: 3 });
  const map = fc.dictionary(key, tie("schema"), { maxKeys: 3 });
  const patterns = fc.dictionary(fc.constantFrom("^a", "b"), tie("schema"), { maxKeys: 1 });
  const keywords: { readonly [keyword: string]: fc.Arbitrary<unknown> } = {
    type: fc.oneof(type, fc.uniqueArray(type, { minLength: 1, maxLength: 3 })),
    enum: fc.uniqueArray(value, { minLength: 1, maxLength: 4 }),
    const: value,
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

test("no value that Ajv finds valid is rejected by the type, whatever the schema", () => {
  const groups = fc.sample(fc.tuple(schema, schema, schema, fc.array(value, { minLength: 12, maxLength: 24 })), {
    numRuns: 120,
    seed: 20260,
  });
  const modules = new Map<string, string>();
  const valid = new Map<string, unknown>();
  for (const [at, [One, Two, Three, values]] of groups.entries()) {
    const named = { One, Two, Three };
    const check = validator(named);
    if (check === undefined) continue;
    const lines = [...printTypes(new Map(Object.entries(named))).values()].flatMap(({ code }) => code.split("\n"));
    for (const one of values.filter(check)) {
      valid.set(`/group-${at}.mts:${lines.length}`, { named, value: one });
      lines.push(`export const value${lines.length}: One = ${jsonLiteral(one)};`);
    }
    modules.set(`/group-${at}.mts`, lines.join("\n"));
  }
  expect(valid.size).toBeGreaterThan(500);
  const problems = typeCheck(modules);
  expect(problems.map((problem) => ({ ...problem, ...Object(valid.get(`${problem.file}:${problem.line}`)) }))).toEqual(
    [],
  );
});

/** Ajv's answer, or nothing where a schema leads back to itself, over which Ajv never ends. */
function validator(named: { readonly [name: string]: Schema }): ((value: JsonValue) => boolean) | undefined {
  const ajv = new Ajv2020({ strict: false, ownProperties: true, logger: false });
  try {
    const check = ajv.compile({ $ref: "#/$defs/One", $defs: named });
    return (value) => isValid(check, value);
  } catch {
    return undefined;
  }
}

function isValid(check: (value: JsonValue) => unknown, value: JsonValue): boolean {
  try {
    return check(value) === true;
  } catch {
    return false;
  }
}
