import type { JsonValue } from "../../schema/schema.js";
import { isJsonArray, isJsonObject, type JsonObject, own } from "../../schema/schema-document.js";
import type { Draft } from "../definition-table.js";
import { addInsOf, applyAddInChoice } from "./add-ins.js";
import { type At, below, type Context } from "./context.js";
import { refuseValue } from "./keyword-value.js";
import { lowerSchema } from "./lower-schema.js";
import { extensionOf, type Layer, memberOf } from "./object-layers.js";
import { applyObjectRules } from "./object-rules.js";

/**
 * An object with all that it inherits in one schema, so that "no other properties" means none that nobody declared (core
 * sections 3.2.3.1 and 3.10). Where a property is declared twice, that of the type itself counts, then that of the first base.
 */
export function lowerObject(at: At<JsonObject>, context: Context): Draft {
  const layers = extensionOf(at, context);
  const addIns = addInsOf(at.pointer, context);
  const draft = layeredObject(
    layers,
    addIns.flatMap(({ layers }) => layers),
    context,
  );
  return applyAddInChoice(draft, at, addIns, context);
}

/**
 * The object that some layers make together.
 *
 * @param optional - layers whose properties may be there, but are not asked for
 */
export function layeredObject(layers: readonly Layer[], optional: readonly Layer[], context: Context): Draft {
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
      typeof rest === "boolean" ? rest : lowerSchema(below(type, "additionalProperties", rest), context);
  }
  return draft;
}

/** Sets of names, of which exactly one is that of the properties of an object (core section 3.7.3). */
type RequiredSets = readonly (readonly string[])[];

/** Applies what all layers ask for: names, or for each layer one of several sets of names. */
export function applyRequired(
  draft: Draft,
  layers: readonly Layer[],
  toWireName: (name: string) => string,
  context: Context,
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

function requiredSets(at: At<JsonObject>, context: Context): RequiredSets {
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

/** A map: an object with any names, whose values are all of one type (core section 3.2.3.4). */
export function lowerMap(at: At<JsonObject>, context: Context): Draft {
  const values = own(at.value, "values");
  const draft: Draft = { type: "object" };
  if (values === undefined) context.refuse("invalid-data-schema", "the map does not say what its values are", at);
  else draft["additionalProperties"] = lowerSchema(below(at, "values", values), context);
  const patterns = applyObjectRules({}, at, (name) => name, context);
  // Values have to fit both what all values are and what is said of some names, which one object could not say.
  if (isJsonObject(patterns["patternProperties"] ?? null)) return { ...draft, allOf: [patterns] };
  return Object.assign(draft, patterns);
}
