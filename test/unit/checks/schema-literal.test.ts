import { describe, expect, test } from "vitest";
import { emitSchemaLiteral } from "../../../src/emit/checks/emit-schema-literal.js";
import { RefusalFinder } from "../../../src/emit/checks/find-refusals.js";
import { RuntimeNeeds } from "../../../src/emit/checks/runtime-needs.js";
import type { Definitions, Schema } from "../../../src/schema/schema.js";

const schemaName = (definition: string): string => `${definition.toLowerCase()}Schema`;

describe("emitSchemaLiteral", () => {
  const cases: readonly (readonly [name: string, schema: Schema, want: string])[] = [
    ["true", true, "true"],
    [
      "annotations are dropped",
      { type: "string", title: "T", description: "D", default: 1, examples: [2] },
      '{ type: "string" }',
    ],
    [
      "but not properties of the same names",
      { properties: { description: { type: "string" }, default: true } },
      '{ properties: { description: { type: "string" }, default: true } }',
    ],
    ["unknown formats are annotations", { format: "no-such-format", contentEncoding: "base64" }, "{}"],
    ["references are functions", { items: { $ref: "#/$defs/Link" } }, "{ items: { $ref: () => linkSchema } }"],
    [
      "names are quoted where they have to be",
      JSON.parse('{ "properties": { "__proto__": true, "a-b": false } }'),
      '{ properties: { ["__proto__"]: true, "a-b": false } }',
    ],
    [
      "renamed members make hints",
      { "x-renamed": { url: { name: "uri", since: "0.5.0" } } },
      '{ hints: { url: "`url` became `uri` in 0.5.0" } }',
    ],
    [
      "parts of an allOf demand what is not demanded yet",
      {
        required: ["a"],
        allOf: [{ required: ["a", "b"] }, { $ref: "#/$defs/Order" }, { required: ["id", "c"] }, true],
      },
      '{ required: ["a"], allOf: [{ required: ["b"] }, { $ref: () => orderSchema }, { required: ["c"] }, true] }',
    ],
    [
      "nothing is left of a part that demands nothing new",
      {
        $ref: "#/$defs/Order",
        allOf: [{ required: ["id"] }, { properties: { id: { const: "x" } }, required: ["id"] }],
      },
      '{ $ref: () => orderSchema, allOf: [{}, { properties: { id: { const: "x" } } }] }',
    ],
    [
      "but alternatives demand what they demand, and so do parts within parts",
      { required: ["a"], anyOf: [{ required: ["a"] }], properties: { p: { allOf: [{ required: ["a"] }] } } },
      '{ required: ["a"], properties: { p: { allOf: [{ required: ["a"] }] } }, anyOf: [{ required: ["a"] }] }',
    ],
    [
      "nor do parts of an allOf say again of which type a value is",
      {
        type: "object",
        allOf: [{ type: "object", required: ["a"] }, { type: "string" }, { type: "string", minLength: 1 }],
      },
      '{ type: "object", allOf: [{ required: ["a"] }, { type: "string" }, { minLength: 1 }] }',
    ],
    ["circles are walked with care", { $ref: "#/$defs/Tree" }, '{ "x-shallow": true, $ref: () => treeSchema }'],
  ];
  const definitions: Definitions = { Link: {}, Order: { required: ["id"] }, Tree: { items: { $ref: "#/$defs/Tree" } } };
  test.each(cases)("%s", (_name, schema, want) => {
    expect(emitSchemaLiteral(schema, { definitions, schemaName }).code).toBe(want);
  });

  test.each<readonly [name: string, schema: Schema, want: string]>([
    ["definitions that are declared are named", { items: { $ref: "#/$defs/Link" } }, "{ items: linkSchema }"],
    [
      "but not beside other keywords",
      { $ref: "#/$defs/Link", type: "object" },
      '{ $ref: () => linkSchema, type: "object" }',
    ],
    [
      "nor where a circle is walked with care",
      { $ref: "#/$defs/Tree" },
      '{ "x-shallow": true, $ref: () => treeSchema }',
    ],
  ])("%s", (_name, schema, want) => {
    const { code, definitions: used } = emitSchemaLiteral(schema, { definitions, schemaName, isDeclared: () => true });
    expect(code).toBe(want);
    expect(used).toHaveLength(1);
  });

  test("what is long is spread over lines", () => {
    const names = ["alpha", "bravo", "charlie", "delta"];
    const properties = Object.fromEntries(names.map((name) => [name, { type: "string", minLength: 1 } as const]));
    expect(emitSchemaLiteral({ type: "object", required: names, properties }, { definitions, schemaName }).code).toBe(`{
  type: "object",
  required: ["alpha", "bravo", "charlie", "delta"],
  properties: {
    alpha: { type: "string", minLength: 1 },
    bravo: { type: "string", minLength: 1 },
    charlie: { type: "string", minLength: 1 },
    delta: { type: "string", minLength: 1 },
  },
}`);
  });
});

