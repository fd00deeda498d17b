import type { Draft } from "../definition-table.js";
import { describe } from "./annotation.js";
import { localName } from "./components.js";
import type { Context } from "./context.js";
import { findComponent } from "./find-component.js";
import { findTypeUse, lowerTypeUse } from "./type-use.js";
import { applyValueConstraints } from "./value-constraints.js";
import type { XmlNode } from "./xml-tree.js";

/** An attribute that an element may have. */
export interface AttributeUse {
  readonly required: boolean;
  readonly prohibited: boolean;
  /** Where its type is declared, and where it is used. */
  readonly declaration: XmlNode | undefined;
  readonly use: XmlNode;
}

/** The attributes of a type or group, by name. */
export interface AttributeUses {
  readonly uses: ReadonlyMap<string, AttributeUse>;
  /** Whether there may be attributes that nobody declares. */
  readonly open: boolean;
}

/** No attributes. */
export const noAttributes: AttributeUses = { uses: new Map(), open: false };

/** The attributes that stand in a type, an extension or a group (part 1 section 3.4.2.4). */
export function attributesIn(node: XmlNode, context: Context): AttributeUses {
  return context.once(node, context.attributes, noAttributes, () => {
    const uses = new Map<string, AttributeUse>();
    let open = false;
    for (const child of node.children) {
      if (child.kind === "anyAttribute") open = true;
      if (child.kind === "attribute") addAttribute(child, uses, context);
      if (child.kind !== "attributeGroup") continue;
      const group = findComponent(child, "ref", "attributeGroup", context);
      if (group === undefined) continue;
      const inner = attributesIn(group.node, context);
      if (!context.allows(inner.uses.size, child)) break;
      for (const [name, use] of inner.uses) uses.set(name, use);
      open ||= inner.open;
    }
    return { uses, open };
  });
}

function addAttribute(node: XmlNode, uses: Map<string, AttributeUse>, context: Context): void {
  const reference = node.attributes.get("ref");
  const name = node.attributes.get("name") ?? (reference === undefined ? undefined : localName(reference));
  if (name === undefined || name === "") {
    context.report("invalid-data-schema", "the attribute has no name", node);
    return;
  }
  // The attributes of XML itself, such as xml:lang, are texts, and no document needs to declare them.
  const isOfXml = reference?.startsWith("xml:") === true;
  const declaration =
    reference === undefined ? node : isOfXml ? undefined : findComponent(node, "ref", "attribute", context)?.node;
  const use = node.attributes.get("use");
  uses.set(name, { required: use === "required", prohibited: use === "prohibited", declaration, use: node });
}

/** Lowers an attribute; one without a type is any text. */
export function lowerAttribute({ declaration, use }: AttributeUse, context: Context): Draft {
  const type = declaration && findTypeUse(declaration, "type", context);
  const draft = type === undefined ? { type: "string" } : lowerTypeUse(type, context);
  const constrained = applyValueConstraints(
    draft,
    [use, ...(declaration === undefined ? [] : [declaration])],
    type,
    context,
  );
  return describe(constrained, [use, ...(declaration === undefined ? [] : [declaration])]);
}
