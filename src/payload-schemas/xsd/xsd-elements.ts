import type { Draft } from "../definition-table.js";
import { unionOf } from "../union-type.js";
import type { XmlNode } from "./xml-tree.js";
import { applyValueConstraints, describe } from "./xsd-attributes.js";
import { lowerType } from "./xsd-complex-type.js";
import { isTrue, resolveName } from "./xsd-components.js";
import type { XsdContext } from "./xsd-context.js";
import { anyType, findTypeUse, type TypeUse } from "./xsd-references.js";

/**
 * Lowers an element where it is used. A global element without a named type becomes a reference, since it can contain
 * itself.
 */
export function lowerElementUse(node: XmlNode, context: XsdContext): Draft {
  const name = node.attributes.get("name") ?? "";
  const isGlobal = context.components.get("element", name) === node;
  const use = typeOf(node, context);
  if (isGlobal && use.kind === "inline") return context.table.refer(`element:${name}`, ["Element", name]);
  return complete(context.lowerTypeUse(use), use, node, context);
}

/** Lowers the declaration of a global element. */
export function lowerElement(node: XmlNode, context: XsdContext): Draft {
  const use = typeOf(node, context);
  const draft = use.kind === "built-in" ? context.lowerTypeUse(use) : lowerType(use.node, context);
  return complete(draft, use, node, context);
}

function complete(draft: Draft, use: TypeUse, node: XmlNode, context: XsdContext): Draft {
  for (const { kind, offset } of node.children) {
    if (kind !== "key" && kind !== "keyref" && kind !== "unique") continue;
    context.report("unenforced-rule", `"${kind}" compares elements in different parts of the data`, { offset });
  }
  const alternatives = typeAlternatives(node, context);
  const typed = alternatives.length === 0 ? draft : { anyOf: [...alternatives, draft] };
  const constrained = applyValueConstraints(typed, [node], use, context);
  const nillable = isTrue(node.attributes.get("nillable")) ? unionOf([constrained, { type: "null" }]) : constrained;
  return describe(nillable, [node, ...(use.kind === "built-in" ? [] : [use.node])]);
}

/** Returns the type of an element: its own, that of the head of its substitution group, or any. */
function typeOf(node: XmlNode, context: XsdContext): TypeUse {
  const seen = new Set<XmlNode>();
  for (let at = node; !seen.has(at); ) {
    seen.add(at);
    const own = findTypeUse(at, "type", context);
    if (own !== undefined) return own;
    const [head = ""] = (at.attributes.get("substitutionGroup") ?? "").trim().split(/\s+/);
    const reference = head === "" ? undefined : resolveName(head, at, "element", context.components);
    if (reference?.kind !== "component") return anyType;
    at = reference.node;
  }
  return anyType;
}

/** Returns the types that an element can have depending on its attributes, in version 1.1. */
function typeAlternatives(node: XmlNode, context: XsdContext): readonly Draft[] {
  const alternatives = node.children.filter(({ kind }) => kind === "alternative");
  if (alternatives.length === 0) return [];
  context.report("unenforced-rule", "the alternatives are selected by XPath expressions", node);
  return alternatives.flatMap((alternative) => {
    const use = findTypeUse(alternative, "type", context);
    return use === undefined ? [] : [context.lowerTypeUse(use)];
  });
}
