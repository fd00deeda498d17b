import { createRequire } from "node:module";
import { Ajv } from "ajv";
import { Ajv2019 } from "ajv/dist/2019.js";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkSchema } from "../../../src/schema/check-schema.js";
import type { Dialect } from "../../../src/schema/dialect.js";
import { keywords } from "../../../src/schema/keywords.js";
import type { JsonValue } from "../../../src/schema/schema.js";
import { inOneLine } from "./resolved.js";

const wanted: readonly {
  readonly dialect?: Dialect;
  readonly given: JsonValue;
  readonly want: string;
  readonly fix?: string;
}[] = [
  {
    given: { properties: { a: { type: "strnig" } } },
    want:
      '#/properties/a/type: "type" has to be one of null, boolean, object, array, number, integer, string, ' +
      'or a list of these; it is "strnig"',
    fix: 'Did you mean "string"?',
  },
  {
    given: { minLength: "3" },
    want: '#/minLength: "minLength" has to be a whole number of at least 0; it is "3"',
    fix: "Write 3 without quotes.",
  },
  { given: { maxItems: -1 }, want: '#/maxItems: "maxItems" has to be a whole number of at least 0; it is -1' },
  { given: { multipleOf: 0 }, want: '#/multipleOf: "multipleOf" has to be a number greater than 0; it is 0' },
  // As JSON.parse reads 1e400.
  { given: { maximum: Number.POSITIVE_INFINITY }, want: '#/maximum: "maximum" has to be a number; it is Infinity' },
  {
    given: { required: true },
    want: '#/required: "required" has to be a list of different names; it is true',
    fix: 'List the names in the schema that has the properties: "required": ["name"].',
  },
  {
    given: { required: ["a", "a"] },
    want: '#/required: "required" has to be a list of different names; it is a list that begins with "a"',
  },
  { given: { allOf: [] }, want: '#/allOf: "allOf" has to be a list of at least one schema; it is an empty list' },
  {
    given: { anyOf: [true, "string"] },
    want: '#/anyOf/1: there has to be a schema: an object, true or false; there is "string"',
  },
  {
    given: { items: [{}] },
    want: '#/items: "items" has to be a schema: an object, true or false; it is a list that begins with an object',
    fix: 'A list of schemas belongs into "prefixItems" since 2020-12.',
  },
  {
    given: { pattern: "(" },
    want: '#/pattern: "pattern" has to be a regular expression (ECMA-262, with the u flag); it is "("',
  },
  {
    given: { patternProperties: { "[/~": true } },
    want: '#/patternProperties/[~1~0: the name has to be a regular expression (ECMA-262, with the u flag); it is "[/~"',
  },
  {
    dialect: "draft-07",
    given: { dependencies: { a: [1] } },
    want: "#/dependencies/a: there has to be a list of different names; there is a list that begins with 1",
  },
  {
    dialect: "draft-04",
    given: { minimum: 1, exclusiveMinimum: 1 },
    want: '#/exclusiveMinimum: "exclusiveMinimum" has to be true or false; it is 1',
  },
  {
    given: { "x-renamed": { url: "uri" } },
    want:
      '#/x-renamed: "x-renamed" has to be an object of former names: ' +
      '{ "old": { "name": "new", "since": "1.0.0" } }; it is an object',
  },
  {
    given: { "x-cdevents-gen": { name: 1 } },
    want: '#/x-cdevents-gen: "x-cdevents-gen" has to be an object: { "name": "Order" }; it is an object',
  },
  {
    given: { description: { type: "string" } },
    want: '#/description: "description" has to be a string; it is an object',
  },
];

