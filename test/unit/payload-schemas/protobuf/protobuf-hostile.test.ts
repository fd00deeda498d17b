import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compiled, lowered, messageOf } from "./protobuf-lowered.js";

const piece = fc.constantFrom(
  ...["message", "enum", "oneof", "map", "option", "reserved", "extensions", "extend", "service", "group", "syntax"],
  ...["import", "package", "optional", "required", "repeated", "string", "int64", "M", "google.protobuf.Any", "export"],
  ...["{", "}", "{", "}", "[", "]", "(", ")", "<", ">", ";", ";", ";", "=", ",", ".", "-", "/", "/*", "*/", "//", "\n"],
  ...['"proto3"', "'x", "1", "0x", "1e", "5", "default", "json_name", "__proto__", "\u0000", "\ud800", "constructor"],
);
const statement = fc.constantFrom(
  ...[
    "string a = 1;",
    "M m = 2;",
    "oneof o { string x = 3; int32 y = 4; }",
    "enum E { A = 0; }",
    "E e = 5;",
    "map<int32, M> n = 6;",
  ],
  ...[
    "message M { string b = 1; }",
    "reserved 1 to max;",
    "repeated group G = 7 { bool c = 1; }",
    "// c\n",
    "optional bytes d = 8;",
  ],
);

describe("hostile Protobuf schemas", () => {
  const check = (text: string): void => {
    const { schema, told } = lowered(text);
    if (schema === undefined) expect(told).not.toEqual([]);
    else compiled(schema);
  };

  it("are lowered to a schema that compiles, or reported", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), check), { numRuns: 200 });
    fc.assert(
      fc.property(
        fc.array(piece).map((pieces) => pieces.join(" ")),
        check,
      ),
      { numRuns: 400 },
    );
    const body = fc.array(fc.oneof({ weight: 9, arbitrary: statement }, { weight: 1, arbitrary: piece }));
    fc.assert(
      fc.property(
        body.map((parts) => messageOf(parts.join(" "))),
        check,
      ),
      { numRuns: 150 },
    );
  });

  const many = 300_000;
  it.each([
    ["messages in messages", "message M {".repeat(100_000), /^(?:too-deep|invalid-data-schema)/],
    ["closed messages in messages", "message M {".repeat(100_000) + "}".repeat(100_000), /^too-deep/],
    ["brackets in an option", `option a = ${"{a ".repeat(many)}`, /^too-deep/],
    ["a package of many steps", `package a${".a".repeat(many)}; message M { X x = 1; }`, /^too-deep/],
    ["stars in a comment", `/*${"*".repeat(many)}`, /the comment is not closed$/],
    ["backslashes in a text", `import "${"\\".repeat(many)}`, /the string is not closed/],
    ["commas", ",".repeat(many), /unexpected ","/],
    ["unknown types", messageOf("a.b.C c = 1;".repeat(10_000)), /./],
  ])("of many parts are reported within three seconds: %s", (_name, text, want) => {
    const start = performance.now();
    const { schema, told } = lowered(text);
    expect(schema).toBeUndefined();
    expect(
      told.some((said) => want.test(said)),
      told[0],
    ).toBe(true);
    expect(told.length).toBeLessThanOrEqual(50);
    expect(performance.now() - start).toBeLessThan(3000);
  });

  it("with a thousand unknown types are reported within three seconds", () => {
    const names = Array.from({ length: 1000 }, (_, index) => `message Message${index} { Unknown${index} x = 1; }`);
    const uses = Array.from({ length: 1000 }, (_, index) => `Message${index} f${index} = ${index + 1};`);
    const start = performance.now();
    expect(
      lowered(`syntax = "proto3"; message Root { ${uses.join(" ")} } ${names.join(" ")}`).told.length,
    ).toBeGreaterThan(0);
    expect(performance.now() - start).toBeLessThan(3000);
  });
});
