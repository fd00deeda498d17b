import { schemaNamespace, type XmlNode } from "./xml-tree.js";

/** The symbol spaces of components. Simple and complex types share one. */
export type Space = "element" | "type" | "attribute" | "group" | "attributeGroup";

const spaces: ReadonlyMap<string, Space> = new Map([
  ["element", "element"],
  ["simpleType", "type"],
  ["complexType", "type"],
  ["attribute", "attribute"],
  ["group", "group"],
  ["attributeGroup", "attributeGroup"],
]);

/** The global components of a schema document by name. */
export class Components {
  readonly schema: XmlNode;
  readonly targetNamespace: string;
  /** Components whose name is already declared. */
  readonly duplicates: readonly XmlNode[];
  readonly #named: { readonly [space in Space]: Map<string, XmlNode> } = {
    element: new Map(),
    type: new Map(),
    attribute: new Map(),
    group: new Map(),
    attributeGroup: new Map(),
  };

  constructor(schema: XmlNode) {
    this.schema = schema;
    this.targetNamespace = schema.attributes.get("targetNamespace") ?? "";
    const duplicates: XmlNode[] = [];
    for (const node of schema.children) {
      const space = spaces.get(node.kind);
      const name = node.attributes.get("name");
      if (space === undefined || name === undefined) continue;
      if (this.#named[space].has(name)) duplicates.push(node);
      else this.#named[space].set(name, node);
    }
    this.duplicates = duplicates;
  }

  /** Returns the component with a name. */
  get(space: Space, name: string): XmlNode | undefined {
    return this.#named[space].get(name);
  }

  /** Returns all components of a symbol space in the order of the document. */
  all(space: Space): readonly XmlNode[] {
    return [...this.#named[space].values()];
  }

  /** Returns all names of a symbol space. */
  names(space: Space): readonly string[] {
    return [...this.#named[space].keys()];
  }
}

/** The target of a reference. */
export type Reference =
  | { readonly kind: "component"; readonly name: string; readonly node: XmlNode }
  | { readonly kind: "built-in"; readonly name: string }
  | { readonly kind: "foreign"; readonly name: string; readonly namespace: string }
  | { readonly kind: "unknown"; readonly name: string };

/** Resolves the qualified name in an attribute. */
export function resolveName(qualifiedName: string, at: XmlNode, space: Space, components: Components): Reference {
  const name = localName(qualifiedName);
  const namespace = at.namespaceOf(qualifiedName);
  if (namespace === schemaNamespace) return { kind: "built-in", name };
  if (namespace === undefined && qualifiedName.includes(":")) return { kind: "unknown", name: qualifiedName };
  // Documents without a target namespace often use the default namespace for their own names.
  const isOwn = (namespace ?? "") === components.targetNamespace || components.targetNamespace === "";
  const node = isOwn ? components.get(space, name) : undefined;
  if (node !== undefined) return { kind: "component", name, node };
  if (isOwn) return { kind: "unknown", name };
  return { kind: "foreign", name, namespace: namespace ?? "" };
}

/** Returns a name without its prefix. */
export function localName(qualifiedName: string): string {
  return qualifiedName.slice(qualifiedName.indexOf(":") + 1).trim();
}

/** A global element. */
export interface NamedElement {
  readonly name: string;
  readonly node: XmlNode;
}

/** Whether a Boolean attribute is set. */
export function isTrue(value: string | undefined): boolean {
  return value === "true" || value === "1";
}
