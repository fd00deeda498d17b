import type { Draft } from "../definition-table.js";
import { exactDecimal, exactInteger, type IntegerRange, smallInteger } from "../exact-number.js";

/** The JSON form of a primitive type. */
export interface PrimitiveType {
  /** The validation keywords that apply to it. */
  readonly group: "numeric" | "string" | "none";
  readonly draft: () => Draft;
  /** The range of an integer that is a string of digits. */
  readonly exact?: IntegerRange;
}

function numeric(draft: () => Draft): PrimitiveType {
  return { group: "numeric", draft };
}

function string(keywords: Draft = {}): PrimitiveType {
  return { group: "string", draft: () => ({ type: "string", ...keywords }) };
}

function exact(least: bigint, most: bigint): PrimitiveType {
  const range = { least, most };
  return { group: "numeric", draft: () => exactInteger(range), exact: range };
}

const int32 = numeric(() => smallInteger(-(2 ** 31), 2 ** 31 - 1));

/** The largest number of IEEE 754 binary32. */
const largestFloat = 3.4028234663852886e38;

/** The primitive types of JSON Structure by name. */
export const primitiveTypes: ReadonlyMap<string, PrimitiveType> = new Map([
  ["string", string()],
  ["boolean", { group: "none", draft: () => ({ type: "boolean" }) }],
  ["null", { group: "none", draft: () => ({ type: "null" }) }],
  ["number", numeric(() => ({ type: "number" }))],
  ["integer", int32],
  ["int8", numeric(() => smallInteger(-128, 127))],
  ["uint8", numeric(() => smallInteger(0, 255))],
  ["int16", numeric(() => smallInteger(-32768, 32767))],
  ["uint16", numeric(() => smallInteger(0, 65535))],
  ["int32", int32],
  ["uint32", numeric(() => smallInteger(0, 2 ** 32 - 1))],
  ["int64", exact(-(2n ** 63n), 2n ** 63n - 1n)],
  ["uint64", exact(0n, 2n ** 64n - 1n)],
  ["int128", exact(-(2n ** 127n), 2n ** 127n - 1n)],
  ["uint128", exact(0n, 2n ** 128n - 1n)],
  // The specification gives only approximate limits.
  ["float8", numeric(() => ({ type: "number" }))],
  ["float", numeric(() => ({ type: "number", minimum: -largestFloat, maximum: largestFloat }))],
  ["double", numeric(() => ({ type: "number" }))],
  ["decimal", numeric(() => exactDecimal())],
  ["date", string({ format: "date" })],
  ["datetime", string({ format: "date-time" })],
  ["time", string({ format: "time" })],
  ["duration", string({ format: "duration" })],
  ["uuid", string({ format: "uuid" })],
  ["uri", string({ format: "uri-reference" })],
  ["jsonpointer", string({ format: "json-pointer" })],
  ["binary", string()],
]);

/** The compound types, for suggestions. */
export const compoundTypes = ["object", "array", "set", "map", "tuple", "choice", "any"] as const;
