import type { XmlNode } from "./xml-tree.js";
import type { XsdContext } from "./xsd-context.js";
import { ecmaPattern } from "./xsd-regular-expression.js";

/** The facets of a simple type. */
export interface Facets {
  readonly enumeration?: readonly string[];
  /** Values must match all of them. */
  readonly patterns?: readonly string[];
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minInclusive?: string;
  readonly maxInclusive?: string;
  readonly minExclusive?: string;
  readonly maxExclusive?: string;
  readonly totalDigits?: number;
  readonly fractionDigits?: number;
  readonly explicitTimezone?: "optional" | "required" | "prohibited";
}

const limits = ["minInclusive", "maxInclusive", "minExclusive", "maxExclusive"] as const;

/** Facets that do not affect JSON, and other children of a restriction. */
const ignored = new Set(["whiteSpace", "annotation", "simpleType", "attribute", "attributeGroup", "anyAttribute", ""]);

/** Returns the facets of a type with those of a restriction, which are narrower. */
export function restrictFacets(base: Facets, restriction: XmlNode, context: XsdContext): Facets {
  const facets: { -readonly [facet in keyof Facets]: Facets[facet] } = { ...base };
  const enumeration: string[] = [];
  const patterns: string[] = [];
  for (const node of restriction.children) {
    const value = node.attributes.get("value") ?? "";
    if (node.kind === "enumeration") enumeration.push(value);
    else if (node.kind === "pattern") addPattern(value, node, patterns, context);
    else if (isLimit(node.kind)) facets[node.kind] = value.trim();
    else if (!applyCount(facets, node, value, context)) reportOther(node, context);
  }
  if (enumeration.length > 0) facets.enumeration = enumeration;
  // Values must match one of the patterns of a restriction.
  if (patterns.length > 0) facets.patterns = [...(base.patterns ?? []), either(patterns)];
  return facets;
}

function isLimit(kind: string): kind is (typeof limits)[number] {
  return limits.some((limit) => limit === kind);
}

function addPattern(value: string, node: XmlNode, patterns: string[], context: XsdContext): void {
  const pattern = ecmaPattern(value);
  if (pattern !== undefined) patterns.push(pattern);
  else context.report("unenforced-rule", `the pattern ${JSON.stringify(value)} has no equivalent in ECMA-262`, node);
}

function either(patterns: readonly string[]): string {
  return patterns.length === 1 ? patterns.join("") : `^(?:${patterns.map((each) => each.slice(1, -1)).join("|")})$`;
}

type Counted = { -readonly [facet in keyof Facets]: Facets[facet] };

function applyCount(facets: Counted, node: XmlNode, value: string, context: XsdContext): boolean {
  switch (node.kind) {
    case "length":
      facets.minLength = count(value, node, context);
      facets.maxLength = facets.minLength;
      return true;
    case "minLength":
    case "maxLength":
    case "totalDigits":
    case "fractionDigits":
      facets[node.kind] = count(value, node, context);
      return true;
    case "explicitTimezone":
      if (value === "required" || value === "prohibited" || value === "optional") facets.explicitTimezone = value;
      else context.report("invalid-data-schema", '"explicitTimezone" must be required, prohibited or optional', node);
      return true;
    default:
      return ignored.has(node.kind);
  }
}

function count(value: string, node: XmlNode, context: XsdContext): number {
  const number = /^\s*\+?\d{1,15}\s*$/.test(value) ? Number(value) : undefined;
  if (number === undefined) {
    context.report("invalid-data-schema", `"${node.kind}" must be a non-negative integer`, node);
  }
  return number ?? 0;
}

function reportOther(node: XmlNode, context: XsdContext): void {
  if (node.kind === "assertion") context.report("unenforced-rule", "the assertion is an XPath expression", node);
  else context.report("unknown-schema-keyword", `"${node.kind}" is not a facet`, node);
}
