import { type Diagnostic, diagnose, hasErrors, type Place } from "../../../diagnostics/diagnostic.js";
import { splitWords } from "../../../model/event-name.js";
import { pascalName } from "../../../model/pascal-name.js";
import type { DataSchema, Report } from "../../../payload-schemas/data-schema.js";
import { lowerDataSchema } from "../../../payload-schemas/lower-data-schema.js";
import { checkSchema } from "../../../schema/check-schema.js";
import { refuseDeepReferences } from "../../../schema/deep-references.js";
import { type Dialect, dialectProblem, dialects } from "../../../schema/dialect.js";
import { createRegistry, identifiedAs } from "../../../schema/registry.js";
import { type ResolvedSchemas, resolveSchemas } from "../../../schema/resolve.js";
import { findContradictions } from "../../../schema/satisfiable.js";
import type { Schema } from "../../../schema/schema.js";
import { isJsonObject, type JsonObject, type SchemaDocument, schemaDocument } from "../../../schema/schema-document.js";
import { documentUri } from "../../../schema/uri.js";

/** A data schema in the form of the model. The names of its definitions are its own. */
export interface ResolvedData extends Pick<ResolvedSchemas, "definitions" | "places" | "lost"> {
  readonly source: DataSchema;
  readonly schema: Schema;
}

/** Data schemas by key, and what is wrong with them. */
export interface ResolvedSchemasOfData {
  readonly resolved: ReadonlyMap<string, ResolvedData>;
  /** Also of schemas that are not in `resolved`, since nothing could be made of them. */
  readonly problems: ReadonlyMap<string, readonly Diagnostic[]>;
}

/**
 * Converts data schemas of every language to the form of the model.
 *
 * @param others - schemas that the data schemas can refer to or import
 */
export async function resolveData(
  sources: readonly DataSchema[],
  others: readonly DataSchema[],
): Promise<ResolvedSchemasOfData> {
  const problems = new Map<string, readonly Diagnostic[]>();
  const prepared: PreparedData[] = [];
  for (const source of new Map(sources.map((source) => [source.key, source])).values()) {
    const { data, ...found } =
      source.language === "json-schema" ? prepareJsonSchema(source) : await prepareOther(source, others);
    problems.set(source.key, found.problems);
    if (data !== undefined) prepared.push(data);
  }
  const owners = new Map(prepared.map((data) => [data.document.path, data]));
  const identifiers = new Set(prepared.map(({ document }) => identifiedAs(document)));
  for (const other of others) {
    const { data } = other.language === "json-schema" ? prepareJsonSchema(other) : {};
    if (data === undefined || owners.has(data.document.path) || identifiers.has(identifiedAs(data.document))) continue;
    owners.set(data.document.path, data);
  }
  const everyDocument = [...owners.values()].map(({ document }) => document);
  const resolved = new Map<string, ResolvedData>();
  for (const data of prepared) {
    // Each has a registry of its own: two versions of one schema may well have the same `$id`.
    const registry = createRegistry([data.document, data.root], () => everyDocument);
    const result = refuseDeepReferences(resolveSchemas([data.root], registry, definitionNamer()));
    const schema = result.schemas.get(data.root) ?? true;
    const places = { of: (of: Schema, within?: string) => placed(data, owners, result.places.of(of, within)) };
    const { definitions, lost } = result;
    const { source } = data;
    resolved.set(source.key, { source, schema, definitions, places, lost });
    const found = [...registry.diagnostics, ...result.diagnostics].map((each) => located(data, owners, each));
    const contradictions = findContradictions([schema], definitions, places, lost);
    problems.set(source.key, [...(problems.get(source.key) ?? []), ...found, ...contradictions]);
  }
  return { resolved, problems };
}

/** A data schema as a document of JSON Schema, and what of it is meant. */
interface PreparedData {
  readonly source: DataSchema;
  readonly document: SchemaDocument;
  /** The document itself, or one that refers to a part of it. */
  readonly root: SchemaDocument;
}

interface Prepared {
  readonly data?: PreparedData;
  readonly problems: readonly Diagnostic[];
}

