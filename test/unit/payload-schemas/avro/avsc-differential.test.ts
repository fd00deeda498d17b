import { type Schema, Type } from "avsc";
import { describe, expect, it } from "vitest";
import type { JsonValue } from "../../../../src/schema/schema.js";
import { compiled, lowered } from "./avro-lowered.js";

/**
 * Avro values of a type in the form of avsc, which wraps the values of unions in an object with the name of their type.
 */
type AvroValue = unknown;

const point: JsonValue = {
  type: "record",
  name: "Point",
  namespace: "geo",
  fields: [
    { name: "x", type: "double" },
    { name: "y", type: "float" },
  ],
};

const schemas: readonly (readonly [string, JsonValue])[] = [
  ["primitive types", fieldsOf("null", "boolean", "int", "long", "float", "double", "bytes", "string")],
  [
    "lists and maps",
    fieldsOf({ type: "array", items: { type: "map", values: "long" } }, { type: "map", values: "bytes" }),
  ],
  ["named types", fieldsOf(point, "geo.Point", { type: "fixed", name: "F", size: 7 }, "F")],
  ["enums", fieldsOf({ type: "enum", name: "E", symbols: ["A", "B", "C"] }, { type: "array", items: "E" })],
  ["unions", fieldsOf(["null", "string"], ["null", "boolean", point], ["int", { type: "array", items: "string" }])],
  ["recursion", fieldsOf("int", ["null", "test.Root"], { type: "array", items: "double" })],
  ["a list of types", [point, { type: "record", name: "geo.Line", fields: [{ name: "from", type: "Point" }] }]],
  ["logical types", fieldsOf({ type: "int", logicalType: "date" }, { type: "long", logicalType: "timestamp-nanos" })],
];

function fieldsOf(...types: readonly JsonValue[]): JsonValue {
  const fields = types.map((type, index) => ({ name: `f${index}`, type }));
  return { type: "record", name: "Root", namespace: "test", fields };
}

describe.each(schemas)("%s", (_name, schema) => {
  const type = Type.forSchema(schema as Schema, { wrapUnions: true });
  // For avsc a list is a union. Here, the first types are only parts of the last.
  const main = Array.isArray(schema) ? Type.forSchema(schema as Schema, { wrapUnions: true, registry: {} }) : type;
  const { schema: ours, told } = lowered(schema);
  const accepts = compiled(ours);

  it("accepts the valid values of avsc", () => {
    expect(told).toEqual([]);
    for (let round = 0; round < 50; round++) {
      const value = wholeOf(main.random());
      expect(type.isValid(value)).toBe(true);
      const json = inJson(typeOf(main, value), unwrapped(main, value));
      expect(accepts(json), JSON.stringify(json)).toBe(true);
    }
  });

  it("rejects the invalid values of avsc", () => {
    let count = 0;
    for (let round = 0; round < 20; round++) {
      const value = wholeOf(main.random());
      for (const mutant of mutants(typeOf(main, value), unwrapped(main, value))) {
        expect(typeOf(main, value).isValid(mutant.value, { noUndeclaredFields: true })).toBe(false);
        expect(accepts(mutant.json), JSON.stringify(mutant.json)).toBe(false);
        count++;
      }
    }
    expect(count).toBeGreaterThan(50);
  });
});

/** Returns the last type of a list, the others being its parts. */
function wholeOf(value: AvroValue): AvroValue {
  return isObject(value) && "geo.Point" in value ? { "geo.Line": { from: value["geo.Point"] } } : value;
}

function typeOf(type: Type, value: AvroValue): Type {
  if (!Type.isType(type, "union")) return type;
  const branch = isObject(value) ? Object.keys(value)[0] : "null";
  const found = branchesOf(type).find((inner) => (inner.name ?? inner.typeName) === branch);
  if (found === undefined) throw new Error(`no branch ${branch}`);
  return found;
}

function unwrapped(type: Type, value: AvroValue): AvroValue {
  return Type.isType(type, "union") && isObject(value) ? Object.values(value)[0] : value;
}

