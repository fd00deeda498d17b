import type { TypeCase } from "./type-case.js";

/** What arrays and tuples look like. */
export const listCases: readonly TypeCase[] = [
  {
    rule: "an array stays an array, whatever its size",
    given: {
      Names: { type: "array", items: { type: "string" }, minItems: 1, maxItems: 3, uniqueItems: true },
      Any: { type: "array" },
      None: { type: "array", items: false },
      Nested: { type: "array", items: { type: "array", items: { type: ["string", "null"] } } },
    },
    want: `
export type Names = string[];

export type Any = unknown[];

export type None = [];

export type Nested = (string | null)[][];`,
    accepts: [[], ["a", "b"]],
    rejects: [[1], "a", {}],
  },
  {
    rule: "places of a tuple may be missing, and other items may follow",
    given: { Pair: { type: "array", prefixItems: [{ type: "string" }, { type: ["number", "null"] }] } },
    want: "export type Pair = [string?, (number | null)?, ...unknown[]];",
    accepts: [[], ["a"], ["a", 1], ["a", null, "more", {}]],
    rejects: [[1], ["a", "b"]],
  },
  {
    rule: "places up to minItems are there",
    given: {
      Pair: {
        type: "array",
        prefixItems: [{ type: "string" }, { type: "number" }],
        minItems: 1,
        items: { type: "null" },
      },
      Exact: { type: "array", prefixItems: [{ type: "string" }, true], minItems: 2, items: false },
      More: { type: "array", prefixItems: [{ type: "string" }], minItems: 5 },
    },
    want: `
export type Pair = [string, number?, ...null[]];

export type Exact = [string, unknown];

export type More = [string, ...unknown[]];`,
    accepts: [["a"], ["a", 1], ["a", 1, null]],
    rejects: [[], ["a", 1, 2]],
  },
  {
    rule: "a tuple ends at maxItems, and before a place where nothing can stand",
    given: {
      Two: { type: "array", prefixItems: [true, { type: "string" }, { type: "number" }], maxItems: 2 },
      One: { type: "array", prefixItems: [{ type: "string" }, false, true] },
      Impossible: { type: "array", prefixItems: [{ type: "string" }, false], minItems: 2 },
    },
    want: `
export type Two = [unknown?, string?];

export type One = [string?];

export type Impossible = never;`,
    accepts: [[], [1], [1, "a"]],
    rejects: [
      [1, 2],
      [1, "a", 3],
    ],
  },
  {
    rule: "unevaluatedItems ends a tuple unless contains or another schema may evaluate items",
    given: {
      Closed: { type: "array", prefixItems: [{ type: "string" }], unevaluatedItems: false },
      Open: { type: "array", prefixItems: [{ type: "string" }], unevaluatedItems: false, contains: { type: "number" } },
    },
    want: `
export type Closed = [string?];

export type Open = [string?, ...unknown[]];`,
    rejects: [["a", 1]],
  },
  {
    rule: "a place that holds an array of what the tuple is part of has a label, as the compiler needs it",
    given: {
      Loop: {
        anyOf: [
          { type: "array", prefixItems: [{ type: "array", items: { $ref: "#/$defs/Loop" } }, { type: "array" }] },
          { type: "string" },
        ],
      },
    },
    want: "export type Loop = [item0?: Loop[], unknown[]?, ...unknown[]] | string;",
    accepts: ["a", [], [[]], [[[], "b"], [1]]],
    rejects: [[1], [[1]]],
  },
  {
    rule: "a tuple that is too long for one line has a line for each place",
    given: {
      Long: {
        type: "array",
        prefixItems: ["first", "second", "third"].map((name) => ({
          const: `the ${name} place of a rather long tuple`,
        })),
        items: { type: "object", properties: { a: { type: "string" }, b: true, c: true }, additionalProperties: false },
      },
    },
    want: `
export type Long = [
  "the first place of a rather long tuple"?,
  "the second place of a rather long tuple"?,
  "the third place of a rather long tuple"?,
  ...{
    a?: string;
    b?: unknown;
    c?: unknown;
  }[],
];`,
  },
];
