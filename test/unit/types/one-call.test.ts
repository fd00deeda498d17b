import type { JSONSchema } from "json-schema-to-typescript";
import { beforeEach, expect, test, vi } from "vitest";
import type { Schema } from "../../../src/schema/schema.js";
import { printTypes } from "../../support/printed-types.js";
import { compositionCases } from "./cases/composition.js";
import { listCases } from "./cases/lists.js";
import { nameCases } from "./cases/names.js";

/** What json-schema-to-typescript was given, call by call. */
const calls: { readonly schema: JSONSchema; readonly printed: string }[] = [];

vi.mock("json-schema-to-typescript", async (importOriginal) => {
  const original = await importOriginal<typeof import("json-schema-to-typescript")>();
  const compile: typeof original.compile = async (schema, name, options) => {
    const printed = await original.compile(schema, name, options);
    calls.push({ schema, printed });
    return printed;
  };
  return { ...original, compile };
});

beforeEach(() => {
  calls.length = 0;
});

function event(number: number): Schema {
  return {
    description: `Something happened, for the time number ${number}.`,
    type: "object",
    properties: { type: { const: `com.example.event${number}` }, [`field${number}`]: { type: "string" } },
    required: ["type"],
  };
}

function events(count: number): ReadonlyMap<string, Schema> {
  return new Map(Array.from({ length: count }, (_, at) => [`Event${at}`, event(at)]));
}

test("everything is printed in one call, which sees nothing that comes from a schema", async () => {
  const given = [...compositionCases, ...nameCases, ...listCases].flatMap(({ given: named }) => Object.entries(named));
  await printTypes(new Map([...given, ...events(3)]));
  expect(calls.length).toBe(1);
  const words = new Set(JSON.stringify(calls[0]?.schema).match(/[\w$#/.-]+/g));
  const keywords =
    "title type enum tsType anyOf allOf properties required additionalProperties items minItems additionalItems extends";
  const values = "Root object array string number boolean null unknown never true false Optional OpenString";
  const known = new Set(`${keywords} ${values}`.split(" "));
  expect([...words].filter((word) => !known.has(word) && !/^(?:[FTKLX]\d+|\d+)$/.test(word))).toEqual([]);
});

test("types that differ in names, values and comments only are printed once", async () => {
  await printTypes(events(2));
  await printTypes(events(200));
  expect(calls[1]?.printed).toBe(calls[0]?.printed);
});
