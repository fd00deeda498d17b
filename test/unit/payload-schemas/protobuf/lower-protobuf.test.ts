import { describe, expect, it } from "vitest";
import type { JsonValue } from "../../../../src/schema/schema.js";
import { compiled, lowered, messageOf } from "./lowered.js";

const int32 = { type: "integer", minimum: -2147483648, maximum: 2147483647 };
const uint32 = { type: "integer", minimum: 0, maximum: 4294967295 };
const pattern = expect.any(String);
const int64 = { type: ["string", "integer"], minimum: -(2 ** 53) + 1, maximum: 2 ** 53 - 1, pattern };
const uint64 = { ...int64, minimum: 0 };
const float = { anyOf: [{ type: "number" }, { type: "string", enum: ["NaN", "Infinity", "-Infinity"] }] };
const bytes = { type: "string", contentEncoding: "base64", pattern };

describe("fields in Protobuf and in JSON Schema (ProtoJSON, catalogues 1.10)", () => {
  const cases: readonly (readonly [string, object])[] = [
    ...["int32", "sint32", "sfixed32"].map((name) => [name, int32] as const),
    ...["uint32", "fixed32"].map((name) => [name, uint32] as const),
    ...["int64", "sint64", "sfixed64"].map((name) => [name, int64] as const),
    ...["uint64", "fixed64"].map((name) => [name, uint64] as const),
    ...["float", "double"].map((name) => [name, float] as const),
    ["bool", { type: "boolean" }],
    ["string", { type: "string" }],
    ["bytes", bytes],
    ["optional bool", { type: "boolean" }],
    ["repeated string", { type: "array", items: { type: "string" } }],
    ["map<string, bool>", { type: "object", additionalProperties: { type: "boolean" } }],
    ["map<int32, bool>", { type: "object", propertyNames: { pattern }, additionalProperties: { type: "boolean" } }],
    [
      "map < bool , bytes >",
      { type: "object", propertyNames: { enum: ["true", "false"] }, additionalProperties: bytes },
    ],
    ["google.protobuf.Timestamp", { type: "string", format: "date-time" }],
    ["google.protobuf.Duration", { type: "string", pattern, description: pattern }],
    ["google.protobuf.FieldMask", { type: "string", pattern, description: pattern }],
    ["google.protobuf.Empty", { type: "object", additionalProperties: false }],
    ["google.protobuf.Struct", { type: "object" }],
    ["google.protobuf.ListValue", { type: "array" }],
    ["google.protobuf.Value", { description: "Any value." }],
    ["google.protobuf.NullValue", { type: "null" }],
    [
      ".google.protobuf.Any",
      { type: "object", description: pattern, properties: { "@type": { type: "string" } }, required: ["@type"] },
    ],
    ["google.protobuf.StringValue", { type: ["string", "null"] }],
    ["google.protobuf.UInt32Value", { ...uint32, type: ["integer", "null"] }],
    ["google.protobuf.Int64Value", { ...int64, type: ["string", "integer", "null"] }],
    ["google.protobuf.DoubleValue", { anyOf: [...float.anyOf, { type: "null" }] }],
    ["repeated google.protobuf.BoolValue", { type: "array", items: { type: "boolean" } }],
  ];
  it.each(cases)("%s", (type, want) => {
    const { schema, told } = lowered(messageOf(`${type} my_field = 1;`));
    expect(told).toEqual([]);
    expect(schema).toEqual({
      title: "M",
      type: "object",
      properties: { myField: want },
      additionalProperties: false,
    });
    compiled(schema);
  });
});

describe("names of fields in JSON", () => {
  it.each([
    ["string station_id = 1;", "stationId"],
    ["string jobId = 1;", "jobId"],
    ["string FooBar = 1;", "FooBar"],
    ["string _a__b_1 = 1;", "AB1"],
    ["string message = 1;", "message"],
    ["string reserved = 1;", "reserved"],
    ['string a = 1 [json_name = "a-" "b"];', "a-b"],
    ["optional string optional = 1;", "optional"],
    ["string __proto__ = 1;", "Proto"],
    ['string a = 1 [json_name = "__proto__"];', "__proto__"],
  ])("%s is %s", (statement, want) => {
    const { schema, told } = lowered(messageOf(statement));
    expect(told).toEqual([]);
    expect(Object.keys(schema?.["properties"] ?? {})).toEqual([want]);
  });
});

