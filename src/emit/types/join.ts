import { anything, isAnything, type Member, type Shape } from "./shape.js";

/** Returns the union of shapes, in order, without members that another member covers. */
export function join(shapes: readonly Shape[]): Shape {
  const [first, ...others] = shapes;
  if (first !== undefined && others.length === 0) return first;
  const members = shapes.flat();
  if (members.length < 2) return members;
  if (shapes.some(isAnything)) return anything;
  const seen = new Map<string, Member>();
  for (const member of members) {
    const key = keyOf(member) ?? `#${seen.size}`;
    if (!seen.has(key)) seen.set(key, member);
  }
  return absorb(seen);
}

/** Returns a key that equal members share. Equal objects and arrays are found when they are printed. */
function keyOf(member: Member): string | undefined {
  switch (member.is) {
    case "primitive":
      return member.type;
    case "literal":
      return JSON.stringify(member.value);
    case "reference":
      return `$${member.name}`;
    default:
      return undefined;
  }
}

/**
 * Drops literals whose type is present, and merges `true` and `false` into `boolean`. Literals next to `string` stay before
 * it: editors offer these open enumerations for completion.
 */
function absorb(seen: ReadonlyMap<string, Member>): Shape {
  const allBooleans = seen.has("true") && seen.has("false");
  const kept = [...seen.values()].flatMap((member): readonly Member[] => {
    if (member.is !== "literal") return [member];
    if (typeof member.value === "string") return [member];
    if (seen.has(typeof member.value)) return [];
    if (typeof member.value === "number" || !allBooleans) return [member];
    return member.value ? [{ is: "primitive", type: "boolean" }] : [];
  });
  return isOpenEnumeration(kept) ? [...kept.filter((member) => !isString(member)), ...kept.filter(isString)] : kept;
}

/** Whether a union has literal strings and `string` itself. */
export function isOpenEnumeration(shape: Shape): boolean {
  return shape.some(isString) && shape.some((member) => member.is === "literal" && typeof member.value === "string");
}

function isString(member: Member): boolean {
  return member.is === "primitive" && member.type === "string";
}
