import { readdirSync, readFileSync } from "node:fs";
import type { JsonValue } from "../../../../src/schema/schema.js";
import { isJsonObject, own } from "../../../../src/schema/schema-document.js";
import { sharedData } from "../../../support/shared-data.js";

/** A schema of a catalogue. */
export type CatalogueSchema = readonly [place: string, format: string, document: JsonValue];

/** All schemas of a format in the shared catalogues, or none without the data. */
export function catalogueSchemas(format: RegExp): readonly CatalogueSchema[] {
  const folder = sharedData("catalogues");
  if (folder === undefined) return [];
  const files = readdirSync(folder).filter((name) => name.endsWith(".json"));
  return files.flatMap((name) => [...found(JSON.parse(readFileSync(`${folder}/${name}`, "utf8")), name, format)]);
}

function* found(value: JsonValue, place: string, wanted: RegExp): Generator<CatalogueSchema> {
  if (typeof value !== "object" || value === null) return;
  if (isJsonObject(value)) {
    const format = own(value, "format") ?? own(value, "dataschemaformat") ?? own(value, "schemaformat");
    const schema = own(value, "schema") ?? own(value, "dataschema");
    const isSchema = schema !== undefined && !(typeof schema === "string" && schema.startsWith("#"));
    if (typeof format === "string" && wanted.test(format) && isSchema) yield [place, format, schema];
  }
  for (const [name, member] of Object.entries(value)) yield* found(member, `${place}/${name}`, wanted);
}
