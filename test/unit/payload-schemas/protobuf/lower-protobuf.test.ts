import { describe, expect, it } from "vitest";
import type { JsonValue } from "../../../../src/schema/schema.js";
import { compiled, lowered, messageOf } from "./protobuf-lowered.js";

const pattern = expect.any(String);
const int32 = { minimum: -2147483648, maximum: 2147483647, pattern };
const uint32 = { minimum: 0, maximum: 4294967295, pattern };
const int64 = { minimum: -(2 ** 53) + 1, maximum: 2 ** 53 - 1, pattern };
const uint64 = { ...int64, minimum: 0 };
const orNull = { number: ["integer", "string", "null"], text: ["string", "integer", "null"] };

describe("lowering the type of a field", () => {
  const cases: readonly (readonly [string, object])[] = [
    ...["int32", "sint32", "sfixed32"].map((name) => [name, { type: orNull.number, ...int32 }] as const),
    ...["uint32", "fixed32"].map((name) => [name, { type: orNull.number, ...uint32 }] as const),
    ...["int64", "sint64", "sfixed64"].map((name) => [name, { type: orNull.text, ...int64 }] as const),
    ...["uint64", "fixed64"].map((name) => [name, { type: orNull.text, ...uint64 }] as const),
    ...["float", "double"].map((name) => [name, { type: ["number", "string", "null"], pattern }] as const),
    ["bool", { type: ["boolean", "null"] }],
    ["string", { type: ["string", "null"] }],
    ["bytes", { type: ["string", "null"], contentEncoding: "base64", pattern }],
    ["optional bool", { type: ["boolean", "null"] }],
    ["repeated string", { type: ["array", "null"], items: { type: "string" } }],
    ["map<string, bool>", { type: ["object", "null"], additionalProperties: { type: "boolean" } }],
    [
      "map<int32, bool>",
      { type: ["object", "null"], propertyNames: { pattern }, additionalProperties: { type: "boolean" } },
    ],
    [
      "map < bool , bytes >",
      {
        type: ["object", "null"],
        propertyNames: { enum: ["true", "false"] },
        additionalProperties: { type: "string", contentEncoding: "base64", pattern },
      },
    ],
    ["google.protobuf.Timestamp", { type: ["string", "null"], format: "date-time" }],
    ["google.protobuf.Duration", { type: ["string", "null"], pattern, description: pattern }],
    ["google.protobuf.FieldMask", { type: ["string", "null"], pattern, description: pattern }],
    ["google.protobuf.Empty", { type: ["object", "null"] }],
    ["google.protobuf.Struct", { type: ["object", "null"] }],
    ["google.protobuf.ListValue", { type: ["array", "null"] }],
    ["google.protobuf.Value", { description: "Any value." }],
    ["google.protobuf.NullValue", { type: "null" }],
    [
      ".google.protobuf.Any",
      {
        type: ["object", "null"],
        description: pattern,
        properties: { "@type": { type: "string" } },
        required: ["@type"],
      },
    ],
    ["google.protobuf.StringValue", { type: ["string", "null"] }],
    ["google.protobuf.UInt32Value", { type: orNull.number, ...uint32 }],
    ["google.protobuf.Int64Value", { type: orNull.text, ...int64 }],
    ["google.protobuf.DoubleValue", { type: ["number", "string", "null"], pattern }],
    ["repeated google.protobuf.BoolValue", { type: ["array", "null"], items: { type: "boolean" } }],
  ];
  it.each(cases)("gives the ProtoJSON form of %s", (type, want) => {
    const { schema, told } = lowered(messageOf(`${type} my_field = 1;`));
    expect(told).toEqual([]);
    expect(schema).toEqual({ title: "M", type: "object", properties: { myField: want } });
    compiled(schema);
  });
});

