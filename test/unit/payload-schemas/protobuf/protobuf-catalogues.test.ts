import { describe, expect, it } from "vitest";
import { catalogueSchemas } from "../avro/catalogue-schemas.js";
import { compiled, lowered } from "./protobuf-lowered.js";

const schemas = catalogueSchemas(/^proto/i);

describe.skipIf(schemas.length === 0)("Protobuf schemas of real catalogues (needs shared data)", () => {
  it("are found in the data", () => {
    expect(schemas.length).toBeGreaterThan(5);
  });

  it.each(schemas)("%s (%s) is lowered without findings", (_place, _format, document) => {
    const { schema, told } = lowered(typeof document === "string" ? document : "");
    expect(told).toEqual([]);
    compiled(schema);
  });
});
