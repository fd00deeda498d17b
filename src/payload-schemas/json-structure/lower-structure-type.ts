import type { JsonValue } from "../../schema/schema.js";
import { isJsonArray, isJsonObject, type JsonObject, own } from "../../schema/schema-document.js";
import type { Draft } from "../definition-table.js";
import { unionOf } from "../union-type.js";
import { findType } from "./find-structure-type.js";
import { lowerObject } from "./structure-add-ins.js";
import { annotate, applyValues } from "./structure-annotations.js";
import { applyArrayRules, lowerArray, lowerTuple } from "./structure-arrays.js";
import { lowerChoice } from "./structure-choices.js";
import {
  type At,
  below,
  checkKeywords,
  compositionKeywords,
  refuseValue,
  type StructureContext,
} from "./structure-context.js";
import { extensionOf } from "./structure-layers.js";
import { applyNumericRules, lowerDecimal, lowerExactInteger } from "./structure-numbers.js";
import { applyObjectRules, layeredObject, lowerMap } from "./structure-objects.js";
import { compoundTypes, primitiveTypes } from "./structure-primitives.js";
import { applyStringRules, lowerBinary } from "./structure-strings.js";

/**
 * Lowers a type.
 *
 * @param role - a "rule" can also restrict values whose type is declared elsewhere
 * @param name - the name of a declared type
 */
export function lowerStructureType(
  at: At,
  context: StructureContext,
  role: "type" | "rule" = "type",
  name?: string,
): Draft {
  const { value, pointer } = at;
  if (typeof value === "string") return lowerNamed(value, { value: { type: value }, pointer }, context);
  if (!isJsonObject(value)) {
    return context.refuse("invalid-data-schema", "a type must be an object or the name of a primitive type", at);
  }
  return context.deeper(at, () => {
    const schema = { value, pointer };
    checkKeywords(schema, context);
    const draft = applyComposition(applyValues(lowerDeclared(schema, context, role), schema, context), schema, context);
    const ownName = own(value, "name");
    const isNamed = typeof ownName === "string" && ownName !== "" && pointer !== "" ? ownName : undefined;
    return annotate(draft, value, name ?? isNamed);
  });
}

/** Lowers the keyword `type`, or `$ref` in its place, with the validation keywords next to it. */
function lowerDeclared(at: At<JsonObject>, context: StructureContext, role: "type" | "rule"): Draft {
  const type = own(at.value, "type");
  if (type === undefined && !Object.hasOwn(at.value, "$ref")) return lowerUntyped(at, context, role);
  if (type === undefined) return applyAnyRules(lowerReference(at, context), at, context);
  if (typeof type === "string") return lowerNamed(type, at, context);
  const place = below(at, "type", type);
  if (isJsonArray(type)) return lowerUnion({ ...place, value: type }, at, context);
  return applyAnyRules(lowerInline(place, context), at, context);
}

/** Lowers a reference or a whole declaration as the value of `type`. */
function lowerInline({ value, pointer }: At, context: StructureContext): Draft {
  if (!isJsonObject(value)) {
    return context.refuse("invalid-data-schema", '"type" must be a name, a reference, or a list of these', {
      pointer,
    });
  }
  if (Object.hasOwn(value, "$ref")) return annotate(lowerReference({ value, pointer }, context), value, undefined);
  return context.lower({ value, pointer });
}

function lowerReference(at: At<JsonObject>, context: StructureContext): Draft {
  const found = findType(own(at.value, "$ref") ?? null, below(at, "$ref", null), context);
  if (found === undefined) return {};
  if (own(found.value, "abstract") === true) {
    const message = `"${found.path.join("/")}" is abstract, so no value can have this type`;
    return context.refuse("invalid-data-schema", message, below(at, "$ref", null), "Refer to a type that extends it.");
  }
  return context.table.refer(found.pointer, found.path);
}

function lowerUnion(union: At<readonly JsonValue[]>, at: At<JsonObject>, context: StructureContext): Draft {
  if (union.value.length === 0) {
    return context.refuse("invalid-data-schema", '"type" must contain at least one type', union);
  }
  const members = union.value.map((member, index) => {
    const place = below(union, index, member);
    return typeof member === "string" ? lowerNamed(member, at, context, place) : lowerInline(place, context);
  });
  return unionOf(members);
}

