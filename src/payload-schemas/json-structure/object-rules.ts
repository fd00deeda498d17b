import { isJsonObject, type JsonObject, own } from "../../schema/schema-document.js";
import type { Draft } from "../definition-table.js";
import { wholePattern } from "../whole-pattern.js";
import { type At, below, type Context } from "./context.js";
import { keywordValue, refuseValue } from "./keyword-value.js";
import { lowerSchema } from "./lower-schema.js";

/** The counts of objects and of maps, which have names of their own, by what JSON Schema calls both. */
const counts = [
  ["minProperties", "minProperties"],
  ["maxProperties", "maxProperties"],
  ["minEntries", "minProperties"],
  ["maxEntries", "maxProperties"],
] as const;

/** Applies the keywords for objects to what is, or may be, an object. */
export function applyObjectRules(
  draft: Draft,
  at: At<JsonObject>,
  toWireName: (name: string) => string,
  context: Context,
): Draft {
  for (const [keyword, meaning] of counts) {
    const count = keywordValue(at, keyword, "count", context);
    if (count !== undefined) draft[meaning] = count;
  }
  for (const keyword of ["propertyNames", "keyNames"]) {
    const names = own(at.value, keyword);
    if (names !== undefined) draft["propertyNames"] = lowerSchema(below(at, keyword, names), context, "rule");
  }
  for (const keyword of ["patternProperties", "patternKeys"]) applyPatterns(draft, at, keyword, context);
  applyDependencies(draft, at, toWireName, context);
  const wanted = own(at.value, "has");
  if (wanted !== undefined) {
    // Some value fits: not all values fail to.
    const fits = lowerSchema(below(at, "has", wanted), context, "rule");
    draft["not"] = { type: "object", additionalProperties: { not: fits } };
  }
  return draft;
}

function applyPatterns(draft: Draft, at: At<JsonObject>, keyword: string, context: Context): void {
  const value = own(at.value, keyword);
  if (value === undefined) return;
  const place = below(at, keyword, value);
  if (!isJsonObject(value)) {
    refuseValue(place, keyword, "an object whose members are types", context);
    return;
  }
  const lowered: Draft = Object.create(null);
  for (const [pattern, type] of Object.entries(value)) {
    // A pattern for names is searched in them, unlike one for values, which has to fit as a whole.
    const isRegex = wholePattern(pattern) !== undefined;
    if (isRegex) lowered[pattern] = lowerSchema(below(place, pattern, type), context);
    else refuseValue(below(place, pattern, type), pattern, "a regular expression (ECMA-262)", context);
  }
  draft["patternProperties"] = lowered;
}

function applyDependencies(
  draft: Draft,
  at: At<JsonObject>,
  toWireName: (name: string) => string,
  context: Context,
): void {
  const value = keywordValue(at, "dependentRequired", "names-map", context);
  if (value === undefined || !isJsonObject(value)) return;
  const lowered: Draft = Object.create(null);
  for (const [name, names] of Object.entries(value)) {
    if (Array.isArray(names)) lowered[toWireName(name)] = names.map((dependent) => toWireName(String(dependent)));
  }
  draft["dependentRequired"] = lowered;
}
