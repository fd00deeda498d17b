import { describe, expect, test } from "vitest";
import { findContradictions } from "../../../src/schema/satisfiable.js";
import type { Definitions, Schema } from "../../../src/schema/schema.js";
import type { JsonObject } from "../../../src/schema/schema-document.js";
import { inOneLine, resolveFiles } from "./resolved.js";

const string = { type: "string" } as const;
const closed = { type: "object", additionalProperties: false } as const;

interface Case {
  readonly what: string;
  readonly given: JsonObject;
  readonly want: readonly string[];
  readonly fix?: string;
}

const impossible: readonly Case[] = [
  {
    what: "v0.5.0: a name that is required and not listed, deep within",
    given: {
      type: "object",
      required: ["context"],
      properties: {
        context: { ...closed, required: ["id", "version"], properties: { id: string, specversion: string } },
      },
    },
    want: [
      "/properties/context/required/1: " +
        '"version" is required, but "additionalProperties" is false and "properties" does not list it',
    ],
    fix: 'Did you mean "specversion"? Otherwise remove "version" from "required", or add it to "properties".',
  },
  {
    what: "a required name whose schema is false",
    given: { type: "object", required: ["a"], properties: { a: false } },
    want: ['/required/0: "a" is required, but its own schema is false'],
    fix: 'Remove "a" from "required", or add it to "properties".',
  },
  {
    what: "a closed schema that another one extends",
    given: {
      allOf: [
        { ...closed, properties: { a: string } },
        { type: "object", required: ["a", "b"] },
      ],
    },
    want: [
      '/allOf/1/required/1: "b" is required, but "additionalProperties" is false and "properties" does not list it',
    ],
  },
  {
    what: "through a $ref",
    given: {
      type: "object",
      required: ["a"],
      properties: { a: { $ref: "#/$defs/a" } },
      $defs: { a: { ...closed, required: ["__proto__"] } },
    },
    want: [
      '/$defs/a/required/0: "__proto__" is required, but "additionalProperties" is false and "properties" does not list it',
    ],
  },
  { what: "an empty enum", given: { enum: [] }, want: ["/enum: the list of values is empty"] },
  {
    what: "an enum without a value of the type",
    given: { type: "integer", enum: ["1", 1.5] },
    want: ["/enum: none of the listed values is of type integer"],
  },
  {
    what: "a const that an enum does not list",
    given: { enum: ["a", "b"], allOf: [{ const: "c" }] },
    want: ["/allOf/0/const: none of the listed values is allowed by the other rules"],
  },
  {
    what: "types that exclude each other",
    given: { type: ["string", "null"], allOf: [{ type: "number" }] },
    want: ["/allOf/0/type: a value cannot be string or null and also number"],
  },
  {
    what: "limits the wrong way round",
    given: { type: "string", minLength: 3, allOf: [{ maxLength: 2 }] },
    want: ["/allOf/0/maxLength: minLength is 3, but maxLength is 2"],
  },
  {
    what: "items that are required and cannot be",
    given: { type: "array", minItems: 2, prefixItems: [true], items: false },
    want: ["/items: 2 items are required, but no more than 1 are allowed"],
  },
  {
    what: "an item that every list has",
    given: { type: "array", minItems: 1, items: { type: "string", const: 1 } },
    want: ["/items/const: none of the listed values is of type string"],
  },
  {
    what: "false behind a $ref",
    given: { $ref: "#/$defs/f", $defs: { f: false } },
    want: ["/$ref: this forbids every value"],
  },
  { what: "not of everything", given: { not: {} }, want: ["/not: this forbids every value"] },
  {
    what: "no branch that can be taken",
    given: { type: "string", anyOf: [{ type: "null" }, false] },
    want: ["/anyOf/0/type: a value cannot be string and also null", "/anyOf/1: this forbids every value"],
  },
];

const possible: readonly { readonly what: string; readonly given: JsonObject }[] = [
  {
    what: "an optional part that can only be left out",
    given: { type: "object", properties: { a: false, b: { enum: [] } } },
  },
  { what: "a name that a pattern lists", given: { ...closed, required: ["ab"], patternProperties: { "^a": string } } },
  { what: "a closed object that need not be an object", given: { required: ["a"], additionalProperties: false } },
  { what: "limits of a type that the value need not be", given: { minLength: 3, maxLength: 2 } },
  { what: "an enum with one value of the type", given: { type: "string", enum: [1, "a"] } },
  { what: "whole numbers are numbers", given: { type: "number", allOf: [{ type: "integer" }], const: 1 } },
  { what: "an empty list", given: { type: "array", items: false } },
  { what: "one branch that can be taken", given: { type: "string", oneOf: [{ type: "null" }, { maxLength: 1 }] } },
  { what: "a list in an enum, which could be written in many ways", given: { enum: [[1]], allOf: [{ enum: [[1]] }] } },
  {
    what: "a schema that requires itself",
    given: { type: "object", required: ["next"], properties: { next: { $ref: "#" } } },
  },
];

describe("contradictions", () => {
  test.each(impossible)("$what", ({ given, want, fix }) => {
    const found = contradictions(given);
    expect(found.map(inOneLine)).toEqual(want.map((line) => `unsatisfiable-schema a.json#${line}`));
    if (fix !== undefined) expect(found[0]?.fix).toBe(fix);
  });

  test.each(possible)("none in $what", ({ given }) => {
    expect(contradictions(given).map(inOneLine)).toEqual([]);
  });

  test("many unions within each other are no problem", () => {
    const union = (depth: number): JsonObject =>
      depth === 0
        ? { type: "string" }
        : {
            anyOf: Array.from({ length: 4 }, () => ({
              ...closed,
              required: ["a"],
              properties: { a: union(depth - 1) },
            })),
          };
    expect(contradictions(union(6))).toEqual([]);
  });
});

function contradictions(given: JsonObject) {
  const { schema = true, definitions, places, diagnostics } = resolveFiles({ "a.json": given });
  expect(diagnostics).toEqual([]);
  return findContradictions([schema], definitions, places);
}

test.each<[string, JsonObject, readonly string[]]>([
  ["at the root", { not: { $ref: "lost.json" } }, []],
  ["in a required part", { ...closed, required: ["a"], properties: { a: { not: { $ref: "#/$defs/lost" } } } }, []],
  ["beside false", { anyOf: [{ not: { $ref: "lost.json" } }, false] }, []],
  ["beside what forbids everything", { not: { $ref: "lost.json" }, allOf: [false] }, ["/allOf/0"]],
])("are not found in a not whose reference is lost: %s", (_what, given, want) => {
  const { schema = true, definitions, places, lost } = resolveFiles({ "a.json": given });
  expect(lost.size).toBe(1);
  const found = findContradictions([schema], definitions, places, lost);
  expect(found.map(({ place }) => place?.pointer)).toEqual(want);
});

test("are looked for in bounded time, however often required parts refer to the same", () => {
  const levels = Array.from({ length: 40 }, (_, level): [string, Schema] => [
    `L${level}`,
    {
      type: "object",
      required: ["a", "b"],
      properties: { a: { $ref: `#/$defs/L${level + 1}` }, b: { $ref: `#/$defs/L${level + 1}` } },
    },
  ]);
  const definitions: Definitions = { ...Object.fromEntries(levels), L40: { type: "object", required: ["id"] } };
  const start = performance.now();
  expect(findContradictions([{ $ref: "#/$defs/L0" }], definitions, { of: () => undefined })).toEqual([]);
  expect(performance.now() - start).toBeLessThan(5_000);
});
