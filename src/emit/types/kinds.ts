import type { JsonType, JsonValue } from "../../schema/schema.js";

/** A set of the six kinds of JSON values, one bit a kind. */
export type Kinds = number;

/** The bit of each kind. TypeScript does not tell integers from other numbers, so neither do we. */
export const kindOfType: { readonly [type in JsonType]: Kinds } = {
  null: 1,
  boolean: 2,
  number: 4,
  integer: 4,
  string: 8,
  array: 16,
  object: 32,
};

/** The kind of every value. */
export const allKinds: Kinds = 63;

/** The kind of one value. */
export function kindOfValue(value: JsonValue): Kinds {
  if (value === null) return kindOfType.null;
  if (typeof value === "string") return kindOfType.string;
  if (typeof value === "number") return kindOfType.number;
  if (typeof value === "boolean") return kindOfType.boolean;
  return Array.isArray(value) ? kindOfType.array : kindOfType.object;
}

/** Whether a set of kinds has exactly one, and so one bit. */
export function isOneKind(kinds: Kinds): boolean {
  return kinds !== 0 && (kinds & (kinds - 1)) === 0;
}
