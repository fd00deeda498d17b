// biome-ignore-all lint/suspicious/noThenProperty: `then` is a keyword of JSON Schema.

import { describe, expect, it } from "vitest";
import { makeSample } from "../../../src/emit/samples/make-sample.js";
import type { Definitions, JsonValue, Schema } from "../../../src/schema/schema.js";
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
  Itself: { anyOf: [{ $ref: "#/$defs/Itself" }, { type: "string" }] },
};

function sampleOf(schema: Schema, size: "minimal" | "maximal"): JsonValue {
  const sample = makeSample(schema, definitions, size);
  if (!("value" in sample)) throw new Error(`${sample.pointer}: ${sample.reason}`);
  const check = ajvCheck(schema, definitions);
  expect(check(sample.value), JSON.stringify([sample.value, check.errors])).toBe(true);
  return sample.value;
}

describe("a minimal sample", () => {
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
    "has as many properties as are wanted": [
      { type: "object", properties: { a: true, b: true }, minProperties: 1 },
      { a: "a" },
    ],
    "stops a recursion where it may": [{ $ref: "#/$defs/Node" }, { name: "example-thing" }],
    "prefers an end to a recursion": [{ $ref: "#/$defs/List" }, null],
    "takes the first branch that can be satisfied": [{ anyOf: [false, { not: {} }, { const: 3 }, { const: 4 }] }, 3],
    "satisfies exactly one branch": [
      {
        oneOf: [
          { type: "integer", minimum: 1 },
          { type: "integer", maximum: 5 },
        ],
      },
      6,
    ],
    "passes a condition over": [
      { type: "object", properties: { a: true }, if: { required: ["a"] }, then: { required: ["b"] } },
      {},
    ],
    "keeps a condition that cannot be passed over": [
      { type: "object", required: ["a"], if: { required: ["a"] }, then: { required: ["b"] } },
      { a: "a", b: "b" },
    ],
  };
  it.each(Object.entries(table))("%s", (_, [given, want]) => {
    expect(sampleOf(given, "minimal")).toEqual(want);
  });
});

describe("a maximal sample", () => {
  const table: Record<string, [given: Schema, want: JsonValue]> = {
    "has every property, in the order of the schema": [
      { type: "object", properties: { b: { type: "string" }, a: { type: "boolean" } }, required: ["a"] },
      { b: "b", a: true },
    ],
    "leaves out what is forbidden": [{ type: "object", properties: { a: false, b: true } }, { b: "b" }],
    "leaves out what cannot be made": [
      { type: "object", properties: { a: { type: "string", pattern: "^(a)\\1$" }, b: { const: 1 } } },
      { b: 1 },
    ],
    "shows that an object is open": [{ type: "object" }, { key: "value" }],
    "shows no more than a closed object has": [{ type: "object", additionalProperties: false }, {}],
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
    "has no more items than are allowed": [
      { type: "array", items: { oneOf: [{ const: 1 }, { const: 2 }, { const: 3 }] }, maxItems: 2 },
      [1, 2],
    ],
    "fills a tuple": [{ type: "array", prefixItems: [{ const: "a" }, { type: "integer" }], items: false }, ["a", 1]],
    "shows a recursion once": [{ $ref: "#/$defs/Node" }, { name: "example-thing", nodes: [{ name: "example-node" }] }],
    "leaves out what excludes another": [
      { type: "object", properties: { a: true, b: true, c: true }, oneOf: [{ required: ["a"] }, { required: ["b"] }] },
      { a: "a", c: "c" },
    ],
    "shows what a condition adds": [
      {
        type: "object",
        properties: { a: true },
        if: { required: ["a"] },
        then: { properties: { b: true }, required: ["b"] },
      },
      { a: "a", b: "b" },
    ],
    "shows what a property brings with it": [
      { type: "object", properties: { a: true }, dependentSchemas: { a: { properties: { b: true } } } },
      { a: "a", b: "b" },
    ],
    "is a minimal one where showing everything would take too long": [
      { type: "object", additionalProperties: { items: true, contains: true, oneOf: [true, true, true] } },
      {},
    ],
    "keeps a property called __proto__": [
      { type: "object", properties: JSON.parse('{ "__proto__": { "const": 1 } }') },
      JSON.parse('{ "__proto__": 1 }'),
    ],
  };
  it.each(Object.entries(table))("%s", (_, [given, want]) => {
    const sample = sampleOf(given, "maximal");
    expect(sample).toEqual(want);
    if (typeof want === "object" && want !== null) expect(Object.keys(sample ?? {})).toEqual(Object.keys(want));
  });
});

