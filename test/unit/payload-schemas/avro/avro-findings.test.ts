import { describe, expect, it } from "vitest";
import type { JsonValue } from "../../../../src/schema/schema.js";
import { lowered, recordOf } from "./lowered.js";

describe("schemas that cannot be understood", () => {
  const record = (fields: JsonValue): JsonValue => ({ type: "record", name: "R", fields });
  const cases: readonly (readonly [string, JsonValue, string])[] = [
    ["a number", 1, "invalid-data-schema : a type is a name, a list of types or an object with a type"],
    ["no type", {}, 'invalid-data-schema : an object that describes a type has a "type"'],
    ["no name", { type: "record", fields: [] }, 'invalid-data-schema : a type that is a record has a "name"'],
    ["no fields", { type: "record", name: "R" }, 'invalid-data-schema : a record has a list of "fields"'],
    ["fields by name", record({}), 'invalid-data-schema : a record has a list of "fields"'],
    [
      "a field that is no object",
      record(["x"]),
      'invalid-data-schema /fields/0: a field is an object with a "name" and a "type"',
    ],
    ["a field without a name", record([{ type: "int" }]), 'invalid-data-schema /fields/0: a field has a "name"'],
    ["a field without a type", record([{ name: "x" }]), 'invalid-data-schema /fields/0: the field "x" has no "type"'],
    [
      "two fields of one name",
      record([
        { name: "x", type: "int" },
        { name: "x", type: "int" },
      ]),
      'invalid-data-schema /fields/1/name: the record has a field "x" already',
    ],
    [
      "a type that does not exist",
      recordOf({ type: "array", items: "strin" }),
      'unknown-data-type /fields/0/type/items: no type is called "strin"',
    ],
    [
      "what an array holds beside it",
      recordOf("array", { items: "int" }),
      'invalid-data-schema /fields/0/type: "array" alone does not say what it consists of',
    ],
    [
      "an array of nothing",
      recordOf({ type: "array" }),
      'invalid-data-schema /fields/0/type: an array says the type of its "items"',
    ],
    ["a map of nothing", { type: "map" }, 'invalid-data-schema : a map says the type of its "values"'],
    ["an empty union", recordOf([]), "invalid-data-schema /fields/0/type: a union has at least one type"],
    [
      "an enum without symbols",
      { type: "enum", name: "E", symbols: [] },
      'invalid-data-schema : the enum "E" has a list of names as "symbols"',
    ],
    [
      "a negative size",
      { type: "fixed", name: "F", size: -1 },
      "invalid-data-schema : the size of a fixed is a number of bytes, up to 2147483647",
    ],
    [
      "a name that is declared twice, differently",
      [
        { type: "fixed", name: "F", size: 1 },
        { type: "fixed", name: "F", size: 2 },
      ],
      'invalid-data-schema /1: "F" is declared a second time, differently',
    ],
    [
      "a namespace that is no text",
      { type: "fixed", name: "F", namespace: 1, size: 1 },
      "invalid-data-schema /namespace: a namespace is a text",
    ],
  ];
  it.each(cases)("%s", (_name, given, want) => {
    expect(lowered(given)).toEqual({ schema: undefined, told: [want] });
  });

  it("are told of all at once", () => {
    const { told } = lowered(record([{ name: "a", type: "x" }, { name: "b" }, { name: "c", type: [] }]));
    expect(told.map((text) => text.split(":")[0])).toEqual([
      "invalid-data-schema /fields/1",
      "invalid-data-schema /fields/2/type",
      "unknown-data-type /fields/0/type",
    ]);
  });
});

describe("schemas that other tools may refuse", () => {
  const cases: readonly (readonly [string, JsonValue, string])[] = [
    ["a name with a hyphen", { type: "record", name: "my-record", fields: [] }, '/name: "my-record" is no name'],
    [
      "a field with a hyphen",
      { type: "record", name: "R", fields: [{ name: "a-b", type: "int" }] },
      '/fields/0/name: "a-b" is no name',
    ],
    ["a symbol with a blank", { type: "enum", name: "E", symbols: ["A B"] }, '/symbols/0: "A B" is no name'],
    [
      "a symbol that stands there twice",
      { type: "enum", name: "E", symbols: ["A", "A"] },
      '/symbols/1: the symbol "A" stands there twice',
    ],
    [
      "a default that is no symbol",
      { type: "enum", name: "E", symbols: ["A"], default: "B" },
      '/default: "B" is no symbol of the enum',
    ],
    [
      "a default of another type",
      recordOf("int", { default: "1" }),
      '/fields/0/default: the default "1" does not fit the type',
    ],
    [
      "null as text",
      recordOf(["null", "int"], { default: "null" }),
      '/fields/0/default: the default "null" does not fit',
    ],
    ["a union in a union", ["null", ["int", "string"]], "/1: a union stands directly in a union"],
    ["a type twice in a union", ["int", "int"], '/1: the union has "int" twice'],
    [
      "a declaration that is repeated",
      [
        { type: "array", items: { type: "fixed", name: "F", size: 1 } },
        { type: "map", values: { type: "fixed", name: "F", size: 1 } },
      ],
      '/1/values: "F" is declared a second time',
    ],
  ];
  it.each(cases)("%s", (_name, given, want) => {
    const { schema, told } = lowered(given);
    expect(told).toHaveLength(1);
    expect(told[0]?.startsWith(`irregular-data-schema ${want}`), told[0]).toBe(true);
    expect(schema).toBeDefined();
  });
});
