import { describe, expect, it } from "vitest";
import { catalogueSchemas } from "../avro/catalogue-schemas.js";
import { compiled, lowered } from "./protobuf-lowered.js";

const schemas = catalogueSchemas(/^proto/i);

describe.skipIf(schemas.length === 0)("Protobuf schemas of real catalogues (needs shared data)", () => {
  it("are there", () => {
    expect(schemas.length).toBeGreaterThan(5);
  });

  it.each(schemas)("%s (%s) is lowered without a word", (_place, _format, document) => {
    const { schema, told } = lowered(typeof document === "string" ? document : "");
    expect(told).toEqual([]);
    compiled(schema);
  });
});
