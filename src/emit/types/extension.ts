import { meet } from "./meet.js";
import {
  isAnything,
  kindsOf,
  type ListMember,
  type Member,
  type ObjectMember,
  type Property,
  type Shape,
  wholeKindsOf,
} from "./shape.js";

/** A type that is declared as an interface. */
export interface InterfaceShape {
  readonly bases: readonly string[];
  readonly own: ObjectMember;
  /** Its own and inherited properties. */
  readonly whole: ObjectMember;
}

/**
 * Returns a function that finds the interface of a named shape, if it can be declared as one. An interface that narrows others
 * extends them: the compiler checks that once, but resolves an intersection at every use.
 */
export function interfacesAmong(shapes: ReadonlyMap<string, Shape>): (name: string) => InterfaceShape | undefined {
  const known = new Map<string, InterfaceShape | undefined>();
  const interfaceOf = (name: string): InterfaceShape | undefined => {
    if (!known.has(name)) known.set(name, asInterface(shapes.get(name) ?? [], interfaceOf));
    return known.get(name);
  };
  return interfaceOf;
}

function asInterface(
  [only, ...others]: Shape,
  interfaceOf: (name: string) => InterfaceShape | undefined,
): InterfaceShape | undefined {
  if (only === undefined || others.length > 0) return undefined;
  if (only.is === "object") {
    const empty = only.properties.size === 0 && only.rest.length === 0;
    return empty ? undefined : { bases: [], own: only, whole: only };
  }
  if (only.is !== "all") return undefined;
  const parts = only.parts.map((part) => (part.length === 1 ? part[0] : undefined));
  const bases = parts.flatMap((part) => (part?.is === "reference" ? [part.name] : []));
  const objects = parts.filter((part) => part?.is === "object");
  const [own] = objects;
  if (bases.length + objects.length < parts.length || objects.length > 1) return undefined;
  const inherited = inherit(bases.map(interfaceOf));
  return inherited === undefined ? undefined : extend(bases, inherited, own);
}

/** Returns the properties of several bases, or `undefined` if two bases share a property. */
function inherit(bases: readonly (InterfaceShape | undefined)[]): ObjectMember | undefined {
  const properties = new Map<string, Property>();
  let open = false;
  for (const base of bases) {
    if (base === undefined || !(isAnything(base.whole.rest) || base.whole.rest.length === 0)) return undefined;
    open ||= isAnything(base.whole.rest);
    for (const [name, property] of base.whole.properties) {
      if (properties.has(name)) return undefined;
      properties.set(name, property);
    }
  }
  return { is: "object", properties, rest: open ? [{ is: "unknown" }] : [] };
}

/** An interface may narrow an inherited property, but not widen it. */
function extend(
  bases: readonly string[],
  inherited: ObjectMember,
  narrowing: ObjectMember | undefined,
): InterfaceShape | undefined {
  if (narrowing !== undefined && !isAnything(narrowing.rest) && narrowing.rest.length > 0) return undefined;
  const own = new Map<string, Property>();
  for (const [name, property] of narrowing?.properties ?? []) {
    const base = inherited.properties.get(name);
    const shape = base === undefined ? property.shape : meet(base.shape, property.shape);
    if (base !== undefined && !fits(shape, base.shape)) return undefined;
    own.set(name, { ...property, shape, required: property.required || base?.required === true });
  }
  const properties = new Map([...inherited.properties, ...own]);
  return {
    bases,
    own: { is: "object", properties: own, rest: [] },
    whole: { is: "object", properties, rest: inherited.rest },
  };
}

/** Whether TypeScript is certain to accept every value of a shape as one of another shape. */
function fits(shape: Shape, wider: Shape): boolean {
  return isAnything(wider) || shape.every((member) => wider.some((other) => memberFits(member, other)));
}

function memberFits(member: Member, wider: Member): boolean {
  if (member.is === "all") return member.parts.some((part) => fits(part, [wider]));
  if (wider.is === "all") return wider.parts.every((part) => fits([member], part));
  if (member.is === "reference") return wider.is === "reference" && member.name === wider.name;
  if (member.is === "text" && wider.is === "text") return member.text === wider.text;
  if (member.is === "object" && wider.is === "object") return objectFits(member, wider);
  if (member.is === "list" && wider.is === "list") return listFits(member, wider);
  if (member.is === "literal" && wider.is === "literal") return member.value === wider.value;
  return wider.is === "primitive" && (kindsOf(member) & ~wholeKindsOf(wider)) === 0;
}

function objectFits(object: ObjectMember, wider: ObjectMember): boolean {
  if (wider.rest.length > 0 && !isAnything(wider.rest)) return false;
  return [...wider.properties].every(([name, property]) => {
    const own = object.properties.get(name);
    if (own === undefined) return !property.required;
    return (own.required || !property.required) && fits(own.shape, property.shape);
  });
}

function listFits(list: ListMember, wider: ListMember): boolean {
  if (wider.prefix.length > 0) return false;
  return [...list.prefix, list.rest].every((shape) => fits(shape, wider.rest));
}
