import { resolveName } from "./components.js";
import type { Context } from "./context.js";
import type { XmlNode } from "./xml-tree.js";

/** The names of the complex types that are derived from one, at however many removes, and that data can be of. */
export function concreteTypes(name: string, context: Context): readonly string[] {
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
  return [...found].filter(
    (each) => !/^(?:true|1)$/.test(context.components.get("type", each)?.attributes.get("abstract") ?? ""),
  );
}

function derivedTypes(context: Context): ReadonlyMap<string, readonly string[]> {
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

/** The extension or restriction of a complex type, if it is derived from another one. */
export function derivationOf(type: XmlNode): XmlNode | undefined {
  const content = type.children.find(({ kind }) => kind === "complexContent" || kind === "simpleContent");
  return content?.children.find(({ kind }) => kind === "extension" || kind === "restriction");
}
