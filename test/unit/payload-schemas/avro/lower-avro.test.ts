import { describe, expect, it } from "vitest";
import type { JsonValue } from "../../../../src/schema/schema.js";
import { compiled, lowered, recordOf } from "./lowered.js";

const int = { type: "integer", minimum: -2147483648, maximum: 2147483647 };
const long = {
  type: ["integer", "string"],
  minimum: Number.MIN_SAFE_INTEGER,
  maximum: Number.MAX_SAFE_INTEGER,
  pattern: expect.stringMatching(/^\^.*\$$/),
};
const base64 = { type: "string", contentEncoding: "base64", pattern: expect.any(String) };
const enumOf = (name: string, ...symbols: readonly string[]): JsonValue => ({ type: "enum", name, symbols });

describe("types in Avro and in JSON Schema (catalogues 1.10)", () => {
  const cases: readonly (readonly [string, JsonValue, object])[] = [
    ["null", "null", { type: "null" }],
    ["boolean", "boolean", { type: "boolean" }],
    ["int", "int", int],
    ["long", "long", long],
    ["float", "float", { type: "number" }],
    ["double", "double", { type: "number" }],
    ["bytes", "bytes", base64],
    ["string", "string", { type: "string" }],
    ["a primitive type as an object", { type: "string", "avro.java.string": "String" }, { type: "string" }],
    ["a type in a type", { type: { type: "int" } }, int],
    ["an array", { type: "array", items: "string" }, { type: "array", items: { type: "string" } }],
    ["a map", { type: "map", values: "int" }, { type: "object", additionalProperties: int }],
    ["a union of kinds", ["null", "string", "int"], { ...int, type: ["string", "integer", "null"] }],
    ["a union that JSON tells by value only", ["int", "double"], { anyOf: [int, { type: "number" }] }],
    ["a union of one", ["string"], { type: "string" }],
    ["fixed", { type: "fixed", name: "F", size: 4 }, { ...base64, pattern: "^[A-Za-z0-9+/]{6}==$" }],
    ["fixed of no bytes", { type: "fixed", name: "F", size: 0 }, { ...base64, pattern: "^$" }],
    ["a large fixed", { type: "fixed", name: "F", size: 3000 }, { ...base64, minLength: 4000, maxLength: 4000 }],
  ];
  it.each(cases)("%s", (_name, given, want) => {
    expect(lowered(given)).toEqual({ schema: want, told: [] });
    const { schema, told } = lowered(recordOf(given));
    expect(told).toEqual([]);
    expect(schema?.["properties"]).toEqual({ f: want });
    compiled(schema);
  });
});

describe("logical types (Avro 1.12)", () => {
  const told = (type: string, logicalType: string): readonly [string, JsonValue, object] => [
    `${logicalType} on ${type}`,
    { type, logicalType },
    { ...(type === "int" ? int : long), description: expect.stringMatching(/since/) },
  ];
  const decimal = { logicalType: "decimal", precision: 6, scale: 2 };
  const decimalText = {
    type: "string",
    pattern: expect.any(String),
    description: expect.stringContaining("6 digits, 2"),
  };
  const cases: readonly (readonly [string, JsonValue, object])[] = [
    ...["date", "time-millis"].map((name) => told("int", name)),
    ...["time-micros", "timestamp-millis", "timestamp-micros", "timestamp-nanos"].map((name) => told("long", name)),
    ...["millis", "micros", "nanos"].map((unit) => told("long", `local-timestamp-${unit}`)),
    ["uuid", { type: "string", logicalType: "uuid" }, { type: "string", format: "uuid" }],
    [
      "uuid of 16 bytes",
      { type: "fixed", name: "U", size: 16, logicalType: "uuid" },
      { type: "string", format: "uuid" },
    ],
    ["decimal", { type: "bytes", ...decimal }, decimalText],
    ["decimal of 8 bytes", { type: "fixed", name: "D", size: 8, ...decimal }, decimalText],
    ["big-decimal", { type: "bytes", logicalType: "big-decimal" }, { ...decimalText, description: expect.any(String) }],
    [
      "duration",
      { type: "fixed", name: "D", size: 12, logicalType: "duration" },
      { ...base64, description: expect.stringContaining("Months") },
    ],
    ["one that is not known", { type: "string", logicalType: "colour" }, { type: "string" }],
    ["one of another type", { type: "string", logicalType: "timestamp-millis" }, { type: "string" }],
    ["a duration of the wrong size", { type: "fixed", name: "D", size: 4, logicalType: "duration" }, base64],
  ];
  it.each(cases)("%s", (_name, given, want) => {
    expect(lowered(given)).toEqual({ schema: want, told: [] });
  });

  const bad: readonly (readonly [string, JsonValue])[] = [
    ["no precision", { type: "bytes", logicalType: "decimal" }],
    ["a scale above the precision", { type: "bytes", logicalType: "decimal", precision: 2, scale: 3 }],
    [
      "more digits than bytes have room for",
      { type: "fixed", name: "D", size: 2, logicalType: "decimal", precision: 5 },
    ],
  ];
  it.each(bad)("a decimal with %s is told and ignored", (_name, given) => {
    const { schema, told } = lowered(given);
    expect(told).toEqual([expect.stringMatching(/^irregular-data-schema : the logical type is ignored: /)]);
    expect(schema).toEqual(base64);
  });
});

