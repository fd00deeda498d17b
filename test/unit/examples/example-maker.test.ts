// biome-ignore-all lint/suspicious/noThenProperty: `then` is a keyword of JSON Schema.

import { describe, expect, it } from "vitest";
import type { Definitions, JsonValue, Schema } from "../../../src/schema/schema.js";
import { makeExample } from "./make-example.js";
import { ajvCheck } from "./oracle.js";

const definitions: Definitions = {
  Context: {
    type: "object",
    properties: {
      id: { type: "string", minLength: 1 },
      type: { type: "string" },
      source: { type: "string", format: "uri-reference" },
      timestamp: { type: "string", format: "date-time" },
      links: { type: "array", items: { anyOf: [{ $ref: "#/$defs/Start" }, { $ref: "#/$defs/Stop" }] } },
    },
    required: ["id", "type", "source", "timestamp"],
    additionalProperties: false,
  },
  Start: {
    type: "object",
    properties: { kind: { const: "START" }, contextId: { type: "string" } },
    required: ["kind"],
  },
  Stop: { type: "object", properties: { kind: { const: "STOP" } }, required: ["kind"] },
  Node: {
    type: "object",
    properties: { name: { type: "string" }, nodes: { type: "array", items: { $ref: "#/$defs/Node" } } },
    required: ["name"],
  },
  List: {
    anyOf: [{ type: "object", properties: { next: { $ref: "#/$defs/List" } }, required: ["next"] }, { type: "null" }],
  },
  Forever: { type: "object", properties: { next: { $ref: "#/$defs/Forever" } }, required: ["next"] },
};

function exampleOf(schema: Schema, size: "minimal" | "maximal"): JsonValue {
  const example = makeExample(schema, definitions, size);
  if (!("value" in example)) throw new Error(`${example.pointer}: ${example.reason}`);
  const check = ajvCheck(schema, definitions);
  expect(check(example.value), JSON.stringify([example.value, check.errors])).toBe(true);
  return example.value;
}

describe("a minimal example", () => {
  const table: Record<string, [given: Schema, want: JsonValue]> = {
    "has only what is required": [
      { type: "object", properties: { a: { type: "string" }, b: { type: "integer" } }, required: ["b"] },
      { b: 1 },
    ],
    "leaves arrays empty": [{ type: "array", items: { type: "string" } }, []],
    "has what another property requires": [
      { type: "object", required: ["a"], dependentRequired: { a: ["b"], b: ["c"] } },
      { a: "a", b: "b", c: "c" },
    ],
    "has the minimum number of properties": [
      { type: "object", properties: { a: true, b: true }, minProperties: 1 },
      { a: "a" },
    ],
    "ends a recursion as soon as it can": [{ $ref: "#/$defs/Node" }, { name: "example-thing" }],
    "prefers a branch that ends a recursion": [{ $ref: "#/$defs/List" }, null],
    "uses the first branch that can be satisfied": [{ anyOf: [false, { not: {} }, { const: 3 }, { const: 4 }] }, 3],
    "satisfies exactly one branch": [
      {
        oneOf: [
          { type: "integer", minimum: 1 },
          { type: "integer", maximum: 5 },
        ],
      },
      6,
    ],
    "does not meet a condition if it need not": [
      { type: "object", properties: { a: true }, if: { required: ["a"] }, then: { required: ["b"] } },
      {},
    ],
    "meets a condition that it cannot avoid": [
      { type: "object", required: ["a"], if: { required: ["a"] }, then: { required: ["b"] } },
      { a: "a", b: "b" },
    ],
  };
  it.each(Object.entries(table))("%s", (_, [given, want]) => {
    expect(exampleOf(given, "minimal")).toEqual(want);
  });
});

