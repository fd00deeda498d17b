import { describe, expect, it } from "vitest";
import type { JsonValue } from "../../../../src/schema/schema.js";
import { lowered, recordOf } from "./avro-lowered.js";

describe("an invalid Avro schema", () => {
  const record = (fields: JsonValue): JsonValue => ({ type: "record", name: "R", fields });
  const cases: readonly (readonly [string, JsonValue, string])[] = [
    ["a number", 1, "invalid-data-schema : a type must be a name, a list of types, or an object with a type"],
    ["an object without a type", {}, 'invalid-data-schema : an object that describes a type must have a "type"'],
    ["a record without a name", { type: "record", fields: [] }, 'invalid-data-schema : a record must have a "name"'],
    [
      "a record without fields",
      { type: "record", name: "R" },
      'invalid-data-schema : a record must have a list of "fields"',
    ],
    ["fields that are an object", record({}), 'invalid-data-schema : a record must have a list of "fields"'],
    [
      "a field that is not an object",
      record(["x"]),
      'invalid-data-schema /fields/0: a field must be an object with a "name" and a "type"',
    ],
    ["a field without a name", record([{ type: "int" }]), 'invalid-data-schema /fields/0: a field must have a "name"'],
    ["a field without a type", record([{ name: "x" }]), 'invalid-data-schema /fields/0: the field "x" has no "type"'],
    [
      "two fields with the same name",
      record([
        { name: "x", type: "int" },
        { name: "x", type: "int" },
      ]),
      'invalid-data-schema /fields/1/name: the record has two fields named "x"',
    ],
    [
      "an unknown type",
      recordOf({ type: "array", items: "strin" }),
      'unknown-data-type /fields/0/type/items: the type "strin" is not declared',
    ],
    [
      "an array whose items are outside its type",
      recordOf("array", { items: "int" }),
      'invalid-data-schema /fields/0/type: "array" cannot be a type by name alone',
    ],
    [
      "an array without items",
      recordOf({ type: "array" }),
      'invalid-data-schema /fields/0/type: an array must have "items"',
    ],
    ["a map without values", { type: "map" }, 'invalid-data-schema : a map must have "values"'],
    ["an empty union", recordOf([]), "invalid-data-schema /fields/0/type: a union must have at least one type"],
    [
      "an enum without symbols",
      { type: "enum", name: "E", symbols: [] },
      'invalid-data-schema : the enum "E" must have a list of names as "symbols"',
    ],
    [
      "a negative size",
      { type: "fixed", name: "F", size: -1 },
      'invalid-data-schema : the "size" of a fixed must be a number of bytes, up to 2147483647',
    ],
    [
      "two different declarations with the same name",
      [
        { type: "fixed", name: "F", size: 1 },
        { type: "fixed", name: "F", size: 2 },
      ],
      'invalid-data-schema /1: "F" is declared twice with different content',
    ],
  ];
  it.each(cases)("is refused: %s", (_name, given, want) => {
    expect(lowered(given)).toEqual({ schema: undefined, told: [want] });
  });

  it("has all its errors reported at once", () => {
    const { told } = lowered(record([{ name: "a", type: "x" }, { name: "b" }, { name: "c", type: [] }]));
    expect(told.map((text) => text.split(":")[0])).toEqual([
      "invalid-data-schema /fields/1",
      "invalid-data-schema /fields/2/type",
      "unknown-data-type /fields/0/type",
    ]);
  });
});

describe("an Avro schema that other tools may reject", () => {
  const cases: readonly (readonly [string, JsonValue, string])[] = [
    [
      "a name with a hyphen",
      { type: "record", name: "my-record", fields: [] },
      '/name: "my-record" is not a valid name',
    ],
    [
      "a field with a hyphen",
      { type: "record", name: "R", fields: [{ name: "a-b", type: "int" }] },
      '/fields/0/name: "a-b" is not a valid name',
    ],
    ["a symbol with a space", { type: "enum", name: "E", symbols: ["A B"] }, '/symbols/0: "A B" is not a valid name'],
    ["a repeated symbol", { type: "enum", name: "E", symbols: ["A", "A"] }, '/symbols/1: the symbol "A" is repeated'],
    [
      "a default that is not a symbol",
      { type: "enum", name: "E", symbols: ["A"], default: "B" },
      '/default: the default "B" is not a symbol of the enum',
    ],
    [
      "a default of another type",
      recordOf("int", { default: "1" }),
      '/fields/0/default: the default "1" does not fit its type',
    ],
    [
      "the string null",
      recordOf(["null", "int"], { default: "null" }),
      '/fields/0/default: the default "null" does not fit',
    ],
    ["a union in a union", ["null", ["int", "string"]], "/1: a union contains another union"],
    [
      "a namespace that is not a string",
      { type: "fixed", name: "F", namespace: 1, size: 1 },
      '/namespace: "namespace" is ignored, since it is not a string',
    ],
    [
      "alternate names that are a list",
      { type: "record", name: "R", fields: [{ name: "a", type: "int", altnames: [] }] },
      '/fields/0/altnames: "altnames" is ignored, since it is not an object',
    ],
    [
      "alternate symbols that are a string",
      { type: "enum", name: "E", symbols: ["A"], altsymbols: "a" },
      '/altsymbols: "altsymbols" is ignored, since it is not an object',
    ],
    ["a type twice in a union", ["int", "int"], '/1: the union contains "int" twice'],
    [
      "a repeated declaration",
      [
        { type: "array", items: { type: "fixed", name: "F", size: 1 } },
        { type: "map", values: { type: "fixed", name: "F", size: 1 } },
      ],
      '/1/values: "F" is declared twice',
    ],
  ];
  it.each(cases)("is lowered with a warning: %s", (_name, given, want) => {
    const { schema, told } = lowered(given);
    expect(told).toHaveLength(1);
    expect(told[0]?.startsWith(`irregular-data-schema ${want}`), told[0]).toBe(true);
    expect(schema).toBeDefined();
  });
});
