import { describe, expect, test } from "vitest";
import type { Dialect } from "../../../src/schema/dialect.js";
import type { JsonObject } from "../../../src/schema/schema-document.js";
import { inOneLine, plain, resolveFiles } from "./resolved.js";

interface Case {
  readonly what: string;
  readonly dialect: Dialect;
  readonly given: JsonObject;
  readonly want: unknown;
}

const cases: readonly Case[] = [
  {
    what: "2020-12 keywords stay as they are, in their order",
    dialect: "2020-12",
    given: { type: "object", required: ["a"], properties: { a: { const: null } }, additionalProperties: false },
    want: { type: "object", required: ["a"], properties: { a: { const: null } }, additionalProperties: false },
  },
  {
    what: "identifiers, comments and annotations that nobody knows are dropped",
    dialect: "2020-12",
    given: {
      $id: "https://x.example/a",
      $comment: "c",
      $anchor: "n",
      term: "t",
      example: 1,
      "x-acme": {},
      type: "string",
    },
    want: { type: "string" },
  },
  {
    what: "x-native of an input schema is dropped",
    dialect: "2020-12",
    given: { type: "string", "x-native": "date" },
    want: { type: "string" },
  },
  {
    what: "our own keywords are kept",
    dialect: "2020-12",
    given: { "x-renamed": { url: { name: "uri", since: "0.5.0" } }, "x-cdevents-gen": { name: "Order" } },
    want: { "x-renamed": { url: { name: "uri", since: "0.5.0" } }, "x-cdevents-gen": { name: "Order" } },
  },
  {
    what: "a property named like a keyword is a property",
    dialect: "2020-12",
    given: { properties: { description: { type: "string" }, $ref: { type: "string" }, type: true, items: false } },
    want: { properties: { description: { type: "string" }, $ref: { type: "string" }, type: true, items: false } },
  },
  {
    what: "data is data, whatever it looks like",
    dialect: "2020-12",
    given: {
      enum: [{ $ref: "#/nowhere", "x-native": "data" }],
      const: { $ref: "#/nowhere" },
      default: { $id: "x" },
    },
    want: {
      enum: [{ $ref: "#/nowhere", "x-native": "data" }],
      const: { $ref: "#/nowhere" },
      default: { $id: "x" },
    },
  },
  {
    what: "keywords that do nothing alone are dropped",
    dialect: "2020-12",
    given: JSON.parse('{"then":false,"else":false,"minContains":2,"maxContains":3}'),
    want: {},
  },
  {
    what: "keywords of a younger dialect are annotations",
    dialect: "draft-04",
    given: { const: 1, if: true, propertyNames: false, prefixItems: [false], dependentRequired: { a: ["b"] } },
    want: {},
  },
  {
    what: "a list of items becomes prefixItems, and additionalItems becomes items",
    dialect: "draft-07",
    given: { items: [{ type: "string" }, true], additionalItems: { type: "number" } },
    want: { prefixItems: [{ type: "string" }, true], items: { type: "number" } },
  },
  {
    what: "additionalItems mean nothing without a list of items",
    dialect: "2019-09",
    given: { items: { type: "string" }, additionalItems: false },
    want: { items: { type: "string" } },
  },
  {
    what: "an empty list of items",
    dialect: "draft-06",
    given: { items: [], additionalItems: false },
    want: { items: false },
  },
  {
    what: "dependencies are split into names and schemas",
    dialect: "draft-07",
    given: { dependencies: { a: ["b"], c: { minProperties: 2 }, d: false } },
    want: { dependentRequired: { a: ["b"] }, dependentSchemas: { c: { minProperties: 2 }, d: false } },
  },
  {
    what: "dependencies in the old and the new words at once",
    dialect: "2020-12",
    given: {
      dependentRequired: { a: ["b"] },
      dependencies: { a: ["b", "c"], d: { minProperties: 1 } },
      dependentSchemas: { d: { maxProperties: 9 } },
    },
    want: {
      dependentRequired: { a: ["b", "c"] },
      dependentSchemas: { d: { allOf: [{ minProperties: 1 }, { maxProperties: 9 }] } },
    },
  },
  {
    what: "limits with a flag, the flag first",
    dialect: "draft-04",
    given: { exclusiveMinimum: true, minimum: 1, maximum: 9, exclusiveMaximum: true },
    want: { exclusiveMinimum: 1, exclusiveMaximum: 9 },
  },
  {
    what: "limits with a flag that is off, or without a limit",
    dialect: "draft-04",
    given: { minimum: 1, exclusiveMinimum: false, exclusiveMaximum: true },
    want: { minimum: 1 },
  },
  {
    what: "nothing beside a $ref counts up to draft-07, but words for readers",
    dialect: "draft-07",
    given: {
      definitions: { a: { type: "string" } },
      $ref: "#/definitions/a",
      maxLength: 2,
      title: "T",
      description: "D",
    },
    want: { title: "T", description: "D", $ref: "#/$defs/A" },
  },
  {
    what: "everything beside a $ref counts since 2019-09",
    dialect: "2019-09",
    given: { $defs: { a: { type: "string" } }, $ref: "#/$defs/a", maxLength: 2 },
    want: { $ref: "#/$defs/A", maxLength: 2 },
  },
];