describe("values of the JSON form", () => {
  const cases: readonly (readonly [string, readonly JsonValue[], readonly JsonValue[]])[] = [
    ["int32", [0, -2147483648], [2147483648, "0", 0.5, null]],
    [
      "int64",
      ["0", 5, "9223372036854775807", "-9223372036854775808"],
      ["9223372036854775808", "1.0", "", 2 ** 53, null],
    ],
    ["uint64", ["18446744073709551615", 0], ["18446744073709551616", "-1", -1]],
    ["double", [1.5, "NaN", "-Infinity"], ["1.5", "nan", null]],
    ["bytes", ["", "AA==", "AA", "AAA", "_-8="], ["A", "A===", "*"]],
    ["google.protobuf.Duration", ["1s", "-0.000000001s", "315576000000s"], ["1", "1.s", "1.0000000001s", 1]],
    ["google.protobuf.FieldMask", ["", "a", "a.bC,d"], ["a_b", ",", "a,"]],
    ["google.protobuf.Timestamp", ["2024-02-29T00:00:00Z", "2024-01-01T00:00:00.123456789+01:00"], ["2024-01-01", 0]],
    ["map<int32, bool>", [{}, { "-1": true }], [{ a: true }, { "2147483648": true }, { "1": 1 }]],
    ["map<bool, bool>", [{ true: false }], [{ yes: true }]],
    ["google.protobuf.StringValue", ["x", null], [1]],
  ];
  it.each(cases)("%s", (type, valid, invalid) => {
    const accepts = compiled(lowered(messageOf(`${type} f = 1;`)).schema);
    expect(valid.map((value) => accepts({ f: value }))).toEqual(valid.map(() => true));
    expect(invalid.map((value) => accepts({ f: value }))).toEqual(invalid.map(() => false));
  });

  it("have at most one of the fields of each oneof, and no unknown ones", () => {
    const { schema } = lowered(
      messageOf(
        "string id = 1; oneof a { string b = 2; int32 c = 3; bool d = 4; } oneof e { string f = 5; string g = 6; } oneof h { string i = 7; }",
      ),
    );
    expect(schema?.["description"]).toBe("At most one of b, c and d is there.\n\nAt most one of f and g is there.");
    const accepts = compiled(schema);
    const valid = [{}, { id: "x" }, { b: "x" }, { c: 1, f: "x" }, { d: true, g: "x", i: "x" }];
    const invalid = [{ b: "x", c: 1 }, { b: "x", d: true }, { f: "x", g: "x" }, { x: 1 }];
    expect(valid.map((value) => accepts(value))).toEqual(valid.map(() => true));
    expect(invalid.map((value) => accepts(value))).toEqual(invalid.map(() => false));
  });
});

