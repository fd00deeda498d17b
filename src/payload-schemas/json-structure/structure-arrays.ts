import { type JsonObject, own } from "../../schema/schema-document.js";
import type { Draft } from "../definition-table.js";
import { type At, below, keywordValue, type StructureContext } from "./structure-context.js";
import { extensionOf, memberOf } from "./structure-layers.js";

const counts = ["minItems", "maxItems", "minContains", "maxContains"];

/** Lowers an array or a set: a list whose items have one type. */
export function lowerArray(kind: "array" | "set", at: At<JsonObject>, context: StructureContext): Draft {
  const items = own(at.value, "items");
  const draft: Draft = { type: "array" };
  if (items === undefined) context.refuse("invalid-data-schema", `the ${kind} has no "items"`, at);
  else draft["items"] = context.lower(below(at, "items", items));
  if (kind === "set") draft["uniqueItems"] = true;
  return applyArrayRules(draft, at, context);
}

/** Applies the keywords for arrays to a value that is or can be an array. */
export function applyArrayRules(draft: Draft, at: At<JsonObject>, context: StructureContext): Draft {
  for (const keyword of counts) {
    const count = keywordValue(at, keyword, "count", context);
    if (count !== undefined) draft[keyword] = count;
  }
  if (keywordValue(at, "uniqueItems", "boolean", context) === true) draft["uniqueItems"] = true;
  const contained = own(at.value, "contains");
  if (contained !== undefined) draft["contains"] = context.lower(below(at, "contains", contained), "rule");
  return draft;
}

/** Lowers a tuple: a list whose items are properties in a fixed order. */
export function lowerTuple(at: At<JsonObject>, context: StructureContext): Draft {
  const layers = extensionOf(at, context);
  const members = new Map(layers.flatMap(({ members }) => members.map((member) => [member.name, member])));
  const own = keywordValue(at, "tuple", "names", context);
  const orders = layers.map(({ type }) => namesOf(type));
  const order = [...new Set([...orders.flat()])];
  if (own === undefined && orders.every(({ length }) => length === 0)) {
    return context.refuse("invalid-data-schema", 'the tuple has no "tuple" with the order of its properties', at);
  }
  const mine = namesOf(at);
  const names = mine.length >= members.size ? mine : order;
  const unknown = names.find((name) => !members.has(name));
  const forgotten = [...members.keys()].find((name) => !names.includes(name));
  if (unknown !== undefined || forgotten !== undefined) {
    const message =
      unknown === undefined
        ? `"tuple" does not contain the property ${JSON.stringify(forgotten)}`
        : `"tuple" contains ${JSON.stringify(unknown)}, which is not a property`;
    return context.refuse("invalid-data-schema", message, below(at, "tuple", null));
  }
  const items = names.flatMap((name) => {
    const member = members.get(name);
    return member === undefined ? [] : [memberOf(member, context)];
  });
  if (items.length === 0) return { type: "array", maxItems: 0 };
  return { type: "array", prefixItems: items, items: false, minItems: items.length };
}

function namesOf({ value }: At<JsonObject>): readonly string[] {
  const names = own(value, "tuple");
  return Array.isArray(names) ? names.filter((name) => typeof name === "string") : [];
}
