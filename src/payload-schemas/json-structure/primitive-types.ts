import type { Draft } from "../definition-table.js";
import { exactDecimal, exactInteger, type IntegerRange, smallInteger } from "../exact-number.js";

/** How a primitive type is written in JSON. */
export interface PrimitiveType {
  /** The keywords of validation that say something about it. */
  readonly group: "numeric" | "string" | "none";
  readonly draft: () => Draft;
  /** The range of an integer that is written as a text of digits. */
  readonly exact?: IntegerRange;
}

function numeric(draft: () => Draft): PrimitiveType {
  return { group: "numeric", draft };
}

function text(keywords: Draft = {}): PrimitiveType {
  return { group: "string", draft: () => ({ type: "string", ...keywords }) };
}

function exact(least: bigint, most: bigint): PrimitiveType {
  const range = { least, most };
  return { group: "numeric", draft: () => exactInteger(range), exact: range };
}

const int32 = numeric(() => smallInteger(-(2 ** 31), 2 ** 31 - 1));

/** The largest number of IEEE 754 binary32. */
const largestFloat = 3.4028234663852886e38;

/** The primitive types of JSON Structure by name (core sections 3.2.1 and 3.2.2). */
export const primitiveTypes: ReadonlyMap<string, PrimitiveType> = new Map([
  ["string", text()],
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
  // Its limits are given as "approximately", so none can be held against anybody.
  ["float8", numeric(() => ({ type: "number" }))],
  ["float", numeric(() => ({ type: "number", minimum: -largestFloat, maximum: largestFloat }))],
  ["double", numeric(() => ({ type: "number" }))],
  ["decimal", numeric(() => exactDecimal())],
  ["date", text({ format: "date" })],
  ["datetime", text({ format: "date-time" })],
  ["time", text({ format: "time" })],
  ["duration", text({ format: "duration" })],
  ["uuid", text({ format: "uuid" })],
  ["uri", text({ format: "uri-reference" })],
  ["jsonpointer", text({ format: "json-pointer" })],
  ["binary", text()],
]);

/** The compound types (core section 3.2.3), for hints. */
export const compoundTypes = ["object", "array", "set", "map", "tuple", "choice", "any"] as const;
