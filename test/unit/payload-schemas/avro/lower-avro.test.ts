import { describe, expect, it } from "vitest";
import type { DataSchema } from "../../../../src/payload-schemas/data-schema.js";
import type { JsonValue } from "../../../../src/schema/schema.js";
import { compiled, lowered, recordOf } from "./avro-lowered.js";

const int = { type: "integer", minimum: -2147483648, maximum: 2147483647 };
const long = {
  type: ["integer", "string"],
  minimum: Number.MIN_SAFE_INTEGER,
  maximum: Number.MAX_SAFE_INTEGER,
  pattern: expect.stringMatching(/^\^.*\$$/),
};
const base64 = { type: "string", contentEncoding: "base64", pattern: expect.any(String) };
const enumOf = (name: string, ...symbols: readonly string[]): JsonValue => ({ type: "enum", name, symbols });

describe("lowering an Avro type", () => {
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
    ["a union of two kinds of numbers", ["int", "double"], { anyOf: [int, { type: "number" }] }],
    ["a union of one", ["string"], { type: "string" }],
    ["fixed", { type: "fixed", name: "F", size: 4 }, { ...base64, pattern: "^[A-Za-z0-9+/]{6}==$" }],
    ["fixed of no bytes", { type: "fixed", name: "F", size: 0 }, { ...base64, pattern: "^$" }],
    ["a large fixed", { type: "fixed", name: "F", size: 3000 }, { ...base64, minLength: 4000, maxLength: 4000 }],
  ];
  it.each(cases)("gives the same schema for the root and for a field: %s", (_name, given, want) => {
    expect(lowered(given)).toEqual({ schema: want, told: [] });
    const { schema, told } = lowered(recordOf(given));
    expect(told).toEqual([]);
    expect(schema?.["properties"]).toEqual({ f: want });
    compiled(schema);
  });
});

describe("lowering a logical type", () => {
  const told = (type: string, logicalType: string): readonly [string, JsonValue, object] => [
    `${logicalType} on ${type}`,
    { type, logicalType },
    { ...(type === "int" ? int : long), description: expect.stringMatching(/since/) },
  ];
  const decimal = { logicalType: "decimal", precision: 6, scale: 2 };
  const decimalText = {
    type: "string",
    pattern: expect.any(String),
    description: expect.stringContaining("6 digits, 2 of them"),
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
    ["an unknown one", { type: "string", logicalType: "colour" }, { type: "string" }],
    ["one that belongs to another type", { type: "string", logicalType: "timestamp-millis" }, { type: "string" }],
    ["a duration of the wrong size", { type: "fixed", name: "D", size: 4, logicalType: "duration" }, base64],
  ];
  it.each(cases)("gives its JSON form, or that of the base type if it does not apply: %s", (_name, given, want) => {
    expect(lowered(given)).toEqual({ schema: want, told: [] });
  });

  const bad: readonly (readonly [string, JsonValue])[] = [
    ["no precision", { type: "bytes", logicalType: "decimal" }],
    ["a scale above the precision", { type: "bytes", logicalType: "decimal", precision: 2, scale: 3 }],
    [
      "more digits than its bytes can hold",
      { type: "fixed", name: "D", size: 2, logicalType: "decimal", precision: 5 },
    ],
  ];
  it.each(bad)("ignores a decimal with %s, and warns", (_name, given) => {
    const { schema, told } = lowered(given);
    expect(told).toEqual([expect.stringMatching(/^irregular-data-schema : the logical type is ignored: /)]);
    expect(schema).toEqual(base64);
  });
});

describe("values of a type", () => {
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
    ["a string of 40 MB", "bytes", ["A".repeat(4e7)], ["A".repeat(4e7 + 1)]],
  ];
  it.each(cases)("are accepted exactly if they are in its range: %s", (_name, given, valid, invalid) => {
    const accepts = compiled(lowered(given).schema);
    expect(valid.filter((value) => !accepts(value))).toEqual([]);
    expect(invalid.filter((value) => accepts(value))).toEqual([]);
  });
});