describe("values of the JSON form", () => {
  const decimal = (precision: number, scale: number): JsonValue => ({
    type: "bytes",
    logicalType: "decimal",
    precision,
    scale,
  });
  const cases: readonly (readonly [string, JsonValue, readonly JsonValue[], readonly JsonValue[]])[] = [
    ["int", "int", [0, 2147483647, -2147483648, 1.0], [2147483648, 1.5, "1", null]],
    [
      "long",
      "long",
      [0, 9007199254740991, "9223372036854775807", "-9223372036854775808", "0"],
      [9007199254740992, "9223372036854775808", "-9223372036854775809", "01", "1.5", "", "x", 0.5],
    ],
    ["bytes", "bytes", ["", "AA==", "AAA=", "AAAA", "+/+/"], ["A", "AA", "AA=", "A===", "AAAA=", "_-_-", 0]],
    ["fixed", { type: "fixed", name: "F", size: 2 }, ["AAA="], ["", "AAAA", "AA==", "AAAAAA=="]],
    ["decimal", decimal(4, 2), ["0", "12.34", "-99.9", "0.01"], ["123", "1.234", "01", "1.", ".5", "1e1", 1.5]],
    ["decimal of whole numbers", decimal(2, 0), ["0", "99", "-1"], ["100", "1.0"]],
    ["decimal below one", decimal(2, 2), ["0", "0.99"], ["1", "0.999"]],
    ["enum", enumOf("E", "A", "B"), ["A", "B"], ["C", "a", 0, null]],
    ["union", ["null", "string"], [null, "x"], [1, { string: "x" }]],
    ["a text of 40 MB", "bytes", ["A".repeat(4e7)], ["A".repeat(4e7 + 1)]],
  ];
  it.each(cases)("%s", (_name, given, valid, invalid) => {
    const accepts = compiled(lowered(given).schema);
    expect(valid.map((value) => accepts(value))).toEqual(valid.map(() => true));
    expect(invalid.map((value) => accepts(value))).toEqual(invalid.map(() => false));
  });
});

