import { resolveName } from "./components.js";
import type { Context } from "./context.js";
import { isTrue } from "./type-use.js";
import type { XmlNode } from "./xml-tree.js";

/** A global element. */
export interface NamedElement {
  readonly name: string;
  readonly node: XmlNode;
}

/**
 * The elements that may stand where a global element is referred to: itself, and the members of its substitution group, at
 * however many removes; abstract ones never do (part 1 section 3.3.6).
 */
export function substitutes(name: string, node: XmlNode, context: Context): readonly NamedElement[] {
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
  const message = `the element "${name}" is abstract, and nothing substitutes for it`;
  context.report("invalid-data-schema", message, node, "Declare an element that does.");
  return [{ name, node }];
}

function substitutionGroups(context: Context): ReadonlyMap<string, readonly NamedElement[]> {
  const groups = new Map<string, NamedElement[]>();
  for (const node of context.components.all("element")) {
    const name = node.attributes.get("name") ?? "";
    // In XML Schema 1.1 an element may belong to several groups.
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
