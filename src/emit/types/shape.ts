import type { JsonValue } from "../../schema/schema.js";
import { allKinds, type Kinds, kindOfType, kindOfValue } from "./kinds.js";

/**
 * The part of a schema that TypeScript can express: a union of members. `[]` accepts nothing.
 *
 * A shape accepts every value that its schema accepts. Rules that TypeScript cannot express are left to the validator.
 */
export type Shape = readonly Member[];

/** One member of a union. */
export type Member =
  | UnknownMember
  | PrimitiveMember
  | LiteralMember
  | ObjectMember
  | ListMember
  | ReferenceMember
  | TextMember
  | AllMember;

/** Any value. It is always the only member. */
export interface UnknownMember {
  readonly is: "unknown";
}

/** Every value of a primitive type. */
export interface PrimitiveMember {
  readonly is: "primitive";
  readonly type: "string" | "number" | "boolean" | "null";
}

/** One value of a primitive type. */
export interface LiteralMember {
  readonly is: "literal";
  readonly value: string | number | boolean;
}

/** Objects with these properties. Other properties have the shape `rest`; `[]` means that there are none. */
export interface ObjectMember {
  readonly is: "object";
  readonly properties: ReadonlyMap<string, Property>;
  readonly rest: Shape;
}

/** One property of an object. */
export interface Property {
  readonly shape: Shape;
  readonly required: boolean;
  readonly doc: Doc;
}

/** The documentation of a property or a declaration. */
export interface Doc {
  readonly text: string;
  readonly deprecated: boolean;
  readonly format?: string;
  readonly default?: JsonValue;
  readonly examples?: readonly JsonValue[];
}

/** No documentation. */
export const noDoc: Doc = { text: "", deprecated: false };

/** Arrays that begin with items of these shapes, at least `least` of them, followed by items of the shape `rest`. */
export interface ListMember {
  readonly is: "list";
  readonly prefix: readonly Shape[];
  readonly least: number;
  readonly rest: Shape;
}

/** The type of that name. */
export interface ReferenceMember {
  readonly is: "reference";
  readonly name: string;
  readonly kinds: Kinds;
}

/** A type that is given as source text. */
export interface TextMember {
  readonly is: "text";
  readonly text: string;
  /** The kinds of values that it may have. */
  readonly kinds: Kinds;
}

/** Values that have each of these shapes, which could not be merged into one. */
export interface AllMember {
  readonly is: "all";
  readonly parts: readonly Shape[];
  readonly kinds: Kinds;
}

/** Any value. */
export const anything: Shape = [{ is: "unknown" }];

/** Any array. */
export const anyList: ListMember = { is: "list", prefix: [], least: 0, rest: anything };

/** Any object. */
export const anyObject: ObjectMember = { is: "object", properties: new Map(), rest: anything };

/** Whether a shape accepts any value. */
export function isAnything(shape: Shape): boolean {
  return shape[0]?.is === "unknown";
}

/** Whether a member cannot be merged with another. */
export function isOpaque(member: Member): member is ReferenceMember | TextMember | AllMember {
  return member.is === "reference" || member.is === "text" || member.is === "all";
}

/** Returns the kinds of values that a member may accept. */
export function kindsOf(member: Member): Kinds {
  switch (member.is) {
    case "unknown":
      return allKinds;
    case "primitive":
      return kindOfType[member.type];
    case "literal":
      return kindOfValue(member.value);
    case "object":
      return kindOfType.object;
    case "list":
      return kindOfType.array;
    case "reference":
    case "text":
    case "all":
      return member.kinds;
  }
}

/** Returns the kinds of which a member accepts every value. */
export function wholeKindsOf(member: Member): Kinds {
  switch (member.is) {
    case "unknown":
    case "primitive":
      return kindsOf(member);
    case "object":
      return member.properties.size === 0 && isAnything(member.rest) ? kindOfType.object : 0;
    case "list":
      return member.prefix.length === 0 && isAnything(member.rest) ? kindOfType.array : 0;
    default:
      return 0;
  }
}
