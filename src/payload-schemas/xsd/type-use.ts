import type { Draft } from "../definition-table.js";
import { type BuiltInType, builtInTypes } from "./built-in-types.js";
import { lowerComplexType } from "./complex-type.js";
import { resolveName } from "./components.js";
import type { Context } from "./context.js";
import { concreteTypes } from "./derived-types.js";
import { refuseReference } from "./find-component.js";
import { builtInSimpleType, declaredSimpleType, lowerSimpleType, type SimpleType } from "./simple-type.js";
import type { XmlNode } from "./xml-tree.js";

/** A type, where something is of it. */
export type TypeUse =
  | { readonly kind: "built-in"; readonly name: string; readonly type: BuiltInType }
  | { readonly kind: "declared"; readonly name: string; readonly node: XmlNode }
  | { readonly kind: "inline"; readonly node: XmlNode };

/** What everything is of that says no type. */
export const anyType: TypeUse = { kind: "built-in", name: "anyType", type: { kind: "any" } };

/** The type that is named, or declared inside; `undefined` where there is neither, or where it was refused. */
export function findTypeUse(at: XmlNode, attribute: string, context: Context): TypeUse | undefined {
  const name = at.attributes.get(attribute);
  if (name !== undefined) return namedType(name, at, context);
  const inline = at.children.find(({ kind }) => kind === "simpleType" || kind === "complexType");
  return inline === undefined ? undefined : { kind: "inline", node: inline };
}

/** The type of a qualified name; says so where there is none. */
export function namedType(qualifiedName: string, at: XmlNode, context: Context): TypeUse | undefined {
  const reference = resolveName(qualifiedName, at, "type", context.components);
  if (reference.kind === "component") return { kind: "declared", name: reference.name, node: reference.node };
  const type = reference.kind === "built-in" ? builtInTypes.get(reference.name) : undefined;
  if (type !== undefined) return { kind: "built-in", name: reference.name, type };
  refuseReference(reference, at, "type", context);
  return undefined;
}

/** The simple type that a use is of; `undefined` for a complex one. */
export function simpleTypeOf(use: TypeUse, context: Context): SimpleType | undefined {
  if (use.kind === "built-in") return builtInSimpleType(use.name, use.type);
  return use.node.kind === "simpleType" ? declaredSimpleType(use.node, context) : undefined;
}

/**
 * Lowers a type where it is used: a type with a name is referred to. An abstract one stands for all types that are derived
 * from it and are not abstract, since nothing can be of itself.
 */
export function lowerTypeUse(use: TypeUse, context: Context): Draft {
  if (use.kind === "built-in") return lowerSimpleType(builtInSimpleType(use.name, use.type), context);
  if (use.kind === "inline") return lowerInlineType(use.node, context);
  const concrete = isAbstract(use.node) ? concreteTypes(use.name, context) : [];
  const references = (concrete.length === 0 ? [use.name] : concrete).map((name) => referToType(name, context));
  const [only] = references;
  return references.length === 1 && only !== undefined ? only : { anyOf: references };
}

/**
 * A type without a name is part of where it stands. Where it is met a second time, since it stands in a group or in a type
 * that others extend, or since it contains itself by that, it gets the names of the elements around it.
 */
function lowerInlineType(node: XmlNode, context: Context): Draft {
  if (node.kind === "simpleType") return lowerType(node, context);
  return context.book.share(`inline:${node.offset}`, [...context.path], () =>
    context.deeper(node, {}, () => lowerType(node, context)),
  );
}

function referToType(name: string, context: Context): Draft {
  return context.book.refer(`type:${name}`, ["Type", name]);
}

function isAbstract({ attributes }: XmlNode): boolean {
  return isTrue(attributes.get("abstract"));
}

/** Whether an attribute is set (`xs:boolean` has two spellings). */
export function isTrue(value: string | undefined): boolean {
  return value === "true" || value === "1";
}

/** Lowers a type itself. */
export function lowerType(node: XmlNode, context: Context): Draft {
  return node.kind === "simpleType"
    ? lowerSimpleType(declaredSimpleType(node, context), context)
    : lowerComplexType(node, context);
}
