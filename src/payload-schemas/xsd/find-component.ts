import { similarName } from "../../diagnostics/similar-name.js";
import { resolveName, type Space } from "./components.js";
import type { Context } from "./context.js";
import type { XmlNode } from "./xml-tree.js";

/** The component that an attribute refers to; says so where there is none. */
export function findComponent(
  at: XmlNode,
  attribute: string,
  space: Space,
  context: Context,
): { readonly name: string; readonly node: XmlNode } | undefined {
  const reference = resolveName(at.attributes.get(attribute) ?? "", at, space, context.components);
  if (reference.kind === "component") return reference;
  refuseReference(reference, at, space, context);
  return undefined;
}

const words: { readonly [space in Space]: string } = {
  element: "element",
  type: "type",
  attribute: "attribute",
  group: "group",
  attributeGroup: "attribute group",
};

/** Says that a reference leads to nothing that is known. */
export function refuseReference(
  reference: { readonly kind: string; readonly name: string; readonly namespace?: string },
  at: XmlNode,
  space: Space,
  context: Context,
): void {
  const { name } = reference;
  if (reference.kind === "foreign") {
    const message = `the ${words[space]} "${name}" is one of another document, of the namespace "${reference.namespace}"`;
    context.report("remote-data-schema", message, at);
    return;
  }
  const near = similarName(name, context.components.names(space).slice(0, mostCandidates));
  const fix = near === undefined ? undefined : `Did you mean "${near}"?`;
  const owner = reference.kind === "built-in" ? "XML Schema has" : "the document declares";
  context.report("unknown-data-type", `${owner} no ${words[space]} "${name}"`, at, fix);
}

/** Looking further takes longer than it helps. */
const mostCandidates = 200;
