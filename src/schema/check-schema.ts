import type { DiagnosticCode } from "../diagnostics/codes.js";
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.js";
import { isOfType, jsonTypes } from "./conjuncts.js";
import { type Dialect, dialectOf } from "./dialect.js";
import { isPattern, shapeRules } from "./keyword-shapes.js";
import { type Keyword, keywords } from "./keywords.js";
import { misspeltFormat, misspeltKeyword, misspeltProperty } from "./misspelt-names.js";
import { pointerToken } from "./pointer.js";
import type { JsonValue } from "./schema.js";
import { isJsonArray, isJsonObject, type JsonObject, own } from "./schema-document.js";
import { eachSubschema } from "./subschemas.js";

/** The location and the dialect of a schema to check. */
export interface CheckedAt {
  readonly file: string;
  readonly dialect: Dialect;
  /** The JSON Pointer to the schema; defaults to the whole document. */
  readonly pointer?: string;
}

/**
 * Reports keywords whose value is not allowed by the dialect, and names and values that are probably mistakes. Follows the
 * meta-schemas and the same table of keywords as the lowering.
 */
export function checkSchema(schema: JsonValue, at: CheckedAt): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const report: Report = (code, pointer, message, fix) => {
    const isName = code === "misspelt-keyword" || code === "openapi-keyword";
    diagnostics.push(diagnose(code, message, { file: at.file, pointer, ...(isName && { isName }) }, fix));
  };
  check(schema, at.dialect, at.pointer ?? "", { report, compared: new Map() });
  return diagnostics;
}

type Report = (code: DiagnosticCode, pointer: string, message: string, fix?: string) => void;

interface Context {
  readonly report: Report;
  /** The keywords that unknown names were probably meant to be. */
  readonly compared: Map<string, string | undefined>;
}

function check(schema: JsonValue, outerDialect: Dialect, pointer: string, context: Context): void {
  const { report } = context;
  if (typeof schema === "boolean") return;
  if (!isJsonObject(schema)) {
    const { wants } = shapeRules.schema;
    report("not-a-schema", pointer, `must be ${wants}, but is ${preview(schema)}`, `Write ${wants}.`);
    return;
  }
  const dialect = dialectWithin(schema, outerDialect);
  const known = keywords(dialect);
  for (const name of Object.keys(schema)) {
    const keyword = known.get(name);
    const value = schema[name];
    if (value === undefined) continue;
    if (keyword === undefined) checkUnknown(name, value, pointer, context);
    else checkKeyword(name, keyword, value, pointer, report);
    if (name === "format" && keyword !== undefined) checkFormat(value, `${pointer}/format`, report);
    if (keyword?.shape === "settings" && isJsonObject(value)) checkSettings(value, `${pointer}/${name}`, report);
  }
  checkRequired(schema, pointer, report);
  checkEnum(schema, pointer, report);
  eachSubschema(schema, dialect, (inner, step) => check(inner, dialect, pointer + step, context));
}

function checkUnknown(name: string, value: JsonValue, pointer: string, { report, compared }: Context): void {
  if (name === "nullable" && value === true) {
    const fix = 'Add "null" to "type", such as "type": ["string", "null"].';
    report("openapi-keyword", `${pointer}/nullable`, '"nullable" does not allow null in JSON Schema', fix);
    return;
  }
  if (!compared.has(name) && compared.size < mostCompared) compared.set(name, misspeltKeyword(name));
  const meant = compared.get(name);
  if (meant === undefined) return;
  const message = `${JSON.stringify(name)} is not a keyword of JSON Schema`;
  report("misspelt-keyword", pointer + pointerToken(name), message, `Did you mean ${JSON.stringify(meant)}?`);
}

/** The number of names to compare. A schema with more of them has annotations of its own. */
const mostCompared = 1000;

function checkFormat(format: JsonValue, pointer: string, report: Report): void {
  const meant = typeof format === "string" ? misspeltFormat(format) : undefined;
  if (meant === undefined) return;
  const message = `${JSON.stringify(format)} is not a format of JSON Schema`;
  report("misspelt-format", pointer, message, `Did you mean ${JSON.stringify(meant)}?`);
}

