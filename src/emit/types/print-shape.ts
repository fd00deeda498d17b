import { jsonLiteral, propertyKey } from "../../print/literals.js";
import { isOpenEnumeration } from "./join.js";
import { kindOfType } from "./kinds.js";
import { array, type Binding, intersection, type Layout, object, tuple, union, word } from "./lay-out.js";
import { isAnything, type ListMember, type Member, type ObjectMember, type Property, type Shape } from "./shape.js";

/** Prints shapes as TypeScript types and records the types that they mention. */
export class ShapePrinter {
  /** Names of schemas, and types that were given as source text. */
  readonly mentioned = new Set<string>();

  /** Returns the type of a shape. */
  shape(shape: Shape): Layout {
    return shape.length === 0 ? word("never") : union(distinct(this.#members(shape)));
  }

  /** Returns the type of an object. */
  object({ properties, rest }: ObjectMember): Layout {
    if (properties.size === 0 && rest.length === 0) return word("Record<string, never>");
    const lines = [...properties].map(([name, property]) => ({
      key: `${propertyKey(name)}${property.required ? "" : "?"}`,
      type: this.#property(name, property),
      doc: property.doc,
    }));
    if (rest.length === 0) return object(lines);
    return object([...lines, { key: "[k: string]", type: this.#indexType(properties, rest), doc: undefined }]);
  }

  /** An index signature must also allow the types of the named properties. */
  #indexType(properties: ObjectMember["properties"], rest: Shape): Layout {
    const named = isAnything(rest) ? [] : [...properties];
    const shapes = named.flatMap(([name, { shape }]) => (inheritedNames.has(name) ? [] : shape));
    const absent = named.some(([, { required }]) => !required) ? [word("undefined")] : [];
    return union(distinct([...this.#members([...rest, ...shapes]), ...absent]));
  }

  #members(shape: Shape): readonly Layout[] {
    const isOpen = isOpenEnumeration(shape);
    const literals = shape.filter(({ is }) => is === "literal");
    // Literals are printed together, at the position of the first one.
    const members = shape.flatMap((member): readonly Member[] => {
      if (member.is !== "literal") return [member];
      return member === literals[0] ? literals : [];
    });
    return members.map((member) => this.#member(member, isOpen));
  }

  #member(member: Member, isOpen: boolean): Layout {
    switch (member.is) {
      case "unknown":
        return word("unknown");
      case "literal":
        return word(jsonLiteral(member.value));
      case "primitive":
        return word(isOpen && member.type === "string" ? openString : member.type);
      case "reference":
        this.mentioned.add(member.name);
        return word(member.name);
      case "text":
        this.mentioned.add(member.text);
        return word(member.text, bindingOf(member.text));
      case "object":
        return this.object(member);
      case "list":
        return this.#list(member);
      case "all":
        return intersection(distinct(member.parts.map((part) => this.#part(part, member.parts))));
    }
  }

  /** Next to a named object type, which already allows or forbids other properties, an object only adds its own. */
  #part(part: Shape, parts: readonly Shape[]): Layout {
    const [only, ...others] = part;
    const adds = only?.is === "object" && others.length === 0 && isAnything(only.rest) && parts.some(namesObjects);
    return adds ? this.object({ ...only, rest: [] }) : this.shape(part);
  }

  #property(name: string, { shape, required }: Property): Layout {
    return required || !inheritedNames.has(name) ? this.shape(shape) : word("unknown");
  }

  /** Only a list with items of its own at some position is a tuple. `string[]` stays an array, whatever its length. */
  #list({ prefix, least, rest }: ListMember): Layout {
    if (prefix.length === 0) return rest.length === 0 ? word("[]") : array(this.shape(rest));
    const places = prefix.map((shape, at) => ({
      item: this.shape(shape),
      times: at < least ? ("once" as const) : ("optional" as const),
      ...(at >= least && needsLabel(shape) && { label: `item${at}` }),
    }));
    return tuple(rest.length === 0 ? places : [...places, { item: this.shape(rest), times: "many" }]);
  }
}

/** A string that does not absorb the literals in its union, which editors offer for completion. */
const openString = "(string & {})";

/** To TypeScript, `{}` has a property `toString`, a function. Only `unknown` allows for it in an optional property. */
const inheritedNames: ReadonlySet<string> = new Set([
  "constructor",
  "hasOwnProperty",
  "isPrototypeOf",
  "propertyIsEnumerable",
  "toLocaleString",
  "toString",
  "valueOf",
]);

function namesObjects([only, ...others]: Shape): boolean {
  return only?.is === "reference" && only.kinds === kindOfType.object && others.length === 0;
}

/**
 * Whether an optional item of a tuple needs a label: a list that refers to a type by name.
 *
 * TypeScript calls `type A = [A[]?] | string` circular, but accepts `[item0?: A[]]`.
 */
function needsLabel(shape: Shape, isInList = false): boolean {
  return shape.some((member) => {
    switch (member.is) {
      case "reference":
        return isInList;
      case "list":
        return [...member.prefix, member.rest].some((item) => needsLabel(item, true));
      case "object":
        return [...member.properties.values()].some((property) => needsLabel(property.shape, isInList));
      case "all":
        return member.parts.some((part) => needsLabel(part, isInList));
      default:
        return false;
    }
  });
}

/** Returns how tightly the parts of a type hold together that was given as source text. */
function bindingOf(text: string): Binding {
  let outside = text;
  for (let before = ""; before !== outside; ) {
    before = outside;
    outside = outside.replace(/<[^<>]*>|\([^()]*\)|\[[^[\]]*\]|\{[^{}]*\}/g, "");
  }
  if (/=>|\?/.test(outside)) return "function";
  if (outside.includes("|")) return "union";
  return /[&\s]/.test(outside) ? "intersection" : "atom";
}

/** Drops types that are printed like an earlier one. */
function distinct(layouts: readonly Layout[]): readonly Layout[] {
  if (layouts.length < 2) return layouts;
  const printed = new Set<string>();
  return layouts.filter(({ flat, broken }) => {
    const text = flat ?? broken("");
    return printed.size < printed.add(text).size;
  });
}