describe("the JSON name of a field", () => {
  it.each([
    ["string station_id = 1;", "stationId"],
    ["string jobId = 1;", "jobId"],
    ["string FooBar = 1;", "FooBar"],
    ["string _a__b_1 = 1;", "AB1"],
    ["string message = 1;", "message"],
    ["string reserved = 1;", "reserved"],
    ['string a = 1 [json_name = "a-" "b"];', "a-b"],
    ["optional string optional = 1;", "optional"],
    ["string constructor = 1;", "constructor"],
    ['string a = 1 [json_name = "__proto__"];', "__proto__"],
  ])("of %s is %s", (statement, want) => {
    const { schema, told } = lowered(messageOf(statement));
    expect(told).toEqual([]);
    expect(Object.keys(schema?.["properties"] ?? {})).toEqual([want]);
  });
});

describe("values of a field", () => {
  const cases: readonly (readonly [string, readonly JsonValue[], readonly JsonValue[]])[] = [
    ["int32", [0, -2147483648, "12", null], [2147483648, "2147483648", "", 0.5, "x"]],
    [
      "int64",
      ["0", 5, "9223372036854775807", "-9223372036854775808", null],
      ["9223372036854775808", "1.0", "", 2 ** 53],
    ],
    ["uint64", ["18446744073709551615", 0], ["18446744073709551616", "-1", -1]],
    ["double", [1.5, "NaN", "-Infinity", "1.5", "-2e10", null], ["nan", "", "1.", "0x1"]],
    ["bytes", ["", "AA==", "AA", "AAA", "_-8="], ["A", "A===", "*"]],
    ["google.protobuf.Duration", ["1s", "-0.000000001s", "315576000000s"], ["1", "1.s", "1.0000000001s", 1]],
    ["google.protobuf.FieldMask", ["", "a", "a.bC,d"], ["a_b", ",", "a,"]],
    ["google.protobuf.Timestamp", ["2024-02-29T00:00:00Z", "2024-01-01T00:00:00.123456789+01:00"], ["2024-01-01", 0]],
    ["map<int32, bool>", [{}, { "-1": true }], [{ a: true }, { "2147483648": true }, { "1": 1 }]],
    ["map<bool, bool>", [{ true: false }], [{ yes: true }]],
    ["repeated string", [[], ["a"], null], [[null], "a"]],
    ["M", [{}, { f: {} }, null], [1, { f: 1 }]],
    ["google.protobuf.StringValue", ["x", null], [1]],
  ];
  it.each(cases)("of type %s are accepted exactly if ProtoJSON parsers read them", (type, valid, invalid) => {
    const accepts = compiled(lowered(messageOf(`${type} f = 1;`)).schema);
    expect(valid.filter((value) => !accepts({ f: value }))).toEqual([]);
    expect(invalid.filter((value) => accepts({ f: value }))).toEqual([]);
  });

  it("may be written by senders with a newer schema, or under the original field name", () => {
    const accepts = compiled(lowered(messageOf("string parcel_id = 1;")).schema);
    expect([{ parcelId: "p", carrier: "x" }, { parcel_id: "p" }].every((data) => accepts(data))).toBe(true);
    expect(accepts({ parcelId: 1 })).toBe(false);
  });

  it("include at most one of the fields of each oneof", () => {
    const { schema } = lowered(
      messageOf(
        `string id = 1;
         oneof a { string b = 2; int32 c = 3; bool d = 4; }
         oneof e { string f = 5; string g = 6; }
         oneof h { string i = 7; }`,
      ),
    );
    expect(schema?.["description"]).toBe("At most one of b, c and d is set.\n\nAt most one of f and g is set.");
    const accepts = compiled(schema);
    const valid = [
      {},
      { id: "x" },
      { b: "x" },
      { c: 1, f: "x" },
      { d: true, g: "x", i: "x" },
      { x: 1 },
      { b: null, c: 1, d: null },
    ];
    const invalid = [
      { b: "x", c: 1 },
      { b: "x", d: true },
      { f: "x", g: "x" },
    ];
    expect(valid.filter((value) => !accepts(value))).toEqual([]);
    expect(invalid.filter((value) => accepts(value))).toEqual([]);
  });

  it.each([
    ["proto3", 'syntax = "proto3";', "", [7]],
    ["proto2", 'syntax = "proto2";', "optional", []],
    ["edition 2023", 'edition = "2023";', "", [7]],
    ["a closed enum of an edition", 'edition = "2023"; option features.enum_type = CLOSED;', "", []],
  ] as const)(
    "of an enum are names and numbers, with unknown numbers only if it is open: %s",
    (_what, syntax, label, unknown) => {
      const accepts = compiled(lowered(messageOf(`${label} E e = 1; enum E { A = 0; B = 1; }`, syntax)).schema);
      expect(["A", "B", 0, 1, null].filter((e) => !accepts({ e }))).toEqual([]);
      expect(["C", "0", 0.5, 2 ** 31].filter((e) => accepts({ e }))).toEqual([]);
      expect([7].filter((e) => accepts({ e }))).toEqual(unknown);
    },
  );
});

