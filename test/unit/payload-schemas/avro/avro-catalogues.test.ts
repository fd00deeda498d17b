import { describe, expect, it } from "vitest";
import { compiled, lowered } from "./avro-lowered.js";
import { catalogueSchemas } from "./catalogue-schemas.js";

const schemas = catalogueSchemas(/^avro/i);

describe.skipIf(schemas.length === 0)("Avro schemas of real catalogues (needs shared data)", () => {
  it("are found in the data", () => {
    expect(schemas.length).toBeGreaterThan(30);
  });

  it.each(schemas)("%s (%s) is lowered without findings", (_place, _format, document) => {
    const { schema, told } = lowered(document);
    expect(told).toEqual([]);
    compiled(schema);
    expect(Object.keys(schema?.["$defs"] ?? {}).filter((name) => !/^[A-Z][A-Za-z]*$/.test(name))).toEqual([]);
  });
});
