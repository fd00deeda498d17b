import type { JsonValue } from "../../schema/schema.js";
import { isJsonArray, isJsonObject, type JsonObject, own } from "../../schema/schema-document.js";
import type { Draft } from "../definition-table.js";
import { type At, below, type Context } from "./context.js";
import { findType } from "./find-type.js";
import { refuseValue } from "./keyword-value.js";
import { extensionOf, type Layer } from "./object-layers.js";
import { applyRequired } from "./object-type.js";

/** Properties that data may have besides those of a type, if it says so in `$uses` (core section 3.10). */
export interface AddIn {
  readonly name: string;
  readonly layers: readonly Layer[];
}

/** The add-ins that the document offers for a type, by the pointer to it. */
export function addInsOf(pointer: string, context: Context): readonly AddIn[] {
  context.addIns ??= offeredAddIns(context);
  return context.addIns.get(pointer) ?? [];
}

function offeredAddIns(context: Context): ReadonlyMap<string, readonly AddIn[]> {
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

function addOffer(name: string, reference: JsonValue, at: At, found: Map<string, AddIn[]>, context: Context): void {
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
 * Lets an object say which add-ins it uses, and asks for what these require. Only the root of the data can (core section
 * 3.10.4); elsewhere the properties of add-ins are simply optional.
 */
export function applyAddInChoice(draft: Draft, at: At, addIns: readonly AddIn[], context: Context): Draft {
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

/** What documents list in `$uses` for the extensions of the language, rather than for add-ins of their own. */
const extension =
  /^JSON(?:Structure|Schema)(?:AlternateNames|Units|Validation|ConditionalComposition|Import|Relations)$/;

/** Tells of names in `$uses` of the document that stand for nothing known. */
export function checkUses(context: Context): void {
  const uses = own(context.root, "$uses");
  if (uses === undefined) return;
  const place = below({ value: context.root, pointer: "" }, "$uses", uses);
  if (!isJsonArray(uses)) {
    refuseValue(place, "$uses", "a list of names", context);
    return;
  }
  const offers = own(context.root, "$offers");
  const offered: JsonObject = isJsonObject(offers) ? offers : {};
  for (const [index, name] of uses.entries()) {
    if (typeof name === "string" && (extension.test(name) || Object.hasOwn(offered, name))) continue;
    const message = `${JSON.stringify(name)} is no extension of JSON Structure and no add-in that the document offers`;
    context.report("unknown-schema-keyword", message, below(place, index, name));
  }
}
