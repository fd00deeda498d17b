import { describe, expect, it } from "vitest";
import type { DataSchema, SchemaLanguage } from "../../../src/payload-schemas/data-schema.js";
import { lowerDataSchema } from "../../../src/payload-schemas/lower-data-schema.js";
import type { JsonValue } from "../../../src/schema/schema.js";

const schemaIn = (language: SchemaLanguage, document: JsonValue): DataSchema => ({
  ...{ key: "k", name: "n", language, version: "", document },
  place: { file: "catalogue.json" },
});

describe("lowerDataSchema", () => {
  it.each([
    ["avro", { type: "record", name: "Thing", fields: [] }, { title: "Thing" }],
    ["protobuf", "message Thing {}", { title: "Thing" }],
    ["json-structure", { name: "Thing", type: "object", properties: { a: { type: "string" } } }, { type: "object" }],
    ["json-schema", { title: "Thing" }, undefined],
  ] as const)("lowers %s", async (language, document, want) => {
    const told: string[] = [];
    const lowered = await lowerDataSchema(schemaIn(language, document), (code, message) =>
      told.push(`${code}: ${message}`),
    );
    expect(told).toEqual([]);
    if (want === undefined) expect(lowered).toBeUndefined();
    else expect(lowered).toMatchObject(want);
  });
});