describe("the check of schemas", () => {
  test.each(wanted)("$given", ({ dialect = "2020-12", given, want, fix }) => {
    const found = checkSchema(given, { file: "a.json", dialect });
    expect(found.map(inOneLine)).toEqual([`not-a-schema a.json${want}`]);
    if (fix !== undefined) expect(found[0]?.fix).toBe(fix);
  });

  test("every problem is found at once", () => {
    const given = { type: "x", properties: { a: { minLength: "1" }, b: 5 }, $defs: { c: { required: "d" } } };
    const found = checkSchema(given, { file: "a.json", dialect: "2020-12" });
    expect(found.map(({ place }) => place?.pointer)).toEqual([
      "/type",
      "/properties/a/minLength",
      "/properties/b",
      "/$defs/c/required",
    ]);
  });

  test("data, and what a dialect does not know, may be anything", () => {
    const given = { enum: [{ minLength: "x" }], default: { type: 1 }, "x-acme": { allOf: [] }, const: { required: 1 } };
    expect(checkSchema(given, { file: "a.json", dialect: "2020-12" })).toEqual([]);
    expect(checkSchema({ if: 1, $anchor: 2, prefixItems: 3 }, { file: "a.json", dialect: "draft-06" })).toEqual([]);
  });
});

// Ajv with the official meta-schemas is the oracle: what it accepts we accept, and the other way round.
const require = createRequire(import.meta.url);
const options = { strict: false, allErrors: false, logger: false, validateFormats: false } as const;
const oracles: readonly { readonly dialect: Dialect; readonly isSchema: (schema: JsonValue) => boolean }[] = [
  { dialect: "2020-12", isSchema: acceptedBy(new Ajv2020(options)) },
  { dialect: "2019-09", isSchema: acceptedBy(new Ajv2019(options)) },
  { dialect: "draft-07", isSchema: acceptedBy(new Ajv(options)) },
  { dialect: "draft-06", isSchema: acceptedByDraft06() },
];

function acceptedBy(ajv: Ajv | Ajv2019 | Ajv2020): (schema: JsonValue) => boolean {
  return (schema) => ajv.validateSchema(Object(schema)) === true;
}

function isOddEnum(value: JsonValue | undefined): boolean {
  return Array.isArray(value) && (value.length === 0 || new Set(value).size < value.length);
}

function acceptedByDraft06(): (schema: JsonValue) => boolean {
  const ajv = new Ajv({ ...options, defaultMeta: "http://json-schema.org/draft-06/schema#" });
  ajv.addMetaSchema(require("ajv/dist/refs/json-schema-draft-06.json"));
  return acceptedBy(ajv);
}

describe("the check of schemas says what the meta-schema says", () => {
  test.each(oracles)("$dialect", ({ dialect, isSchema }) => {
    // Stricter than the meta-schemas on purpose: patterns, our own keywords. Laxer: an empty enum, of which there is
    // more to say later, and one with a value twice, which older dialects forbade for no good reason.
    const others = new Set(["pattern", "patternProperties", "x-renamed", "x-cdevents-gen", "$id", "$ref", "$anchor"]);
    const names = [...keywords(dialect).keys()].filter((name) => !others.has(name) && !name.startsWith("$"));
    const value = fc.oneof(
      fc.constantFrom<JsonValue>(true, false, null, 0, 1, -1, 1.5, "string", "a", "", "object"),
      fc.constantFrom<JsonValue>([], {}, ["string"], ["a", "a"], ["a", "b"], [true], [{}], { a: true }, { a: {} }),
      fc.constantFrom<JsonValue>({ a: ["b"] }, { a: 1 }, { a: ["b", "b"] }, [1], [{ type: "x" }], { type: 1 }, [
        "null",
        "array",
      ]),
    );
    const schema = fc.dictionary(fc.constantFrom(...names), value, { minKeys: 1, maxKeys: 3, noNullPrototype: true });
    fc.assert(
      fc.property(schema, (given) => {
        fc.pre(!isOddEnum(given["enum"]));
        const accepted = checkSchema(given, { file: "a.json", dialect }).length === 0;
        expect([given, accepted]).toEqual([given, isSchema(given)]);
      }),
      { numRuns: 3000 },
    );
  });
});