describe("records", () => {
  it("describe objects with their fields and no others, and say what fields are for", () => {
    const { schema, told } = lowered({
      type: "record",
      name: "Reading",
      namespace: "com.example",
      doc: "What a sensor says.",
      aliases: ["Old"],
      fields: [
        { name: "value", type: "double", doc: "In degrees.", order: "ignore", aliases: ["v"] },
        { name: "at", type: { type: "long", logicalType: "timestamp-millis" }, doc: "When." },
        { name: "unit", type: ["null", "string"], default: null },
        { name: "note", type: ["null", "string"] },
        { name: "count", type: "int", default: 3 },
      ],
    });
    expect(told).toEqual([]);
    expect(schema).toEqual({
      title: "Reading",
      description: "What a sensor says.",
      type: "object",
      properties: {
        value: { type: "number", description: "In degrees." },
        at: { ...long, description: "When.\n\nMilliseconds since 1970-01-01T00:00:00Z." },
        unit: { type: ["string", "null"], default: null },
        note: { type: ["string", "null"] },
        count: { ...int, default: 3 },
      },
      required: ["value", "at", "note"],
      additionalProperties: false,
    });
  });

  it("may be errors, empty, and have fields with dangerous names", () => {
    expect(lowered({ type: "error", name: "E", fields: [] }).schema).toEqual({
      title: "E",
      type: "object",
      properties: {},
      additionalProperties: false,
    });
    const { schema } = lowered({
      type: "record",
      name: "constructor",
      fields: [
        { name: "__proto__", type: "int" },
        { name: "toString", type: "int" },
      ],
    });
    expect(Object.keys(schema?.["properties"] ?? {})).toEqual(["__proto__", "toString"]);
    expect(schema).toMatchObject({ title: "constructor", required: ["__proto__", "toString"] });
  });

  it("are called in JSON as their alternate names say (Avrotize Schema 3.3.2.1)", () => {
    const { schema, told } = lowered({
      type: "record",
      name: "R",
      fields: [
        { name: "first_name", type: "string", altnames: { json: "first-name" } },
        {
          name: "colour",
          type: { type: "enum", name: "Colour", symbols: ["RED", "BLUE"], altsymbols: { json: { RED: "#f00" } } },
          default: "RED",
        },
      ],
    });
    expect(told).toEqual([]);
    expect(schema).toMatchObject({
      properties: { "first-name": { type: "string" }, colour: { $ref: "#/$defs/Colour", default: "#f00" } },
      $defs: { Colour: { enum: ["#f00", "BLUE"] } },
    });
  });
});

describe("names", () => {
  const inner = (name: string, namespace?: string): JsonValue => ({
    ...{ type: "record", name, fields: [] },
    ...(namespace !== undefined && { namespace }),
  });
  const fields = (...types: readonly JsonValue[]): JsonValue =>
    types.map((type, index) => ({ name: `f${index}`, type }));

  it.each([
    ["in the namespace around them", "Inner", inner("Inner"), "a.b"],
    ["by their full name", "a.b.Inner", inner("Inner"), "a.b"],
    ["in a namespace of their own", "x.Inner", inner("Inner", "x"), "a.b"],
    ["with the namespace in their name", "x.Inner", inner("x.Inner", "ignored"), "a.b"],
    ["in no namespace", "Inner", inner("Inner", ""), "a.b"],
    ["in no namespace, with a dot", ".Inner", inner("Inner", ""), "a.b"],
  ] as const)("are found %s", (_name, used, declared, namespace) => {
    for (const types of [
      [declared, used],
      [used, declared],
    ] as const) {
      const { schema, told } = lowered({ type: "record", name: "Outer", namespace, fields: fields(...types) });
      expect(told).toEqual([]);
      const ref = { $ref: "#/$defs/Inner" };
      expect(schema?.["properties"]).toEqual({ f0: ref, f1: ref });
    }
  });

  it("are told apart by what is around them, and never numbered", () => {
    const { schema } = lowered({
      type: "record",
      name: "Root",
      fields: fields(
        enumOf("a.trip_types.Kind", "A"),
        enumOf("b.Kind", "B"),
        enumOf("c.kind", "C"),
        enumOf("d.state", "D"),
      ),
    });
    expect(Object.keys(schema?.["$defs"] ?? {})).toEqual(["TripTypesKind", "BKind", "CKind", "State"]);
    expect(schema?.["$defs"]).toMatchObject({ BKind: { title: "Kind" }, CKind: { title: "kind" } });
  });

  it("refer to a recursive root, which is a definition itself", () => {
    const { schema, told } = lowered({ type: "record", name: "Node", fields: fields(["null", "Node"]) });
    expect(told).toEqual([]);
    expect(schema).toMatchObject({ $ref: "#/$defs/Node", $defs: { Node: { title: "Node" } } });
    expect(compiled(schema)({ f0: { f0: { f0: null } } })).toBe(true);
    expect(compiled(schema)({ f0: { f0: {} } })).toBe(false);
  });

  it("that cannot be told apart are reported", () => {
    const { told } = lowered({
      type: "record",
      name: "R",
      fields: fields(enumOf("my_kind", "A"), enumOf("MyKind", "B")),
    });
    expect(told).toEqual([expect.stringMatching(/^name-collision /)]);
  });
});

