import type { XmlNode } from "./xml-tree.js";
import { localName } from "./xsd-components.js";
import { anyContent, type Content, choice, noContent, oneElement, repeat, sequence } from "./xsd-content.js";
import type { XsdContext } from "./xsd-context.js";
import { findComponent, substitutes } from "./xsd-references.js";

/** The elements of XML Schema that are particles. */
export const particleKinds: ReadonlySet<string> = new Set(["element", "group", "sequence", "choice", "all", "any"]);

/** Returns the content that a particle allows. */
export function contentOf(node: XmlNode, context: XsdContext): Content {
  const occurs = occurrences(node, context);
  if (occurs === undefined) return noContent;
  const once = context.deeper(node, noContent, () => singleContent(node, context));
  return context.allows(once.members.size, node) ? repeat(once, occurs.least, occurs.most) : noContent;
}

function singleContent(node: XmlNode, context: XsdContext): Content {
  switch (node.kind) {
    case "element":
      return elementContent(node, context);
    case "any":
      return anyContent;
    case "group": {
      const group = findComponent(node, "ref", "group", context);
      return group === undefined ? noContent : groupContent(group.node, context);
    }
    default:
      return modelContent(node, context);
  }
}

/** Returns the content of a group, which has one sequence, choice or all. */
function groupContent(group: XmlNode, context: XsdContext): Content {
  return context.once(group, context.contents, noContent, () => {
    const model = group.children.find(({ kind }) => particleKinds.has(kind));
    return model === undefined ? noContent : contentOf(model, context);
  });
}

function modelContent(model: XmlNode, context: XsdContext): Content {
  const particles = model.children.filter(({ kind }) => particleKinds.has(kind));
  const contents: Content[] = [];
  for (const particle of particles) {
    contents.push(contentOf(particle, context));
    if (context.hasErrors && contents.length > mostAfterError) break;
  }
  if (model.kind === "choice") return contents.length === 0 ? noContent : choice(contents);
  return sequence(contents);
}

/** After an error, only this many particles are read to find more errors. */
const mostAfterError = 1000;

function elementContent(node: XmlNode, context: XsdContext): Content {
  const name = node.attributes.get("name");
  if (name !== undefined && name !== "") return oneElement(name, node);
  const reference = node.attributes.get("ref");
  if (reference === undefined) {
    context.report("invalid-data-schema", "the element has neither a name nor a reference", node);
    return noContent;
  }
  const found = findComponent(node, "ref", "element", context);
  if (found === undefined) return oneElement(localName(reference), node);
  return choice(substitutes(found.name, found.node, context).map((each) => oneElement(each.name, each.node)));
}

interface Occurrences {
  readonly least: number;
  readonly most: number;
}

function occurrences(node: XmlNode, context: XsdContext): Occurrences | undefined {
  const least = occurrence(node, "minOccurs", context);
  const most = occurrence(node, "maxOccurs", context);
  if (least === undefined || most === undefined) return undefined;
  if (least <= most) return { least, most };
  context.report("invalid-data-schema", `"minOccurs" is greater than "maxOccurs"`, node);
  return undefined;
}

function occurrence(node: XmlNode, attribute: string, context: XsdContext): number | undefined {
  const text = node.attributes.get(attribute)?.trim() ?? "1";
  if (attribute === "maxOccurs" && text === "unbounded") return Number.POSITIVE_INFINITY;
  if (/^\+?\d{1,15}$/.test(text)) return Number(text);
  context.report("invalid-data-schema", `"${attribute}" must be a non-negative integer`, node);
  return undefined;
}
