import type { Draft } from "../definition-table.js";
import type { XmlNode } from "./xml-tree.js";
import { localName } from "./xsd-components.js";
import type { XsdContext } from "./xsd-context.js";
import { findComponent, findTypeUse, type TypeUse } from "./xsd-references.js";
import { lowerSimpleType, simpleTypeOf, valuesOf } from "./xsd-simple-type.js";

/** An attribute that an element can have. */
export interface AttributeUse {
  readonly required: boolean;
  readonly prohibited: boolean;
  /** The declaration of its type. */
  readonly declaration: XmlNode | undefined;
  readonly use: XmlNode;
}

/** The attributes of a type or group by name. */
export interface AttributeUses {
  readonly uses: ReadonlyMap<string, AttributeUse>;
  /** Whether undeclared attributes are allowed. */
  readonly open: boolean;
}

const noAttributes: AttributeUses = { uses: new Map(), open: false };

/** Reads the attributes of a type, an extension or a group. */
export function attributesIn(node: XmlNode, context: XsdContext): AttributeUses {
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

function addAttribute(node: XmlNode, uses: Map<string, AttributeUse>, context: XsdContext): void {
  const reference = node.attributes.get("ref");
  const name = node.attributes.get("name") ?? (reference === undefined ? undefined : localName(reference));
  if (name === undefined || name === "") {
    context.report("invalid-data-schema", "the attribute has no name", node);
    return;
  }
  // The attributes of XML itself, such as xml:lang, are strings and need no declaration.
  const isOfXml = reference?.startsWith("xml:") === true;
  const declaration =
    reference === undefined ? node : isOfXml ? undefined : findComponent(node, "ref", "attribute", context)?.node;
  const use = node.attributes.get("use");
  uses.set(name, { required: use === "required", prohibited: use === "prohibited", declaration, use: node });
}

/** Lowers an attribute. One without a type is a string. */
export function lowerAttribute({ declaration, use }: AttributeUse, context: XsdContext): Draft {
  const type = declaration && findTypeUse(declaration, "type", context);
  const draft = type === undefined ? { type: "string" } : context.lowerTypeUse(type);
  const constrained = applyValueConstraints(
    draft,
    [use, ...(declaration === undefined ? [] : [declaration])],
    type,
    context,
  );
  return describe(constrained, [use, ...(declaration === undefined ? [] : [declaration])]);
}

/** Adds the documentation of the first declaration that has any. */
export function describe(draft: Draft, declarations: readonly XmlNode[]): Draft {
  const description = declarations.map(documentationOf).find((text) => text !== "");
  return description === undefined ? draft : Object.assign(draft, { description });
}

/** Returns the documentation of a component. */
function documentationOf(node: XmlNode): string {
  const texts = node.children
    .filter(({ kind }) => kind === "annotation")
    .flatMap(({ children }) => children.filter(({ kind }) => kind === "documentation"))
    .map(({ text }) => unindented(text));
  return texts.filter((text) => text !== "").join("\n\n");
}

/** Removes the indentation of the XML document. */
function unindented(text: string): string {
  const lines = text.split(/\r\n?|\n/).map((line) => line.trim());
  return lines
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

/** Applies `fixed` and `default` of the first declaration that has them. */
export function applyValueConstraints(
  draft: Draft,
  declarations: readonly XmlNode[],
  use: TypeUse | undefined,
  context: XsdContext,
): Draft {
  const fixed = firstValue(declarations, "fixed");
  const fallback = firstValue(declarations, "default");
  if (fixed === undefined && fallback === undefined) return draft;
  // A reference does not tell whether the value is a number or a string, but the type does.
  const simple = use && simpleTypeOf(use, context);
  const type = simple === undefined ? { type: "string" } : lowerSimpleType(simple, context);
  const values = valuesOf(fixed ?? fallback ?? "", type);
  const [first] = values;
  if (first === undefined) return draft;
  if (fixed === undefined) return Object.assign(draft, { default: first });
  return Object.assign(draft, values.length === 1 ? { const: first } : { enum: [...values] });
}

function firstValue(declarations: readonly XmlNode[], attribute: string): string | undefined {
  return declarations.map(({ attributes }) => attributes.get(attribute)).find((value) => value !== undefined);
}
