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
      '#/properties/a/type: "type" must be one of null, boolean, object, array, number, integer, string, ' +
      'or a list of these, but is "strnig"',
    fix: 'Did you mean "string"?',
  },
  {
    given: { minLength: "3" },
    want: '#/minLength: "minLength" must be a non-negative integer, but is "3"',
    fix: "Write 3 without quotes.",
  },
  { given: { maxItems: -1 }, want: '#/maxItems: "maxItems" must be a non-negative integer, but is -1' },
  { given: { multipleOf: 0 }, want: '#/multipleOf: "multipleOf" must be a number greater than 0, but is 0' },
  // As JSON.parse reads 1e400.
  { given: { maximum: Number.POSITIVE_INFINITY }, want: '#/maximum: "maximum" must be a number, but is Infinity' },
  {
    given: { required: true },
    want: '#/required: "required" must be a list of different names, but is true',
    fix: 'List the names in the schema that has the properties: "required": ["name"].',
  },
  {
    given: { required: ["a", "a"] },
    want: '#/required: "required" must be a list of different names, but is a list that begins with "a"',
  },
  { given: { allOf: [] }, want: '#/allOf: "allOf" must be a list of at least one schema, but is an empty list' },
  {
    given: { anyOf: [true, "string"] },
    want: '#/anyOf/1: must be a schema: an object, true or false, but is "string"',
  },
  {
    given: { items: [{}] },
    want: '#/items: "items" must be a schema: an object, true or false, but is a list that begins with an object',
    fix: 'Since 2020-12, a list of schemas is written as "prefixItems".',
  },
  {
    given: { pattern: "(" },
    want: '#/pattern: "pattern" must be a regular expression (ECMA-262, with the u flag), but is "("',
  },
  {
    given: { patternProperties: { "[/~": true } },
    want: '#/patternProperties/[~1~0: the name must be a regular expression (ECMA-262, with the u flag), but is "[/~"',
  },
  {
    dialect: "draft-07",
    given: { dependencies: { a: [1] } },
    want: "#/dependencies/a: must be a list of different names, but is a list that begins with 1",
  },
  {
    dialect: "draft-04",
    given: { minimum: 1, exclusiveMinimum: 1 },
    want: '#/exclusiveMinimum: "exclusiveMinimum" must be true or false, but is 1',
  },
  {
    given: { "x-renamed": { url: "uri" } },
    want:
      '#/x-renamed: "x-renamed" must be an object of former names: ' +
      '{ "old": { "name": "new", "since": "1.0.0" } }, but is an object',
  },
  {
    given: { "x-cdevents-gen": { name: 1 } },
    want: '#/x-cdevents-gen: "x-cdevents-gen" must be an object: { "name": "Order" }, but is an object',
  },
  {
    given: { description: { type: "string" } },
    want: '#/description: "description" must be a string, but is an object',
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

describe("schemas that are valid but probably wrong", () => {
  const found = (schema: JsonValue) =>
    checkSchema(schema, { file: "a.json", dialect: "2020-12" }).map(
      ({ severity, code, place, message, fix }) => `${severity} ${code} #${place?.pointer}: ${message}. ${fix}`,
    );

  test("reports a null in an enum whose type excludes it", () => {
    expect(found({ properties: { a: { type: "string", enum: ["x", null] } } })).toEqual([
      'warning excluded-value #/properties/a/enum/1: the enum allows null, but "type" allows only string. ' +
        'Add its type to "type", or remove the value.',
    ]);
  });

  test.each<[JsonValue]>([
    [{ type: ["string", "null"], enum: ["x", null] }],
    [{ type: "number", enum: [1, 1.5] }],
    [{ type: "integer", enum: [1, 2] }],
    [{ enum: ["x", null] }],
    // All values are excluded, which is an error elsewhere.
    [{ type: "string", enum: [null] }],
  ])("reports no value of %j", (schema) => expect(found(schema)).toEqual([]));

  test("reports nullable: true, which has no effect", () => {
    expect(found({ type: "string", nullable: true })).toEqual([
      'warning openapi-keyword #/nullable: "nullable" does not allow null in JSON Schema. ' +
        'Add "null" to "type", such as "type": ["string", "null"].',
    ]);
    expect(found({ type: "string", nullable: false })).toEqual([]);
  });

  test("reports a required name that is similar to an optional property", () => {
    expect(found({ properties: { aaa: {}, b: {} }, required: ["b", "aab"] })).toEqual([
      'warning misspelt-property #/required/1: "aab" is required, but "properties" does not define it. Did you mean "aaa"?',
    ]);
  });

  test.each<[JsonValue]>([
    [{ properties: { source: {} }, required: ["target"] }],
    [{ properties: { aaa: {} }, required: ["aaa", "aab"] }],
    [{ required: ["aab"] }],
  ])("reports no required name of %j", (schema) => expect(found(schema)).toEqual([]));
});
