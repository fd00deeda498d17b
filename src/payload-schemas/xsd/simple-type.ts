import type { JsonValue } from "../../schema/schema.js";
import type { LimitKeyword } from "../decimal-limit.js";
import type { Draft } from "../definition-table.js";
import { exactDecimal, exactInteger, smallInteger, wholeLimit } from "../exact-number.js";
import { unionOf } from "../union-type.js";
import { type BuiltInType, zonedPattern } from "./built-in-types.js";
import type { Context } from "./context.js";
import { type Facets, restrictFacets } from "./facets.js";
import { findTypeUse, lowerTypeUse, namedType, simpleTypeOf, type TypeUse } from "./type-use.js";
import type { XmlNode } from "./xml-tree.js";

/** A simple type, with all that its restrictions say (part 2). */
export type SimpleType =
  | {
      readonly variety: "atomic";
      readonly name: string;
      readonly builtIn: BuiltInType;
      readonly facets: Facets;
      readonly node?: XmlNode;
    }
  | { readonly variety: "list"; readonly item: TypeUse; readonly facets: Facets }
  | { readonly variety: "union"; readonly members: readonly TypeUse[]; readonly facets: Facets };

const anything: SimpleType = { variety: "atomic", name: "anySimpleType", builtIn: { kind: "any" }, facets: {} };

/** A built-in type; some are lists. */
export function builtInSimpleType(name: string, builtIn: BuiltInType): SimpleType {
  if (builtIn.items === undefined) return { variety: "atomic", name, builtIn, facets: {} };
  const item: TypeUse = { kind: "built-in", name: builtIn.items, type: nameToken };
  return { variety: "list", item, facets: { minLength: 1 } };
}

/** What the built-in lists are lists of. */
const nameToken: BuiltInType = { kind: "text", text: { pattern: "^[^\\s]+$" } };

/** A simple type that is declared in the document. */
export function declaredSimpleType(node: XmlNode, context: Context): SimpleType {
  return context.once(node, context.simpleTypes, anything, () => {
    for (const child of node.children) {
      if (child.kind === "restriction") return restrictedType(child, context);
      if (child.kind === "list") return listType(child, context);
      if (child.kind === "union") return unionType(child, context);
    }
    context.report("invalid-data-schema", "the simple type is no restriction, list or union", node);
    return anything;
  });
}

function restrictedType(restriction: XmlNode, context: Context): SimpleType {
  const use = findTypeUse(restriction, "base", context);
  if (use === undefined) {
    if (!restriction.attributes.has("base")) {
      context.report("invalid-data-schema", "the restriction does not say of which type", restriction);
    }
    return anything;
  }
  const base = simpleTypeOf(use, context);
  if (base !== undefined) return restrictSimpleType(base, restriction, context);
  context.report("invalid-data-schema", "a simple type cannot restrict a complex one", restriction);
  return anything;
}

/** A type with the facets of a restriction, of a simple type or of the text of a complex one. */
export function restrictSimpleType(base: SimpleType, restriction: XmlNode, context: Context): SimpleType {
  const facets = restrictFacets(base.facets, restriction, context);
  return base.variety === "atomic" ? { ...base, facets, node: restriction } : { ...base, facets };
}

function listType(list: XmlNode, context: Context): SimpleType {
  const item = findTypeUse(list, "itemType", context);
  if (item !== undefined) return { variety: "list", item, facets: {} };
  if (!list.attributes.has("itemType")) {
    context.report("invalid-data-schema", "the list does not say what its items are", list);
  }
  return anything;
}

function unionType(union: XmlNode, context: Context): SimpleType {
  const names = (union.attributes.get("memberTypes") ?? "").split(/\s+/).filter((name) => name !== "");
  const named = names.flatMap((name) => namedType(name, union, context) ?? []);
  const inline = union.children.filter(({ kind }) => kind === "simpleType");
  const members: readonly TypeUse[] = [...named, ...inline.map((node): TypeUse => ({ kind: "inline", node }))];
  if (members.length === 0) context.report("invalid-data-schema", "the union has no members", union);
  return { variety: "union", members, facets: {} };
}

/** Lowers a simple type. */
export function lowerSimpleType(type: SimpleType, context: Context): Draft {
  if (type.variety === "list") return lowerList(type.item, type.facets, context);
  if (type.variety === "union") {
    const draft = unionOf(type.members.map((member) => lowerTypeUse(member, context)));
    const { enumeration, patterns = [] } = type.facets;
    if (enumeration !== undefined) return { ...draft, enum: enumeration.flatMap(anyForm) };
    return patterns.length === 0 ? draft : { allOf: [draft, ...patterns.map((pattern) => ({ pattern }))] };
  }
  const { kind } = type.builtIn;
  if (kind === "integer") return withValues(lowerInteger(type.builtIn, type.facets), type.facets);
  if (kind === "decimal") return withValues(lowerDecimal(type.facets, type.node, context), type.facets);
  if (kind === "float") return withValues({ type: "number", ...limitsOf(type.facets) }, type.facets);
  if (kind === "boolean") return withValues({ type: "boolean" }, type.facets);
  if (kind === "any") return withValues({ ...type.builtIn.text }, type.facets);
  return lowerText(type.name, type.builtIn, type.facets);
}

function lowerList(item: TypeUse, { minLength, maxLength }: Facets, context: Context): Draft {
  const draft: Draft = { type: "array", items: lowerTypeUse(item, context) };
  if (minLength !== undefined) draft["minItems"] = minLength;
  if (maxLength !== undefined) draft["maxItems"] = maxLength;
  return draft;
}

