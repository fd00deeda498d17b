import { isTooDeep } from "../../../load/depth.js";
import type { DataSchema } from "../../../payload-schemas/data-schema.js";
import type { JsonValue } from "../../../schema/schema.js";
import { type FoundSchema, findSchema } from "./find.js";
import { collectFindings, type Findings } from "./findings.js";
import type { Follow, Target } from "./follow-references.js";
import { type Attributes, type Located, textOf, type ValuePlace } from "./located.js";
import { omitUndefined } from "./omit-undefined.js";
import { parseReference } from "./parse-reference.js";
import type { FindSchemaFile } from "./schema-files.js";
import { type DecidedFormat, decideFormat, type WrittenFormats } from "./schema-format.js";
import type { StackedRegistry } from "./stacked-registry.js";

/** Makes the function that finds the schema of the data of a message. */
export function dataSchemas(
  registry: StackedRegistry,
  follow: Follow,
  findFile: FindSchemaFile,
  findings: Findings,
): (attributes: Attributes, messageId: string) => DataSchema | undefined {
  const target: Target = { noun: "schema", code: "unresolved-reference", candidates: () => schemaXids(registry) };
  return (attributes, messageId) => {
    const declared = attributes.get("dataschemaformat");
    const inline = attributes.get("dataschema");
    if (inline !== undefined) {
      const { place, value } = inline;
      const found = { key: `${place.file}#${place.pointer}`, name: messageId, document: value, place };
      return understand(found, { declared, own: [] }, findings);
    }
    const reference = chooseReference(attributes.get("dataschemauri"), attributes.get("dataschemaxid"));
    const text = textOf(reference);
    if (reference === undefined || text === undefined) return undefined;
    const file = findFile(text, reference.place.file);
    if (file !== undefined) return file;
    const found = follow(text, reference.place, target, (steps, fragment) => findSchema(registry, steps, fragment));
    const schema = found && originalOf(found);
    const content = schema && contentOf(schema, findFile, findings);
    return (
      content && ("language" in content ? content : understand(content, { declared, own: formatsOf(schema) }, findings))
    );
  };

  /** Returns the target of an alias. An alias of an alias has none. */
  function originalOf(found: FoundSchema): FoundSchema | undefined {
    const { xref } = found.schema;
    if (xref === undefined) return found;
    const original = follow(xref.target, xref.place, target, (steps) => findSchema(registry, steps, undefined));
    return original?.schema.xref === undefined ? original && { ...found, ...original } : undefined;
  }
}

/** Returns the default version of every schema of the catalogues. Unreadable ones are reported only if a message uses them. */
export function everyDataSchema({ schemaGroups }: StackedRegistry, findFile: FindSchemaFile): readonly DataSchema[] {
  const { findings } = collectFindings();
  const schemas = [...schemaGroups.values()].flatMap((group) => [...group.schemas.values()]);
  return schemas.flatMap((schema) => {
    if (schema.xref !== undefined) return [];
    const found = { schema, version: schema.defaultVersion };
    const content = contentOf(found, findFile, findings);
    if (content === undefined || "language" in content) return content ?? [];
    return understand(content, { declared: undefined, own: formatsOf(found) }, findings) ?? [];
  });
}

/** Prefers the reference into the documents: a URI may be for the wire only, with an XID next to it. */
function chooseReference(uri: Located | undefined, xid: Located | undefined): Located | undefined {
  const text = textOf(uri);
  const isLocal = text !== undefined && parseReference(text).kind !== "remote";
  return isLocal || textOf(xid) === undefined ? uri : xid;
}

/** A data schema whose format is not decided yet. */
type FoundDocument = Omit<DataSchema, keyof DecidedFormat> & { readonly place: ValuePlace };