describe("RuntimeNeeds", () => {
  const cases: readonly (readonly [schema: Schema, want: "core" | "text" | "all"])[] = [
    [{ type: "object", properties: { a: { type: "string", minLength: 1, format: "uri" } } }, "core"],
    [{ anyOf: [{ enum: ["a"] }, { type: "array", items: { const: null } }] }, "core"],
    [{ oneOf: [{ type: "object" }, { type: "string" }] }, "core"],
    [{ oneOf: [{ type: "object" }, { required: ["a"] }] }, "all"],
    [{ type: "string", pattern: "a" }, "text"],
    [{ properties: { a: { pattern: "a" }, b: { maxLength: 1 } } }, "all"],
    [{ $ref: "#/$defs/Text" }, "text"],
    [{ patternProperties: {} }, "all"],
    [{ prefixItems: [] }, "all"],
    [{ type: "integer" }, "all"],
    [{ type: ["string", "null"] }, "all"],
    [{ const: 1, enum: [1, 2] }, "all"],
    [{ format: "no-such-format" }, "core"],
    [{ minLength: 2 }, "all"],
    [{ format: "uuid" }, "all"],
    [{ const: {} }, "all"],
    [{ items: { maximum: 1 } }, "all"],
    [{ $ref: "#/$defs/Far" }, "all"],
    [{ $ref: "#/$defs/Tree" }, "all"],
  ];
  const definitions: Definitions = {
    Text: { items: { pattern: "a" } },
    Far: { items: { not: {} } },
    Tree: { items: { $ref: "#/$defs/Tree" } },
  };
  test.each(cases)("%j: %s", (schema, want) => expect(new RuntimeNeeds(definitions).rulesFor(schema)).toBe(want));
});

describe("RefusalFinder", () => {
  const cases: readonly (readonly [schema: Schema, want: readonly string[]])[] = [
    [{ pattern: "^[a-z]+$", patternProperties: { "^x-": true } }, []],
    [{ properties: { "a/b": { pattern: "\\a" } } }, ["/properties/a~1b/pattern pattern"]],
    [{ patternProperties: { "(?i)x": true } }, ["/patternProperties/(?i)x patternProperties"]],
    [{ allOf: [{ $ref: "#/$defs/Tree" }] }, []],
    [{ anyOf: [{ $ref: "#/$defs/Loop" }] }, ["/$defs/Loop/allOf/0/$ref $ref"]],
    [{ $ref: "#/$defs/Nowhere" }, ["/$ref $ref"]],
  ];
  const definitions: Definitions = {
    Tree: { items: { $ref: "#/$defs/Tree" } },
    Loop: { allOf: [{ $ref: "#/$defs/Loop" }] },
  };
  test.each(cases)("%j: %j", (schema, want) => {
    expect(new RefusalFinder(definitions).find(schema).map(({ pointer, keyword }) => `${pointer} ${keyword}`)).toEqual(
      want,
    );
  });
});
