import { describe, expect, test } from "vitest";
import { lowerJsonStructure } from "../../../../src/payload-schemas/json-structure/lower-json-structure.js";
import type { JsonValue } from "../../../../src/schema/schema.js";
import { lowering } from "../lowering.js";

/** The lowered form of a property of this type. */
function lowered(type: JsonValue): unknown {
  const document = { type: "object", properties: { p: type } };
  const { schema, findings } = lowering(lowerJsonStructure, "json-structure", document);
  expect(findings).toEqual([]);
  return Object(schema?.["properties"])["p"];
}

describe("annotations", () => {
  const table: readonly (readonly [string, { [keyword: string]: JsonValue }, object])[] = [
    ["a description", { description: "What." }, { description: "What." }],
    [
      "descriptions, of which the English one counts",
      { descriptions: { "lang:de": "Was.", "lang:en": "What." } },
      { description: "What." },
    ],
    [
      "descriptions, of which the first counts if none is English",
      { descriptions: { "lang:de": "Was." } },
      { description: "Was." },
    ],
    ["a unit", { unit: "m/s^2" }, { description: "Unit: m/s^2" }],
    [
      "a unit with its symbol",
      { description: "How hot.", unit: "Cel", symbol: "°C" },
      { description: "How hot.\n\nUnit: Cel (°C)" },
    ],
    [
      "a unit of UCUM, with symbols",
      { ucumUnit: "Cel", symbols: { default: "°C" } },
      { description: "Unit: Cel (°C)" },
    ],
    ["a currency with its symbol", { currency: "EUR", symbol: "€" }, { description: "Currency: EUR (€)" }],
    ["a symbol alone", { symbol: "bunnies" }, { description: "Symbol: bunnies" }],
    [
      "precision and scale of a number",
      { precision: 5, scale: 2 },
      { description: "Decimal digits: precision 5, scale 2" },
    ],
    ["deprecation", { deprecated: true }, { deprecated: true }],
    ["examples", { examples: [1, 2] }, { examples: [1, 2] }],
    ["a default", { default: 1 }, { default: 1 }],
    ["a default of another type, which is dropped", { default: null }, {}],
    ["custom keywords, which are dropped", { "x-mine": 1, $comment: "c", title: "t" }, {}],
    ["relations, which are dropped", { identity: ["a"], cardinality: "many" }, {}],
  ];

  test.each(table)("become annotations of JSON Schema: %s", (_what, words, want) => {
    expect(lowered({ type: "number", ...words })).toEqual({ type: "number", ...want });
  });

  test("of compressed binary data include the compression but not the media type", () => {
    const words = { contentCompression: "gzip", contentMediaType: "image/png" };
    expect(lowered({ type: "binary", ...words })).toMatchObject({ description: "Compressed: gzip." });
    expect(lowered({ type: "binary", ...words })).not.toHaveProperty("contentMediaType");
    expect(lowered({ type: "binary", contentMediaType: "image/png" })).toHaveProperty("contentMediaType", "image/png");
  });
});

describe("the name of a type", () => {
  const object = (name?: string): JsonValue => ({
    type: "object",
    properties: { a: { type: "string" } },
    ...(name !== undefined && { name }),
  });

  test("is its title, and in PascalCase the name of its definition", () => {
    const document = {
      $root: "#/definitions/ns/Root",
      definitions: {
        ns: {
          Root: { type: "object", properties: { a: { type: { $ref: "#/definitions/ns/trip_descriptor" } } } },
          trip_descriptor: object("trip_descriptor"),
          unused: object(),
        },
      },
    };
    const { schema } = lowering(lowerJsonStructure, "json-structure", document);
    expect(schema).toMatchObject({ title: "Root", properties: { a: { $ref: "#/$defs/TripDescriptor" } } });
    expect(schema?.["$defs"]).toEqual({ TripDescriptor: expect.objectContaining({ title: "trip_descriptor" }) });
  });

  test("is extended by its namespace if another type has the same, and never numbered", () => {
    const uses = { a: { type: { $ref: "#/definitions/x/Kind" } }, b: { type: { $ref: "#/definitions/y/z/Kind" } } };
    const document = {
      name: "Root",
      type: "object",
      properties: { ...uses, c: { type: { $ref: "#/definitions/Other" } } },
      definitions: { x: { Kind: object() }, y: { z: { Kind: object() } }, Other: object() },
    };
    const { schema, findings } = lowering(lowerJsonStructure, "json-structure", document);
    expect(findings).toEqual([]);
    expect(Object.keys(schema?.["$defs"] ?? {}).sort()).toEqual(["Other", "XKind", "ZKind"]);
    expect(schema).toMatchObject({ title: "Root" });
  });

  test("does not restrict the names of properties, such as __proto__", () => {
    const document = JSON.parse('{"type":"object","properties":{"__proto__":{"type":"string"}}}');
    const { schema } = lowering(lowerJsonStructure, "json-structure", document);
    expect(JSON.stringify(schema?.["properties"])).toBe('{"__proto__":{"type":"string"}}');
  });

  test("is that of a definition if the root refers to itself", () => {
    const document = { name: "Tree", type: "object", properties: { next: { type: { $ref: "#" } } } };
    const { schema } = lowering(lowerJsonStructure, "json-structure", document);
    expect(schema).toMatchObject({ $ref: "#/$defs/Tree", $defs: { Tree: { title: "Tree" } } });
  });
});

describe("the type that describes the data", () => {
  const types = { A: { type: "string" }, n: { B: { type: "int32" }, C: { type: "null" } } };
  const table: readonly (readonly [string, { [keyword: string]: JsonValue }, string | undefined, string])[] = [
    ["$root", { $root: "#/definitions/n/B", definitions: types }, undefined, "B"],
    ["$root without #", { $root: "/definitions/n/B", definitions: types }, undefined, "B"],
    ["$root from the namespace on, as in the first drafts", { $root: "#/n/B", definitions: types }, undefined, "B"],
    [
      "$root with the $id of the document",
      { $id: "https://a/b", $root: "https://a/b#/definitions/A", definitions: types },
      undefined,
      "A",
    ],
    ["the root itself", { name: "R", type: "int32", definitions: types }, undefined, "R"],
    ["the only type", { definitions: { n: { B: types.n.B } } }, undefined, "B"],
    ["a selector that is a pointer", { $root: "#/definitions/A", definitions: types }, "/definitions/n/B", "B"],
    ["a selector that is a fragment", { definitions: types }, "#/definitions/n/B", "B"],
    ["a selector that lacks its first slash", { definitions: types }, "definitions/n/B", "B"],
    ["a selector that is a name", { definitions: types }, "C", "C"],
    ["a selector that is the name of the root", { name: "R", type: "int32" }, "R", "R"],
    ["an empty selector", { name: "R", type: "int32" }, "", "R"],
  ];

  test.each(table)("is found by %s", (_what, document, selector, title) => {
    const { schema, findings } = lowering(lowerJsonStructure, "json-structure", document, selector);
    expect(findings).toEqual([]);
    expect(schema).toHaveProperty("title", title);
  });
});
