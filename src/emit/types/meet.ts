import { join } from "./join.js";
import { allKinds, isOneKind, type Kinds } from "./kinds.js";
import {
  anything,
  isAnything,
  isOpaque,
  kindsOf,
  type ListMember,
  type LiteralMember,
  type Member,
  noDoc,
  type ObjectMember,
  type PrimitiveMember,
  type Property,
  type Shape,
  wholeKindsOf,
} from "./shape.js";

/** Up to this many pairs of objects are merged one by one. More stay an intersection. */
const mostPairs = 32;

/** Returns the intersection of two shapes. Objects are merged, and literals are selected. */
export function meet(left: Shape, right: Shape): Shape {
  if (isAnything(left)) return right;
  if (isAnything(right)) return left;
  const plainLeft = left.filter((member) => !isOpaque(member));
  const plainRight = right.filter((member) => !isOpaque(member));
  return join([
    meetPairs(plainLeft.filter(isObject), plainRight.filter(isObject), meetObjects),
    meetPairs(plainLeft.filter(isList), plainRight.filter(isList), meetLists),
    meetPrimitives(plainLeft, plainRight),
    ...left.filter(isOpaque).map((member) => narrow(member, right)),
    ...right.filter(isOpaque).map((member) => narrow(member, plainLeft)),
  ]);
}

/** Returns the intersection of shapes. */
export function meetAll(shapes: readonly Shape[]): Shape {
  return shapes.reduce(meet, anything);
}

function meetPrimitives(left: Shape, right: Shape): Shape {
  const here = indexOf(left);
  const there = indexOf(right);
  return [
    ...[...here].filter(([key, member]) => there.has(key) || there.has(typeName(member))),
    ...[...there].filter(([key, member]) => !here.has(key) && here.has(typeName(member))),
  ].map(([, member]) => member);
}

/** Returns primitive types by name, and literals by their JSON text. */
function indexOf(shape: Shape): ReadonlyMap<string, PrimitiveMember | LiteralMember> {
  return new Map(
    shape
      .filter((member) => member.is === "primitive" || member.is === "literal")
      .map((member) => [member.is === "primitive" ? member.type : JSON.stringify(member.value), member]),
  );
}

function typeName(member: PrimitiveMember | LiteralMember): string {
  return member.is === "primitive" ? member.type : typeof member.value;
}

function meetPairs<M extends ObjectMember | ListMember>(
  left: readonly M[],
  right: readonly M[],
  meetPair: (left: M, right: M) => Shape,
): Shape {
  if (left.length * right.length > mostPairs) return intersection([left, right]);
  return left.flatMap((mine) => right.flatMap((other) => meetPair(mine, other)));
}

/** Merges two objects. A property that only one of them lists has the shape of the `rest` of the other. */
function meetObjects(left: ObjectMember, right: ObjectMember): Shape {
  const properties = new Map<string, Property>();
  const rest = meet(left.rest, right.rest);
  for (const name of new Set([...left.properties.keys(), ...right.properties.keys()])) {
    const mine = left.properties.get(name);
    const other = right.properties.get(name);
    const shape = meet(mine?.shape ?? left.rest, other?.shape ?? right.rest);
    const required = mine?.required === true || other?.required === true;
    if (shape.length === 0 && required) return [];
    if (shape.length === 0 && rest.length === 0) continue;
    properties.set(name, { shape, required, doc: meetDocs(mine, other) });
  }
  return [{ is: "object", properties, rest }];
}

/** Returns the documentation of the left property, completed with that of the right one. */
function meetDocs(mine: Property | undefined, other: Property | undefined): Property["doc"] {
  const [left, right] = [mine?.doc ?? noDoc, other?.doc ?? noDoc];
  return { ...right, ...left, text: left.text || right.text, deprecated: left.deprecated || right.deprecated };
}

function meetLists(left: ListMember, right: ListMember): Shape {
  const length = Math.max(left.prefix.length, right.prefix.length);
  const prefix = Array.from({ length }, (_, at) => meet(left.prefix[at] ?? left.rest, right.prefix[at] ?? right.rest));
  return listMember(prefix, Math.max(left.least, right.least), meet(left.rest, right.rest));
}

/** Returns the shape of arrays. An item that accepts nothing ends the array before it. */
export function listMember(prefix: readonly Shape[], least: number, rest: Shape): Shape {
  const end = prefix.findIndex((shape) => shape.length === 0);
  if (end === -1) return [{ is: "list", prefix, least, rest }];
  return least > end ? [] : [{ is: "list", prefix: prefix.slice(0, end), least, rest: [] }];
}

/** Returns the intersection of an opaque member and a shape. */
function narrow(member: Member, by: Shape): Shape {
  const kinds = kindsOf(member);
  const matching = by.filter((other) => (kindsOf(other) & kinds) !== 0);
  const covered = matching.reduce<Kinds>((sum, other) => sum | wholeKindsOf(other), 0);
  if ((kinds & ~covered) === 0 || matching.some((other) => isSame(member, other))) return [member];
  return matching.length === 0 ? [] : all([[member], matching]);
}

function isSame(member: Member, other: Member): boolean {
  return member.is === "reference" && other.is === "reference" && member.name === other.name;
}

/** Returns a flat intersection, in which parts are merged if possible. */
function all(shapes: readonly Shape[]): Shape {
  const parts: Shape[] = [];
  for (const part of shapes.flatMap(partsOf)) {
    const at = parts.findIndex((other) => canMerge(other, part));
    if (at === -1) parts.push(part);
    else parts[at] = meet(parts[at] ?? anything, part);
  }
  return intersection(parts);
}

/** Whether the intersection of two shapes can be a single part. */
function canMerge(left: Shape, right: Shape): boolean {
  return left.length * right.length <= mostPairs && !left.some(isOpaque) && !right.some(isOpaque);
}

function partsOf(shape: Shape): readonly Shape[] {
  const [only, ...others] = shape;
  return only?.is === "all" && others.length === 0 ? only.parts : [shape];
}

/**
 * Returns an intersection of types that accept a single kind of values. Others are left out: TypeScript would distribute
 * `(A | string) & (B | string)` over four members, such as `A & string`.
 */
function intersection(parts: readonly Shape[]): Shape {
  const kinds = parts.reduce<Kinds>((common, part) => common & unionOfKinds(part), allKinds);
  const plain = parts.filter((part) => isOneKind(unionOfKinds(part)));
  const [first = [], ...others] = plain.length > 0 ? plain : parts.slice(0, 1);
  if (kinds === 0) return [];
  return others.length === 0 ? first : [{ is: "all", parts: [first, ...others], kinds }];
}

function unionOfKinds(shape: Shape): Kinds {
  return shape.reduce<Kinds>((sum, member) => sum | kindsOf(member), 0);
}

function isObject(member: Member): member is ObjectMember {
  return member.is === "object";
}

function isList(member: Member): member is ListMember {
  return member.is === "list";
}
