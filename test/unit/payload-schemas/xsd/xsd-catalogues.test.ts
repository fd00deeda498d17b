import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { lowerXsd } from "../../../../src/payload-schemas/xsd/lower-xsd.js";
import { sharedData } from "../../../support/shared-data.js";
import { lowering, validator } from "../lowering.js";

const folder = sharedData("catalogues");
const names = folder === undefined ? [] : readdirSync(folder).filter((name) => name.endsWith(".json"));

/** The XML Schemas in a catalogue. */
function schemasIn(value: unknown): readonly string[] {
  if (typeof value === "string") return /<(?:\w+:)?schema[\s>]/.test(value) ? [value] : [];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(schemasIn) : [];
}

describe.skipIf(folder === undefined)("XML Schema in real catalogues (needs shared data)", () => {
  const documents = names.flatMap((name) => schemasIn(JSON.parse(readFileSync(`${folder}/${name}`, "utf8"))));

  test("are lowered without findings", () => {
    expect(documents.length).toBeGreaterThan(4);
    for (const document of documents) {
      const { schema, findings } = lowering(lowerXsd, "xsd", document);
      expect(findings).toEqual([]);
      expect(() => validator(schema ?? {})).not.toThrow();
    }
  });

  test("accept valid data and reject invalid data", () => {
    const document = documents.find((text) => text.includes("TurnedOnEventData")) ?? "";
    const accepts = validator(lowering(lowerXsd, "xsd", document).schema ?? {});
    const data = { tenantid: "t", deviceid: "d", temperatureF: 350, temperatureC: 177, mode: "TopHeat" };
    expect(accepts(data)).toBe(true);
    expect(accepts({ ...data, mode: "Grill" })).toBe(false);
    expect(accepts({ ...data, temperatureC: "177" })).toBe(false);
  });
});