describe("proto2", () => {
  const syntax = 'syntax = "proto2";';

  it("has required fields, defaults, groups and extensions", () => {
    const { schema, told } = lowered(
      messageOf(
        `required string id = 1;
         optional int64 count = 2 [default = 0x10];
         optional double ratio = 3 [default = -inf];
         optional Kind kind = 4 [default = B];
         optional string text = 5 [default = 'it\\'s\\n'];
         optional bool on = 6 [default = true];
         repeated group LineItem = 7 { required string name = 1; }
         optional uint64 most = 9 [default = 18446744073709551615];
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
        id: { type: "string" },
        count: { default: 16 },
        ratio: { default: "-Infinity" },
        kind: { anyOf: [{ $ref: "#/$defs/Kind" }, { type: "null" }], default: "B" },
        text: { default: "it's\n" },
        on: { default: true },
        lineitem: { type: ["array", "null"], items: { $ref: "#/$defs/LineItem" } },
        most: expect.not.objectContaining({ default: expect.anything() }),
      },
      $defs: { LineItem: { required: ["name"] }, Kind: { enum: ["A", "B", 0, 1] } },
    });
    expect(Object.keys(schema?.["properties"] ?? {})).not.toContain("extra");
    expect(compiled(schema)({ id: "x", "[other.extra]": 1 })).toBe(true);
  });

  it("is the syntax of a file without one, unless only proto3 allows what it contains", () => {
    for (const version of ["2", "3.0", ""]) {
      expect(lowered("message M { string a = 1; }", { version }).told).toEqual([]);
      expect(lowered("message M { required string a = 1; }", { version }).schema).toMatchObject({ required: ["a"] });
    }
  });
});

describe("editions", () => {
  it("have required fields by a feature, and visibility keywords", () => {
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
    expect(schema).toMatchObject({ required: ["id"], $defs: { Inner: { title: "Inner" }, Kind: { enum: ["A", 0] } } });
  });
});

describe("comments", () => {
  it("become the descriptions of messages, fields and enums", () => {
    const { schema, told } = lowered(`// A licence.

syntax = "proto3";

// Not about the message, since a blank line follows.

/**
 * What a sensor
 *  says.
 */
message Reading {
  // In degrees.
  // ==========
  double value = 1;
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
        value: { description: "In degrees." },
        unit: { description: "Of the value." },
        old: { description: "Gone.", deprecated: true },
      },
      $defs: { Unit: { description: "Units.\n\n- UNIT_UNSPECIFIED: None.\n- METRE: SI" } },
    });
  });
});

describe("names of types", () => {
  it("are resolved from the inside out", () => {
    const { schema, told } = lowered(
      `syntax = "proto3"; package com.acme;
       message Outer {
         repeated Kind inner = 1;
         repeated .com.acme.Kind outer = 2;
         repeated acme.Kind same = 3;
         repeated com.acme.Outer.Kind full = 4;
         repeated Other.Kind other = 5;
         enum Kind { A = 0; }
       }
       enum Kind { B = 0; }
       message Other { enum Kind { C = 0; } }`,
      { selector: "com.acme.Outer" },
    );
    expect(told).toEqual([]);
    const list = (name: string): object => ({ type: ["array", "null"], items: { $ref: `#/$defs/${name}` } });
    expect(schema?.["properties"]).toEqual({
      inner: list("OuterKind"),
      outer: list("AcmeKind"),
      same: list("AcmeKind"),
      full: list("OuterKind"),
      other: list("OtherKind"),
    });
  });

  it("may refer to the message itself", () => {
    const { schema } = lowered(messageOf("M next = 1; repeated M all = 2;"));
    expect(schema).toMatchObject({ $ref: "#/$defs/M" });
    expect(compiled(schema)({ next: { all: [{}, { next: {} }] } })).toBe(true);
  });
});