/** Returns the plain JSON form of a value. */
function inJson(type: Type, value: AvroValue): JsonValue {
  if (Buffer.isBuffer(value)) return value.toString("base64");
  if (Type.isType(type, "union")) return inJson(typeOf(type, value), unwrapped(type, value));
  if (Array.isArray(value)) return value.map((item) => inJson(partOf(type, "itemsType"), item));
  if (!isObject(value)) return value as JsonValue;
  const inner = (name: string): Type =>
    Type.isType(type, "record") ? fieldType(type, name) : partOf(type, "valuesType");
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, inJson(inner(name), member)]));
}

interface Mutant {
  readonly value: AvroValue;
  readonly json: JsonValue;
}

/**
 * Yields values that differ from a valid one in one invalid part. Unions are skipped, since another branch could accept
 * the part.
 */
function* mutants(type: Type, value: AvroValue): Generator<Mutant> {
  for (const wrong of wrongValues[type.typeName] ?? []) yield { value: wrong, json: wrong };
  if (Type.isType(type, "record")) yield* recordMutants(type, value);
  else if (Type.isType(type, "map"))
    yield* memberMutants(value, inJson(type, value), partOf(type, "valuesType"), firstKey(value));
  else if (Type.isType(type, "array") && Array.isArray(value) && value.length > 0) {
    for (const { value: item, json } of mutants(partOf(type, "itemsType"), value[0]))
      yield { value: [item], json: [json] };
  }
}

function* recordMutants(type: Type, value: AvroValue): Generator<Mutant> {
  const json = inJson(type, value);
  if (!isObject(value) || !isJson(json)) return;
  yield { value: { ...value, other: 1 }, json: { ...json, other: 1 } };
  for (const name of Object.keys(value)) {
    const { [name]: _gone, ...rest } = value;
    const { [name]: _goneToo, ...others } = json;
    if (!isNullable(fieldType(type, name))) yield { value: rest, json: others };
    yield* memberMutants(value, json, fieldType(type, name), name);
  }
}

function* memberMutants(value: AvroValue, json: JsonValue, type: Type, name: string): Generator<Mutant> {
  if (!isObject(value) || !isJson(json) || !Object.hasOwn(value, name)) return;
  for (const mutant of mutants(type, value[name]))
    yield { value: { ...value, [name]: mutant.value }, json: { ...json, [name]: mutant.json } };
}

const wrongValues: { readonly [typeName: string]: readonly JsonValue[] } = {
  null: [0, "", false, {}],
  boolean: [0, "true", null, []],
  int: [1.5, 2 ** 31, -(2 ** 31) - 1, "1", null, true, []],
  long: [1.5, "x", null, true, {}],
  float: ["1", null, true],
  double: ["1", null, []],
  bytes: [0, null, [1]],
  fixed: [0, null, {}],
  string: [0, null, {}],
  enum: ["D", 0, null],
  array: [{}, null, "x"],
  map: [[], null, "x"],
  record: [[], null, "x"],
};

function firstKey(value: AvroValue): string {
  return (isObject(value) ? Object.keys(value)[0] : undefined) ?? "";
}

function isNullable(type: Type): boolean {
  return Type.isType(type, "null") || (Type.isType(type, "union") && type.isValid(null));
}

function fieldType(type: Type, name: string): Type {
  const { fields } = type as unknown as { readonly fields: readonly { readonly name: string; readonly type: Type }[] };
  const found = fields.find((field) => field.name === name);
  if (found === undefined) throw new Error(`no field ${name}`);
  return found.type;
}

function partOf(type: Type, part: "itemsType" | "valuesType"): Type {
  return (type as unknown as { readonly [name in typeof part]: Type })[part];
}

function branchesOf(type: Type): readonly Type[] {
  return (type as unknown as { readonly types: readonly Type[] }).types;
}

function isObject(value: unknown): value is { readonly [name: string]: unknown } {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !Buffer.isBuffer(value);
}

function isJson(value: JsonValue): value is { readonly [name: string]: JsonValue } {
  return isObject(value);
}
