import type { JsonValue } from "../../schema/schema.js";
import { isJsonArray, isJsonObject, type JsonObject, own } from "../../schema/schema-document.js";
import type { Draft } from "../definition-table.js";
import { unionOf } from "../union-type.js";
import { annotate } from "./annotations.js";
import { applyArrayRules, lowerArray, lowerTuple } from "./array-types.js";
import { lowerChoice } from "./choice-type.js";
import { applyComposition } from "./composition.js";
import { type At, below, type Context } from "./context.js";
import { findType } from "./find-type.js";
import { refuseValue } from "./keyword-value.js";
import { checkKeywords, compositionKeywords } from "./keywords.js";
import { applyNumericRules, lowerDecimal, lowerExactInteger } from "./numeric-rules.js";
import { extensionOf } from "./object-layers.js";
import { applyObjectRules } from "./object-rules.js";
import { layeredObject, lowerMap, lowerObject } from "./object-type.js";
import { compoundTypes, primitiveTypes } from "./primitive-types.js";
import { applyTextRules, lowerBinary } from "./text-rules.js";
import { applyValues } from "./values.js";

/**
 * Lowers what stands where a type may stand.
 *
 * @param role - a "type" says what a value is; a "rule" may also say only something about values that are something already
 * @param name - of a type that is declared for others to use
 */
export function lowerSchema(at: At, context: Context, role: "type" | "rule" = "type", name?: string): Draft {
  const { value, pointer } = at;
  if (typeof value === "string") return lowerNamed(value, { value: { type: value }, pointer }, context);
  if (!isJsonObject(value)) {
    return context.refuse("invalid-data-schema", "a type has to be an object, or the name of a primitive type", at);
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

/** What the keyword `type` says, or a `$ref` in its place, with the rules for such values beside it. */
function lowerDeclared(at: At<JsonObject>, context: Context, role: "type" | "rule"): Draft {
  const type = own(at.value, "type");
  if (type === undefined && !Object.hasOwn(at.value, "$ref")) return lowerUntyped(at, context, role);
  if (type === undefined) return applyAnyRules(lowerReference(at, context), at, context);
  if (typeof type === "string") return lowerNamed(type, at, context);
  const place = below(at, "type", type);
  if (isJsonArray(type)) return lowerUnion({ ...place, value: type }, at, context);
  return applyAnyRules(lowerInline(place, context), at, context);
}

/** A type where only its name was expected: a reference, or the whole declaration. */
function lowerInline({ value, pointer }: At, context: Context): Draft {
  if (!isJsonObject(value)) {
    return context.refuse("invalid-data-schema", '"type" has to be a name, a reference or a list of these', {
      pointer,
    });
  }
  if (Object.hasOwn(value, "$ref")) return annotate(lowerReference({ value, pointer }, context), value, undefined);
  return lowerSchema({ value, pointer }, context);
}

function lowerReference(at: At<JsonObject>, context: Context): Draft {
  const found = findType(own(at.value, "$ref") ?? null, below(at, "$ref", null), context);
  if (found === undefined) return {};
  if (own(found.value, "abstract") === true) {
    const message = `"${found.path.join("/")}" is abstract, so no value can be of this type`;
    return context.refuse("invalid-data-schema", message, below(at, "$ref", null), "Refer to a type that extends it.");
  }
  return context.book.refer(found.pointer, found.path);
}

function lowerUnion(union: At<readonly JsonValue[]>, at: At<JsonObject>, context: Context): Draft {
  if (union.value.length === 0) {
    return context.refuse("invalid-data-schema", '"type" has to name at least one type', union);
  }
  const members = union.value.map((member, index) => {
    const place = below(union, index, member);
    return typeof member === "string" ? lowerNamed(member, at, context, place) : lowerInline(place, context);
  });
  return unionOf(members);
}

/** A type of the language, with the keywords beside its name. */
function lowerNamed(name: string, at: At<JsonObject>, context: Context, place: At = below(at, "type", name)): Draft {
  const primitive = primitiveTypes.get(name);
  if (primitive?.exact !== undefined) return lowerExactInteger(primitive.exact, at, context);
  if (name === "decimal") return lowerDecimal(at, context);
  if (name === "binary") return lowerBinary(at, context);
  if (primitive?.group === "numeric") return applyNumericRules(primitive.draft(), at, context);
  if (primitive?.group === "string") return applyTextRules(primitive.draft(), at, context);
  if (primitive !== undefined) return primitive.draft();
  return lowerCompound(name, at, context, place);
}

function lowerCompound(name: string, at: At<JsonObject>, context: Context, place: At): Draft {
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
      return context.refuse("unknown-data-type", `${JSON.stringify(name)} is no type of JSON Structure`, place, fix);
    }
  }
}

/** Rules without a type: of conditions, or beside alternatives that have types (conditional composition section 4). */
function lowerUntyped(at: At<JsonObject>, context: Context, role: "type" | "rule"): Draft {
  if (role === "type" && !compositionKeywords.some((keyword) => Object.hasOwn(at.value, keyword))) {
    const fix = Object.hasOwn(at.value, "properties") ? 'Write "type": "object".' : undefined;
    return context.refuse("invalid-data-schema", 'a type is missing: there is neither "type" nor "$ref"', at, fix);
  }
  const items = own(at.value, "items");
  const draft: Draft = ["properties", "required", "additionalProperties"].some((keyword) =>
    Object.hasOwn(at.value, keyword),
  )
    ? layeredObject(extensionOf(at, context), [], context)
    : applyObjectRules({}, at, (name) => name, context);
  delete draft["type"];
  if (items !== undefined) draft["items"] = lowerSchema(below(at, "items", items), context);
  return applyArrayRules(applyTextRules(applyNumericRules(draft, at, context), at, context), at, context);
}

/** Applies the rules for values of all types: it is not known here which of them a value can be. */
function applyAnyRules(draft: Draft, at: At<JsonObject>, context: Context): Draft {
  applyNumericRules(draft, at, context);
  applyTextRules(draft, at, context);
  applyArrayRules(draft, at, context);
  return applyObjectRules(draft, at, (name) => name, context);
}

/** Says that a keyword has no list of types where it wants one. */
export function lowerList(at: At<JsonObject>, keyword: string, context: Context): readonly Draft[] {
  const value = own(at.value, keyword);
  if (value === undefined) return [];
  const place = below(at, keyword, value);
  if (!isJsonArray(value) || value.length === 0) {
    refuseValue(place, keyword, "a list of at least one type", context);
    return [];
  }
  return value.map((member, index) => lowerSchema(below(place, index, member), context, "rule"));
}
