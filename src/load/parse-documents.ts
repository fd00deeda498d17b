import { type Diagnostic, diagnose, hasErrors } from "../diagnostics/diagnostic.js";
import { checkSchema } from "../schema/check-schema.js";
import { dialectProblem } from "../schema/dialect-problem.js";
import type { JsonValue } from "../schema/schema.js";
import { isJsonObject, type SchemaDocument, schemaDocument } from "../schema/schema-document.js";
import type { CatalogueDocument } from "./catalogue-document.js";
import { isTooDeep, maximumDepth } from "./depth.js";
import { findDuplicateKeys, mayHaveDuplicateKeys } from "./duplicate-keys.js";
import { diagnoseEmpty } from "./empty-text.js";
import { looksLikeCatalogue } from "./looks-like-catalogue.js";
import { looksLikeSchema } from "./looks-like-schema.js";
import { isPayloadSchemaFile } from "./payload-schema-file.js";
import { type ReadText, readText } from "./read-text.js";
import type { SourceText } from "./source-text.js";

/** What was made of the texts. */
export interface ParsedDocuments {
  /** The schemas, in the order of the sources. */
  readonly documents: readonly SchemaDocument[];
  /** The catalogues, in the order of the sources. */
  readonly catalogues: readonly CatalogueDocument[];
  /** Avro, Protobuf and XML Schema files, which catalogues can refer to. */
  readonly payloadSchemas: readonly SourceText[];
  /** The paths of the files that are neither; the diagnostics hold one note about all of them. */
  readonly skipped: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Turns texts into documents: schemas and catalogues, in JSON or YAML. A folder may hold other files as well, which are passed
 * over; a file that the user named is an error if it is neither. Every problem of every file is found, and a file with an
 * error is no document.
 */
export async function parseDocuments(sources: readonly SourceText[]): Promise<ParsedDocuments> {
  const documents: SchemaDocument[] = [];
  const catalogues: CatalogueDocument[] = [];
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
    const parsed = hasErrors(text.diagnostics) ? refuse(source, text) : readDocument(source, text);
    if (parsed === undefined) {
      skipped.push(source.path);
      continue;
    }
    diagnostics.push(...parsed.diagnostics);
    if (parsed.catalogue !== undefined) catalogues.push(parsed.catalogue);
    if (parsed.document !== undefined) documents.push(parsed.document);
    const value = parsed.catalogue?.value ?? parsed.document?.value;
    // The parser of YAML tells by itself.
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
  readonly catalogue?: CatalogueDocument;
  readonly diagnostics: readonly Diagnostic[];
}

/** Says what is wrong with a text that cannot be parsed; `undefined` for a file that is passed over. */
function refuse({ named }: SourceText, { value, diagnostics, isYaml }: ReadText): ParsedDocument | undefined {
  // A tsconfig.json with comments is nothing to complain about; a schema with a stray comma is. Of YAML, folders hold
  // templates too, from which nothing can be made.
  const isOther = value === undefined ? isYaml : !looksLikeSchema(value) && !looksLikeCatalogue(value);
  const isDeep = diagnostics.some(({ code }) => code === "too-deep");
  const passed = isOther && !isDeep && (isYaml || isJsonObject(value));
  return passed && !named ? undefined : { diagnostics };
}

/** A document or what is wrong with it; `undefined` for a file that is passed over. */
function readDocument(source: SourceText, { value, diagnostics, isYaml }: ReadText): ParsedDocument | undefined {
  const { path, name, text, named } = source;
  if (value === undefined) return undefined;
  const isCatalogue = looksLikeCatalogue(value);
  if (!isCatalogue && !looksLikeSchema(value)) return named ? { diagnostics: [unrecognised(path, value)] } : undefined;
  if (!isYaml && isTooDeep(value, text)) {
    const message = `the file has more than ${maximumDepth} levels`;
    return { diagnostics: [diagnose("too-deep", message, { file: path, pointer: "" })] };
  }
  if (isCatalogue) return { catalogue: { name, path, value }, diagnostics };
  const read = schemaDocument({ name, path, value });
  const document = !isYaml && isFlat(text, read) ? { ...read, isFlat: true } : read;
  const problems = checkSchema(value, { file: path, dialect: document.dialect });
  const foreign = dialectProblem(document);
  // Reported only if an event needs the schema: folders may contain forms, configuration and other schemas.
  if (foreign !== undefined && !hasErrors(problems)) return { document, diagnostics };
  if (foreign !== undefined) return named ? { diagnostics: [foreign] } : undefined;
  return hasErrors(problems) ? { diagnostics: problems } : { document, diagnostics: [...diagnostics, ...problems] };
}

/** Whether no schema below the root has an identifier, as far as the text shows; an escaped `$` may hide one. */
function isFlat(text: string, { id, dialect }: SchemaDocument): boolean {
  const inner = text.indexOf('"$id"', id === undefined ? 0 : text.indexOf('"$id"') + 1);
  const anchors = ['"$anchor"', '"$dynamicAnchor"', "\\u0024"];
  return inner < 0 && dialect !== "draft-04" && !anchors.some((anchor) => text.includes(anchor));
}

function unrecognised(file: string, value: JsonValue): Diagnostic {
  const place = { file, pointer: "" };
  if (!isJsonObject(value)) return diagnose("unrecognised-file", "the file is not an object", place);
  if (Object.keys(value).length > 0) {
    return diagnose("unrecognised-file", "the file has no $schema and no keyword of JSON Schema", place);
  }
  const fix =
    'Write a schema into it, which begins with "$schema": "https://json-schema.org/draft/2020-12/schema", or name another file.';
  return diagnose("unrecognised-file", "the file is an object with nothing in it", place, fix);
}

function skippedFiles(paths: readonly string[]): Diagnostic {
  const shown = paths.slice(0, 3).join(", ");
  const more = paths.length > 3 ? ` and ${paths.length - 3} more` : "";
  const message = `${paths.length === 1 ? "1 file is" : `${paths.length} files are`} no JSON Schema: ${shown}${more}`;
  return diagnose("skipped-file", message);
}
