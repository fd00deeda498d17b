import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { JsonValue } from "../../../../src/schema/schema.js";
import { compiled, lowered, recordOf } from "./avro-lowered.js";

const word = fc.constantFrom(
  ...["record", "enum", "fixed", "array", "map", "error", "union", "int", "long", "null", "bytes", "string"],
  ...["R", "a.R", ".R", "__proto__", "constructor", "toString", "", "decimal", "uuid", "duration"],
);
const key = fc.constantFrom(
  ...["type", "name", "namespace", "fields", "items", "values", "symbols", "size", "default", "doc", "aliases"],
  ...["logicalType", "precision", "scale", "altnames", "altsymbols", "json", "__proto__"],
);
const { schemaLike } = fc.letrec<{ schemaLike: JsonValue }>((tie) => ({
  schemaLike: fc.oneof(
    { maxDepth: 6 },
    word,
    fc.constantFrom<JsonValue>(0, 12, -1, 1.5, true, null, "\ud800"),
    fc.array(tie("schemaLike"), { maxLength: 4 }),
    fc.array(fc.tuple(key, tie("schemaLike")), { maxLength: 6 }).map((members) => Object.fromEntries(members)),
  ),
}));

describe("hostile Avro schemas", () => {
  it("are lowered to a schema that compiles, or reported", () => {
    const check = (document: JsonValue): void => {
      const { schema, told } = lowered(document);
      if (schema === undefined) expect(told).not.toEqual([]);
      else compiled(schema);
    };
    fc.assert(fc.property(schemaLike, check), { numRuns: 500 });
    fc.assert(
      fc.property(
        fc.jsonValue().map((value) => value as JsonValue),
        check,
      ),
      { numRuns: 100 },
    );
  });

  const nested = (levels: number, wrap: (inner: JsonValue) => JsonValue): JsonValue => {
    let schema: JsonValue = "int";
    for (let level = 0; level < levels; level++) schema = wrap(schema);
    return schema;
  };
  it.each([
    ["arrays", (items: JsonValue): JsonValue => ({ type: "array", items })],
    ["unions", (inner: JsonValue): JsonValue => [inner]],
    ["types in types", (type: JsonValue): JsonValue => ({ type })],
    ["records", (type: JsonValue): JsonValue => recordOf(type)],
  ])("with 100,000 levels of %s are too deep", (_name, wrap) => {
    expect(lowered(nested(100_000, wrap)).told).toEqual([expect.stringMatching(/^too-deep /)]);
  });

  it("with a default of 100,000 levels are reported once", () => {
    const fields = [{ name: "next", type: ["null", "R"], default: nested(100_000, (next) => ({ next })) }];
    expect(lowered({ type: "record", name: "R", fields }).told).toHaveLength(1);
  });

  it("are lowered within two seconds if a default can be tried in exponentially many ways", () => {
    const twin = (name: string): JsonValue => ({
      type: "record",
      name,
      fields: [{ name: "n", type: ["A", "B", "null"] }],
    });
    const value = nested(60, (n) => ({ n }));
    const fields = [{ name: "f", type: [twin("A"), twin("B")], default: value }];
    const start = performance.now();
    expect(lowered({ type: "record", name: "R", fields }).told).toHaveLength(1);
    expect(performance.now() - start).toBeLessThan(2000);
  });

  it("are lowered within five seconds if thousands of names are unknown", () => {
    const types = Array.from({ length: 20_000 }, (_, index) => `com.example.Unknown${index}`);
    const start = performance.now();
    expect(lowered([...types, { type: "fixed", name: "F", size: 1 }]).told).toHaveLength(20_000);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
