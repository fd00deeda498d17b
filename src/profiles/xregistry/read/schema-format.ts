import type { SchemaLanguage } from "../../../payload-schemas/data-schema.js";
import type { JsonValue } from "../../../schema/schema.js";
import { isJsonArray, isJsonObject, own } from "../../../schema/schema-document.js";

/** What a format such as `JsonSchema/draft-07` says. */
export interface SchemaFormat {
  readonly language: SchemaLanguage;
  /** What stands behind the slash, in lower case. */
  readonly version: string;
  /** Whether the language has such a version, as far as anybody has seen. */
  readonly isKnownVersion: boolean;
}

interface KnownLanguage {
  readonly language: SchemaLanguage;
  readonly versions: RegExp;
}

const draft = /^(?:draft[-/]?(?:0?[3-8]|2019-09|2020-12)|0?[4-7]|2019-09|2020-12|unknown|)$/;
const jsonSchema: KnownLanguage = { language: "json-schema", versions: draft };
const jsonStructure: KnownLanguage = {
  language: "json-structure",
  versions: /^(?:draft[-/]?\d\d|v?\d+(?:\.\d+)*|core|)$/,
};
const avro: KnownLanguage = { language: "avro", versions: /^(?:v?1(?:\.\d+){0,2}|)$/ };
const protobuf: KnownLanguage = { language: "protobuf", versions: /^(?:(?:proto)?[23](?:\.\d+)*|2023|2024|)$/ };
const xsd: KnownLanguage = { language: "xsd", versions: /^(?:1\.[01]|)$/ };

/** By the name before the slash, in lower case (catalogues 1.10). */
const languages: ReadonlyMap<string, KnownLanguage> = new Map([
  ["jsonschema", jsonSchema],
  ["json-schema", jsonSchema],
  ["jsonstructure", jsonStructure],
  ["json-structure", jsonStructure],
  ["jstruct", jsonStructure],
  ["avro", avro],
  ["apacheavro", avro],
  ["protobuf", protobuf],
  ["proto", protobuf],
  ["proto2", protobuf],
  ["proto3", protobuf],
  ["xsd", xsd],
  ["xmlschema", xsd],
  ["xml-schema", xsd],
]);

/** Takes a format apart; `undefined` for a language that is not known. */
export function parseSchemaFormat(format: string): SchemaFormat | undefined {
  const [name = "", ...rest] = format.trim().toLowerCase().split("/");
  const known = languages.get(name);
  if (known === undefined) return undefined;
  const version = rest.join("/") || (/^proto([23])$/.exec(name)?.[1] ?? "");
  return { language: known.language, version, isKnownVersion: known.versions.test(version) };
}

/** The language of a document that nobody has named, by what only that language has. */
export function guessLanguage(document: JsonValue): SchemaLanguage | undefined {
  if (typeof document === "string") {
    if (/^[ \t]*(?:syntax|message|package|edition)\b/m.test(document)) return "protobuf";
    return /<(?:\w+:)?schema\b/.test(document) ? "xsd" : undefined;
  }
  if (isJsonArray(document)) return "avro";
  if (!isJsonObject(document)) return undefined;
  const $schema = own(document, "$schema");
  if (typeof $schema === "string" && $schema.includes("json-structure")) return "json-structure";
  if (typeof $schema === "string" && $schema.includes("json-schema.org")) return "json-schema";
  const type = own(document, "type");
  return type === "record" || type === "enum" || type === "fixed" ? "avro" : "json-schema";
}