describe("a value", () => {
  const table: Record<string, [given: Schema, want: JsonValue]> = {
    "is the constant": [{ const: { a: [1] } }, { a: [1] }],
    "is the first example": [{ type: "string", examples: ["eins", "zwei"], default: "drei" }, "eins"],
    "is the default": [{ type: "integer", default: 7 }, 7],
    "is not an example that is invalid": [{ type: "integer", examples: ["seven", 7] }, 7],
    "is the first of an enum that the other rules allow": [
      { enum: [1, "a", "b"], type: "string", not: { const: "a" } },
      "b",
    ],
    "is null only if nothing else is allowed": [{ type: ["null", "boolean"] }, true],
    "keeps minimum and multipleOf": [{ type: "integer", minimum: 7, multipleOf: 5 }, 10],
    "keeps several multipleOf": [{ type: "integer", minimum: 1, allOf: [{ multipleOf: 4 }, { multipleOf: 6 }] }, 12],
    "keeps exclusive bounds": [{ type: "number", exclusiveMinimum: 0, exclusiveMaximum: 1 }, 0.5],
    "keeps a negative maximum": [{ type: "integer", maximum: -3 }, -3],
    "is whole where number and integer meet": [{ type: "number", allOf: [{ type: "integer" }], minimum: 1.5 }, 2],
    "keeps minLength": [{ type: "string", minLength: 8 }, "valuexxx"],
    "keeps maxLength": [{ type: "string", maxLength: 3 }, "val"],
    "has as many different items as are wanted": [
      { type: "array", items: { enum: ["a", "b", "c"] }, minItems: 3, uniqueItems: true },
      ["a", "b", "c"],
    ],
    "contains what it has to": [
      { type: "array", items: { type: "integer" }, contains: { minimum: 9 }, minContains: 2, minItems: 3 },
      [9, 9, 1],
    ],
    "holds JSON in base64": [
      { type: "string", contentEncoding: "base64", contentMediaType: "application/json" },
      btoa('{"number":1}'),
    ],
    "follows references beside other keywords": [
      { $ref: "#/$defs/Stop", properties: { name: { type: "string" } }, required: ["name"] },
      { name: "example-thing", kind: "STOP" },
    ],
  };
  it.each(Object.entries(table))("%s", (_, [given, want]) => {
    expect(sampleOf(given, "minimal")).toEqual(want);
  });
});

it("narrows a shared definition by an allOf", () => {
  const schema: Schema = { allOf: [{ $ref: "#/$defs/Context" }, { properties: { type: { const: "com.acme.done" } } }] };
  expect(sampleOf({ type: "object", properties: { context: schema }, required: ["context"] }, "minimal")).toEqual({
    context: {
      id: expect.stringMatching(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-a[\da-f]{3}-[\da-f]{12}$/),
      type: "com.acme.done",
      source: "https://ci.example.com/",
      timestamp: "2025-03-14T09:26:53Z",
    },
  });
});

it("is the same each time", () => {
  const schema: Schema = { $ref: "#/$defs/Context" };
  expect(sampleOf(schema, "maximal")).toEqual(sampleOf(structuredClone(schema), "maximal"));
});

describe("gives a reason instead of a sample", () => {
  const deep = (depth: number): Schema => (depth === 0 ? true : { properties: { a: deep(depth - 1) } });
  const table: Record<string, [given: Schema, pointer: string, reason: RegExp]> = {
    "where nothing is allowed": [false, "", /allows no value/],
    "where the types contradict": [{ type: "string", allOf: [{ type: "object" }] }, "", /no type is allowed/],
    "where a recursion is required forever": [
      { $ref: "#/$defs/Forever" },
      "/next/next/next/next/next",
      /without an end/,
    ],
    "where a definition is nothing but itself": [
      { properties: { a: { $ref: "#/$defs/Itself" } } },
      "",
      /refers to itself/,
    ],
    "where a reference leads nowhere": [{ items: { $ref: "#/$defs/Nobody" } }, "", /Nobody is not defined/],
    "where a pattern cannot be matched from left to right": [
      { type: "object", properties: { a: { type: "string", pattern: "^(.)\\1$" } }, required: ["a"] },
      "/a",
      /no text was found that matches/,
    ],
    "where a pattern is none": [{ pattern: "(" }, "", /no regular expression/],
    "where bounds cross": [
      { type: "object", required: ["a"], properties: { a: { type: "string", minLength: 3, maxLength: 2 } } },
      "/a",
      /that short and that long/,
    ],
    "where a text would be huge": [{ type: "string", minLength: 1e9 }, "", /too long/],
    "and that is not what an optional property lacks": [
      { type: "object", properties: { a: { type: "string", pattern: "^(.)\\1$" } }, not: { type: "object" } },
      "",
      /no value that was tried is valid/,
    ],
    "where an array would be huge": [{ type: "array", minItems: 1e9 }, "", /too many/],
    "where an array would contain too much": [{ type: "array", contains: true, minContains: 1e9 }, "", /too many/],
    "where an object would be huge": [{ type: "object", minProperties: 1e9 }, "", /too many/],
    "where there are not enough different values": [
      { type: "array", items: { type: "boolean" }, minItems: 3, uniqueItems: true },
      "/2",
      /not enough different items: only 2/,
    ],
    "where schemas are nested too deep": [deep(300), "", /nested deeper/],
    "where there are too many ways": [
      { allOf: Array.from({ length: 40 }, (_, index) => ({ anyOf: [{ const: -1 - index }, { const: index }] })) },
      "",
      /in 10000 tries/,
    ],
    "where combinations explode within one schema": [
      {
        dependentSchemas: Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`p${index}`, true])),
        not: true,
      },
      "",
      /in 10000 tries|no value/,
    ],
    "where a pattern repeats repetitions": [
      { type: "string", pattern: "^(((a{1000}){1000}){1000}){1000}$" },
      "",
      /matches/,
    ],
    "where a pattern repeats nothing": [
      { type: "string", pattern: "^((((){1000}){1000}){1000})b\\Bb$" },
      "",
      /matches/,
    ],
  };
  it.each(Object.entries(table))("%s", (_, [given, pointer, reason]) => {
    for (const size of ["minimal", "maximal"] as const) {
      expect(makeSample(given, definitions, size)).toEqual({ reason: expect.stringMatching(reason), pointer });
    }
  });
});