/** Lowers a built-in type with the keywords next to its name. */
function lowerNamed(
  name: string,
  at: At<JsonObject>,
  context: StructureContext,
  place: At = below(at, "type", name),
): Draft {
  const primitive = primitiveTypes.get(name);
  if (primitive?.exact !== undefined) return lowerExactInteger(primitive.exact, at, context);
  if (name === "decimal") return lowerDecimal(at, context);
  if (name === "binary") return lowerBinary(at, context);
  if (primitive?.group === "numeric") return applyNumericRules(primitive.draft(), at, context);
  if (primitive?.group === "string") return applyStringRules(primitive.draft(), at, context);
  if (primitive !== undefined) return primitive.draft();
  return lowerCompound(name, at, context, place);
}

function lowerCompound(name: string, at: At<JsonObject>, context: StructureContext, place: At): Draft {
  switch (name) {
    case "object":
      return lowerObject(at, context);
    case "array":
    case "set":
      return lowerArray(name, at, context);
    case "map":
      return lowerMap(at, context);
    case "tuple":
      return lowerTuple(at, context);
    case "choice":
      return lowerChoice(at, context);
    case "any":
      return applyAnyRules({}, at, context);
    default: {
      const fix = context.didYouMean(name, () => [...primitiveTypes.keys(), ...compoundTypes]);
      return context.refuse("unknown-data-type", `unknown type ${JSON.stringify(name)}`, place, fix);
    }
  }
}

/** Lowers keywords without a type, as in conditions or next to `anyOf`. */
function lowerUntyped(at: At<JsonObject>, context: StructureContext, role: "type" | "rule"): Draft {
  if (role === "type" && !compositionKeywords.some((keyword) => Object.hasOwn(at.value, keyword))) {
    const fix = Object.hasOwn(at.value, "properties") ? 'Write "type": "object".' : undefined;
    return context.refuse("invalid-data-schema", 'the type has neither "type" nor "$ref"', at, fix);
  }
  const items = own(at.value, "items");
  const draft: Draft = ["properties", "required", "additionalProperties"].some((keyword) =>
    Object.hasOwn(at.value, keyword),
  )
    ? layeredObject(extensionOf(at, context), [], context)
    : applyObjectRules({}, at, (name) => name, context);
  delete draft["type"];
  if (items !== undefined) draft["items"] = context.lower(below(at, "items", items));
  return applyArrayRules(applyStringRules(applyNumericRules(draft, at, context), at, context), at, context);
}

/** Applies the keywords for values of all types. */
function applyAnyRules(draft: Draft, at: At<JsonObject>, context: StructureContext): Draft {
  applyNumericRules(draft, at, context);
  applyStringRules(draft, at, context);
  applyArrayRules(draft, at, context);
  return applyObjectRules(draft, at, (name) => name, context);
}

/** Lowers a list of types. */
function lowerList(at: At<JsonObject>, keyword: string, context: StructureContext): readonly Draft[] {
  const value = own(at.value, keyword);
  if (value === undefined) return [];
  const place = below(at, keyword, value);
  if (!isJsonArray(value) || value.length === 0) {
    refuseValue(place, keyword, "a list of at least one type", context);
    return [];
  }
  return value.map((member, index) => context.lower(below(place, index, member), "rule"));
}

const lists = ["allOf", "anyOf", "oneOf"];
const conditions = ["not", "if", "then", "else"];

/** Applies the keywords that combine types, which mean the same as in JSON Schema. */
function applyComposition(draft: Draft, at: At<JsonObject>, context: StructureContext): Draft {
  for (const keyword of lists) {
    const members = lowerList(at, keyword, context);
    if (members.length === 0) continue;
    // The type can use the keyword already, for alternative sets of required properties or a choice.
    const known = draft[keyword];
    if (known === undefined) draft[keyword] = [...members];
    else draft["allOf"] = [...(isJsonArray(draft["allOf"]) ? draft["allOf"] : []), { [keyword]: [...members] }];
  }
  for (const keyword of conditions) {
    const value = own(at.value, keyword);
    if (value === undefined) continue;
    const condition = context.lower(below(at, keyword, value), "rule");
    if (draft[keyword] === undefined) draft[keyword] = condition;
    else draft["allOf"] = [...(isJsonArray(draft["allOf"]) ? draft["allOf"] : []), { [keyword]: condition }];
  }
  return draft;
}
