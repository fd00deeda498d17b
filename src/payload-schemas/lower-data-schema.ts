import type { DataSchema, LoweredSchema, Report, SchemaLanguage } from "./data-schema.js";

/** Lowers a schema of one language, or returns `undefined` after an error was reported. */
export type Lower = (schema: DataSchema, report: Report, others: readonly DataSchema[]) => LoweredSchema | undefined;

/** Each language is loaded when a catalogue uses it. */
const languages: { readonly [language in Exclude<SchemaLanguage, "json-schema">]: () => Promise<Lower> } = {
  avro: async () => (await import("./avro/lower-avro.js")).lowerAvro,
  "json-structure": async () => (await import("./json-structure/lower-json-structure.js")).lowerJsonStructure,
  protobuf: async () => (await import("./protobuf/lower-protobuf.js")).lowerProtobuf,
  xsd: async () => (await import("./xsd/lower-xsd.js")).lowerXsd,
};

/**
 * Lowers the data schema of a message to JSON Schema 2020-12. Problems are reported, and nothing is thrown.
 *
 * @param others - the schemas that it can import, in any language
 * @returns `undefined` after an error was reported, and for JSON Schema, which is resolved as it is
 */
export async function lowerDataSchema(
  schema: DataSchema,
  report: Report,
  others: readonly DataSchema[] = [],
): Promise<LoweredSchema | undefined> {
  if (schema.language === "json-schema") return undefined;
  const lower = await languages[schema.language]();
  const importable = others.filter(({ language, key }) => language === schema.language && key !== schema.key);
  return lower(schema, report, importable);
}