describe("a maximal example", () => {
  const table: Record<string, [given: Schema, want: JsonValue]> = {
    "has every property, in the order of the schema": [
      { type: "object", properties: { b: { type: "string" }, a: { type: "boolean" } }, required: ["a"] },
      { b: "b", a: true },
    ],
    "leaves out a forbidden property": [{ type: "object", properties: { a: false, b: true } }, { b: "b" }],
    "leaves out a property that has no value": [
      { type: "object", properties: { a: { type: "string", pattern: "^$a" }, b: { const: 1 } } },
      { b: 1 },
    ],
    "has an additional property in an object without properties": [{ type: "object" }, { key: "value" }],
    "has no property in a closed object without properties": [{ type: "object", additionalProperties: false }, {}],
    "names members by their pattern": [
      { type: "object", patternProperties: { "^x-[a-z]+$": { type: "integer" } }, additionalProperties: false },
      { "x-abc": 1 },
    ],
    "names members by propertyNames": [
      { type: "object", propertyNames: { pattern: "^[A-Z]{2}$" }, additionalProperties: { type: "boolean" } },
      { AB: true },
    ],
    "has an item in each array": [
      { type: "array", items: { type: "object", properties: { id: { type: "string" } } } },
      [{ id: "thing-42" }],
    ],
    "has an item of every kind in an array of a union": [
      { type: "array", items: { anyOf: [{ $ref: "#/$defs/Start" }, { $ref: "#/$defs/Stop" }] } },
      [{ kind: "START", contextId: expect.stringMatching(/^[\da-f-]{36}$/) as string }, { kind: "STOP" }],
    ],
    "has the maximum number of items at most": [
      { type: "array", items: { oneOf: [{ const: 1 }, { const: 2 }, { const: 3 }] }, maxItems: 2 },
      [1, 2],
    ],
    "fills a tuple": [{ type: "array", prefixItems: [{ const: "a" }, { type: "integer" }], items: false }, ["a", 1]],
    "shows a recursion once": [{ $ref: "#/$defs/Node" }, { name: "example-thing", nodes: [{ name: "example-node" }] }],
    "leaves out a property that excludes another": [
      { type: "object", properties: { a: true, b: true, c: true }, oneOf: [{ required: ["a"] }, { required: ["b"] }] },
      { a: "a", c: "c" },
    ],
    "meets a condition that adds properties": [
      {
        type: "object",
        properties: { a: true },
        if: { required: ["a"] },
        then: { properties: { b: true }, required: ["b"] },
      },
      { a: "a", b: "b" },
    ],
    "has the properties that another property adds": [
      { type: "object", properties: { a: true }, dependentSchemas: { a: { properties: { b: true } } } },
      { a: "a", b: "b" },
    ],
    "is a minimal example if a maximal one takes too many steps": [
      { type: "object", additionalProperties: { items: true, contains: true, oneOf: [true, true, true] } },
      {},
    ],
    "keeps a property called __proto__": [
      { type: "object", properties: JSON.parse('{ "__proto__": { "const": 1 } }') },
      JSON.parse('{ "__proto__": 1 }'),
    ],
  };
  it.each(Object.entries(table))("%s", (_, [given, want]) => {
    const example = exampleOf(given, "maximal");
    expect(example).toEqual(want);
    if (typeof want === "object" && want !== null) expect(Object.keys(example ?? {})).toEqual(Object.keys(want));
  });
});

describe("a value in an example", () => {
  const table: Record<string, [given: Schema, want: JsonValue]> = {
    "is the constant": [{ const: { a: [1] } }, { a: [1] }],
    "is the first example": [{ type: "string", examples: ["eins", "zwei"], default: "drei" }, "eins"],
    "is the default": [{ type: "integer", default: 7 }, 7],
    "is not an example that is invalid": [{ type: "integer", examples: ["seven", 7] }, 7],
    "is the first value of an enum that satisfies the other rules": [
      { enum: [1, "a", "b"], type: "string", not: { const: "a" } },
      "b",
    ],
    "is not null if another type is allowed": [{ type: ["null", "boolean"] }, true],
    "satisfies minimum and multipleOf": [{ type: "integer", minimum: 7, multipleOf: 5 }, 10],
    "satisfies several multipleOf": [
      { type: "integer", minimum: 1, allOf: [{ multipleOf: 4 }, { multipleOf: 6 }] },
      12,
    ],
    "satisfies exclusive bounds": [{ type: "number", exclusiveMinimum: 0, exclusiveMaximum: 1 }, 0.5],
    "satisfies a negative maximum": [{ type: "integer", maximum: -3 }, -3],
    "is an integer if both number and integer are required": [
      { type: "number", allOf: [{ type: "integer" }], minimum: 1.5 },
      2,
    ],
    "satisfies minLength": [{ type: "string", minLength: 8 }, "valuexxx"],
    "satisfies maxLength": [{ type: "string", maxLength: 3 }, "val"],
    "has the minimum number of different items": [
      { type: "array", items: { enum: ["a", "b", "c"] }, minItems: 3, uniqueItems: true },
      ["a", "b", "c"],
    ],
    "has the items that it has to contain": [
      { type: "array", items: { type: "integer" }, contains: { minimum: 9 }, minContains: 2, minItems: 3 },
      [9, 9, 1],
    ],
    "is JSON in base64": [
      { type: "string", contentEncoding: "base64", contentMediaType: "application/json" },
      btoa('{"number":1}'),
    ],
    "follows references beside other keywords": [
      { $ref: "#/$defs/Stop", properties: { name: { type: "string" } }, required: ["name"] },
      { name: "example-thing", kind: "STOP" },
    ],
  };
  it.each(Object.entries(table))("%s", (_, [given, want]) => {
    expect(exampleOf(given, "minimal")).toEqual(want);
  });
});