describe("a record", () => {
  it("is an object with its fields and no others, with their documentation", () => {
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

  it("may be an error, be empty, and have fields named like members of Object.prototype", () => {
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

  it("has the alternate names of its fields and symbols for JSON", () => {
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

describe("the name of a type", () => {
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
  ] as const)("is resolved %s, before and after the declaration", (_name, used, declared, namespace) => {
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

  it("is extended by its namespaces where two types have the same, and never numbered", () => {
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

  it("can refer to the root, which becomes a definition", () => {
    const { schema, told } = lowered({ type: "record", name: "Node", fields: fields(["null", "Node"]) });
    expect(told).toEqual([]);
    expect(schema).toMatchObject({ $ref: "#/$defs/Node", $defs: { Node: { title: "Node" } } });
    expect(compiled(schema)({ f0: { f0: { f0: null } } })).toBe(true);
    expect(compiled(schema)({ f0: { f0: {} } })).toBe(false);
  });

  it("is reported if no namespace distinguishes it from another", () => {
    const { told } = lowered({
      type: "record",
      name: "R",
      fields: fields(enumOf("my_kind", "A"), enumOf("MyKind", "B")),
    });
    expect(told).toEqual([expect.stringMatching(/^name-collision /)]);
  });
});

describe("the type that describes the data", () => {
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

  it("is the one type in a list that uses the others", () => {
    expect(lowered([part, whole])).toMatchObject({ told: [], schema: { title: "Whole" } });
    expect(lowered([whole, part])).toMatchObject({ told: [], schema: { title: "Whole" } });
  });

  it("is any type of a list if none uses all others", () => {
    const { schema, told } = lowered([part, whole, other]);
    expect(told).toEqual([]);
    expect(schema).toMatchObject({ anyOf: [{ $ref: "#/$defs/Whole" }, { $ref: "#/$defs/MPart" }] });
  });

  it("is any type of a list if they use each other", () => {
    const linked = (name: string, next: string): JsonValue => ({
      ...{ type: "record", name },
      fields: [{ name: "next", type: ["null", next] }],
    });
    const { schema } = lowered([linked("A", "B"), linked("B", "A")]);
    expect(schema).toMatchObject({ anyOf: [{ $ref: "#/$defs/A" }, { $ref: "#/$defs/B" }] });
  });

  it.each([
    ["Hole", [part, whole], /^unknown-data-type : the schema does not declare a type "Hole"/],
    ["Part", [part, other], /^ambiguous-data-type : several types are named "Part", such as n.Part and m.Part/],
  ] as const)("is reported if no type or several have the selected name %s", (selector, document, want) => {
    expect(lowered(document, { selector })).toEqual({ schema: undefined, told: [expect.stringMatching(want)] });
  });
});

describe("the default of a field", () => {
  const cases: readonly (readonly [string, JsonValue, JsonValue, JsonValue | undefined])[] = [
    ["bytes", "bytes", "\u00ff\u0001", "/wE="],
    ["fixed", { type: "fixed", name: "F", size: 1 }, "\u0000", "AA=="],
    ["an enum", enumOf("E", "A"), "A", "A"],
    ["the second branch of a union", ["null", "string"], "x", "x"],
    ["a list", { type: "array", items: "bytes" }, ["\u00ff"], ["/w=="]],
    ["a map", { type: "map", values: "int" }, { a: 1 }, { a: 1 }],
    ["a record", { type: "record", name: "I", fields: [{ name: "x", type: "int" }] }, { x: 1 }, { x: 1 }],
    ["a record whose fields have defaults", recordOf("int", { default: 1 }) as never, {}, {}],
    ["nothing for a long beyond 2^53, which was rounded", "long", 2 ** 63, undefined],
    ["nothing for a decimal", { type: "bytes", logicalType: "decimal", precision: 2 }, "\u0001", undefined],
  ];
  it.each(cases)("is converted to JSON: %s", (_name, type, value, want) => {
    const { schema, told } = lowered({ type: "record", name: "Outer", fields: [{ name: "f", type, default: value }] });
    expect(told).toEqual([]);
    const { properties, required } = schema as { properties: { f: { default?: JsonValue } }; required?: unknown };
    expect(properties.f.default).toEqual(want);
    expect(required).toBeUndefined();
  });
});

describe("types of other schemas", () => {
  const schemaOf = (document: JsonValue): DataSchema => ({
    ...{ key: "other", name: "other", language: "avro", version: "1.12.0", place: { file: "test.json" } },
    document,
  });
  const record = (name: string, ...types: readonly JsonValue[]): JsonValue => ({
    ...{ type: "record", name },
    fields: types.map((type, index) => ({ name: `f${index}`, type })),
  });

  it("are used, with the types that they use themselves", () => {
    const others = [schemaOf(record("b.Inner", "int")), schemaOf(record("a.Outer", "b.Inner"))];
    const { schema, told } = lowered(record("Root", "a.Outer"), {}, others);
    expect(told).toEqual([]);
    expect(schema).toMatchObject({
      properties: { f0: { $ref: "#/$defs/Outer" } },
      $defs: { Outer: { properties: { f0: { $ref: "#/$defs/Inner" } } }, Inner: { title: "Inner" } },
    });
  });

  it("do not replace the types of the schema itself", () => {
    const { schema } = lowered(record("Root", record("A", "int"), "x.B"), {}, [
      schemaOf([record("A", "string"), record("x.B", "int")]),
    ]);
    expect(schema).toMatchObject({ $defs: { A: { properties: { f0: { type: "integer" } } } } });
  });

  it("are ignored if their schema has errors", () => {
    const others = [schemaOf(record("a.B", { type: "map" }))];
    expect(lowered(record("Root", "a.B"), {}, others).told).toEqual([
      'unknown-data-type /fields/0/type: the type "a.B" is not declared',
    ]);
  });
});
