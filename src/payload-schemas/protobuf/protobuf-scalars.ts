import type { Draft } from "../definition-table.js";
import { exactInteger, type IntegerRange } from "../exact-number.js";
import { integerPattern } from "../integer-pattern.js";

const signed32: IntegerRange = { least: -(2n ** 31n), most: 2n ** 31n - 1n };
const unsigned32: IntegerRange = { least: 0n, most: 2n ** 32n - 1n };
const signed64: IntegerRange = { least: -(2n ** 63n), most: 2n ** 63n - 1n };
const unsigned64: IntegerRange = { least: 0n, most: 2n ** 64n - 1n };

const integers: ReadonlyMap<string, IntegerRange> = new Map([
  ...["int32", "sint32", "sfixed32"].map((name) => [name, signed32] as const),
  ...["uint32", "fixed32"].map((name) => [name, unsigned32] as const),
  ...["int64", "sint64", "sfixed64"].map((name) => [name, signed64] as const),
  ...["uint64", "fixed64"].map((name) => [name, unsigned64] as const),
]);

/** Returns the ProtoJSON form of a scalar type, or `undefined` for any other name. */
export function scalarType(name: string): Draft | undefined {
  const range = integers.get(name);
  if (range !== undefined) return integerType(name, range);
  switch (name) {
    case "double":
    case "float":
      return { type: ["number", "string"], pattern: float };
    case "bool":
      return { type: "boolean" };
    case "string":
      return { type: "string" };
    case "bytes":
      return { type: "string", contentEncoding: "base64", pattern: base64 };
    default:
      return undefined;
  }
}

/** The form that serializers write comes first. */
function integerType(name: string, range: IntegerRange): Draft {
  return { ...exactInteger(range), type: name.endsWith("64") ? ["string", "integer"] : ["integer", "string"] };
}

/** Returns the numbers that stand for the values of an enum. */
export function int32Type(): Draft {
  return { type: "integer", minimum: Number(signed32.least), maximum: Number(signed32.most) };
}

const float = "^(?:NaN|-?Infinity|-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][+-]?\\d+)?)$";

const letter = "[\\w+/-]";

/**
 * Either alphabet of RFC 4648, with or without padding. The four letters are written one by one, since engines match
 * that without a stack and strings may be long.
 */
const base64 = `^(?:${letter.repeat(4)})*(?:${letter}{2}(?:==)?|${letter}{3}=?)?$`;

/** Returns the rule for the member names of a map, or `undefined` if any string is allowed. */
export function keyNames(type: string): Draft | undefined {
  if (type === "bool") return { enum: ["true", "false"] };
  const range = integers.get(type);
  return range && { pattern: integerPattern(range.least, range.most) };
}
