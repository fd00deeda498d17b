import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.js";
import { type Dialect, dialectOf } from "./dialect.js";
import { isPattern, shapeRules } from "./keyword-shapes.js";
import { type Keyword, keywords } from "./keywords.js";
import { misspeltFormat } from "./misspelt-format.js";
import { misspeltKeyword } from "./misspelt-keyword.js";
import { pointerToken } from "./pointer.js";
import type { JsonValue } from "./schema.js";
import { isJsonArray, isJsonObject, type JsonObject, own } from "./schema-document.js";
import { eachSubschema } from "./subschemas.js";

/** Where the schema that is checked stands. */
export interface CheckedAt {
  readonly file: string;
  readonly dialect: Dialect;
  /** The whole document where it is left out. */
  readonly pointer?: string;
}

/**
 * Finds every keyword whose value its dialect does not allow. It says what the meta-schemas say, and that patterns are
 * regular expressions; it reads the same table of keywords as the lowering does, so that the two cannot disagree. (Ajv
 * with the meta-schemas takes 60 ms to load, compile and run on the 45 events of a release; this takes 2. The tests hold
 * the two against each other.)
 */
export function checkSchema(schema: JsonValue, at: CheckedAt): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  check(schema, at.dialect, at.pointer ?? "", {
    wrongValue: (pointer, message, fix) =>
      diagnostics.push(diagnose("not-a-schema", message, { file: at.file, pointer }, fix)),
    unknownName: (pointer, message, fix) =>
      diagnostics.push(diagnose("misspelt-keyword", message, { file: at.file, pointer, isName: true }, fix)),
    unknownFormat: (pointer, message, fix) =>
      diagnostics.push(diagnose("misspelt-format", message, { file: at.file, pointer }, fix)),
    compared: new Map(),
  });
  return diagnostics;
}

type Report = (pointer: string, message: string, fix: string) => void;

/** Takes what is found: what makes a schema unusable, and what may only be a slip. */
interface Reports {
  readonly wrongValue: Report;
  readonly unknownName: Report;
  readonly unknownFormat: Report;
  /** The keywords that were meant by unknown names, as far as they were compared. */
  readonly compared: Map<string, string | undefined>;
}

function check(schema: JsonValue, outerDialect: Dialect, pointer: string, reports: Reports): void {
  if (typeof schema === "boolean") return;
  if (!isJsonObject(schema)) {
    const { wants } = shapeRules.schema;
    reports.wrongValue(pointer, `there has to be ${wants}; there is ${preview(schema)}`, `Write ${wants}.`);
    return;
  }
  const dialect = dialectWithin(schema, outerDialect);
  const known = keywords(dialect);
  for (const name of Object.keys(schema)) {
    const keyword = known.get(name);
    const value = schema[name];
    if (value === undefined) continue;
    if (keyword === undefined) checkUnknown(name, pointer, reports);
    else checkKeyword(name, keyword, value, pointer, reports.wrongValue);
    if (name === "format" && keyword !== undefined) checkFormat(value, `${pointer}/format`, reports);
    if (keyword?.shape === "settings" && isJsonObject(value)) checkSettings(value, `${pointer}/${name}`, reports);
  }
  eachSubschema(schema, dialect, (inner, step) => check(inner, dialect, pointer + step, reports));
}

function checkUnknown(name: string, pointer: string, { unknownName, compared }: Reports): void {
  if (!compared.has(name) && compared.size < mostCompared) compared.set(name, misspeltKeyword(name));
  const meant = compared.get(name);
  if (meant === undefined) return;
  const message = `${JSON.stringify(name)} is no keyword of JSON Schema`;
  unknownName(pointer + pointerToken(name), message, `Did you mean ${JSON.stringify(meant)}?`);
}

/** A format that nobody knows is no rule (2020-12 validation section 7.1), which a slip of the fingers does not want to say. */
function checkFormat(format: JsonValue, pointer: string, { unknownFormat }: Reports): void {
  const meant = typeof format === "string" ? misspeltFormat(format) : undefined;
  if (meant === undefined) return;
  const message = `${JSON.stringify(format)} is no format of JSON Schema`;
  unknownFormat(pointer, message, `Did you mean ${JSON.stringify(meant)}?`);
}

/** To compare names takes time, and whoever has so many of his own means them. */
const mostCompared = 1000;

/** Of what a user says to this tool nothing may be lost without a word. */
function checkSettings(settings: JsonObject, pointer: string, { unknownName }: Reports): void {
  for (const name of Object.keys(settings)) {
    if (name === "name") continue;
    const message = `${JSON.stringify(name)} is no setting of "x-cdevents-gen"`;
    unknownName(pointer + pointerToken(name), message, 'The only setting is "name".');
  }
}

function checkKeyword(name: string, { shape }: Keyword, value: JsonValue, pointer: string, report: Report): void {
  const { wants, fits, mend } = shapeRules[shape];
  if (!fits(value)) {
    report(
      `${pointer}/${name}`,
      `"${name}" has to be ${wants}; it is ${preview(value)}`,
      mend?.(value) ?? `Give "${name}" ${wants}.`,
    );
  } else if (shape === "schema-by-pattern" && isJsonObject(value)) {
    checkPatterns(value, `${pointer}/${name}`, report);
  } else if (shape === "dependencies" && isJsonObject(value)) {
    checkDependencies(value, `${pointer}/${name}`, report);
  }
}

function checkPatterns(map: JsonObject, pointer: string, report: Report): void {
  const { wants } = shapeRules.pattern;
  for (const pattern of Object.keys(map)) {
    if (isPattern(pattern)) continue;
    report(
      pointer + pointerToken(pattern),
      `the name has to be ${wants}; it is ${preview(pattern)}`,
      `Write ${wants}.`,
    );
  }
}

function checkDependencies(map: JsonObject, pointer: string, report: Report): void {
  const { wants, fits } = shapeRules.names;
  for (const [name, value] of Object.entries(map)) {
    if (!isJsonArray(value) || fits(value)) continue;
    report(pointer + pointerToken(name), `there has to be ${wants}; there is ${preview(value)}`, `Write ${wants}.`);
  }
}

/** A schema with an `$id` may be of a dialect of its own (2020-12 core section 8.1.1). */
function dialectWithin(schema: JsonObject, outer: Dialect): Dialect {
  return (Object.hasOwn(schema, "$id") && dialectOf(own(schema, "$schema"))) || outer;
}

/** A value in a few characters. */
function preview(value: JsonValue): string {
  if (isJsonArray(value))
    return value.length === 0 ? "an empty list" : `a list that begins with ${preview(value[0] ?? null)}`;
  if (isJsonObject(value)) return "an object";
  const text = typeof value === "number" ? String(value) : JSON.stringify(value);
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