describe("lowering", () => {
  test.each(cases)("$dialect: $what", ({ dialect, given, want }) => {
    const { schema, diagnostics } = resolveFiles({ "a.json": given }, { dialect });
    expect(diagnostics.map(inOneLine)).toEqual([]);
    expect(JSON.stringify(schema)).toBe(JSON.stringify(want));
  });

  test.each<{ dialect: Dialect; given: JsonObject; want: readonly string[] }>([
    {
      dialect: "2020-12",
      given: { properties: { a: { $dynamicRef: "#a" } } },
      want: [
        'unsupported-keyword a.json#/properties/a/$dynamicRef: "$dynamicRef" of JSON Schema 2020-12 is not supported',
      ],
    },
    {
      dialect: "2019-09",
      given: { $recursiveRef: "#", unevaluatedItems: false },
      want: [
        'unsupported-keyword a.json#/$recursiveRef: "$recursiveRef" of JSON Schema 2019-09 is not supported',
        'unsupported-keyword a.json#/unevaluatedItems: "unevaluatedItems" of JSON Schema 2019-09 is not supported',
      ],
    },
    {
      dialect: "2020-12",
      given: { $schema: "https://acme.example/meta" },
      want: [
        'unsupported-dialect a.json#/$schema: "https://acme.example/meta" is not a supported dialect of JSON Schema',
      ],
    },
  ])("$dialect: what cannot be said is refused by name: $given", ({ dialect, given, want }) => {
    expect(resolveFiles({ "a.json": given }, { dialect }).diagnostics.map(inOneLine)).toEqual(want);
  });

  test("names of every kind are properties, and nothing is inherited (B: prototype pollution by keys)", () => {
    const text =
      '{"properties":{"__proto__":{"type":"string"},"constructor":{"const":1}},"dependentRequired":{"__proto__":["a"]},' +
      '"$defs":{"__proto__":{"type":"null"}},"not":{"$ref":"#/$defs/__proto__"},"__proto__":{"type":"object"}}';
    const { schema, definitions } = resolveFiles({ "a.json": JSON.parse(text) });
    expect(JSON.stringify(schema)).toBe(
      '{"properties":{"__proto__":{"type":"string"},"constructor":{"const":1}},"dependentRequired":{"__proto__":["a"]},' +
        '"not":{"$ref":"#/$defs/Proto"}}',
    );
    expect(plain(definitions)).toEqual({ Proto: { type: "null" } });
    const { properties } = typeof schema === "object" ? schema : {};
    expect(properties?.["toString"]).toBeUndefined();
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  test("an inner schema may be of another dialect than the document", () => {
    const inner = {
      $id: "old",
      $schema: "http://json-schema.org/draft-07/schema#",
      items: [true],
      additionalItems: false,
    };
    const { schema } = resolveFiles({ "a.json": { $id: "https://x.example/new", properties: { old: inner } } });
    expect(plain(schema)).toEqual({ properties: { old: { prefixItems: [true], items: false } } });
  });
});
