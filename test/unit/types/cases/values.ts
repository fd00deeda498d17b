import type { TypeCase } from "./type-case.js";

/** What primitive types, literals and unions look like. */
export const valueCases: readonly TypeCase[] = [
  {
    rule: "each type has its own name, and integers are numbers",
    given: {
      Text: { type: "string", minLength: 3, pattern: "^a", format: "uri" },
      Whole: { type: "integer", minimum: 1 },
      Real: { type: "number" },
      Flag: { type: "boolean" },
      Nil: { type: "null" },
    },
    want: `
/** @format uri */
export type Text = string;

export type Whole = number;

export type Real = number;

export type Flag = boolean;

export type Nil = null;`,
    accepts: ["abc"],
    rejects: [1, null, true, {}, []],
  },
  {
    rule: "true, {} and annotations take anything, false and an empty enum take nothing",
    given: {
      Anything: true,
      Empty: {},
      Annotated: { title: "Whatever", default: 1, examples: ["a"] },
      Nothing: false,
      Never: { enum: [] },
      NotAnything: { not: {} },
    },
    want: `
export type Anything = unknown;

export type Empty = unknown;

/**
 * Whatever
 *
 * @defaultValue \`1\`
 * @example "a"
 */
export type Annotated = unknown;

export type Nothing = never;

export type Never = never;

export type NotAnything = never;`,
    accepts: [null, 1, "a", {}, []],
  },
  {
    rule: "several types are a union, in their order",
    given: { Value: { type: ["null", "string", "number", "integer"] } },
    want: "export type Value = null | string | number;",
    accepts: [null, "a", 1],
    rejects: [true, {}, []],
  },
  {
    rule: "constants and enumerations are literals, of any JSON value",
    given: {
      Level: { enum: ["low", "high", 3, true, null, -1.5] },
      One: { const: "one" },
      Point: { const: { x: 1, y: [null, { z: "a" }], "to-do": {} } },
      Pair: { enum: [[], [1, "a"]] },
      Flag: { enum: [false, true] },
    },
    want: `
export type Level = "low" | "high" | 3 | true | -1.5 | null;

export type One = "one";

export interface Point {
  x: 1;
  y: [null, { z: "a" }];
  "to-do": Record<string, never>;
}

export type Pair = [] | [1, "a"];

export type Flag = boolean;`,
    accepts: ["low", 3, true, null, -1.5],
    rejects: ["medium", 4, false],
  },
  {
    rule: "an enumeration keeps the values of its type only",
    given: { Level: { type: "string", enum: ["low", 1, null, "high"] }, None: { type: "string", const: 1 } },
    want: `
export type Level = "low" | "high";

export type None = never;`,
    rejects: [1, null],
  },
  {
    rule: "an open enumeration keeps its literals for editors to complete",
    given: {
      Kind: { anyOf: [{ type: "string" }, { enum: ["a", "b"] }] },
      Kinds: { type: "array", items: { anyOf: [{ enum: ["a", "b"] }, { type: "string", minLength: 1 }] } },
      Count: { anyOf: [{ enum: [1, 2] }, { type: "number" }] },
    },
    want: `
export type Kind = "a" | "b" | (string & {});

export type Kinds = ("a" | "b" | (string & {}))[];

export type Count = number;`,
    accepts: ["a", "c"],
    rejects: [1],
  },
  {
    rule: "anyOf and oneOf are unions without what another member covers",
    given: {
      Value: { anyOf: [{ type: "string" }, { oneOf: [{ type: "null" }, { type: "string" }, { const: true }] }] },
      All: { anyOf: [{ type: "string" }, true] },
    },
    want: `
export type Value = string | null | true;

export type All = unknown;`,
    accepts: ["a", null, true],
    rejects: [false, 1],
  },
  {
    rule: "a union that is too long for one line has a line for each member",
    given: { Long: { enum: Array.from({ length: 12 }, (_, at) => `the-value-number-${at}`) } },
    want: `
export type Long =
${Array.from({ length: 12 }, (_, at) => `  | "the-value-number-${at}"`).join("\n")};`,
    accepts: ["the-value-number-0"],
    rejects: ["the-value-number-12"],
  },
  {
    rule: "without a type, keywords about objects and arrays say nothing about other values",
    given: {
      Loose: { properties: { id: { type: "string" } }, required: ["id"] },
      List: { items: { type: "string" } },
      Length: { minLength: 2, maximum: 5 },
    },
    want: `
export type Loose = { id: string; [k: string]: unknown } | unknown[] | string | number | boolean | null;

export type List = { [k: string]: unknown } | string[] | string | number | boolean | null;

export type Length = unknown;`,
    accepts: [{ id: "a" }, "a", 1, true, null, [], [{}]],
    rejects: [{}, { id: 1 }],
  },
  {
    rule: "not, if, dependencies, propertyNames and contains never take a value away",
    given: {
      Free: {
        type: ["object", "array"],
        not: { required: ["a"] },
        if: { required: ["b"] },
        // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
        then: { properties: { c: { type: "string" } } },
        else: false,
        dependentRequired: { d: ["e"] },
        dependentSchemas: { f: false },
        propertyNames: { maxLength: 2 },
        contains: { type: "string" },
        minItems: 1,
        uniqueItems: true,
      },
    },
    want: "export type Free = { [k: string]: unknown } | unknown[];",
    accepts: [{ c: 1 }, [1]],
    rejects: ["a"],
  },
  {
    rule: "values that JSON has no type for are dates, bytes, and strings with a literal prefix",
    given: {
      Input: {
        type: "object",
        properties: {
          time: { description: "When.", anyOf: [{ "x-native": "date" }, { type: "string" }] },
          times: { type: "array", items: { anyOf: [{ "x-native": "date" }, { type: "string" }] } },
          data: { anyOf: [{ $ref: "#/$defs/Other" }, { "x-native": "bytes" }] },
          type: { "x-native": { prefix: "dev.`\\." } },
        },
        additionalProperties: false,
      },
      Other: { type: "string" },
    },
    want: `
export interface Input {
  /** When. */
  time?: Date | string;
  times?: (Date | string)[];
  data?: Other | Uint8Array;
  type?: \`dev.\\\`\\\\.\${string}\`;
}

export type Other = string;`,
    accepts: [{ time: "2020-01-01T00:00:00Z", times: ["a"] }],
    rejects: [{ time: 1 }],
  },
];
