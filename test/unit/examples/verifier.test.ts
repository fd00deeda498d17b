import { describe, expect, it } from "vitest";
import { ExampleMaker } from "../../../src/emit/examples/example-maker.js";
import { Verifier } from "../../../src/emit/examples/verifier.js";
import type { Definitions, JsonValue, Schema } from "../../../src/schema/schema.js";
import { makeExample } from "./make-example.js";
import { ajvCheck } from "./oracle.js";
import { bundledRelease } from "./releases.js";

const definitions: Definitions = {
  Name: { type: "string", minLength: 2 },
  Person: { type: "object", properties: { name: { $ref: "#/$defs/Name" } }, required: ["name"] },
  Tree: { type: "object", properties: { nodes: { type: "array", items: { $ref: "#/$defs/Tree" } } } },
};

const values: readonly JsonValue[] = [
  ...[null, true, 0, 1, 1.5, -1, "", "a", "ab", "https://example.com/", "a b", "2025-03-14T09:26:53Z"],
  ...[[], [1], [{}], {}, { name: "ab" }, { name: "a" }, { name: "ab", x: 1 }, { x: null }, { nodes: [{ nodes: 1 }] }],
  ...[{ nodes: [{ nodes: [] }] }, JSON.parse('{ "__proto__": 1 }'), { constructor: 1 }, { constructor: "a" }],
];

const schemas: readonly Schema[] = [
  true,
  false,
  {},
  { type: "string" },
  { type: ["string", "null"] },
  { type: "integer" },
  { type: "number" },
  { type: "object" },
  { type: "array" },
  { type: "boolean" },
  { type: "null" },
  { const: 1 },
  { const: {} },
  { const: 1, type: "string" },
  { enum: ["a", 1, null] },
  { enum: [[], { name: "ab" }] },
  { type: "string", minLength: 1 },
  { type: "string", minLength: 3 },
  { minLength: 0 },
  { minLength: 1 },
  { minLength: 2 },
  { type: "string", format: "uri" },
  { type: "string", format: "uri", title: "The same again" },
  { type: "string", format: "uri", minLength: 1 },
  { type: "string", pattern: "^a", description: "Not as plain" },
  { $ref: "#/$defs/Name" },
  { $ref: "#/$defs/Person", required: ["x"] },
  { $ref: "#/$defs/Tree" },
  { allOf: [{ $ref: "#/$defs/Person" }, { properties: { name: { const: "ab" } } }] },
  { properties: { name: true }, additionalProperties: false },
  { properties: { name: { type: "string" } }, additionalProperties: { type: "integer" } },
  { properties: { name: true }, patternProperties: { "^x": { type: "integer" } }, additionalProperties: false },
  { required: ["constructor"] },
  { required: ["__proto__"] },
  { properties: { constructor: { type: "string" as const } }, additionalProperties: false },
  { additionalProperties: false, patternProperties: { "^x": { type: "integer" } } },
  { properties: { name: true }, unevaluatedProperties: false },
  { $ref: "#/$defs/Person", unevaluatedProperties: false },
  { type: "object", properties: { name: { not: { const: "ab" } } } },
  { type: ["array", "string"], items: { $ref: "#/$defs/Tree" }, minItems: 1, minLength: 1 },
];

describe("the verifier agrees with Ajv", () => {
  const verifier = new Verifier(definitions);
  it.each(schemas.map((schema) => [JSON.stringify(schema), schema] as const))("by %s", (_, schema) => {
    const check = ajvCheck(schema, definitions);
    for (const value of values) {
      expect(verifier.isValid(value, schema), JSON.stringify(value)).toBe(check(value));
    }
  });
});

// `JSON.parse` turns 1e400 into Infinity, which JSON cannot represent. Ajv does not check this.
it("rejects a number that JSON cannot represent", () => {
  const types = ["number", "integer"] as const;
  const verifier = new Verifier({});
  expect(types.map((type) => verifier.isValid(JSON.parse("1e400"), { type }))).toEqual([false, false]);
});

describe("an example does not depend on those made before", () => {
  it("for events of CDEvents", () => {
    const { definitions: shared, events } = bundledRelease("0.5.1");
    const all: Definitions = Object.assign({}, shared, ...events.map(({ parts }) => parts));
    const maker = new ExampleMaker(all);
    for (const { data, type } of events.toReversed()) {
      for (const size of ["maximal", "minimal"] as const) {
        expect(maker.make(data, size), type).toEqual(makeExample(data, all, size));
      }
    }
  });

  it("for schemas that differ in annotations or in their place only", () => {
    const text = { type: "string", minLength: 1 } as const;
    const given: readonly Schema[] = [
      { properties: { id: text, name: text, inner: { properties: { id: text } } } },
      { properties: { id: { ...text, examples: ["a-1"] }, name: { ...text, default: "b" } } },
      { properties: { id: { ...text, format: "uri" }, name: { $ref: "#/$defs/Name" } } },
      { properties: { id: { $ref: "#/$defs/Name", examples: ["c-1"] }, name: { ...text, maxLength: 1 } } },
      { properties: { tree: { $ref: "#/$defs/Tree" }, id: { $ref: "#/$defs/Tree" } } },
      { $ref: "#/$defs/Tree" },
    ];
    const maker = new ExampleMaker(definitions);
    for (const schema of [...given, ...given]) {
      expect(maker.make(schema, "maximal")).toEqual(makeExample(schema, definitions, "maximal"));
    }
  });
});
