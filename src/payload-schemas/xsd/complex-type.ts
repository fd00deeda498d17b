import type { JsonValue } from "../../schema/schema.js";
import type { Draft } from "../definition-table.js";
import { unionOf } from "../union-type.js";
import { describe } from "./annotation.js";
import { type AttributeUses, lowerAttribute } from "./attributes.js";
import { type ComplexType, complexTypeOf } from "./complex-content.js";
import type { Content, Member } from "./content.js";
import type { Context } from "./context.js";
import { lowerElementUse } from "./element.js";
import { lowerSimpleType } from "./simple-type.js";
import { lowerTypeUse } from "./type-use.js";
import type { XmlNode } from "./xml-tree.js";

/** Lowers a complex type: an object of its elements, attributes and text, or the text alone where there is nothing else. */
export function lowerComplexType(node: XmlNode, context: Context): Draft {
  const type = complexTypeOf(node, context);
  const { text } = type;
  const value =
    text === undefined ? undefined : "variety" in text ? lowerSimpleType(text, context) : lowerTypeUse(text, context);
  if (value !== undefined && type.attributes.uses.size === 0 && !type.attributes.open) return describe(value, [node]);
  return describe(lowerObject(type, value, context), [node]);
}

function lowerObject(type: ComplexType, value: Draft | undefined, context: Context): Draft {
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
  context: Context,
): void {
  for (const [name, use] of uses) {
    if (use.prohibited) continue;
    const member = isTaken(name) ? `@${name}` : name;
    properties[member] = lowerAttribute(use, context);
    if (use.required) required.push(member);
  }
}

function lowerMember({ declarations, least, most }: Member, context: Context): Draft {
  const drafts = declarations.map((declaration) => lowerElementUse(declaration, context));
  const distinct = [...new Map(drafts.map((draft, index) => [identity(declarations[index], draft), draft])).values()];
  const element = unionOf(distinct);
  if (most <= 1) return element;
  const list: Draft = { type: "array", items: element };
  if (least > 0) list["minItems"] = least;
  if (Number.isSafeInteger(most)) list["maxItems"] = most;
  return list;
}

/** Declarations of one name have to be of one type (part 1 section 3.8.6.3), so that most are the same. */
function identity(declaration: XmlNode | undefined, draft: Draft): unknown {
  return declaration?.attributes.get("type") ?? draft;
}

function rulesOf({ rules }: Content): Draft {
  const says: JsonValue[] = rules.map((rule) => rule.says);
  const [only] = rules;
  return rules.length === 1 && only !== undefined ? only.says : rules.length === 0 ? {} : { allOf: says };
}
