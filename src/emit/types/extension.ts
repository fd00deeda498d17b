import { fits } from "./fits.js";
import { meet } from "./meet.js";
import { isAnything, type ObjectMember, type Property, type Shape } from "./shape.js";

/** A type that is declared as an interface: what it extends, and what it says itself. */
export interface InterfaceShape {
  readonly bases: readonly string[];
  readonly own: ObjectMember;
  /** Its own properties and those it inherits. */
  readonly whole: ObjectMember;
}

/**
 * Tells which of the named shapes can be declared as an interface. One that narrows others extends them, which a compiler
 * checks once for each property, where it would have to work out an intersection again for every use.
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

/** What several bases have together; nothing, where they could disagree about a property. */
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

/** An interface may narrow an inherited property, and never widen one. */
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
