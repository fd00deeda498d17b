import type { JsonValue } from "../../schema/schema.js";
import type { Draft } from "../definition-table.js";
import { exactDecimal, exactInteger, type LimitKeyword, smallInteger, wholeLimit } from "../exact-number.js";
import { unionOf } from "../union-type.js";
import type { XmlNode } from "./xml-tree.js";
import { type BuiltInType, zonedPattern } from "./xsd-built-in-types.js";
import type { XsdContext } from "./xsd-context.js";
import { type Facets, restrictFacets } from "./xsd-facets.js";
import { findTypeUse, namedType, type TypeUse } from "./xsd-references.js";

/** A simple type with the facets of all its restrictions. */
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

/** Returns a built-in type. Some are lists. */
export function builtInSimpleType(name: string, builtIn: BuiltInType): SimpleType {
  if (builtIn.items === undefined) return { variety: "atomic", name, builtIn, facets: {} };
  const item: TypeUse = { kind: "built-in", name: builtIn.items, type: nameToken };
  return { variety: "list", item, facets: { minLength: 1 } };
}

/** The items of the built-in list types. */
const nameToken: BuiltInType = { kind: "text", text: { pattern: "^[^\\s]+$" } };

/** Reads a simple type that is declared in the document. */
export function declaredSimpleType(node: XmlNode, context: XsdContext): SimpleType {
  return context.once(node, context.simpleTypes, anything, () => {
    for (const child of node.children) {
      if (child.kind === "restriction") return restrictedType(child, context);
      if (child.kind === "list") return listType(child, context);
      if (child.kind === "union") return unionType(child, context);
    }
    context.report("invalid-data-schema", "the simple type must be a restriction, a list or a union", node);
    return anything;
  });
}

function restrictedType(restriction: XmlNode, context: XsdContext): SimpleType {
  const use = findTypeUse(restriction, "base", context);
  if (use === undefined) {
    if (!restriction.attributes.has("base")) {
      context.report("invalid-data-schema", "the restriction has no base type", restriction);
    }
    return anything;
  }
  const base = simpleTypeOf(use, context);
  if (base !== undefined) return restrictSimpleType(base, restriction, context);
  context.report("invalid-data-schema", "a simple type cannot restrict a complex one", restriction);
  return anything;
}

/** Adds the facets of a restriction to a simple type. */
export function restrictSimpleType(base: SimpleType, restriction: XmlNode, context: XsdContext): SimpleType {
  const facets = restrictFacets(base.facets, restriction, context);
  return base.variety === "atomic" ? { ...base, facets, node: restriction } : { ...base, facets };
}

function listType(list: XmlNode, context: XsdContext): SimpleType {
  const item = findTypeUse(list, "itemType", context);
  if (item !== undefined) return { variety: "list", item, facets: {} };
  if (!list.attributes.has("itemType")) {
    context.report("invalid-data-schema", "the list has no item type", list);
  }
  return anything;
}

function unionType(union: XmlNode, context: XsdContext): SimpleType {
  const names = (union.attributes.get("memberTypes") ?? "").split(/\s+/).filter((name) => name !== "");
  const named = names.flatMap((name) => namedType(name, union, context) ?? []);
  const inline = union.children.filter(({ kind }) => kind === "simpleType");
  const members: readonly TypeUse[] = [...named, ...inline.map((node): TypeUse => ({ kind: "inline", node }))];
  if (members.length === 0) context.report("invalid-data-schema", "the union has no members", union);
  return { variety: "union", members, facets: {} };
}

/** Lowers a simple type. */
export function lowerSimpleType(type: SimpleType, context: XsdContext): Draft {
  if (type.variety === "list") return lowerList(type.item, type.facets, context);
  if (type.variety === "union") {
    const draft = unionOf(type.members.map((member) => context.lowerTypeUse(member)));
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

function lowerList(item: TypeUse, { minLength, maxLength }: Facets, context: XsdContext): Draft {
  const draft: Draft = { type: "array", items: context.lowerTypeUse(item) };
  if (minLength !== undefined) draft["minItems"] = minLength;
  if (maxLength !== undefined) draft["maxItems"] = maxLength;
  return draft;
}

function lowerText(name: string, builtIn: BuiltInType, facets: Facets): Draft {
  const draft: Draft = { type: "string" };
  const zoned = facets.explicitTimezone === undefined ? undefined : zonedPattern(name, facets.explicitTimezone);
  // An enumeration needs no other rules.
  if (facets.enumeration === undefined) Object.assign(draft, zoned === undefined ? builtIn.text : { pattern: zoned });
  // The length of binary types counts bytes.
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

function lowerDecimal(facets: Facets, node: XmlNode | undefined, context: XsdContext): Draft {
  const { totalDigits, fractionDigits } = facets;
  const whole: [LimitKeyword, bigint][] = [];
  for (const [facet, keyword] of limitKeywords) {
    const text = facets[facet];
    const limit = text === undefined ? undefined : wholeLimit(text);
    if (limit !== undefined) whole.push([keyword, limit]);
    else if (text !== undefined && node !== undefined && facets.enumeration === undefined) {
      const message = `the limit ${JSON.stringify(text)} is checked for numbers, but not for numbers that are strings`;
      context.report("unenforced-rule", message, node);
    }
  }
  const digits = { precision: few(totalDigits), scale: few(fractionDigits) };
  return { ...exactDecimal(digits, whole), ...limitsOf(facets) };
}

/** The limits and their names in JSON Schema. */
const limitKeywords = [
  ["minInclusive", "minimum"],
  ["maxInclusive", "maximum"],
  ["minExclusive", "exclusiveMinimum"],
  ["maxExclusive", "exclusiveMaximum"],
] as const;

/** JavaScript strings cannot have a billion digits, so larger limits have no effect. */
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
  // The values are listed, so patterns for other ways to write a number are not needed.
  return { type: draft["type"] ?? "string", enum: distinct };
}

/** Returns the JSON values of a literal in the document. Numbers that can also be strings have two. */
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

/** Returns the JSON values of a literal for any member of a union. */
function anyForm(text: string): readonly JsonValue[] {
  return [...new Set<JsonValue>([text, ...valuesOf(text, { type: "number" }), ...valuesOf(text, { type: "boolean" })])];
}

/** Returns the simple type of a use, or `undefined` for a complex type. */
export function simpleTypeOf(use: TypeUse, context: XsdContext): SimpleType | undefined {
  if (use.kind === "built-in") return builtInSimpleType(use.name, use.type);
  return use.node.kind === "simpleType" ? declaredSimpleType(use.node, context) : undefined;
}