function checkRequired(schema: JsonObject, pointer: string, report: Report): void {
  const required = own(schema, "required");
  const properties = own(schema, "properties");
  // With additionalProperties: false, this is an error for a reason of its own.
  if (!isJsonArray(required) || !isJsonObject(properties) || own(schema, "additionalProperties") === false) return;
  const optional = Object.keys(properties).filter((name) => !required.includes(name));
  if (optional.length > mostCompared) return;
  for (const [index, name] of required.entries()) {
    if (typeof name !== "string" || Object.hasOwn(properties, name)) continue;
    const meant = misspeltProperty(name, optional);
    if (meant === undefined) continue;
    const message = `${JSON.stringify(name)} is required, but "properties" does not define it`;
    report("misspelt-property", `${pointer}/required/${index}`, message, `Did you mean ${JSON.stringify(meant)}?`);
  }
}

/** Reports values of an enum that the type excludes. If it excludes all of them, the schema is unsatisfiable. */
function checkEnum(schema: JsonObject, pointer: string, report: Report): void {
  const values = own(schema, "enum");
  const type = own(schema, "type");
  if (!isJsonArray(values) || type === undefined || !shapeRules.type.fits(type)) return;
  const types = [type].flat().flatMap((name) => jsonTypes.find((known) => known === name) ?? []);
  const excluded = [...values.entries()].filter(([, value]) => !isOfType(value, types));
  if (excluded.length === values.length) return;
  for (const [index, value] of excluded) {
    const message = `the enum allows ${preview(value)}, but "type" allows only ${types.join(" or ")}`;
    report("excluded-value", `${pointer}/enum/${index}`, message);
  }
}

/** Reports unknown settings of this tool, so that none of them is ignored silently. */
function checkSettings(settings: JsonObject, pointer: string, report: Report): void {
  for (const name of Object.keys(settings)) {
    if (name === "name") continue;
    const message = `${JSON.stringify(name)} is not a setting of "x-cdevents-gen"`;
    report("misspelt-keyword", pointer + pointerToken(name), message, 'The only setting is "name".');
  }
}

function checkKeyword(name: string, { shape }: Keyword, value: JsonValue, pointer: string, report: Report): void {
  const { wants, fits, suggest } = shapeRules[shape];
  const at = `${pointer}/${name}`;
  if (!fits(value)) {
    const message = `"${name}" must be ${wants}, but is ${preview(value)}`;
    report("not-a-schema", at, message, suggest?.(value) ?? `Give "${name}" ${wants}.`);
  } else if (shape === "schema-by-pattern" && isJsonObject(value)) {
    checkPatterns(value, at, report);
  } else if (shape === "dependencies" && isJsonObject(value)) {
    checkDependencies(value, at, report);
  }
}

function checkPatterns(map: JsonObject, pointer: string, report: Report): void {
  const { wants } = shapeRules.pattern;
  for (const pattern of Object.keys(map)) {
    if (isPattern(pattern)) continue;
    const message = `the name must be ${wants}, but is ${preview(pattern)}`;
    report("not-a-schema", pointer + pointerToken(pattern), message, `Write ${wants}.`);
  }
}

function checkDependencies(map: JsonObject, pointer: string, report: Report): void {
  const { wants, fits } = shapeRules.names;
  for (const [name, value] of Object.entries(map)) {
    if (!isJsonArray(value) || fits(value)) continue;
    report(
      "not-a-schema",
      pointer + pointerToken(name),
      `must be ${wants}, but is ${preview(value)}`,
      `Write ${wants}.`,
    );
  }
}

/** A schema with an `$id` can have a dialect of its own (2020-12 core section 8.1.1). */
function dialectWithin(schema: JsonObject, outer: Dialect): Dialect {
  return (Object.hasOwn(schema, "$id") && dialectOf(own(schema, "$schema"))) || outer;
}

/** Abbreviates a value for a message. */
function preview(value: JsonValue): string {
  if (isJsonArray(value))
    return value.length === 0 ? "an empty list" : `a list that begins with ${preview(value[0] ?? null)}`;
  if (isJsonObject(value)) return "an object";
  const text = typeof value === "number" ? String(value) : JSON.stringify(value);
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
