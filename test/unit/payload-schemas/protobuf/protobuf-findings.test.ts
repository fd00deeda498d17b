import { describe, expect, it } from "vitest";
import { lowered, messageOf, protoSchema } from "./protobuf-lowered.js";

describe("an invalid Protobuf schema", () => {
  it.each([
    [
      "an unknown type",
      messageOf("Strin a = 1;"),
      'unknown-data-type: the type "Strin" of field "a" in message M is not declared',
    ],
    [
      "a type of a file that is not among the schemas",
      messageOf("other.Thing a = 1;", 'syntax = "proto3"; import "other.proto";'),
      'remote-data-schema: the type "other.Thing" of field "a" in message M is not declared, and "other.proto" cannot be found',
    ],
    [
      "a missing semicolon",
      messageOf("string a = 1 string b = 2;"),
      'invalid-data-schema, line 3: expected ";" but found "string"',
    ],
    ["a missing number", messageOf("string a;"), 'invalid-data-schema, line 3: expected "=" but found ";"'],
    ["an invalid number", messageOf("string a = x;"), 'invalid-data-schema, line 3: "x" is not a valid id'],
    [
      "a missing brace",
      'syntax = "proto3";\nmessage M { string a = 1;',
      "invalid-data-schema, line 2: unexpected end of the schema",
    ],
    ["an extra brace", "\nmessage M {} }", 'invalid-data-schema, line 2: unexpected "}"'],
    [
      "an unclosed string",
      messageOf('string a = 1 [json_name = "x];'),
      "invalid-data-schema, line 3: the string is not closed",
    ],
    ["an unclosed comment", "/* message M {}", "invalid-data-schema, line 1: the comment is not closed"],
    ["an unknown character", "message M { § }", 'invalid-data-schema, line 1: unexpected "§"'],
    ["an unknown syntax", 'syntax = "proto4"; message M {}', 'invalid-data-schema: unknown syntax "proto4"'],
    ["an unknown keyword", "messages M {}", 'invalid-data-schema, line 1: unexpected "messages"'],
    [
      "two messages with the same name",
      "message M {} message M {}",
      'invalid-data-schema: "M" is declared twice in the schema',
    ],
    [
      "two fields with the same number",
      messageOf("string a = 1; string b = 1;"),
      "invalid-data-schema: the number 1 is used twice in message M",
    ],
    [
      "two fields with the same name in JSON",
      messageOf("string foo_bar = 1; string fooBar = 2;"),
      'invalid-data-schema: two fields of message M are named "fooBar" in JSON',
    ],
    [
      "a map with messages as keys",
      messageOf("map<M, string> a = 1;"),
      'invalid-data-schema, line 3: "M" is not a valid type',
    ],
    [
      "an enum without values",
      'syntax = "proto3"; message M { E e = 1; } enum E {}',
      "invalid-data-schema: enum E has no values",
    ],
    [
      "a proto2 field without a label",
      messageOf("string a = 1;", 'syntax = "proto2";'),
      'invalid-data-schema, line 3: unexpected "string"',
    ],
    ["JSON", "{}", 'invalid-data-schema, line 1: unexpected "{"'],
  ])("is reported: %s", (_name, text, want) => {
    expect(lowered(text)).toEqual({ schema: undefined, told: [want] });
  });

  it("has no more than fifty findings", () => {
    const fields = Array.from({ length: 100 }, (_, index) => `Unknown a${index} = ${index + 1};`);
    expect(lowered(messageOf(fields.join(" "))).told).toHaveLength(50);
  });

  it("is reported if the document is not a string", () => {
    expect(lowered("", { document: {} }).told).toEqual(["invalid-data-schema: a Protobuf schema must be a string"]);
  });
});

describe("imports", () => {
  const file = (imports: string, fields: string): string =>
    `syntax = "proto3"; package shop; ${imports} message Parcel { ${fields} }`;
  const address = 'syntax = "proto3"; package shop.common; message Address { string street = 1; Country country = 2; }';
  const country = 'syntax = "proto3"; package shop.common; enum Country { UNKNOWN = 0; DE = 1; }';

  it.each([
    ["its id", protoSchema(address, { name: "shop/address.proto" })],
    ["its id without the extension", protoSchema(address, { name: "shop/address" })],
    ["the last step of its id", protoSchema(address, { name: "address.proto" })],
    ["the path of its file", protoSchema(address, { place: { file: "schemas/shop/address.proto" } })],
  ])("find another schema by %s, and what that imports", (_what, imported) => {
    const importing = { ...imported, document: `${address} import "country.proto";` };
    const others = [importing, protoSchema(country, { name: "country.proto" })];
    const { schema, told } = lowered(file('import "shop/address.proto";', "common.Address to = 1;"), {}, others);
    expect(told).toEqual([]);
    expect(schema).toMatchObject({
      properties: { to: { anyOf: [{ $ref: "#/$defs/Address" }, { type: "null" }] } },
      $defs: { Address: { properties: { street: {}, country: {} } }, Country: { title: "Country" } },
    });
  });

  it("may be circular", () => {
    const others = [
      protoSchema('syntax = "proto3"; import "b.proto"; message A { B b = 1; }', { name: "a.proto" }),
      protoSchema('syntax = "proto3"; import "a.proto"; message B { A a = 1; }', { name: "b.proto" }),
    ];
    expect(lowered(file('import "a.proto";', "A a = 1;"), {}, others).told).toEqual([]);
  });

  it.each([
    ["google/type/latlng.proto", "google.type.LatLng", { latitude: {}, longitude: {} }],
    ["google/type/money.proto", "google.type.Money", { currencyCode: {}, units: {}, nanos: {} }],
    ["google/rpc/status.proto", "google.rpc.Status", { code: {}, message: {}, details: {} }],
    ["google/api/monitored_resource.proto", "google.api.MonitoredResource", { type: {}, labels: {} }],
  ])("find the common types of Google APIs in %s", (path, type, properties) => {
    const { schema, told } = lowered(file(`import "${path}";`, `${type} a = 1;`));
    expect(told).toEqual([]);
    expect(Object.values(schema?.["$defs"] ?? {})).toContainEqual(
      expect.objectContaining({ title: type.split(".")[2] }),
    );
    expect(schema).toMatchObject({ $defs: { [type.split(".")[2] ?? ""]: { properties } } });
  });

  it("report an error in the imported file under its name", () => {
    const others = [protoSchema("message {}", { name: "a.proto" })];
    expect(lowered(file('import "a.proto";', "string a = 1;"), {}, others)).toEqual({
      schema: undefined,
      told: ['invalid-data-schema: import "a.proto": "{" is not a valid type name'],
    });
  });

  it("that are not found do not matter if none of their types is used", () => {
    expect(lowered(file('import "buf/validate/validate.proto";', "string a = 1;")).told).toEqual([]);
  });
});
