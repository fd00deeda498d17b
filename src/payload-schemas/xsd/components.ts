import { schemaNamespace, type XmlNode } from "./xml-tree.js";

/** The kinds of components that have names, each with names of its own; simple and complex types share theirs. */
export type Space = "element" | "type" | "attribute" | "group" | "attributeGroup";

const spaces: ReadonlyMap<string, Space> = new Map([
  ["element", "element"],
  ["simpleType", "type"],
  ["complexType", "type"],
  ["attribute", "attribute"],
  ["group", "group"],
  ["attributeGroup", "attributeGroup"],
]);

/** What a schema document declares for itself, by name. */
export class Components {
  readonly schema: XmlNode;
  readonly targetNamespace: string;
  /** Names that were declared twice. */
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

  /** The component of this name. */
  get(space: Space, name: string): XmlNode | undefined {
    return this.#named[space].get(name);
  }

  /** All components of a kind, in the order of the document. */
  all(space: Space): readonly XmlNode[] {
    return [...this.#named[space].values()];
  }

  /** All names of a kind. */
  names(space: Space): readonly string[] {
    return [...this.#named[space].keys()];
  }
}

/** What a reference means. */
export type Reference =
  | { readonly kind: "component"; readonly name: string; readonly node: XmlNode }
  | { readonly kind: "built-in"; readonly name: string }
  | { readonly kind: "foreign"; readonly name: string; readonly namespace: string }
  | { readonly kind: "nothing"; readonly name: string };

/** What a name in an attribute stands for (XML Schema part 1 section 3.15.3). */
export function resolveName(qualifiedName: string, at: XmlNode, space: Space, components: Components): Reference {
  const name = localName(qualifiedName);
  const namespace = at.namespaceOf(qualifiedName);
  if (namespace === schemaNamespace) return { kind: "built-in", name };
  if (namespace === undefined && qualifiedName.includes(":")) return { kind: "nothing", name: qualifiedName };
  // A document without a target namespace is often written as if it had the default one.
  const isOwn = (namespace ?? "") === components.targetNamespace || components.targetNamespace === "";
  const node = isOwn ? components.get(space, name) : undefined;
  if (node !== undefined) return { kind: "component", name, node };
  if (isOwn) return { kind: "nothing", name };
  return { kind: "foreign", name, namespace: namespace ?? "" };
}

/** A name without its prefix. */
export function localName(qualifiedName: string): string {
  return qualifiedName.slice(qualifiedName.indexOf(":") + 1).trim();
}
