import type { TypeCase } from "./type-case.js";

const base = {
  type: "object",
  properties: { kind: { type: "string", description: "What it is." }, id: { type: "string" } },
  required: ["kind", "id"],
} as const;

/** How schemas that are put together, and those that refer to each other, look. */
export const compositionCases: readonly TypeCase[] = [
  {
    rule: "an object that narrows another one extends it",
    given: {
      Started: {
        allOf: [
          { $ref: "#/$defs/Base" },
          { properties: { kind: { const: "started" }, by: { type: "string" } }, required: ["by"] },
        ],
      },
      Restarted: { $ref: "#/$defs/Started", properties: { times: { type: "integer" } } },
      Base: base,
    },
    want: `
export interface Started extends Base {
  kind: "started";
  by: string;
}

export interface Restarted extends Started {
  times?: number;
}

export interface Base {
  /** What it is. */
  kind: string;
  id: string;
  [k: string]: unknown;
}`,
    accepts: [
      { kind: "started", id: "a", by: "b" },
      { kind: "started", id: "a", by: "b", more: 1 },
    ],
    rejects: [
      { kind: "stopped", id: "a", by: "b" },
      { kind: "started", id: "a" },
      { kind: "started", by: "b" },
    ],
  },
  {
    rule: "what has several bases extends each, while they speak of different properties",
    given: {
      Both: { allOf: [{ $ref: "#/$defs/Left" }, { $ref: "#/$defs/Right" }, { properties: { c: { type: "null" } } }] },
      Clash: { allOf: [{ $ref: "#/$defs/Left" }, { $ref: "#/$defs/Other" }] },
      Left: { type: "object", properties: { a: { type: "string" } } },
      Right: { type: "object", properties: { b: { type: "string" } } },
      Other: { type: "object", properties: { a: { enum: ["x", "y"] } } },
    },
    want: `
export interface Both extends Left, Right {
  c?: null;
}

export type Clash = Left & Other;

export interface Left {
  a?: string;
  [k: string]: unknown;
}

export interface Right {
  b?: string;
  [k: string]: unknown;
}

export interface Other {
  a?: "x" | "y";
  [k: string]: unknown;
}`,
    accepts: [{}, { a: "a", b: "b", c: null, d: 1 }],
    rejects: [{ a: 1 }, { b: 1 }, { c: 1 }],
  },
  {
    rule: "where a property may not be narrower, both are said",
    given: {
      Narrow: { allOf: [{ $ref: "#/$defs/Wide" }, { properties: { value: { $ref: "#/$defs/Small" } } }] },
      Wide: { type: "object", properties: { value: { $ref: "#/$defs/Big" } }, additionalProperties: false },
      Big: { type: "object", properties: { a: { type: "string" } } },
      Small: { type: "object", properties: { b: { type: "string" } } },
      Alias: { allOf: [{ $ref: "#/$defs/Either" }, { type: "object", properties: { c: { type: "string" } } }] },
      Either: { anyOf: [{ $ref: "#/$defs/Big" }, { $ref: "#/$defs/Small" }] },
    },
    want: `
export interface Narrow extends Wide {
  value?: Big & Small;
}

export interface Wide {
  value?: Big;
}

export interface Big {
  a?: string;
  [k: string]: unknown;
}

export interface Small {
  b?: string;
  [k: string]: unknown;
}

export type Alias = Either & { c?: string };

export type Either = Big | Small;`,
    accepts: [{}, { value: { a: "a", b: "b" } }],
    rejects: [{ value: { a: 1 } }, { value: { b: 1 } }, { more: 1 }],
  },
  {
    rule: "inside a property, a narrowed type is an intersection",
    given: {
      Event: {
        type: "object",
        properties: { context: { allOf: [{ $ref: "#/$defs/Base" }, { properties: { kind: { const: "a" } } }] } },
        required: ["context"],
      },
      Base: base,
    },
    want: `
export interface Event {
  context: Base & { kind?: "a" };
  [k: string]: unknown;
}

export interface Base {
  /** What it is. */
  kind: string;
  id: string;
  [k: string]: unknown;
}`,
    accepts: [{ context: { kind: "a", id: "b", more: 1 } }],
    rejects: [{ context: { kind: "b", id: "b" } }, { context: { kind: "a" } }],
  },
  {
    rule: "objects without names are merged",
    given: {
      All: {
        type: "object",
        allOf: [
          { properties: { a: { type: ["string", "number"] } }, required: ["a"] },
          { properties: { a: { type: ["string", "null"] }, b: { enum: [1, 2, 3] } } },
          { properties: { b: { enum: [2, 3, 4] } }, additionalProperties: { type: ["number", "string"] } },
        ],
      },
    },
    want: `
export interface All {
  a: string;
  b?: 2 | 3;
  [k: string]: number | string | 2 | 3 | undefined;
}`,
    accepts: [{ a: "a", b: 2, c: 3 }],
    rejects: [{ a: 1 }, { a: "a", b: 1 }, { a: "a", c: null }],
  },
  {
    rule: "anyOf beside properties gives one object for each choice",
    given: {
      Link: {
        type: "object",
        properties: { a: { type: "string" }, b: { type: "number" } },
        anyOf: [{ required: ["a"] }, { required: ["b"] }],
        additionalProperties: false,
      },
    },
    want: "export type Link = { a: string; b?: number } | { a?: string; b: number };",
    accepts: [{ a: "a" }, { b: 1 }, { a: "a", b: 1 }],
    rejects: [{}, { a: 1 }, { b: 1, c: 2 }],
  },
  {
    rule: "too many choices stay an intersection",
    given: {
      Many: {
        allOf: [
          { anyOf: Array.from({ length: 9 }, (_, at) => ({ type: "object", required: [`left${at}`] })) },
          { anyOf: Array.from({ length: 9 }, (_, at) => ({ type: "object", required: [`right${at}`] })) },
        ],
      },
    },
    want: `
export type Many = (
${Array.from({ length: 9 }, (_, at) => `  | { left${at}: unknown; [k: string]: unknown }`).join("\n")}
) & (
${Array.from({ length: 9 }, (_, at) => `  | { right${at}: unknown; [k: string]: unknown }`).join("\n")}
);`,
    accepts: [{ left0: 1, right8: 2 }],
    rejects: [{ left0: 1 }, { right3: 1 }, "a"],
  },
  {
    rule: "kinds of values that cannot meet give nothing, and a name that says no more is enough",
    given: {
      Nothing: { allOf: [{ type: "string" }, { type: "number" }] },
      NoText: { allOf: [{ $ref: "#/$defs/Text" }, { type: "object" }] },
      SameText: { allOf: [{ $ref: "#/$defs/Text" }, { type: "string", minLength: 1 }] },
      FreeText: { allOf: [{ $ref: "#/$defs/Text" }, { properties: { a: true } }] },
      Text: { type: "string" },
    },
    want: `
export type Nothing = never;

export type NoText = never;

export type SameText = Text;

export type FreeText = Text;

export type Text = string;`,
    rejects: ["a", 1],
  },
];
