import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.js";
import { checkSchema } from "../schema/check-schema.js";
import { dialectProblem } from "../schema/dialect-problem.js";
import type { JsonValue } from "../schema/schema.js";
import { isJsonObject, type SchemaDocument, schemaDocument } from "../schema/schema-document.js";
import { isTooDeep, maximumDepth } from "./depth.js";
import { findDuplicateKeys, mayHaveDuplicateKeys } from "./duplicate-keys.js";
import { diagnoseText, parseJson } from "./json-text.js";
import { looksLikeSchema } from "./looks-like-schema.js";
import type { SourceText } from "./source-text.js";

/** What was made of the texts. */
export interface ParsedDocuments {
  /** In the order of the sources. */
  readonly documents: readonly SchemaDocument[];
  /** The paths of the files that are no schemas; the diagnostics hold one note about all of them. */
  readonly skipped: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Turns texts into schema documents. A folder may hold other JSON as well, which is passed over; a file that the user
 * named is an error if it is no schema. Every problem of every file is found, and a file with an error is no document.
 */
export async function parseDocuments(sources: readonly SourceText[]): Promise<ParsedDocuments> {
  const documents: SchemaDocument[] = [];
  const skipped: string[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const source of sources) {
    const value = parseJson(source.text);
    const parsed = value === undefined ? await refuse(source) : readDocument(source, value);
    if (parsed === undefined) skipped.push(source.path);
    else diagnostics.push(...parsed.diagnostics);
    if (parsed?.document !== undefined) {
      documents.push(parsed.document);
      if (mayHaveDuplicateKeys(source.text, parsed.document.value)) {
        diagnostics.push(...(await findDuplicateKeys(source.text, source.path)));
      }
    }
  }
  if (skipped.length > 0) diagnostics.push(skippedFiles(skipped));
  return { documents, skipped, diagnostics };
}

interface ParsedDocument {
  readonly document?: SchemaDocument;
  readonly diagnostics: readonly Diagnostic[];
}

/** Says what is wrong with a text that is not JSON; `undefined` for a file that is passed over. */
async function refuse({ path, text, named }: SourceText): Promise<ParsedDocument | undefined> {
  const { problem, offset, salvaged } = await diagnoseText(text);
  // A tsconfig.json with comments is nothing to complain about; a schema with a stray comma is.
  const isOther = isJsonObject(salvaged) && !looksLikeSchema(salvaged);
  return isOther && !named ? undefined : { diagnostics: [diagnose("not-json", problem, { file: path, offset })] };
}

/** A document or what is wrong with it; `undefined` for a file that is passed over. */
function readDocument({ path, name, text, named }: SourceText, value: JsonValue): ParsedDocument | undefined {
  if (!looksLikeSchema(value)) return named ? { diagnostics: [notASchema(path, value)] } : undefined;
  if (isTooDeep(value, text)) {
    const message = `the file has more than ${maximumDepth} levels`;
    return { diagnostics: [diagnose("too-deep", message, { file: path, pointer: "" })] };
  }
  const read = schemaDocument({ name, path, value });
  const document = isFlat(text, read) ? { ...read, isFlat: true } : read;
  const foreign = dialectProblem(document);
  // In a dialect that we do not understand, a keyword may look like anything.
  const problems = foreign ? [foreign] : checkSchema(value, { file: path, dialect: document.dialect });
  return problems.length > 0 ? { diagnostics: problems } : { document, diagnostics: [] };
}

/** Whether no schema below the root has an identifier, as far as the text shows; an escaped `$` may hide one. */
function isFlat(text: string, { id, dialect }: SchemaDocument): boolean {
  const inner = text.indexOf('"$id"', id === undefined ? 0 : text.indexOf('"$id"') + 1);
  const anchors = ['"$anchor"', '"$dynamicAnchor"', "\\u0024"];
  return inner < 0 && dialect !== "draft-04" && !anchors.some((anchor) => text.includes(anchor));
}

function notASchema(file: string, value: JsonValue): Diagnostic {
  const kind = isJsonObject(value) ? "has no $schema and no keyword of JSON Schema" : "is not an object";
  const fix =
    'Name another file, or say that it is a schema: "$schema": "https://json-schema.org/draft/2020-12/schema".';
  return diagnose("not-a-schema", `the file ${kind}`, { file, pointer: "" }, fix);
}

function skippedFiles(paths: readonly string[]): Diagnostic {
  const shown = paths.slice(0, 3).join(", ");
  const more = paths.length > 3 ? ` and ${paths.length - 3} more` : "";
  const message = `${paths.length === 1 ? "1 file is" : `${paths.length} files are`} no JSON Schema: ${shown}${more}`;
  return diagnose("skipped-file", message);
}
