import type { JsonValue } from "../../schema/schema.js";
import { isJsonArray, isJsonObject, type JsonObject, own } from "../../schema/schema-document.js";
import type { Draft } from "../definition-table.js";
import { findType } from "./find-structure-type.js";
import { type At, below, ignoreAnnotation, refuseValue, type StructureContext } from "./structure-context.js";
import { extensionOf, type Layer } from "./structure-layers.js";
import { applyRequired, layeredObject } from "./structure-objects.js";

/** Properties that data can have in addition to those of a type, if it names the add-in in `$uses`. */
export interface AddIn {
  readonly name: string;
  readonly layers: readonly Layer[];
}

/** Returns the add-ins that the document offers for a type. */
export function addInsOf(pointer: string, context: StructureContext): readonly AddIn[] {
  context.addIns ??= offeredAddIns(context);
  return context.addIns.get(pointer) ?? [];
}

function offeredAddIns(context: StructureContext): ReadonlyMap<string, readonly AddIn[]> {
  const offers = own(context.root, "$offers");
  const found = new Map<string, AddIn[]>();
  if (offers === undefined) return found;
  const place = below({ value: context.root, pointer: "" }, "$offers", offers);
  if (!isJsonObject(offers)) {
    refuseValue(place, "$offers", "an object of names and references to types", context);
    return found;
  }
  for (const [name, value] of Object.entries(offers)) {
    const references: readonly JsonValue[] = isJsonArray(value) ? value : [value];
    for (const reference of references) addOffer(name, reference, below(place, name, value), found, context);
  }
  return found;
}

function addOffer(
  name: string,
  reference: JsonValue,
  at: At,
  found: Map<string, AddIn[]>,
  context: StructureContext,
): void {
  const type = findType(reference, at, context);
  if (type === undefined) return;
  const all = extensionOf(type, context);
  const layers = all.slice(-1);
  for (const target of all.slice(0, -1)) {
    const known = found.get(target.type.pointer);
    if (known === undefined) found.set(target.type.pointer, [{ name, layers }]);
    else known.push({ name, layers });
  }
}

/**
 * Allows `$uses` in an object, and requires the properties of the add-ins that it names. Only the root of the data can
 * have `$uses`. Elsewhere the properties of add-ins are optional.
 */
function applyAddInChoice(draft: Draft, at: At, addIns: readonly AddIn[], context: StructureContext): Draft {
  const properties = draft["properties"];
  if (addIns.length === 0 || at.pointer !== context.rootPointer || !isJsonObject(properties)) return draft;
  const names = [...new Set(addIns.map(({ name }) => name))];
  const uses = { type: "array", items: { enum: names }, uniqueItems: true };
  draft["properties"] = { ...properties, $schema: { type: "string", format: "uri" }, $uses: uses };
  const rules = addIns.flatMap(({ name, layers }) => {
    const required: Draft = {};
    applyRequired(required, layers, (property) => wireNameIn(layers, property), context);
    const isUsed = { properties: { $uses: { contains: { const: name } } }, required: ["$uses"] };
    return Object.keys(required).length === 0 ? [] : [{ anyOf: [{ not: isUsed }, required] }];
  });
  if (rules.length > 0) draft["allOf"] = [...(isJsonArray(draft["allOf"]) ? draft["allOf"] : []), ...rules];
  return draft;
}

function wireNameIn(layers: readonly Layer[], name: string): string {
  const members = layers.flatMap((layer) => layer.members);
  return members.find((member) => member.name === name)?.wireName ?? name;
}

/** The extensions of the language, which documents also list in `$uses`. */
const extension =
  /^JSON(?:Structure|Schema)(?:AlternateNames|Units|Validation|ConditionalComposition|Import|Relations)$/;

/** Warns about unknown names in `$uses` of the document. */
export function checkUses(context: StructureContext): void {
  const uses = own(context.root, "$uses");
  if (uses === undefined) return;
  const place = below({ value: context.root, pointer: "" }, "$uses", uses);
  if (!isJsonArray(uses)) {
    ignoreAnnotation(place, "$uses", "a list of names", context);
    return;
  }
  const offers = own(context.root, "$offers");
  const offered: JsonObject = isJsonObject(offers) ? offers : {};
  for (const [index, name] of uses.entries()) {
    if (typeof name === "string" && (extension.test(name) || Object.hasOwn(offered, name))) continue;
    const message = `${JSON.stringify(name)} is neither an extension of JSON Structure nor an add-in that the document offers`;
    context.report("unknown-schema-keyword", message, below(place, index, name));
  }
}

/**
 * Lowers an object with all that it inherits to one schema, so that `additionalProperties` applies to all properties.
 * If a property is declared twice, the declaration of the type itself counts, then that of its first base.
 */
export function lowerObject(at: At<JsonObject>, context: StructureContext): Draft {
  const layers = extensionOf(at, context);
  const addIns = addInsOf(at.pointer, context);
  const draft = layeredObject(
    layers,
    addIns.flatMap(({ layers }) => layers),
    context,
  );
  return applyAddInChoice(draft, at, addIns, context);
}