it("merges a shared definition with the constraints beside it in an allOf", () => {
  const schema: Schema = { allOf: [{ $ref: "#/$defs/Context" }, { properties: { type: { const: "com.acme.done" } } }] };
  expect(exampleOf({ type: "object", properties: { context: schema }, required: ["context"] }, "minimal")).toEqual({
    context: {
      id: expect.stringMatching(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-a[\da-f]{3}-[\da-f]{12}$/),
      type: "com.acme.done",
      source: "https://ci.example.com/",
      timestamp: "2025-03-14T09:26:53Z",
    },
  });
});

it("makes the same example of equal schemas", () => {
  const schema: Schema = { $ref: "#/$defs/Context" };
  expect(exampleOf(schema, "maximal")).toEqual(exampleOf(structuredClone(schema), "maximal"));
});

describe("a reason is returned instead of an example", () => {
  const table: Record<string, [given: Schema, pointer: string, reason: RegExp]> = {
    "if the schema is false": [false, "", /allows no value/],
    "if types contradict each other": [{ type: "string", allOf: [{ type: "object" }] }, "", /no type satisfies/],
    "if a definition requires itself": [
      { $ref: "#/$defs/Forever" },
      "/next/next/next/next/next",
      /requires itself endlessly/,
    ],
    "if no string matches a pattern": [
      { type: "object", properties: { a: { type: "string", pattern: "^$a" } }, required: ["a"] },
      "/a",
      /no string was found that matches/,
    ],
    "if bounds contradict each other": [
      { type: "object", required: ["a"], properties: { a: { type: "string", minLength: 3, maxLength: 2 } } },
      "/a",
      /minLength exceeds maxLength/,
    ],
    "if a string would be huge": [{ type: "string", minLength: 1e9 }, "", /too long/],
    "which is not the reason why an optional property was left out": [
      { type: "object", properties: { a: { type: "string", pattern: "^$a" } }, not: { type: "object" } },
      "",
      /no proposed value is valid/,
    ],
    "if an array would be huge": [{ type: "array", minItems: 1e9 }, "", /too many/],
    "if an array would contain too many items": [{ type: "array", contains: true, minContains: 1e9 }, "", /too many/],
    "if an object would be huge": [{ type: "object", minProperties: 1e9 }, "", /too many/],
    "if there are not enough different values": [
      { type: "array", items: { type: "boolean" }, minItems: 3, uniqueItems: true },
      "/2",
      /only 2 different items/,
    ],
    "if unions have too many combinations": [
      { allOf: Array.from({ length: 40 }, (_, index) => ({ anyOf: [{ const: -1 - index }, { const: index }] })) },
      "",
      /in 20000 steps|too many steps/,
    ],
    "if one schema has too many combinations": [
      {
        dependentSchemas: Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`p${index}`, true])),
        not: true,
      },
      "",
      /in 20000 steps|no proposed value/,
    ],
    "if a pattern nests repetitions": [{ type: "string", pattern: "^(((a{1000}){1000}){1000}){1000}$" }, "", /matches/],
    "if a pattern repeats the empty string": [
      { type: "string", pattern: "^((((){1000}){1000}){1000})b\\Bb$" },
      "",
      /matches/,
    ],
  };
  it.each(Object.entries(table))("%s", (_, [given, pointer, reason]) => {
    for (const size of ["minimal", "maximal"] as const) {
      expect(makeExample(given, definitions, size)).toEqual({ reason: expect.stringMatching(reason), pointer });
    }
  });
});