function lowerText(name: string, builtIn: BuiltInType, facets: Facets): Draft {
  const draft: Draft = { type: "string" };
  const zoned = facets.explicitTimezone === undefined ? undefined : zonedPattern(name, facets.explicitTimezone);
  // Values that are listed need no other description.
  if (facets.enumeration === undefined) Object.assign(draft, zoned === undefined ? builtIn.text : { pattern: zoned });
  // Of bytes, the length counts bytes (part 2 section 4.3.1).
  const unit = { hexBinary: 2 }[name] ?? 1;
  if (name !== "base64Binary" && name !== "QName" && name !== "NOTATION") {
    if (facets.minLength !== undefined) draft["minLength"] = facets.minLength * unit;
    if (facets.maxLength !== undefined) draft["maxLength"] = facets.maxLength * unit;
  }
  const patterns = [draft["pattern"], ...(facets.patterns ?? [])].filter((pattern) => typeof pattern === "string");
  const [first, ...others] = patterns;
  if (first !== undefined) draft["pattern"] = first;
  if (others.length > 0) draft["allOf"] = others.map((pattern) => ({ pattern }));
  return facets.enumeration === undefined ? draft : Object.assign(draft, { enum: [...new Set(facets.enumeration)] });
}

function lowerInteger(type: BuiltInType, facets: Facets): Draft {
  let { least, most } = type;
  const atLeast = (limit: bigint): void => {
    if (least === undefined || limit > least) least = limit;
  };
  const atMost = (limit: bigint): void => {
    if (most === undefined || limit < most) most = limit;
  };
  const { minInclusive, minExclusive, maxInclusive, maxExclusive, totalDigits } = facets;
  if (isInteger(minInclusive)) atLeast(BigInt(minInclusive));
  if (isInteger(minExclusive)) atLeast(BigInt(minExclusive) + 1n);
  if (isInteger(maxInclusive)) atMost(BigInt(maxInclusive));
  if (isInteger(maxExclusive)) atMost(BigInt(maxExclusive) - 1n);
  if (totalDigits !== undefined && totalDigits <= 100) {
    atLeast(1n - 10n ** BigInt(totalDigits));
    atMost(10n ** BigInt(totalDigits) - 1n);
  }
  const isSafe = [least, most].every((limit) => limit !== undefined && Number.isSafeInteger(Number(limit)));
  return isSafe ? smallInteger(Number(least), Number(most)) : exactInteger({ least, most });
}

function isInteger(text: string | undefined): text is string {
  return text !== undefined && /^-?\d{1,100}$/.test(text);
}

function lowerDecimal(facets: Facets, node: XmlNode | undefined, context: Context): Draft {
  const { totalDigits, fractionDigits } = facets;
  const whole: [LimitKeyword, bigint][] = [];
  for (const [facet, keyword] of limitKeywords) {
    const text = facets[facet];
    const limit = text === undefined ? undefined : wholeLimit(text);
    if (limit !== undefined) whole.push([keyword, limit]);
    else if (text !== undefined && node !== undefined && facets.enumeration === undefined) {
      const message = `the limit ${JSON.stringify(text)} is checked for numbers, but not for numbers that are written as text`;
      context.report("unenforced-rule", message, node);
    }
  }
  const digits = { precision: few(totalDigits), scale: few(fractionDigits) };
  return { ...exactDecimal(digits, whole), ...limitsOf(facets) };
}

/** The limits by what JSON Schema calls them. */
const limitKeywords = [
  ["minInclusive", "minimum"],
  ["maxInclusive", "maximum"],
  ["minExclusive", "exclusiveMinimum"],
  ["maxExclusive", "exclusiveMaximum"],
] as const;

/** No engine of JavaScript has texts of a billion digits, so that such a limit is none. */
function few(digits: number | undefined): number | undefined {
  return digits !== undefined && digits <= 1e9 ? digits : undefined;
}

function limitsOf(facets: Facets): Draft {
  const draft: Draft = {};
  for (const [facet, keyword] of limitKeywords) {
    const text = facets[facet] ?? "";
    const number = text === "" ? Number.NaN : Number(text);
    if (Number.isFinite(number)) draft[keyword] = number;
  }
  return draft;
}

function withValues(draft: Draft, { enumeration }: Facets): Draft {
  if (enumeration === undefined) return draft;
  const values = enumeration.flatMap((text) => valuesOf(text, draft));
  const distinct = [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
  // A text for a number may have been written in many ways, and a list of values leaves none of them open.
  return { type: draft["type"] ?? "string", enum: distinct };
}

/** What a text of the document means as a value of a type; two forms for numbers that may be written as text. */
export function valuesOf(text: string, { type }: Draft): readonly JsonValue[] {
  const types = [type].flat();
  const isText = types.includes("string") || type === undefined;
  const trimmed = text.trim();
  if (types.includes("boolean") && /^(?:true|false|0|1)$/.test(trimmed)) return [/^(?:true|1)$/.test(trimmed)];
  if (!types.includes("integer") && !types.includes("number")) return [text];
  const number = trimmed === "" ? Number.NaN : Number(trimmed);
  const isExact = Number.isFinite(number) && (!Number.isInteger(number) || Number.isSafeInteger(number));
  return [...(isExact ? [number] : []), ...(isText || !isExact ? [trimmed] : [])];
}

/** A value of a union, whose members may all read it. */
function anyForm(text: string): readonly JsonValue[] {
  return [...new Set<JsonValue>([text, ...valuesOf(text, { type: "number" }), ...valuesOf(text, { type: "boolean" })])];
}