describe("proto2", () => {
  const syntax = 'syntax = "proto2";';

  it("has required fields, defaults, groups and extensions", () => {
    const { schema, told } = lowered(
      messageOf(
        `required string id = 1;
         optional int64 count = 2 [default = 0x10];
         optional uint64 most = 9 [default = 18446744073709551615];
         optional double ratio = 3 [default = -inf];
         optional Kind kind = 4 [default = B];
         optional string text = 5 [default = 'it\\'s\\n'];
         optional bool on = 6 [default = true];
         repeated group Item = 7 { required string name = 1; }
         extensions 100 to 199, 500 to max;
         extend M { optional string extra = 100; }
         enum Kind { A = 0; B = 1; }`,
        syntax,
      ),
    );
    expect(told).toEqual([]);
    expect(schema).toMatchObject({
      required: ["id"],
      properties: {
        count: { default: 16 },
        most: { default: "18446744073709551615" },
        ratio: { default: "-Infinity" },
        kind: { $ref: "#/$defs/Kind", default: "B" },
        text: { default: "it's\n" },
        on: { default: true },
        item: { type: "array", items: { $ref: "#/$defs/Item" } },
      },
      $defs: { Item: { required: ["name"] }, Kind: { enum: ["A", "B"] } },
    });
    expect(compiled(schema)({ id: "x", "[other.extra]": 1 })).toBe(true);
    expect(compiled(schema)({ id: "x", extra: 1 })).toBe(false);
  });

  it.each([
    ["proto2 without a label", messageOf("string a = 1;", syntax), /in proto2, the field "a" is optional, required or/],
    ["proto3 with required", messageOf("required string a = 1;"), /the field "a" cannot be required outside of proto2/],
    ["a number out of range", messageOf("string a = 0;"), /the number of a field is from 1 to 536870911/],
  ])("is irregular as %s", (_name, text, want) => {
    const { schema, told } = lowered(text);
    expect(told).toEqual([expect.stringMatching(/^irregular-data-schema /)]);
    expect(told[0]).toMatch(want);
    expect(schema).toBeDefined();
  });

  it("is what a file without a syntax is, or proto3 if the format says so", () => {
    for (const version of ["2", "3.0", ""])
      expect(lowered("message M { string a = 1; }", { version }).told).toEqual([]);
  });
});

describe("editions", () => {
  it("have required fields by a feature, and words for who sees a type", () => {
    const { schema, told } = lowered(
      `edition = "2024";
       package a.b;
       import option "custom.proto";
       option features.field_presence = EXPLICIT;
       export message M {
         string id = 1 [features.field_presence = LEGACY_REQUIRED];
         Inner inner = 2 [features.message_encoding = DELIMITED];
         local message Inner { reserved x, y; }
         export enum Kind { option features.enum_type = CLOSED; A = 0; }
         Kind kind = 3;
       }`,
      { selector: "M" },
    );
    expect(told).toEqual([]);
    expect(schema).toMatchObject({ required: ["id"], $defs: { Inner: { title: "Inner" }, Kind: { enum: ["A"] } } });
  });
});

describe("comments", () => {
  it("say what messages, fields, enums and values are for", () => {
    const { schema, told } = lowered(`// A licence, which is of nobody's interest.

syntax = "proto3";

// Not about the message, since a line is free.

/**
 * What a sensor
 *  says.
 */
message Reading {
  // In degrees.
  // ==========
  double value = 1; // Celsius
  // Not about the unit.

  Unit unit = 2; /* Of the value. */
  /// Gone.
  string old = 3 [deprecated = true];
  // The end.
}

// Units.
enum Unit {
  // None.
  UNIT_UNSPECIFIED = 0;
  METRE = 1; // SI
}
`);
    expect(told).toEqual([]);
    expect(schema).toMatchObject({
      description: "What a sensor\nsays.",
      properties: {
        value: { description: "In degrees.\n\nCelsius" },
        unit: { description: "Of the value." },
        old: { description: "Gone.", deprecated: true },
      },
      $defs: { Unit: { description: "Units.\n\n- UNIT_UNSPECIFIED: None.\n- METRE: SI" } },
    });
  });
});

describe("names of types", () => {
  it("are searched from the inside out", () => {
    const { schema, told } = lowered(
      `syntax = "proto3"; package com.acme;
       message Outer {
         Kind inner = 1; .com.acme.Kind outer = 2; acme.Kind same = 3; com.acme.Outer.Kind full = 4; Other.Kind other = 5;
         enum Kind { A = 0; }
       }
       enum Kind { B = 0; }
       message Other { enum Kind { C = 0; } }`,
      { selector: "com.acme.Outer" },
    );
    expect(told).toEqual([]);
    const ref = (name: string): object => ({ $ref: `#/$defs/${name}` });
    expect(schema?.["properties"]).toEqual({
      inner: ref("OuterKind"),
      outer: ref("AcmeKind"),
      same: ref("AcmeKind"),
      full: ref("OuterKind"),
      other: ref("OtherKind"),
    });
  });

  it("may lead in a circle", () => {
    const { schema } = lowered(messageOf("M next = 1; repeated M all = 2;"));
    expect(schema).toMatchObject({ $ref: "#/$defs/M" });
    expect(compiled(schema)({ next: { all: [{}, { next: {} }] } })).toBe(true);
  });
});

