import { expect, test } from "vitest";
import type { JsonValue, Schema } from "../../../src/schema/schema.js";
import { printTypes } from "../../support/printed-types.js";
import { compositionCases } from "./cases/composition.js";
import { nameCases } from "./cases/names.js";
import { objectCases } from "./cases/objects.js";

const named = new Map<string, Schema>(
  [...objectCases, ...compositionCases, ...nameCases].flatMap(({ given }, at) =>
    Object.entries(given).map(([name, schema]): [string, Schema] => [`${name}${at}`, renamed(schema, `${at}`)]),
  ),
);

/** The same schema, whose references go to names with a suffix. */
function renamed(schema: Schema, suffix: string): Schema {
  const text = JSON.stringify(schema, (key, value: JsonValue) => (key === "$ref" ? `${value}${suffix}` : value));
  return JSON.parse(text);
}

function deepFreeze(value: unknown): void {
  if (typeof value !== "object" || value === null) return;
  Object.freeze(value);
  for (const member of Object.values(value)) deepFreeze(member);
}

test("schemas are left as they are, and the same schemas give the same text", () => {
  for (const schema of named.values()) deepFreeze(schema);
  const first = printTypes(named);
  const second = printTypes(named);
  expect([...second]).toEqual([...first]);
});

test("a type does not depend on the order of the schemas, nor on which others are printed with it", () => {
  const forward = printTypes(named);
  const backward = printTypes(new Map([...named].reverse()));
  expect(Object.fromEntries(backward)).toEqual(Object.fromEntries(forward));
  expect([...backward.keys()]).toEqual([...named.keys()].reverse());
});

test("names stay as they are, without suffixes, and each type says which others it uses", () => {
  const names = ["foo2bar", "A_b", "snake_case", "Éclair", "$id", "Root", "T0", "F0", "K1", "string", "Foo", "Foo1"];
  const types = printTypes(
    new Map<string, Schema>([
      ...names.map((name): [string, Schema] => [name, { type: "object", properties: { a: { type: "string" } } }]),
      ["All", { anyOf: [...names].reverse().map((name) => ({ $ref: `#/$defs/${name}` }) as const) }],
    ]),
  );
  expect([...types.keys()]).toEqual([...names, "All"]);
  for (const name of names)
    expect(types.get(name)?.code).toMatch(new RegExp(`^export interface ${name.replace("$", "\\$")} {`));
  expect(types.get("All")?.uses).toEqual([...names].sort((a, b) => (a < b ? -1 : 1)));
  expect(types.get("Foo")?.uses).toEqual([]);
});

test("nothing to print is nothing printed", () => {
  expect(printTypes(new Map())).toEqual(new Map());
});
