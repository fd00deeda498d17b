import type { SchemaLanguage } from "../../../payload-schemas/data-schema.js";
import type { JsonValue } from "../../../schema/schema.js";
import { isJsonArray, isJsonObject, own } from "../../../schema/schema-document.js";
import type { Findings } from "./findings.js";
import { type Located, textOf, type ValuePlace } from "./located.js";

/** Where the format of a schema may be written. */
export interface WrittenFormats {
  /** By the message, as `dataschemaformat`. */
  readonly declared: Located | undefined;
  /** By the version of the schema, the schema and its group, in this order. */
  readonly own: readonly (Located | undefined)[];
}

/** The language and version of a schema. */
export interface DecidedFormat {
  readonly language: SchemaLanguage;
  readonly version: string;
}

/** Decides the language of a document: as declared by the schema, else by the message, else inferred. */
export function decideFormat(
  document: JsonValue,
  place: ValuePlace,
  { declared, own }: WrittenFormats,
  findings: Findings,
): DecidedFormat | undefined {
  const ofSchema = own.find((format) => textOf(format) !== undefined);
  const written = [ofSchema, declared]
    .filter((format) => format !== undefined)
    .map((format) => parse(format, findings));
  const known = written.filter((format) => format !== undefined);
  const [first, second] = known;
  if (first === undefined) {
    const language = written.length === 0 ? guessLanguage(document) : undefined;
    if (language !== undefined) return { language, version: "" };
    const [format] = [ofSchema, declared].flatMap((one) => textOf(one) ?? []);
    const message =
      format === undefined
        ? "the schema has no format, and it cannot be inferred"
        : `unknown format ${JSON.stringify(format)}`;
    findings.fold("unknown-schema-format", format ?? "", message, (ofSchema ?? declared)?.place ?? place);
    return undefined;
  }
  // An unknown format is a contradiction too: it is harmless only because of the other one.
  if (declared !== undefined && ofSchema !== undefined && second?.language !== first.language) {
    const message = `the message declares ${JSON.stringify(declared.value)}, the schema ${JSON.stringify(ofSchema?.value)}`;
    findings.report("contradictory-format", message, declared.place);
  }
  return { language: first.language, version: first.version };
}

function parse(format: Located, findings: Findings): SchemaFormat | undefined {
  const text = textOf(format);
  const parsed = text === undefined ? undefined : parseSchemaFormat(text);
  if (parsed !== undefined && !parsed.isKnownVersion) {
    const message = `${JSON.stringify(text)} has an unknown version`;
    findings.fold("unknown-format-version", text ?? "", message, format.place);
  }
  return parsed;
}

/** A parsed format such as `JsonSchema/draft-07`. */
interface SchemaFormat {
  readonly language: SchemaLanguage;
  /** The part after the slash, in lower case. */
  readonly version: string;
  /** Whether the version of the language is known. */
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

/** By the name before the slash, in lower case. */
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
function parseSchemaFormat(format: string): SchemaFormat | undefined {
  const [name = "", ...rest] = format.trim().toLowerCase().split("/");
  const known = languages.get(name);
  if (known === undefined) return undefined;
  const version = rest.join("/") || (/^proto([23])$/.exec(name)?.[1] ?? "");
  return { language: known.language, version, isKnownVersion: known.versions.test(version) };
}

/** Infers the language of a document from what only that language has. */
function guessLanguage(document: JsonValue): SchemaLanguage | undefined {
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