describe("the message that is meant", () => {
  const two = "message Created { string a = 1; } message Deleted { string b = 1; }";
  it.each([
    ["the only one", "message A { string a = 1; enum E { X = 0; } }", {}, "A"],
    ["the only one that stands in no other", "message A { message B {} message C {} }", {}, "A"],
    ["the only one that no other is made of", "message A { B b = 1; } message B { C c = 1; } message C {}", {}, "A"],
    ["one that is made of itself", "message A { A a = 1; map<string, B> b = 2; } message B {}", {}, "A"],
    ["the one that the schema is named after", two, { name: "com.acme.order-deleted" }, "Deleted"],
    [
      "the one with the longest name that fits",
      "message Ed {} message Deleted {}",
      { name: "orderDeleted" },
      "Deleted",
    ],
    ["the one that is selected", two, { selector: "Created" }, "Created"],
    ["one in a package", `package a.b; ${two}`, { selector: "a.b.Created" }, "Created"],
    ["one in a message", "message A { message B { message C {} } }", { selector: "B.C" }, "C"],
    ["the outer one of a name", "message A { message B {} } message B { string x = 1; }", { selector: "B" }, "B"],
  ] as const)("is %s", (_name, text, more, title) => {
    expect(lowered(text, more)).toMatchObject({ told: [], schema: expect.anything() });
    const { schema } = lowered(text, more);
    const definitions = schema?.["$defs"] as { readonly [name: string]: JsonValue } | undefined;
    expect(schema?.["$ref"] === undefined ? schema : definitions?.[title]).toMatchObject({ title });
  });

  it.each([
    [two, {}, 'ambiguous-data-type "Created": it could be Created or Deleted'],
    ["enum E { A = 0; }", {}, 'ambiguous-data-type "enum": the schema declares no message'],
    ["", {}, 'ambiguous-data-type "": the schema declares no message'],
    [two, { selector: "Creatd" }, 'unknown-data-type "message": the schema declares no message "Creatd"'],
    [
      "message A { message C {} } message B { message C {} }",
      { selector: "C" },
      'ambiguous-data-type "C": several messages are called "C", such as A.C and B.C',
    ],
  ] as const)("is reported where it is open: %s %o", (text, more, want) => {
    expect(lowered(text, more)).toEqual({ schema: undefined, told: [want] });
  });
});

describe("what changes nothing", () => {
  it("is passed over", () => {
    const { schema, told } = lowered(`\uFEFFsyntax = "proto3";;
      import public "google/protobuf/descriptor.proto"; import weak "google/api/annotations.proto";
      option (my.file).option = { a: { b: [1, "}"] } c: 1 }; option java_package = "a" 'b';
      extend google.protobuf.FieldOptions { string my_option = 50000; }
      service S { option deprecated = true; rpc Get (M) returns (stream M) { option (google.api.http) = { get: "/{id}" }; } rpc Put (M) returns (M); }
      message M {
        option (mine) = "x"; option deprecated = true;
        reserved 2, 15, 9 to 11, 100 to max; reserved "foo", "bar";
        string a = 1 [(my_option) = "}", (other).x.y = { deep: [ { } ] }, packed = false, deprecated = false];
        ;
        enum E { option allow_alias = true; reserved 5; reserved "Z"; A = 0 [(x) = 1]; option = 1; B = -2; C = 0x1F; }
        E e = 3;
      }`);
    expect(told).toEqual([]);
    expect(schema).toMatchObject({
      deprecated: true,
      properties: { a: { type: "string" } },
      $defs: { E: { enum: ["A", "option", "B", "C"] } },
    });
  });
});
