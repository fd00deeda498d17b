import { type JsonObject, own } from "../../schema/schema-document.js";
import type { Draft } from "../definition-table.js";
import { type At, below, type Context } from "./context.js";
import { keywordValue } from "./keyword-value.js";
import { lowerSchema } from "./lower-schema.js";
import { extensionOf, memberOf } from "./object-layers.js";

const counts = ["minItems", "maxItems", "minContains", "maxContains"];

/** An array or a set: a list whose items are all of one type (core sections 3.2.3.2 and 3.2.3.3). */
export function lowerArray(kind: "array" | "set", at: At<JsonObject>, context: Context): Draft {
  const items = own(at.value, "items");
  const draft: Draft = { type: "array" };
  if (items === undefined) context.refuse("invalid-data-schema", `the ${kind} does not say what its items are`, at);
  else draft["items"] = lowerSchema(below(at, "items", items), context);
  if (kind === "set") draft["uniqueItems"] = true;
  return applyArrayRules(draft, at, context);
}

/** Applies the keywords for lists to what is, or may be, a list. */
export function applyArrayRules(draft: Draft, at: At<JsonObject>, context: Context): Draft {
  for (const keyword of counts) {
    const count = keywordValue(at, keyword, "count", context);
    if (count !== undefined) draft[keyword] = count;
  }
  if (keywordValue(at, "uniqueItems", "boolean", context) === true) draft["uniqueItems"] = true;
  const contained = own(at.value, "contains");
  if (contained !== undefined) draft["contains"] = lowerSchema(below(at, "contains", contained), context, "rule");
  return draft;
}

/** A tuple: a list whose items are named in the schema, and told apart by their place (core section 3.2.3.5). */
export function lowerTuple(at: At<JsonObject>, context: Context): Draft {
  const layers = extensionOf(at, context);
  const members = new Map(layers.flatMap(({ members }) => members.map((member) => [member.name, member])));
  const own = keywordValue(at, "tuple", "names", context);
  const orders = layers.map(({ type }) => namesOf(type));
  const order = [...new Set([...orders.flat()])];
  if (own === undefined && orders.every(({ length }) => length === 0)) {
    return context.refuse(
      "invalid-data-schema",
      'the tuple does not say the order of its items: "tuple" is missing',
      at,
    );
  }
  const mine = namesOf(at);
  const names = mine.length >= members.size ? mine : order;
  const unknown = names.find((name) => !members.has(name));
  const forgotten = [...members.keys()].find((name) => !names.includes(name));
  if (unknown !== undefined || forgotten !== undefined) {
    const message =
      unknown === undefined
        ? `"tuple" leaves out the property ${JSON.stringify(forgotten)}`
        : `"tuple" names ${JSON.stringify(unknown)}, which is no property`;
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
