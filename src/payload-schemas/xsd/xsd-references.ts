import { similarName } from "../../diagnostics/similar-name.js";
import type { XmlNode } from "./xml-tree.js";
import { type BuiltInType, builtInTypes } from "./xsd-built-in-types.js";
import { isTrue, type NamedElement, resolveName, type Space } from "./xsd-components.js";
import type { XsdContext } from "./xsd-context.js";

/** Returns the component that an attribute refers to, or reports that there is none. */
export function findComponent(
  at: XmlNode,
  attribute: string,
  space: Space,
  context: XsdContext,
): { readonly name: string; readonly node: XmlNode } | undefined {
  const reference = resolveName(at.attributes.get(attribute) ?? "", at, space, context.components);
  if (reference.kind === "component") return reference;
  refuseReference(reference, at, space, context);
  return undefined;
}

const spaceNames: { readonly [space in Space]: string } = {
  element: "element",
  type: "type",
  attribute: "attribute",
  group: "group",
  attributeGroup: "attribute group",
};

/** Reports a reference to an unknown component. */
export function refuseReference(
  reference: { readonly kind: string; readonly name: string; readonly namespace?: string },
  at: XmlNode,
  space: Space,
  context: XsdContext,
): void {
  const { name } = reference;
  if (reference.kind === "foreign") {
    const message = `the ${spaceNames[space]} "${name}" is in another document, with the namespace "${reference.namespace}"`;
    context.report("remote-data-schema", message, at);
    return;
  }
  const near = similarName(name, context.components.names(space).slice(0, mostCandidates));
  const fix = near === undefined ? undefined : `Did you mean "${near}"?`;
  const message =
    reference.kind === "built-in"
      ? `XML Schema does not have a type "${name}"`
      : `the ${spaceNames[space]} "${name}" is not declared`;
  context.report("unknown-data-type", message, at, fix);
}

/** Comparing names takes time, so only the first ones are candidates. */
const mostCandidates = 200;

/**
 * Returns the names of all types that are derived from a complex type, directly or indirectly, and are not abstract.
 */
export function concreteTypes(name: string, context: XsdContext): readonly string[] {
  context.derivedTypes ??= derivedTypes(context);
  const found = new Set<string>();
  const open = [name];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const derived of context.derivedTypes.get(next) ?? []) {
      if (found.has(derived)) continue;
      found.add(derived);
      open.push(derived);
    }
  }
  return [...found].filter((each) => !isTrue(context.components.get("type", each)?.attributes.get("abstract")));
}

function derivedTypes(context: XsdContext): ReadonlyMap<string, readonly string[]> {
  const derived = new Map<string, string[]>();
  for (const type of context.components.all("type")) {
    const base = derivationOf(type);
    const reference = base && resolveName(base.attributes.get("base") ?? "", base, "type", context.components);
    const name = type.attributes.get("name");
    if (reference?.kind !== "component" || name === undefined) continue;
    const known = derived.get(reference.name);
    if (known === undefined) derived.set(reference.name, [name]);
    else known.push(name);
  }
  return derived;
}

/** Returns the extension or restriction of a derived complex type. */
function derivationOf(type: XmlNode): XmlNode | undefined {
  const content = type.children.find(({ kind }) => kind === "complexContent" || kind === "simpleContent");
  return content?.children.find(({ kind }) => kind === "extension" || kind === "restriction");
}

/**
 * Returns the elements that a reference to a global element allows: itself and its substitution group, without abstract
 * ones.
 */
export function substitutes(name: string, node: XmlNode, context: XsdContext): readonly NamedElement[] {
  context.substitutionGroups ??= substitutionGroups(context);
  const found = new Map([[name, node]]);
  const open = [name];
  for (let head = open.pop(); head !== undefined; head = open.pop()) {
    for (const member of context.substitutionGroups.get(head) ?? []) {
      if (found.has(member.name)) continue;
      found.set(member.name, member.node);
      open.push(member.name);
    }
  }
  const concrete = [...found].filter(([, element]) => !isTrue(element.attributes.get("abstract")));
  if (concrete.length > 0) return concrete.map(([each, element]) => ({ name: each, node: element }));
  const message = `the element "${name}" is abstract, and no element substitutes for it`;
  context.report("invalid-data-schema", message, node, `Declare an element with substitutionGroup="${name}".`);
  return [{ name, node }];
}

function substitutionGroups(context: XsdContext): ReadonlyMap<string, readonly NamedElement[]> {
  const groups = new Map<string, NamedElement[]>();
  for (const node of context.components.all("element")) {
    const name = node.attributes.get("name") ?? "";
    // In XML Schema 1.1, an element can belong to several groups.
    for (const head of (node.attributes.get("substitutionGroup") ?? "").split(/\s+/)) {
      const reference = resolveName(head, node, "element", context.components);
      if (reference.kind !== "component") continue;
      const known = groups.get(reference.name);
      if (known === undefined) groups.set(reference.name, [{ name, node }]);
      else known.push({ name, node });
    }
  }
  return groups;
}

/** A type where it is used. */
export type TypeUse =
  | { readonly kind: "built-in"; readonly name: string; readonly type: BuiltInType }
  | { readonly kind: "declared"; readonly name: string; readonly node: XmlNode }
  | { readonly kind: "inline"; readonly node: XmlNode };

/** The type of everything without a type. */
export const anyType: TypeUse = { kind: "built-in", name: "anyType", type: { kind: "any" } };

/** Returns the named or nested type, or `undefined` if there is neither or an error was reported. */
export function findTypeUse(at: XmlNode, attribute: string, context: XsdContext): TypeUse | undefined {
  const name = at.attributes.get(attribute);
  if (name !== undefined) return namedType(name, at, context);
  const inline = at.children.find(({ kind }) => kind === "simpleType" || kind === "complexType");
  return inline === undefined ? undefined : { kind: "inline", node: inline };
}

/** Returns the type with a qualified name, or reports that there is none. */
export function namedType(qualifiedName: string, at: XmlNode, context: XsdContext): TypeUse | undefined {
  const reference = resolveName(qualifiedName, at, "type", context.components);
  if (reference.kind === "component") return { kind: "declared", name: reference.name, node: reference.node };
  const type = reference.kind === "built-in" ? builtInTypes.get(reference.name) : undefined;
  if (type !== undefined) return { kind: "built-in", name: reference.name, type };
  refuseReference(reference, at, "type", context);
  return undefined;
}
