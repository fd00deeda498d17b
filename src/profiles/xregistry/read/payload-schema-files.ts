import type { SourceText } from "../../../load/source-text.js";
import type { DataSchema, SchemaLanguage } from "../../../payload-schemas/data-schema.js";
import type { JsonValue } from "../../../schema/schema.js";
import type { Findings } from "./findings.js";
import { parseReference, resolvePath } from "./parse-reference.js";
import type { FindSchemaFile } from "./schema-files.js";

const languages: { readonly [extension: string]: SchemaLanguage } = { avsc: "avro", proto: "protobuf", xsd: "xsd" };

/** Returns the Avro, Protobuf and XML Schema files among the inputs as data schemas. Invalid JSON is reported. */
export function payloadSchemas(sources: readonly SourceText[], findings: Findings): readonly DataSchema[] {
  return sources.flatMap(({ path, name, text }) => {
    const [, stem = name, extension = ""] = /([^/]*)\.(\w+)$/.exec(name) ?? [];
    const language = languages[extension.toLowerCase()] ?? "protobuf";
    const place = { file: path, pointer: "" };
    const document = language === "avro" ? parseJson(text) : text;
    if (document === undefined) findings.report("not-json", `${name} is not valid JSON`, place);
    return document === undefined ? [] : [{ key: path, name: stem, language, version: "", document, place }];
  });
}

function parseJson(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Returns the function that finds such a file by a reference in a catalogue: a path or URL, with the name of a type after a
 * colon or `#` (`order.proto:Order`).
 */
export function findPayloadSchema(schemas: readonly DataSchema[]): FindSchemaFile {
  const byPath = new Map(schemas.map((schema) => [schema.key, schema]));
  const byName = new Map(schemas.map((schema) => [lastStep(schema.key), schema]));
  return (reference, from) => {
    const [, address, selector] = /^(.*\.(?:avsc|proto|xsd))(?:[#:]\/?(.*))?$/i.exec(reference) ?? [];
    if (address === undefined) return undefined;
    const isRemote = parseReference(reference).kind === "remote";
    const schema = isRemote ? byName.get(lastStep(address)) : byPath.get(resolvePath(from, address));
    if (schema === undefined || selector === undefined || selector === "") return schema;
    return { ...schema, key: `${schema.key}#${selector}`, selector };
  };
}

function lastStep(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