describe("the type that is meant", () => {
  const part = { type: "record", name: "Part", namespace: "n", fields: [{ name: "x", type: "int" }] };
  const whole = { type: "record", name: "Whole", namespace: "n", fields: [{ name: "p", type: "Part" }] };
  const other = { type: "record", name: "Part", namespace: "m", fields: [] };
  it.each([
    ["Whole", [part, whole], "Whole"],
    ["n.Part", [part, whole, other], "Part"],
    ["Part", { type: "record", name: "R", namespace: "n", fields: [{ name: "p", type: part }] }, "Part"],
  ] as const)("is the one that the selector %s names", (selector, document, title) => {
    expect(lowered(document, { selector })).toMatchObject({ told: [], schema: { title } });
  });

  it("is of a list the one whose parts the others are", () => {
    expect(lowered([part, whole])).toMatchObject({ told: [], schema: { title: "Whole" } });
    expect(lowered([whole, part])).toMatchObject({ told: [], schema: { title: "Whole" } });
  });

  it("is any of a list where none is made of the others", () => {
    const { schema, told } = lowered([part, whole, other]);
    expect(told).toEqual([]);
    expect(schema).toMatchObject({ anyOf: [{ $ref: "#/$defs/Whole" }, { $ref: "#/$defs/MPart" }] });
  });

  it("is any of those that are made of each other", () => {
    const linked = (name: string, next: string): JsonValue => ({
      ...{ type: "record", name },
      fields: [{ name: "next", type: ["null", next] }],
    });
    const { schema } = lowered([linked("A", "B"), linked("B", "A")]);
    expect(schema).toMatchObject({ anyOf: [{ $ref: "#/$defs/A" }, { $ref: "#/$defs/B" }] });
  });

  it.each([
    ["Hole", [part, whole], /^unknown-data-type : the schema declares no type "Hole"/],
    ["Part", [part, other], /^ambiguous-data-type : several types are called "Part", such as n.Part and m.Part/],
  ] as const)("is reported if there is no one %s", (selector, document, want) => {
    expect(lowered(document, { selector })).toEqual({ schema: undefined, told: [expect.stringMatching(want)] });
  });
});

describe("defaults in JSON", () => {
  const cases: readonly (readonly [string, JsonValue, JsonValue, JsonValue | undefined])[] = [
    ["bytes, a character each", "bytes", "\u00ff\u0001", "/wE="],
    ["fixed", { type: "fixed", name: "F", size: 1 }, "\u0000", "AA=="],
    ["an enum", enumOf("E", "A"), "A", "A"],
    ["the second type of a union", ["null", "string"], "x", "x"],
    ["a list", { type: "array", items: "bytes" }, ["\u00ff"], ["/w=="]],
    ["a map", { type: "map", values: "int" }, { a: 1 }, { a: 1 }],
    ["a record", { type: "record", name: "I", fields: [{ name: "x", type: "int" }] }, { x: 1 }, { x: 1 }],
    ["a record, whose own defaults count", recordOf("int", { default: 1 }) as never, {}, {}],
    ["a long beyond 2^53, which was rounded", "long", 2 ** 63, undefined],
    [
      "a decimal, which would have to be computed",
      { type: "bytes", logicalType: "decimal", precision: 2 },
      "\u0001",
      undefined,
    ],
  ];
  it.each(cases)("%s", (_name, type, value, want) => {
    const { schema, told } = lowered({ type: "record", name: "Outer", fields: [{ name: "f", type, default: value }] });
    expect(told).toEqual([]);
    const { properties, required } = schema as { properties: { f: { default?: JsonValue } }; required?: unknown };
    expect(properties.f.default).toEqual(want);
    expect(required).toBeUndefined();
  });
});
