import { similarName } from "../diagnostics/similar-name.js";
import { jsonTypes } from "./conjuncts.js";
import type { KeywordShape } from "./keywords.js";
import type { JsonValue } from "./schema.js";
import { isJsonArray, isJsonObject } from "./schema-document.js";

/** The values that a keyword allows: a description, a test, and an optional suggestion for an invalid value. */
export interface ShapeRule {
  readonly wants: string;
  readonly fits: (value: JsonValue) => boolean;
  readonly suggest?: (value: JsonValue) => string | undefined;
}

const typeNames: readonly string[] = jsonTypes;

const isString = (value: JsonValue): boolean => typeof value === "string";
const isBoolean = (value: JsonValue): boolean => typeof value === "boolean";
// JSON.parse turns numbers that are too large into Infinity, which cannot be printed.
const isNumber = (value: JsonValue): value is number => typeof value === "number" && Number.isFinite(value);
const isSchema = (value: JsonValue): boolean => isJsonObject(value) || isBoolean(value);
const isNames = (value: JsonValue): boolean => isJsonArray(value) && value.every(isString) && isUnique(value);
const isType = (value: JsonValue): boolean => typeof value === "string" && typeNames.includes(value);
const isUnique = (values: readonly JsonValue[]): boolean => new Set(values).size === values.length;

/** The rule for each shape. The members of maps and lists of schemas are checked on their own. */
export const shapeRules: { readonly [shape in KeywordShape]: ShapeRule } = {
  schema: { wants: "a schema: an object, true or false", fits: isSchema, suggest: suggestTuple },
  schemas: { wants: "a list of at least one schema", fits: (value) => isJsonArray(value) && value.length > 0 },
  "schema-map": { wants: "an object whose members are schemas", fits: isJsonObject },
  "schema-by-pattern": { wants: "an object whose members are schemas", fits: isJsonObject },
  "schema-or-schemas": {
    wants: "a schema, or a list of at least one schema",
    fits: (value) => isSchema(value) || (isJsonArray(value) && value.length > 0),
  },
  dependencies: { wants: "an object whose members are schemas or lists of names", fits: isJsonObject },
  any: { wants: "anything", fits: () => true },
  array: { wants: "a list", fits: isJsonArray },
  string: { wants: "a string", fits: isString },
  boolean: { wants: "true or false", fits: isBoolean },
  number: { wants: "a number", fits: isNumber, suggest: suggestNumber },
  positive: { wants: "a number greater than 0", fits: (value) => isNumber(value) && value > 0, suggest: suggestNumber },
  count: {
    wants: "a non-negative integer",
    fits: (value) => Number.isSafeInteger(value) && Number(value) >= 0,
    suggest: suggestNumber,
  },
  pattern: { wants: "a regular expression (ECMA-262, with the u flag)", fits: isPattern },
  type: {
    wants: `one of ${typeNames.join(", ")}, or a list of these`,
    fits: (value) => (isJsonArray(value) ? value.length > 0 && value.every(isType) && isUnique(value) : isType(value)),
    suggest: suggestType,
  },
  names: { wants: "a list of different names", fits: isNames, suggest: suggestRequired },
  "names-map": {
    wants: "an object whose members are lists of different names",
    fits: (value) => isJsonObject(value) && Object.values(value).every(isNames),
  },
  renames: {
    wants: 'an object of former names: { "old": { "name": "new", "since": "1.0.0" } }',
    fits: (value) => isJsonObject(value) && Object.values(value).every(isRename),
  },
  settings: {
    wants: 'an object: { "name": "Order" }',
    fits: (value) => isJsonObject(value) && isString(value["name"] ?? ""),
  },
};

/** Returns whether a value is a regular expression as recommended by JSON Schema (2020-12 core section 6.4). */
export function isPattern(value: JsonValue): boolean {
  if (typeof value !== "string") return false;
  try {
    new RegExp(value, "u");
    return true;
  } catch {
    return false;
  }
}

function isRename(value: JsonValue): boolean {
  return isJsonObject(value) && isString(value["name"] ?? null) && isString(value["since"] ?? null);
}

function suggestNumber(value: JsonValue): string | undefined {
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : Number.NaN;
  return Number.isFinite(number) ? `Write ${number} without quotes.` : undefined;
}

function suggestType(value: JsonValue): string | undefined {
  const wrong = [value].flat().find((name) => !isType(name));
  const meant = typeof wrong === "string" ? similarName(wrong, typeNames) : undefined;
  return meant === undefined ? undefined : `Did you mean "${meant}"?`;
}

function suggestRequired(value: JsonValue): string | undefined {
  return typeof value === "boolean"
    ? 'List the names in the schema that has the properties: "required": ["name"].'
    : undefined;
}

function suggestTuple(value: JsonValue): string | undefined {
  return isJsonArray(value) ? 'Since 2020-12, a list of schemas is written as "prefixItems".' : undefined;
}
