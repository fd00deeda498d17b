import type { Context } from "./context.js";
import { ecmaPattern } from "./regular-expression.js";
import type { XmlNode } from "./xml-tree.js";

/** What restrictions of a simple type say about its values. */
export interface Facets {
  readonly enumeration?: readonly string[];
  /** All of them have to fit. */
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

/** What says nothing about the values that JSON has, or is no facet. */
const silent = new Set(["whiteSpace", "annotation", "simpleType", "attribute", "attributeGroup", "anyAttribute", ""]);

/** The facets of a type, with those that a restriction adds (part 2 section 4.3); derived ones are narrower. */
export function restrictFacets(base: Facets, restriction: XmlNode, context: Context): Facets {
  const facets: { -readonly [facet in keyof Facets]: Facets[facet] } = { ...base };
  const enumeration: string[] = [];
  const patterns: string[] = [];
  for (const node of restriction.children) {
    const value = node.attributes.get("value") ?? "";
    if (node.kind === "enumeration") enumeration.push(value);
    else if (node.kind === "pattern") addPattern(value, node, patterns, context);
    else if (isLimit(node.kind)) facets[node.kind] = value.trim();
    else if (!applyCount(facets, node, value, context)) tellOther(node, context);
  }
  if (enumeration.length > 0) facets.enumeration = enumeration;
  // Of the patterns of one restriction, any may fit (part 2 section 4.3.4.3).
  if (patterns.length > 0) facets.patterns = [...(base.patterns ?? []), either(patterns)];
  return facets;
}

function isLimit(kind: string): kind is (typeof limits)[number] {
  return limits.some((limit) => limit === kind);
}

function addPattern(value: string, node: XmlNode, patterns: string[], context: Context): void {
  const pattern = ecmaPattern(value);
  if (pattern !== undefined) patterns.push(pattern);
  else context.report("unenforced-rule", `the pattern ${JSON.stringify(value)} cannot be said in ECMA-262`, node);
}

function either(patterns: readonly string[]): string {
  return patterns.length === 1 ? patterns.join("") : `^(?:${patterns.map((each) => each.slice(1, -1)).join("|")})$`;
}

type Counted = { -readonly [facet in keyof Facets]: Facets[facet] };

function applyCount(facets: Counted, node: XmlNode, value: string, context: Context): boolean {
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
      else context.report("invalid-data-schema", '"explicitTimezone" is required, prohibited or optional', node);
      return true;
    default:
      return silent.has(node.kind);
  }
}

function count(value: string, node: XmlNode, context: Context): number {
  const number = /^\s*\+?\d{1,15}\s*$/.test(value) ? Number(value) : undefined;
  if (number === undefined) {
    context.report("invalid-data-schema", `"${node.kind}" has to be a whole number of at least 0`, node);
  }
  return number ?? 0;
}

function tellOther(node: XmlNode, context: Context): void {
  if (node.kind === "assertion") context.report("unenforced-rule", "an assertion is an XPath expression", node);
  else context.report("invalid-data-schema", `"${node.kind}" is no facet`, node);
}
