import { type Diagnostic, diagnose, hasErrors } from "../diagnostics/diagnostic.js";
import { checkSchema } from "../schema/check-schema.js";
import { dialectProblem } from "../schema/dialect.js";
import type { JsonValue } from "../schema/schema.js";
import { isJsonObject, type SchemaDocument, schemaDocument } from "../schema/schema-document.js";
import type { RecognisedDocument } from "./catalogue-document.js";
import { isTooDeep, maximumDepth } from "./depth.js";
import { catalogueFormat, type DocumentFormat } from "./document-format.js";
import { findDuplicateKeys, mayHaveDuplicateKeys } from "./duplicate-keys.js";
import { diagnoseEmpty } from "./empty-text.js";
import { looksLikeSchema } from "./looks-like-schema.js";
import { isPayloadSchemaFile } from "./payload-schema-file.js";
import { type ReadText, readText } from "./read-text.js";
import type { SourceText } from "./source-text.js";

/** The documents in a list of files. */
export interface ParsedDocuments {
  /** Schemas, in the order of the sources. */
  readonly documents: readonly SchemaDocument[];
  /** Documents in other formats, such as catalogues, in the order of the sources. */
  readonly catalogues: readonly RecognisedDocument[];
  /** Avro, Protobuf and XML Schema files, which catalogues can refer to. */
  readonly payloadSchemas: readonly SourceText[];
  /** The paths of files that are neither. One note is reported for all of them. */
  readonly skipped: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Parses files into schemas and catalogues, in JSON or YAML. Other files in a folder are skipped; it is an error if the user
 * passed such a file. All problems of all files are reported, and a file with an error is left out.
 */
export async function parseDocuments(
  sources: readonly SourceText[],
  formats: readonly DocumentFormat[] = [catalogueFormat],
): Promise<ParsedDocuments> {
  const documents: SchemaDocument[] = [];
  const catalogues: RecognisedDocument[] = [];
  const payloadSchemas: SourceText[] = [];
  const skipped: string[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const source of sources) {
    const empty = diagnoseEmpty(source);
    if (empty !== undefined) {
      diagnostics.push(empty);
      continue;
    }
    if (isPayloadSchemaFile(source.name)) {
      payloadSchemas.push(source);
      continue;
    }
    const text = await readText(source);
    const parsed = hasErrors(text.diagnostics) ? refuse(source, text, formats) : readDocument(source, text, formats);
    if (parsed === undefined) {
      skipped.push(source.path);
      continue;
    }
    diagnostics.push(...parsed.diagnostics);
    if (parsed.catalogue !== undefined) catalogues.push(parsed.catalogue);
    if (parsed.document !== undefined) documents.push(parsed.document);
    const value = parsed.catalogue?.value ?? parsed.document?.value;
    // The YAML parser reports duplicates itself.
    if (value !== undefined && !text.isYaml && mayHaveDuplicateKeys(source.text, value)) {
      diagnostics.push(...(await findDuplicateKeys(source.text, source.path)));
    }
  }
  if (catalogues.length === 0) skipped.push(...payloadSchemas.map(({ path }) => path));
  if (skipped.length > 0) diagnostics.push(skippedFiles(skipped));
  return { documents, catalogues, payloadSchemas, skipped, diagnostics };
}

interface ParsedDocument {
  readonly document?: SchemaDocument;
  readonly catalogue?: RecognisedDocument;
  readonly diagnostics: readonly Diagnostic[];
}

/** Returns the errors of a file that cannot be parsed, or `undefined` to skip the file. */
function refuse(
  { named }: SourceText,
  { value, diagnostics, isYaml }: ReadText,
  formats: readonly DocumentFormat[],
): ParsedDocument | undefined {
  // A tsconfig.json with comments is skipped, a schema with a trailing comma is an error. YAML files may be templates.
  const isOther =
    value === undefined ? isYaml : !looksLikeSchema(value) && !formats.some((format) => format.recognises(value));
  const isDeep = diagnostics.some(({ code }) => code === "too-deep");
  const passed = isOther && !isDeep && (isYaml || isJsonObject(value));
  return passed && !named ? undefined : { diagnostics };
}

/** Returns a document or its errors, or `undefined` to skip the file. */
function readDocument(
  source: SourceText,
  { value, diagnostics, isYaml }: ReadText,
  formats: readonly DocumentFormat[],
): ParsedDocument | undefined {
  const { path, name, named } = source;
  if (value === undefined) return undefined;
  const recognised = recognise(source, value, formats);
  if (recognised === undefined && !looksLikeSchema(value)) {
    return named ? { diagnostics: [unrecognised(path, value)] } : undefined;
  }
  if (!isYaml && isTooDeep(value)) {
    const message = `the file has more than ${maximumDepth} levels`;
    return { diagnostics: [diagnose("too-deep", message, { file: path, pointer: "" })] };
  }
  if (recognised !== undefined) return { catalogue: recognised, diagnostics };
  if (!isJsonObject(value)) return undefined;
  const document = schemaDocument({ name, path, value });
  const problems = checkSchema(value, { file: path, dialect: document.dialect });
  const foreign = dialectProblem(path, value["$schema"]);
  // Reported only if an event needs the schema: folders may contain forms, configuration and other schemas.
  if (foreign !== undefined && !hasErrors(problems)) return { document, diagnostics };
  if (foreign !== undefined) return named ? { diagnostics: [foreign] } : undefined;
  return hasErrors(problems) ? { diagnostics: problems } : { document, diagnostics: [...diagnostics, ...problems] };
}

function recognise(
  { name, path }: SourceText,
  value: JsonValue,
  formats: readonly DocumentFormat[],
): RecognisedDocument | undefined {
  for (const format of formats) if (format.recognises(value)) return { name, path, format: format.name, value };
  return undefined;
}

function unrecognised(file: string, value: JsonValue): Diagnostic {
  const place = { file, pointer: "" };
  if (!isJsonObject(value)) return diagnose("unrecognised-file", "the file is not an object", place);
  if (Object.keys(value).length > 0) {
    return diagnose("unrecognised-file", "the file has neither $schema nor a keyword of JSON Schema", place);
  }
  const fix =
    'Write a schema, starting with "$schema": "https://json-schema.org/draft/2020-12/schema", or pass another file.';
  return diagnose("unrecognised-file", "the file contains an empty object", place, fix);
}

function skippedFiles(paths: readonly string[]): Diagnostic {
  const shown = paths.slice(0, 3).join(", ");
  const more = paths.length > 3 ? ` and ${paths.length - 3} more` : "";
  const kind =
    paths.length === 1
      ? "1 file is neither a schema nor a catalogue"
      : `${paths.length} files are neither schemas nor catalogues`;
  const message = `${kind}: ${shown}${more}`;
  return diagnose("skipped-file", message);
}
