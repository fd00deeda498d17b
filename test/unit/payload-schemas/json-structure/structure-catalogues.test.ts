import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { lowerJsonStructure } from "../../../../src/payload-schemas/json-structure/lower-json-structure.js";
import type { JsonValue } from "../../../../src/schema/schema.js";
import { isJsonObject, own } from "../../../../src/schema/schema-document.js";
import { sharedData } from "../../../support/shared-data.js";
import { danglingReferences, lowering, validator } from "../lowering.js";

const folder = sharedData("catalogues");
const names = folder === undefined ? [] : readdirSync(folder).filter((name) => name.endsWith(".json"));

/** The JSON Structure documents in a catalogue, with the ids of their schemas. */
function schemasIn(value: JsonValue, id: string): readonly (readonly [string, JsonValue])[] {
  if (!isJsonObject(value)) return [];
  const meta = own(value, "$schema");
  if (typeof meta === "string" && meta.startsWith("https://json-structure.org/")) return [[id, value]];
  return Object.entries(value).flatMap(([name, member]) =>
    schemasIn(member, name === "versions" || name === "schema" || /^\d+$/.test(name) ? id : name),
  );
}

describe.skipIf(folder === undefined)("JSON Structure in real catalogues (needs shared data)", () => {
  const schemas = names.flatMap((name) => schemasIn(JSON.parse(readFileSync(`${folder}/${name}`, "utf8")), name));

  test("are found in the data", () => {
    expect(schemas.length).toBeGreaterThan(60);
  });

  test.each(schemas.map(([id, document]) => [id, () => document] as const))(
    "%s is lowered without findings",
    (_id, document) => {
      const { schema, findings } = lowering(lowerJsonStructure, "json-structure", document());
      expect(findings).toEqual([]);
      expect(danglingReferences(schema ?? {})).toEqual([]);
      for (const name of Object.keys(schema?.["$defs"] ?? {})) expect(name).toMatch(/^[A-Z][A-Za-z]*$/);
      expect(() => validator(schema ?? {})).not.toThrow();
    },
  );

  const samples: readonly (readonly [string, unknown, unknown])[] = [
    [
      "GeneralTransitFeedStatic.Timeframes",
      {
        timeframeGroupId: "peak",
        serviceDates: { CalendarDates: { serviceId: "s", date: null, exceptionType: "SERVICE_ADDED" } },
      },
      { timeframeGroupId: "peak", serviceDates: {} },
    ],
    [
      "fi.hsl.hfp.VehicleEvent",
      {
        oper: 12,
        veh: 1216,
        tst: "2026-01-01T00:00:00.000Z",
        tsi: 1767225600,
        operator_id: "0012",
        vehicle_number: "01216",
        "dr-type": 0,
      },
      {
        oper: 12,
        veh: 1216,
        tst: "2026-01-01T00:00:00.000Z",
        tsi: 1767225600,
        operator_id: "12",
        vehicle_number: "01216",
      },
    ],
  ];

  test.each(samples)("%s accepts valid data and rejects invalid data", (wanted, good, bad) => {
    const document = schemas.find(([id]) => id === wanted)?.[1];
    const { schema } = lowering(lowerJsonStructure, "json-structure", document ?? null);
    const accepts = validator(schema ?? {});
    expect([accepts(good), accepts(bad)]).toEqual([true, false]);
  });
});
