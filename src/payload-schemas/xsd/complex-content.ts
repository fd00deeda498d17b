import { type AttributeUses, attributesIn } from "./attributes.js";
import { type Content, noContent, sequence } from "./content.js";
import type { Context } from "./context.js";
import { contentOf, particleKinds } from "./particle.js";
import { restrictSimpleType, type SimpleType } from "./simple-type.js";
import { findTypeUse, isTrue, simpleTypeOf, type TypeUse } from "./type-use.js";
import type { XmlNode } from "./xml-tree.js";

/** What stands in an element of a complex type, with all that the type inherits. */
export interface ComplexType {
  readonly content: Content;
  readonly attributes: AttributeUses;
  /** The type of its text, if that is all there is in it. */
  readonly text: TypeUse | SimpleType | undefined;
  /** Whether there may be text between its elements. */
  readonly mixed: boolean;
  /** Whether there may be elements that nobody declares, in 1.1. */
  readonly open: boolean;
}

const empty: ComplexType = {
  content: noContent,
  attributes: { uses: new Map(), open: false },
  text: undefined,
  mixed: false,
  open: false,
};

/** Looks at a complex type and all that it is derived from (part 1 section 3.4). */
export function complexTypeOf(node: XmlNode, context: Context): ComplexType {
  return context.once(node, context.complexTypes, empty, () => {
    tellAssertions(node, context);
    const mixed = isTrue(node.attributes.get("mixed"));
    const derived = node.children.find(({ kind }) => kind === "simpleContent" || kind === "complexContent");
    if (derived === undefined) return { ...plainType(node, context), mixed };
    const derivation = derived.children.find(({ kind }) => kind === "extension" || kind === "restriction");
    if (derivation === undefined) {
      context.report("invalid-data-schema", `"${derived.kind}" is neither an extension nor a restriction`, derived);
      return empty;
    }
    tellAssertions(derivation, context);
    if (derived.kind === "simpleContent") return simpleContent(derivation, context);
    const type = complexContent(derivation, context);
    return { ...type, mixed: type.mixed || mixed || isTrue(derived.attributes.get("mixed")) };
  });
}

/** What is said in place: in a type, an extension or a restriction. */
function plainType(node: XmlNode, context: Context): ComplexType {
  const model = node.children.find(({ kind }) => particleKinds.has(kind));
  const content = model === undefined ? noContent : contentOf(model, context);
  const { schema } = context.components;
  const openContent = [node, schema]
    .flatMap(({ children }) => children)
    .find(({ kind }) => kind === "openContent" || kind === "defaultOpenContent");
  const open = openContent !== undefined && openContent.attributes.get("mode") !== "none";
  return { content, attributes: attributesIn(node, context), text: undefined, mixed: false, open };
}

function complexContent(derivation: XmlNode, context: Context): ComplexType {
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

function simpleContent(derivation: XmlNode, context: Context): ComplexType {
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
    context.report("invalid-data-schema", "simple content cannot be derived from a type that has elements", derivation);
    return { ...empty, attributes };
  }
  const text = derivation.kind === "restriction" ? restrictSimpleType(simple, derivation, context) : baseText;
  return { ...empty, attributes, text };
}

/** The type that another one is derived from; nothing for `xs:anyType`, from which all are. */
function baseOf(derivation: XmlNode, context: Context): ComplexType | SimpleType | undefined {
  const use = findTypeUse({ ...derivation, children: [] }, "base", context);
  if (use === undefined) {
    if (!derivation.attributes.has("base")) {
      context.report("invalid-data-schema", `the ${derivation.kind} does not say of which type`, derivation);
    }
    return undefined;
  }
  if (use.kind === "built-in" && use.name === "anyType") return undefined;
  return simpleTypeOf(use, context) ?? (use.kind === "built-in" ? undefined : complexTypeOf(use.node, context));
}

function tellAssertions({ children }: XmlNode, context: Context): void {
  for (const child of children) {
    if (child.kind === "assert") context.report("unenforced-rule", "an assertion is an XPath expression", child);
  }
}
