import { describe, expect, it } from "vitest";
import { mergeAllOf } from "../../../src/schema/merge-all-of.js";
import type { Definitions, Schema } from "../../../src/schema/schema.js";

const definitions: Definitions = {
  Base: { type: "object", properties: { id: { type: "string" } }, required: ["id"] },
  Closed: {
    type: "object",
    properties: { id: { type: "string" }, kind: { type: "string" } },
    additionalProperties: false,
  },
  Loop: { allOf: [{ $ref: "#/$defs/Loop" }] },
};

describe("allOf said as one object", () => {
  const cases: readonly (readonly [string, Schema, Schema])[] = [
    ["nothing to merge", { type: "string" }, { type: "string" }],
    [
      "two lists of properties",
      {
        allOf: [{ properties: { a: { type: "string" } } }, { properties: { b: { type: "number" } }, required: ["b"] }],
      },
      { properties: { a: { type: "string" }, b: { type: "number" } }, required: ["b"] },
    ],
    [
      "a reference with siblings",
      { $ref: "#/$defs/Base", properties: { id: { const: "x" } } },
      { type: "object", properties: { id: { type: "string", const: "x" } }, required: ["id"] },
    ],
    [
      "a closed base: what it does not list stays forbidden",
      { allOf: [{ $ref: "#/$defs/Closed" }], properties: { kind: { const: "k" }, other: { type: "string" } } },
      {
        type: "object",
        properties: { id: { type: "string" }, kind: { type: "string", const: "k" }, other: false },
        additionalProperties: false,
      },
    ],
    [
      "a contradiction is kept as it is",
      { allOf: [{ type: "string" }, { type: "number" }] },
      { allOf: [{ type: "string" }, { type: "number" }] },
    ],
    [
      "what depends on its neighbours is kept apart",
      { allOf: [{ if: true }, { minimum: 1 }] },
      { allOf: [{ if: true }, { minimum: 1 }] },
    ],
  ];
  it.each(cases)("%s", (_name, schema, want) => {
    expect(mergeAllOf(schema, definitions)).toEqual(want);
  });

  it("ends on references in circles", () => {
    expect(() => mergeAllOf({ $ref: "#/$defs/Loop" }, definitions)).not.toThrow();
  });
});