describe("the message that describes the data", () => {
  const two = "message Created { string a = 1; } message Deleted { string b = 1; }";
  it.each([
    ["the only one", "message A { string a = 1; enum E { X = 0; } }", {}, "A"],
    ["the only top-level one", "message A { message B {} message C {} }", {}, "A"],
    ["the only one that no other uses", "message A { B b = 1; } message B { C c = 1; } message C {}", {}, "A"],
    ["one that only itself uses", "message A { A a = 1; map<string, B> b = 2; } message B {}", {}, "A"],
    ["the one that the schema is named after", two, { name: "com.acme.order-deleted" }, "Deleted"],
    [
      "the one with the longest name that the schema is named after",
      "message Ed {} message Deleted {}",
      { name: "orderDeleted" },
      "Deleted",
    ],
    ["the selected one", two, { selector: "Created" }, "Created"],
    ["the selected one in a package", `package a.b; ${two}`, { selector: "a.b.Created" }, "Created"],
    ["the selected one in a message", "message A { message B { message C {} } }", { selector: "B.C" }, "C"],
    [
      "the top-level one of two with the selected name",
      "message A { message B {} } message B { string x = 1; }",
      { selector: "B" },
      "B",
    ],
  ] as const)("is %s", (_name, text, more, title) => {
    expect(lowered(text, more)).toMatchObject({ told: [], schema: expect.anything() });
    const { schema } = lowered(text, more);
    const definitions = schema?.["$defs"] as { readonly [name: string]: JsonValue } | undefined;
    expect(schema?.["$ref"] === undefined ? schema : definitions?.[title]).toMatchObject({ title });
  });

  it.each([
    [two, {}, "ambiguous-data-type: the data could be described by Created or Deleted"],
    ["enum E { A = 0; }", {}, "ambiguous-data-type: the schema declares no message"],
    ["", {}, "ambiguous-data-type: the schema declares no message"],
    [two, { selector: "Creatd" }, 'unknown-data-type: the schema does not declare a message "Creatd"'],
    [
      "message A { message C {} } message B { message C {} }",
      { selector: "C" },
      'ambiguous-data-type: several messages are named "C", such as A.C and B.C',
    ],
  ] as const)("has to be named where several are possible: %s %o", (text, more, want) => {
    expect(lowered(text, more)).toEqual({ schema: undefined, told: [want] });
  });
});

describe("declarations that do not affect JSON", () => {
  it("are ignored", () => {
    const { schema, told } = lowered(`\uFEFFsyntax = "proto3";;
      import public "google/protobuf/descriptor.proto"; import weak "google/api/annotations.proto";
      option (my.file).option = { a: { b: [1, "}"] } c: 1 }; option java_package = "a" 'b';
      extend google.protobuf.FieldOptions { string my_option = 50000; }
      service S {
        option deprecated = true;
        rpc Get (M) returns (stream M) { option (google.api.http) = { get: "/{id}" }; }
        rpc Put (M) returns (M);
      }
      message M {
        option (mine) = "x"; option deprecated = true;
        reserved 2, 15, 9 to 11, 100 to max; reserved "foo", "bar";
        string a = 1 [(my_option) = "}", (other).x.y = { deep: [ { } ] }, packed = false, deprecated = false];
        ;
        enum E { option allow_alias = true; reserved 5; reserved "Z"; A = 0 [(x) = 1]; B = -2; C = 0x1F; D = 0; }
        E e = 3;
      }`);
    expect(told).toEqual([]);
    expect(schema).toMatchObject({
      deprecated: true,
      properties: { a: { type: ["string", "null"] } },
      $defs: { E: { anyOf: [{ enum: ["A", "B", "C", "D"] }, { type: "integer" }] } },
    });
  });
});
