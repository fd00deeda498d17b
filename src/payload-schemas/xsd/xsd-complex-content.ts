import type { XmlNode } from "./xml-tree.js";
import { type AttributeUses, attributesIn } from "./xsd-attributes.js";
import { isTrue } from "./xsd-components.js";
import { type Content, noContent, sequence } from "./xsd-content.js";
import type { XsdContext } from "./xsd-context.js";
import { contentOf, particleKinds } from "./xsd-particles.js";
import { findTypeUse, type TypeUse } from "./xsd-references.js";
import { restrictSimpleType, type SimpleType, simpleTypeOf } from "./xsd-simple-type.js";

/** A complex type with all that it inherits. */
export interface ComplexType {
  readonly content: Content;
  readonly attributes: AttributeUses;
  /** The type of its text, if it has simple content. */
  readonly text: TypeUse | SimpleType | undefined;
  /** Whether text between its elements is allowed. */
  readonly mixed: boolean;
  /** Whether undeclared elements are allowed, in version 1.1. */
  readonly open: boolean;
}

const empty: ComplexType = {
  content: noContent,
  attributes: { uses: new Map(), open: false },
  text: undefined,
  mixed: false,
  open: false,
};

/** Reads a complex type and the types that it is derived from. */
export function complexTypeOf(node: XmlNode, context: XsdContext): ComplexType {
  return context.once(node, context.complexTypes, empty, () => {
    reportAssertions(node, context);
    const mixed = isTrue(node.attributes.get("mixed"));
    const derived = node.children.find(({ kind }) => kind === "simpleContent" || kind === "complexContent");
    if (derived === undefined) return { ...plainType(node, context), mixed };
    const derivation = derived.children.find(({ kind }) => kind === "extension" || kind === "restriction");
    if (derivation === undefined) {
      context.report("invalid-data-schema", `"${derived.kind}" has neither an extension nor a restriction`, derived);
      return empty;
    }
    reportAssertions(derivation, context);
    if (derived.kind === "simpleContent") return simpleContent(derivation, context);
    const type = complexContent(derivation, context);
    return { ...type, mixed: type.mixed || mixed || isTrue(derived.attributes.get("mixed")) };
  });
}

/** Reads the content and attributes of a type, an extension or a restriction itself. */
function plainType(node: XmlNode, context: XsdContext): ComplexType {
  const model = node.children.find(({ kind }) => particleKinds.has(kind));
  const content = model === undefined ? noContent : contentOf(model, context);
  const { schema } = context.components;
  const openContent = [node, schema]
    .flatMap(({ children }) => children)
    .find(({ kind }) => kind === "openContent" || kind === "defaultOpenContent");
  const open = openContent !== undefined && openContent.attributes.get("mode") !== "none";
  return { content, attributes: attributesIn(node, context), text: undefined, mixed: false, open };
}

function complexContent(derivation: XmlNode, context: XsdContext): ComplexType {
  const own = plainType(derivation, context);
  const base = baseOf(derivation, context);
  if (base === undefined) return own;
  if ("variety" in base) {
    context.report("invalid-data-schema", "complex content cannot be derived from a simple type", derivation);
    return own;
  }
  const uses = new Map([...base.attributes.uses, ...own.attributes.uses]);
  const isExtension = derivation.kind === "extension";
  return {
    content: isExtension ? sequence([base.content, own.content]) : own.content,
    attributes: { uses, open: own.attributes.open || (isExtension && base.attributes.open) },
    text: undefined,
    mixed: isExtension && base.mixed,
    open: own.open || (isExtension && base.open),
  };
}

function simpleContent(derivation: XmlNode, context: XsdContext): ComplexType {
  const own = attributesIn(derivation, context);
  const base = baseOf(derivation, context);
  const inherited = base === undefined || "variety" in base ? empty : base;
  const use = findTypeUse({ ...derivation, children: [] }, "base", context);
  const inner = derivation.children.find(({ kind }) => kind === "simpleType");
  const baseText = inner !== undefined ? ({ kind: "inline", node: inner } as const) : (inherited.text ?? use);
  const attributes = {
    uses: new Map([...inherited.attributes.uses, ...own.uses]),
    open: own.open || (derivation.kind === "extension" && inherited.attributes.open),
  };
  if (baseText === undefined) return { ...empty, attributes };
  const simple = "variety" in baseText ? baseText : simpleTypeOf(baseText, context);
  if (simple === undefined) {
    context.report("invalid-data-schema", "simple content cannot be derived from a type with elements", derivation);
    return { ...empty, attributes };
  }
  const text = derivation.kind === "restriction" ? restrictSimpleType(simple, derivation, context) : baseText;
  return { ...empty, attributes, text };
}

/** Returns the base type, or `undefined` for `xs:anyType`. */
function baseOf(derivation: XmlNode, context: XsdContext): ComplexType | SimpleType | undefined {
  const use = findTypeUse({ ...derivation, children: [] }, "base", context);
  if (use === undefined) {
    if (!derivation.attributes.has("base")) {
      context.report("invalid-data-schema", `the ${derivation.kind} has no base type`, derivation);
    }
    return undefined;
  }
  if (use.kind === "built-in" && use.name === "anyType") return undefined;
  return simpleTypeOf(use, context) ?? (use.kind === "built-in" ? undefined : complexTypeOf(use.node, context));
}

function reportAssertions({ children }: XmlNode, context: XsdContext): void {
  for (const child of children) {
    if (child.kind === "assert") context.report("unenforced-rule", "the assertion is an XPath expression", child);
  }
}