function contentOf(
  { schema, version, selector }: FoundSchema,
  findFile: FindSchemaFile,
  findings: Findings,
): FoundDocument | DataSchema | undefined {
  const attributes = schema.versions.get(version) ?? schema.attributes;
  const content = schemaContent(attributes);
  if (content === undefined) {
    findings.fold("missing-schema", schema.xid, `${schema.xid} has no document`, schema.place);
    return undefined;
  }
  if (content.kind === "external") {
    const file = findFile(content.url, content.place.file);
    if (file !== undefined)
      return selector === undefined
        ? file
        : { ...file, key: `${file.key}#${selector}`, selector: `/${selector.replace(/^\//, "")}` };
    const message = `the document of ${schema.xid} is at ${content.url}`;
    const fix = `Download ${content.url} and put it into the catalogue as "schema" instead of "schemaurl".`;
    findings.fold("external-schema", schema.xid, message, content.place, fix);
    return undefined;
  }
  return omitUndefined({
    key: `${schema.xid}/versions/${version}`,
    name: schema.id,
    document: content.document,
    selector,
    place: content.place,
    description: textOf(attributes.get("description") ?? schema.attributes.get("description")),
  });
}

function formatsOf({ schema, version }: FoundSchema): WrittenFormats["own"] {
  const { attributes, group, versions } = schema;
  const constraints = group.attributes.get("constraints")?.members;
  const defaults = ["schemas.versions.format", "schemas.format"].map((key) =>
    constraints?.get(key)?.members?.get("default"),
  );
  return [
    ...[versions.get(version), attributes].map((place) => place?.get("format")),
    ...defaults,
    group.attributes.get("format"),
  ];
}

/** Adds the language, and parses JSON in a string. */
function understand(found: FoundDocument, formats: WrittenFormats, findings: Findings): DataSchema | undefined {
  const format = decideFormat(found.document, found.place, formats, findings);
  if (format === undefined) return undefined;
  const isText = format.language === "protobuf" || format.language === "xsd";
  const document: JsonValue | undefined = isText ? found.document : parseIfJson(found.document);
  if (document === undefined) {
    reportDepth(found.place, findings);
    return undefined;
  }
  const { selector, key, ...rest } = found;
  const part = selector === undefined ? undefined : selectorFor(selector, format);
  return omitUndefined({
    ...rest,
    ...format,
    document,
    key: part === undefined ? key : `${key}#${part}`,
    selector: part,
  });
}

function reportDepth(place: ValuePlace, findings: Findings): void {
  findings.report("too-deep", "the document of this schema is nested too deeply", place);
}

/** A JSON Pointer for the languages that have them, else a name as it is. */
function selectorFor(selector: string, { language }: DecidedFormat): string {
  const isPointer = language === "json-schema" || language === "json-structure";
  const bare = selector.replace(/^[#:]+/, "");
  return isPointer && !bare.startsWith("/") ? `/${bare}` : isPointer ? bare : bare.replace(/^\/+/, "");
}

function schemaXids({ schemaGroups }: StackedRegistry): readonly string[] {
  return [...schemaGroups.values()].flatMap(({ schemas }) => [...schemas.values()].map(({ xid }) => xid));
}

/** The document of a schema, or the URL that it would have to be fetched from. */
type SchemaContent =
  | { readonly kind: "document"; readonly document: JsonValue; readonly place: Located["place"] }
  | { readonly kind: "external"; readonly url: string; readonly place: Located["place"] };

/** Finds the document among the attributes of a version: as a value, as text, in base64, or elsewhere. */
function schemaContent(attributes: Attributes): SchemaContent | undefined {
  const schema = attributes.get("schema");
  if (schema !== undefined && schema.value !== null) {
    return { kind: "document", document: schema.value, place: schema.place };
  }
  const encoded = attributes.get("schemabase64");
  const text = textOf(encoded);
  if (encoded !== undefined && text !== undefined) {
    return { kind: "document", document: Buffer.from(text, "base64").toString("utf8"), place: encoded.place };
  }
  const external = attributes.get("schemaurl");
  const url = textOf(external);
  return external && url !== undefined ? { kind: "external", url, place: external.place } : undefined;
}

/** A document of a language that is JSON, parsed where it is given as its text; `undefined` if it is nested too deeply. */
function parseIfJson(document: JsonValue): JsonValue | undefined {
  if (typeof document !== "string" || !/^\s*[[{]/.test(document)) return document;
  try {
    const parsed: JsonValue = JSON.parse(document);
    return isTooDeep(parsed) ? undefined : parsed;
  } catch {
    return document;
  }
}
