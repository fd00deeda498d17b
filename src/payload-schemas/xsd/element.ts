import type { Draft } from "../definition-table.js";
import { unionOf } from "../union-type.js";
import { describe } from "./annotation.js";
import { resolveName } from "./components.js";
import type { Context } from "./context.js";
import { anyType, findTypeUse, isTrue, lowerType, lowerTypeUse, type TypeUse } from "./type-use.js";
import { applyValueConstraints } from "./value-constraints.js";
import type { XmlNode } from "./xml-tree.js";

/** Lowers an element where it is used: a global one whose type has no name is referred to, since it may contain itself. */
export function lowerElementUse(node: XmlNode, context: Context): Draft {
  const name = node.attributes.get("name") ?? "";
  const isGlobal = context.components.get("element", name) === node;
  const use = typeOf(node, context);
  if (isGlobal && use.kind === "inline") return context.book.refer(`element:${name}`, ["Element", name]);
  return complete(lowerTypeUse(use, context), use, node, context);
}

/** Lowers a global element itself, as what data is or as what others refer to. */
export function lowerElement(node: XmlNode, context: Context): Draft {
  const use = typeOf(node, context);
  // A type that is only used here has no other place to stand.
  const draft = use.kind === "built-in" ? lowerTypeUse(use, context) : lowerType(use.node, context);
  return complete(draft, use, node, context);
}

function complete(draft: Draft, use: TypeUse, node: XmlNode, context: Context): Draft {
  for (const { kind, offset } of node.children) {
    if (kind !== "key" && kind !== "keyref" && kind !== "unique") continue;
    context.report("unenforced-rule", `"${kind}" is about elements all over the data`, { offset });
  }
  const alternatives = typeAlternatives(node, context);
  const typed = alternatives.length === 0 ? draft : { anyOf: [...alternatives, draft] };
  const constrained = applyValueConstraints(typed, [node], use, context);
  const nillable = isTrue(node.attributes.get("nillable")) ? unionOf([constrained, { type: "null" }]) : constrained;
  return describe(nillable, [node, ...(use.kind === "built-in" ? [] : [use.node])]);
}

/** The type of an element: its own, that of the head of its substitution group, or any (part 1 section 3.3.2.1). */
function typeOf(node: XmlNode, context: Context): TypeUse {
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

/** The types that an element may be of, depending on its attributes (1.1 part 1 section 3.12). */
function typeAlternatives(node: XmlNode, context: Context): readonly Draft[] {
  const alternatives = node.children.filter(({ kind }) => kind === "alternative");
  if (alternatives.length === 0) return [];
  context.report("unenforced-rule", "which of the alternative types it is of is said by XPath expressions", node);
  return alternatives.flatMap((alternative) => {
    const use = findTypeUse(alternative, "type", context);
    return use === undefined ? [] : [lowerTypeUse(use, context)];
  });
}
