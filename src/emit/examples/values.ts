import type { JsonType, JsonValue, SchemaObject } from "../../schema/schema.js";
import { arrayValues } from "./array-values.js";
import { numberValues } from "./number-values.js";
import { objectValues } from "./object-values.js";
import type { Place } from "./place.js";
import { type Rules, type Search, stated } from "./search.js";
import { stringValues } from "./string-values.js";

/** Proposes values for rules: what they give themselves, then what can be made of their types. */
export function* proposals(rules: Rules, place: Place, search: Search): Generator<JsonValue> {
  const constant = rules.find((schema) => schema.const !== undefined)?.const;
  if (constant !== undefined) return yield constant;
  const defaults = rules.flatMap(({ default: value }) => (value === undefined ? [] : [value]));
  const given = [...stated(rules, "examples").flat(), ...defaults];
  const [listed] = stated(rules, "enum");
  if (listed !== undefined) {
    yield* given;
    yield* listed;
    return;
  }
  // An example of a whole object or array does not show what is required, nor everything that is allowed.
  const hasParts = partKeywords.some((keyword) => stated(rules, keyword).length > 0);
  if (!hasParts) yield* given;
  const types = typesOf(rules);
  if (types.length === 0) search.refuse(place, "no type satisfies all rules");
  for (const type of types) yield* valuesOfType(type, rules, place, search);
  if (hasParts) yield* given;
}

const partKeywords = ["properties", "required", "items", "prefixItems"] as const;

function valuesOfType(type: JsonType, rules: Rules, place: Place, search: Search): Iterable<JsonValue> {
  switch (type) {
    case "object":
      return objectValues(rules, place, search);
    case "array":
      return arrayValues(rules, place, search);
    case "string":
      return stringValues(rules, place, search);
    case "number":
    case "integer":
      return numberValues(rules, type === "integer");
    case "boolean":
      return [true, false];
    case "null":
      return [null];
  }
}

/** The types that all rules allow, with those that their keywords are about first, and `null` last. */
function typesOf(rules: Rules): readonly JsonType[] {
  const lists = stated(rules, "type").map((type) => [type].flat());
  const isAllowed = (type: JsonType): boolean =>
    lists.every((list) => list.includes(type) || (type === "integer" && list.includes("number")));
  const types = new Set(lists.length > 0 ? lists.flat() : impliedTypes(rules));
  const allowed = [...types].filter(isAllowed);
  return allowed.includes("null") ? [...allowed.filter((type) => type !== "null"), "null"] : allowed;
}

const keywordsByType: { readonly [type in JsonType]?: readonly (keyof SchemaObject)[] } = {
  object: [
    ...(["properties", "required", "patternProperties", "additionalProperties", "unevaluatedProperties"] as const),
    ...(["propertyNames", "minProperties", "maxProperties", "dependentRequired", "dependentSchemas"] as const),
  ],
  array: ["items", "prefixItems", "contains", "minItems", "maxItems", "uniqueItems", "unevaluatedItems"],
  string: ["minLength", "maxLength", "pattern", "format", "contentEncoding", "contentMediaType"],
  number: ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"],
};

/** Any type is allowed where none is stated, but the keywords tell which one is meant. */
function impliedTypes(rules: Rules): readonly JsonType[] {
  const types: readonly JsonType[] = ["object", "array", "string", "number"];
  const meant = types.filter((type) => keywordsByType[type]?.some((keyword) => stated(rules, keyword).length > 0));
  return [...meant, "string", "object", "array", "number", "boolean", "null"];
}
