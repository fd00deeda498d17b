import type { JsonValue } from "../../schema/schema.js";
import { isJsonArray, isJsonObject, type JsonObject, own } from "../../schema/schema-document.js";
import type { Draft } from "../definition-table.js";
import { wholePattern } from "../whole-pattern.js";
import { type At, below, keywordValue, refuseValue, type StructureContext } from "./structure-context.js";
import { type Layer, memberOf } from "./structure-layers.js";

/**
 * Lowers the layers of a type to one object.
 *
 * @param optional - layers whose properties are allowed but never required
 */
export function layeredObject(layers: readonly Layer[], optional: readonly Layer[], context: StructureContext): Draft {
  const draft: Draft = { type: "object" };
  const properties: Draft = Object.create(null);
  const wireNames = new Map<string, string>();
  const last = layers.at(-1);
  for (const layer of [...layers, ...optional]) {
    for (const member of layer.members) {
      if (wireNames.has(member.name) && layer !== last) continue;
      wireNames.set(member.name, member.wireName);
      properties[member.wireName] = memberOf(member, context);
    }
  }
  draft["properties"] = properties;
  applyRequired(draft, layers, (name) => wireNames.get(name) ?? name, context);
  for (const { type } of layers) {
    applyObjectRules(draft, type, (name) => wireNames.get(name) ?? name, context);
    const rest = own(type.value, "additionalProperties");
    if (rest === undefined) continue;
    draft["additionalProperties"] =
      typeof rest === "boolean" ? rest : context.lower(below(type, "additionalProperties", rest));
  }
  return draft;
}

/** Sets of names. An object must have the properties of exactly one of them. */
type RequiredSets = readonly (readonly string[])[];

/** Applies `required` of all layers. A layer can require one of several sets of properties. */
export function applyRequired(
  draft: Draft,
  layers: readonly Layer[],
  toWireName: (name: string) => string,
  context: StructureContext,
): void {
  const names = new Set<string>();
  const choices: RequiredSets[] = [];
  for (const { type } of layers) {
    const sets = requiredSets(type, context);
    if (sets.length === 1) for (const name of sets[0] ?? []) names.add(toWireName(name));
    if (sets.length > 1) choices.push(sets.map((set) => set.map(toWireName)));
  }
  if (names.size > 0) draft["required"] = [...names];
  const rules = choices.map((sets) => ({ oneOf: sets.map((required) => ({ required })) }));
  if (rules.length === 1) Object.assign(draft, rules[0]);
  else if (rules.length > 1) draft["allOf"] = rules;
}

function requiredSets(at: At<JsonObject>, context: StructureContext): RequiredSets {
  const value = own(at.value, "required");
  if (value === undefined) return [];
  if (isNames(value)) return [value];
  if (isJsonArray(value) && value.every(isNames)) return value;
  refuseValue(below(at, "required", value), "required", "a list of names, or a list of such lists", context);
  return [];
}

function isNames(value: JsonValue): value is readonly string[] {
  return isJsonArray(value) && value.every((name) => typeof name === "string");
}

/** Lowers a map: an object with any names, whose values have one type. */
export function lowerMap(at: At<JsonObject>, context: StructureContext): Draft {
  const values = own(at.value, "values");
  const draft: Draft = { type: "object" };
  if (values === undefined) context.refuse("invalid-data-schema", 'the map has no "values"', at);
  else draft["additionalProperties"] = context.lower(below(at, "values", values));
  const patterns = applyObjectRules({}, at, (name) => name, context);
  // A value must match both the type of all values and the patterns, which one schema cannot express.
  if (isJsonObject(patterns["patternProperties"] ?? null)) return { ...draft, allOf: [patterns] };
  return Object.assign(draft, patterns);
}

/** The counts of objects and maps, and their names in JSON Schema. */
const counts = [
  ["minProperties", "minProperties"],
  ["maxProperties", "maxProperties"],
  ["minEntries", "minProperties"],
  ["maxEntries", "maxProperties"],
] as const;

/** Applies the keywords for objects to a value that is or can be an object. */
export function applyObjectRules(
  draft: Draft,
  at: At<JsonObject>,
  toWireName: (name: string) => string,
  context: StructureContext,
): Draft {
  for (const [keyword, meaning] of counts) {
    const count = keywordValue(at, keyword, "count", context);
    if (count !== undefined) draft[meaning] = count;
  }
  for (const keyword of ["propertyNames", "keyNames"]) {
    const names = own(at.value, keyword);
    if (names !== undefined) draft["propertyNames"] = context.lower(below(at, keyword, names), "rule");
  }
  for (const keyword of ["patternProperties", "patternKeys"]) applyPatterns(draft, at, keyword, context);
  applyDependencies(draft, at, toWireName, context);
  const wanted = own(at.value, "has");
  if (wanted !== undefined) {
    // At least one value matches, which is the opposite of no value matching.
    const fits = context.lower(below(at, "has", wanted), "rule");
    draft["not"] = { type: "object", additionalProperties: { not: fits } };
  }
  return draft;
}

function applyPatterns(draft: Draft, at: At<JsonObject>, keyword: string, context: StructureContext): void {
  const value = own(at.value, keyword);
  if (value === undefined) return;
  const place = below(at, keyword, value);
  if (!isJsonObject(value)) {
    refuseValue(place, keyword, "an object whose members are types", context);
    return;
  }
  const lowered: Draft = Object.create(null);
  for (const [pattern, type] of Object.entries(value)) {
    // A pattern for names is searched in them. A pattern for values must match the whole value.
    const isRegex = wholePattern(pattern) !== undefined;
    if (isRegex) lowered[pattern] = context.lower(below(place, pattern, type));
    else refuseValue(below(place, pattern, type), pattern, "a regular expression (ECMA-262)", context);
  }
  draft["patternProperties"] = lowered;
}

function applyDependencies(
  draft: Draft,
  at: At<JsonObject>,
  toWireName: (name: string) => string,
  context: StructureContext,
): void {
  const value = keywordValue(at, "dependentRequired", "names-map", context);
  if (value === undefined || !isJsonObject(value)) return;
  const lowered: Draft = Object.create(null);
  for (const [name, names] of Object.entries(value)) {
    if (Array.isArray(names)) lowered[toWireName(name)] = names.map((dependent) => toWireName(String(dependent)));
  }
  draft["dependentRequired"] = lowered;
}
