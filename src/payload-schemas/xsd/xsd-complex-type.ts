import type { Draft } from "../definition-table.js";
import { unionOf } from "../union-type.js";
import type { XmlNode } from "./xml-tree.js";
import { type AttributeUses, describe, lowerAttribute } from "./xsd-attributes.js";
import { type ComplexType, complexTypeOf } from "./xsd-complex-content.js";
import { isTrue } from "./xsd-components.js";
import type { Content, Member } from "./xsd-content.js";
import type { XsdContext } from "./xsd-context.js";
import { concreteTypes, type TypeUse } from "./xsd-references.js";
import { builtInSimpleType, declaredSimpleType, lowerSimpleType } from "./xsd-simple-type.js";

/**
 * Lowers a type where it is used. A named type becomes a reference. An abstract type becomes references to the types
 * that are derived from it and are not abstract.
 */
export function lowerTypeUse(use: TypeUse, context: XsdContext): Draft {
  if (use.kind === "built-in") return lowerSimpleType(builtInSimpleType(use.name, use.type), context);
  if (use.kind === "inline") return lowerInlineType(use.node, context);
  const concrete = isAbstract(use.node) ? concreteTypes(use.name, context) : [];
  const references = (concrete.length === 0 ? [use.name] : concrete).map((name) => referToType(name, context));
  const [only] = references;
  return references.length === 1 && only !== undefined ? only : { anyOf: references };
}

/**
 * Lowers a type without a name in place. If it is used a second time, through a group or a base type, it becomes a
 * definition that is named after the elements around it.
 */
function lowerInlineType(node: XmlNode, context: XsdContext): Draft {
  if (node.kind === "simpleType") return lowerType(node, context);
  return context.table.share(`inline:${node.offset}`, [...context.path], () =>
    context.deeper(node, {}, () => lowerType(node, context)),
  );
}

function referToType(name: string, context: XsdContext): Draft {
  return context.table.refer(`type:${name}`, ["Type", name]);
}

function isAbstract({ attributes }: XmlNode): boolean {
  return isTrue(attributes.get("abstract"));
}

/** Lowers the declaration of a type. */
export function lowerType(node: XmlNode, context: XsdContext): Draft {
  return node.kind === "simpleType"
    ? lowerSimpleType(declaredSimpleType(node, context), context)
    : lowerComplexType(node, context);
}

/** Lowers a complex type to an object of its elements, attributes and text, or to the text alone. */
export function lowerComplexType(node: XmlNode, context: XsdContext): Draft {
  const type = complexTypeOf(node, context);
  const { text } = type;
  const value =
    text === undefined ? undefined : "variety" in text ? lowerSimpleType(text, context) : context.lowerTypeUse(text);
  if (value !== undefined && type.attributes.uses.size === 0 && !type.attributes.open) return describe(value, [node]);
  return describe(lowerObject(type, value, context), [node]);
}

function lowerObject(type: ComplexType, value: Draft | undefined, context: XsdContext): Draft {
  const { content, attributes } = type;
  const properties: Draft = Object.create(null);
  const required: string[] = [];
  for (const [name, member] of content.members) {
    context.path.push(name);
    properties[name] = lowerMember(member, context);
    context.path.pop();
    if (member.required) required.push(name);
  }
  const textName = content.members.has("value") ? "@text" : "value";
  const hasText = value !== undefined || type.mixed;
  addAttributes(
    attributes,
    properties,
    required,
    (name) => content.members.has(name) || (hasText && name === textName),
    context,
  );
  if (hasText) properties[textName] = value ?? { type: "string" };
  if (value !== undefined) required.push(textName);
  const draft: Draft = { type: "object", properties };
  if (required.length > 0) draft["required"] = required;
  if (!content.open && !attributes.open && !type.open) draft["additionalProperties"] = false;
  return Object.assign(draft, rulesOf(content));
}

function addAttributes(
  { uses }: AttributeUses,
  properties: Draft,
  required: string[],
  isTaken: (name: string) => boolean,
  context: XsdContext,
): void {
  for (const [name, use] of uses) {
    if (use.prohibited) continue;
    const member = isTaken(name) ? `@${name}` : name;
    properties[member] = lowerAttribute(use, context);
    if (use.required) required.push(member);
  }
}

function lowerMember({ declarations, least, most }: Member, context: XsdContext): Draft {
  const drafts = declarations.map((declaration) => context.lowerElementUse(declaration));
  const distinct = [...new Map(drafts.map((draft, index) => [identity(declarations[index], draft), draft])).values()];
  const element = unionOf(distinct);
  if (most <= 1) return element;
  const list: Draft = { type: "array", items: element };
  if (least > 0) list["minItems"] = least;
  if (Number.isSafeInteger(most)) list["maxItems"] = most;
  return list;
}

/** XML Schema requires that declarations with the same name have the same type, so most are equal. */
function identity(declaration: XmlNode | undefined, draft: Draft): unknown {
  return declaration?.attributes.get("type") ?? draft;
}

function rulesOf({ rules }: Content): Draft {
  const conditions = rules.map(({ condition }) => condition);
  const [only] = conditions;
  if (only === undefined) return {};
  return conditions.length === 1 ? only : { allOf: conditions };
}
