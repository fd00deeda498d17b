import type { Schema } from "../../../../src/schema/schema.js";
import type { TypeCase } from "./type-case.js";

const text: Schema = { type: "string" };
const number: Schema = { type: "number" };

/** What objects look like. */
export const objectCases: readonly TypeCase[] = [
  {
    rule: "an object is open unless it says otherwise",
    given: {
      Run: { type: "object", properties: { id: { type: "string" }, count: { type: "integer" } }, required: ["id"] },
    },
    want: `
export interface Run {
  id: string;
  count?: number;
  [k: string]: unknown;
}`,
    accepts: [{ id: "a" }, { id: "a", count: 1, other: null }],
    rejects: [{}, { id: 1 }, { id: "a", count: "1" }, [], "a", null],
  },
  {
    rule: "an object without other properties is closed",
    given: { Run: { type: "object", properties: { id: { type: "string" } }, additionalProperties: false } },
    want: `
export interface Run {
  id?: string;
}`,
    accepts: [{}, { id: "a" }],
    rejects: [{ id: "a", other: 1 }, { id: 1 }],
  },
  {
    rule: "unevaluatedProperties closes an object that hands nothing on to other schemas",
    given: { Run: { type: "object", properties: { id: { type: "string" } }, unevaluatedProperties: false } },
    want: `
export interface Run {
  id?: string;
}`,
    accepts: [{ id: "a" }],
    rejects: [{ other: 1 }],
  },
  {
    rule: "unevaluatedProperties says nothing for sure where other schemas may evaluate properties",
    given: { Run: { type: "object", unevaluatedProperties: false, if: { properties: { a: { const: 1 } } } } },
    want: `
export interface Run {
  [k: string]: unknown;
}`,
    accepts: [{ a: 1 }, {}],
  },
  {
    rule: "an object that may hold nothing is a record of nothing, as {} would take anything",
    given: { Nothing: { type: "object", additionalProperties: false } },
    want: "export type Nothing = Record<string, never>;",
    accepts: [{}],
    rejects: [{ a: 1 }, 5, "a", null],
  },
  {
    rule: "any object",
    given: { Tags: { type: "object" }, Holder: { type: "object", properties: { tags: { type: "object" } } } },
    want: `
export interface Tags {
  [k: string]: unknown;
}

export interface Holder {
  tags?: { [k: string]: unknown };
  [k: string]: unknown;
}`,
    accepts: [{}, { a: [] }],
    rejects: [[], 1, "a", null],
  },
  {
    rule: "other properties have a type of their own, which those that are listed have to fit",
    given: {
      Counts: { type: "object", additionalProperties: { type: "number" } },
      Mixed: { type: "object", properties: { name: { type: "string" } }, additionalProperties: { type: "number" } },
    },
    want: `
export interface Counts {
  [k: string]: number;
}

export interface Mixed {
  name?: string;
  [k: string]: number | string | undefined;
}`,
    accepts: [{}, { a: 1 }],
    rejects: [{ a: "1" }],
  },
  {
    rule: "a pattern allows what it allows for every name",
    given: {
      Env: { type: "object", patternProperties: { "^X_": { type: "string" } }, additionalProperties: { type: "null" } },
      Open: { type: "object", patternProperties: { "^X_": { type: "string" } } },
    },
    want: `
export interface Env {
  [k: string]: string | null;
}

export interface Open {
  [k: string]: unknown;
}`,
    accepts: [{ X_A: "a", other: null }],
    rejects: [{ X_A: 1 }],
  },
  {
    rule: "what is required without being described is there",
    given: { Run: { type: "object", required: ["id"], additionalProperties: { type: "string" } } },
    want: `
export interface Run {
  id: string;
  [k: string]: string;
}`,
    accepts: [{ id: "a", more: "b" }],
    rejects: [{}, { id: 1 }],
  },
  {
    rule: "a property that may have no value is left out, or refused where others are welcome",
    given: {
      Open: { type: "object", properties: { gone: false, here: true } },
      Closed: { type: "object", properties: { gone: false, here: true }, additionalProperties: false },
      Impossible: { type: "object", properties: { gone: false }, required: ["gone"] },
    },
    want: `
export interface Open {
  gone?: never;
  here?: unknown;
  [k: string]: unknown;
}

export interface Closed {
  here?: unknown;
}

export type Impossible = never;`,
    accepts: [{}, { here: 1 }],
    rejects: [{ gone: 1 }],
  },
  {
    rule: "names that every object inherits take anything while they are optional",
    given: {
      Odd: {
        type: "object",
        properties: { toString: number, constructor: text, valueOf: text },
        required: ["constructor"],
      },
    },
    want: `
export interface Odd {
  toString?: unknown;
  constructor: string;
  valueOf?: unknown;
  [k: string]: unknown;
}`,
    accepts: [{ constructor: "a" }],
    rejects: [{ constructor: 1 }],
  },
  {
    rule: "names that are no identifiers are quoted",
    given: {
      Odd: {
        type: "object",
        // A schema that was read from JSON can really have a property of that name.
        properties: JSON.parse('{ "__proto__": { "type": "number" } }'),
        additionalProperties: false,
      },
      Plain: {
        type: "object",
        properties: {
          "content-type": true,
          "1st": true,
          "": true,
          "a\nb": true,
          'say "hi"': true,
          $ok: true,
          class: true,
        },
        additionalProperties: false,
      },
    },
    want: `
export interface Odd {
  ["__proto__"]?: number;
}

export interface Plain {
  "content-type"?: unknown;
  "1st"?: unknown;
  ""?: unknown;
  "a\\nb"?: unknown;
  "say \\"hi\\""?: unknown;
  $ok?: unknown;
  class?: unknown;
}`,
    accepts: [JSON.parse('{ "__proto__": 1 }')],
    rejects: [JSON.parse('{ "__proto__": "a" }'), { a: 1 }],
  },
];
