import type { DataSchema, SchemaLanguage } from "./data-schema.js";
import type { LoweredSchema, Report } from "./lowered-schema.js";

/** Lowers a schema of one language. It gives `undefined` only after it has reported why. */
export type Lower = (schema: DataSchema, report: Report) => LoweredSchema | undefined;

/** The languages are loaded when a catalogue uses them: most use one. */
const languages: { readonly [language in Exclude<SchemaLanguage, "json-schema">]: () => Promise<Lower> } = {
  avro: async () => (await import("./avro/lower-avro.js")).lowerAvro,
  "json-structure": async () => (await import("./json-structure/lower-json-structure.js")).lowerJsonStructure,
  protobuf: async () => (await import("./protobuf/lower-protobuf.js")).lowerProtobuf,
  xsd: async () => (await import("./xsd/lower-xsd.js")).lowerXsd,
};

/**
 * Lowers the schema of the data of a message to JSON Schema 2020-12. What cannot be understood or said is reported, and
 * nothing is thrown whatever the document holds.
 *
 * @returns `undefined` after an error was reported, and for JSON Schema, which is not lowered here but resolved as it is
 */
export async function lowerDataSchema(schema: DataSchema, report: Report): Promise<LoweredSchema | undefined> {
  if (schema.language === "json-schema") return undefined;
  const lower = await languages[schema.language]();
  return lower(schema, report);
}
