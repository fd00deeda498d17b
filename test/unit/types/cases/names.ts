import type { TypeCase } from "./type-case.js";

/** What names of several kinds of values, and circles of names, look like. */
export const nameCases: readonly TypeCase[] = [
  {
    rule: "where a name stands for several kinds of values, its shape is narrowed",
    given: {
      Run: { allOf: [{ $ref: "#/$defs/Untyped" }, { type: "object", properties: { b: { type: "string" } } }] },
      Untyped: { properties: { a: { type: "string" } }, required: ["a"] },
      Choice: { type: "object", oneOf: [{ $ref: "#/$defs/Untyped" }, { $ref: "#/$defs/Anything" }] },
      Anything: { description: "Whatever you like." },
      Mixed: { allOf: [{ $ref: "#/$defs/Left" }, { $ref: "#/$defs/Right" }] },
      Left: { anyOf: [{ type: "object", required: ["a"] }, { type: "string" }, { type: "null" }] },
      Right: { anyOf: [{ type: "object", required: ["b"] }, { type: "string" }, { type: "number" }] },
    },
    want: `
export interface Run {
  a: string;
  b?: string;
  [k: string]: unknown;
}

export type Untyped = { a: string; [k: string]: unknown } | unknown[] | string | number | boolean | null;

export interface Choice {
  [k: string]: unknown;
}

/** Whatever you like. */
export type Anything = unknown;

export type Mixed = {
  a: unknown;
  b: unknown;
  [k: string]: unknown;
} | string;

export type Left = { a: unknown; [k: string]: unknown } | string | null;

export type Right = { b: unknown; [k: string]: unknown } | string | number;`,
    accepts: [{ a: "a", b: "b", c: 1 }],
    rejects: [{ b: "b" }, { a: "a", b: 1 }, "a"],
  },
  {
    rule: "in a circle of names, the narrower part says enough",
    given: {
      Loop: { properties: { next: { allOf: [{ $ref: "#/$defs/Loop" }, { properties: { a: { type: "string" } } }] } } },
    },
    want: `
export type Loop =
  | {
      next?:
        | {
            next?: Loop;
            a?: string;
            [k: string]: unknown;
          }
        | unknown[]
        | string
        | number
        | boolean
        | null;
      [k: string]: unknown;
    }
  | unknown[]
  | string
  | number
  | boolean
  | null;`,
    accepts: [1, {}, { next: 1 }, { next: { a: "a", next: { next: {} } } }],
    rejects: [{ next: { a: 1 } }],
  },
  {
    rule: "schemas may refer to each other in circles",
    given: {
      Tree: {
        type: "object",
        properties: { children: { type: "array", items: { $ref: "#/$defs/Tree" } }, next: { $ref: "#/$defs/Node" } },
        additionalProperties: false,
      },
      Node: { anyOf: [{ $ref: "#/$defs/Tree" }, { type: "null" }, { type: "array", items: { $ref: "#/$defs/Node" } }] },
      Map: { type: "object", additionalProperties: { $ref: "#/$defs/Map" } },
    },
    want: `
export interface Tree {
  children?: Tree[];
  next?: Node;
}

export type Node = Tree | null | Node[];

export interface Map {
  [k: string]: Map;
}`,
    accepts: [{ children: [{ children: [] }], next: [null, [{ next: null }]] }],
    rejects: [{ children: [1] }, { next: "a" }],
  },
  {
    rule: "a schema that leads back to itself says nothing there",
    given: {
      Self: { $ref: "#/$defs/Self" },
      Ping: { anyOf: [{ $ref: "#/$defs/Pong" }, { type: "string" }] },
      Pong: { allOf: [{ $ref: "#/$defs/Ping" }, { properties: { a: { $ref: "#/$defs/Pong" } } }], type: "object" },
    },
    want: `
export type Self = unknown;

export type Ping = Pong | string;

export interface Pong {
  a?: Pong;
  [k: string]: unknown;
}`,
    accepts: [1, "a", {}],
  },
];