function prepareJsonSchema(source: DataSchema): Prepared {
  const { document: value, selector } = source;
  const path = pathOf(source);
  if (!isJsonObject(value)) {
    return typeof value === "boolean"
      ? prepareJsonSchema({ ...source, document: value ? {} : { not: {} } })
      : { problems: [diagnose("not-a-schema", "a JSON Schema must be an object", source.place)] };
  }
  const document = schemaDocument({ name: path, path, value, dialect: dialectOfVersion(source.version) });
  const foreign = dialectProblem(path, value["$schema"]);
  const problems = foreign ? [foreign] : checkSchema(value, { file: path, dialect: document.dialect });
  const root = selector === undefined ? document : pointingAt(document, selector);
  const data = { source, document, root };
  const found = problems.map((problem) => located(data, new Map(), problem));
  return hasErrors(problems) ? { problems: found } : { data, problems: found };
}

async function prepareOther(source: DataSchema, others: readonly DataSchema[]): Promise<Prepared> {
  const problems: Diagnostic[] = [];
  const report: Report = (code, message, { pointer, offset }, fix) => {
    const line = offset === undefined ? "" : `, line ${lineOf(source.document, offset)} of the schema`;
    problems.push(diagnose(code, `${message}${line}`, below(source.place, pointer), fix));
  };
  const lowered = await lowerDataSchema(source, report, others);
  if (lowered === undefined) return { problems };
  const path = pathOf(source);
  const document = schemaDocument({ name: path, path, value: lowered, dialect: "2020-12" });
  return { data: { source, document, root: document }, problems };
}

/** A part of a JSON Schema, by its pointer: `/definitions/X`; the leading slash may have been left out. */
function pointingAt(document: SchemaDocument, selector: string): SchemaDocument {
  const pointer = selector.startsWith("/") ? selector : `/${selector}`;
  const path = `${document.path}/selected`;
  const value: JsonObject = { $ref: `${documentUri(document.path)}#${encodeURI(pointer.toWellFormed())}` };
  return schemaDocument({ name: path, path, value, dialect: "2020-12" });
}

/** A path that no other schema has. */
function pathOf({ key }: DataSchema): string {
  return `catalogue/${key.toWellFormed()}`;
}

/** The dialect that a format names, for a schema without `$schema`. */
function dialectOfVersion(version: string): Dialect {
  return dialects.find((dialect) => version.includes(dialect)) ?? "2020-12";
}

/** Names definitions by the last step of their URI, preceded by as many steps as distinguish it from others. */
function definitionNamer(): (uri: string) => string {
  const uriByName = new Map<string, string>();
  return (uri) => {
    const steps = decodeSteps(uri);
    let name = "";
    for (let length = 1; length <= steps.length; length++) {
      name = pascalName(steps.slice(-length).flatMap(splitWords), longestName);
      if ((uriByName.get(name) ?? uri) === uri) break;
    }
    uriByName.set(name, uri);
    return name;
  };
}

/** Generated schemas have names with long common prefixes, so these are not cut short. */
const longestName = 200;

function decodeSteps(uri: string): readonly string[] {
  return uri
    .split(/[#/]/)
    .map((step) => step.replace(/%[\dA-F]{2}/gi, " "))
    .filter((step) => !/^(?:|definitions|\$defs|properties|items)$/.test(step));
}

/** The data schemas by the paths of their documents. */
type Owners = ReadonlyMap<string, PreparedData>;

function placed(data: PreparedData, owners: Owners, place: Place | undefined): Place | undefined {
  if (place === undefined) return undefined;
  const { root, document } = data;
  if (place.file === root.path && root !== document) return data.source.place;
  const source = (place.file === document.path ? data : owners.get(place.file))?.source;
  if (source === undefined) return place;
  // What was lowered from another language has other pointers.
  return source.language === "json-schema" ? below(source.place, place.pointer ?? "") : source.place;
}

function located(data: PreparedData, owners: Owners, found: Diagnostic): Diagnostic {
  const place = placed(data, owners, found.place);
  return place === undefined ? found : { ...found, place };
}

function below(place: Place, pointer: string): Place {
  return { ...place, pointer: `${place.pointer ?? ""}${pointer}` };
}

function lineOf(document: unknown, offset: number): number {
  return String(document).slice(0, offset).split("\n").length;
}
