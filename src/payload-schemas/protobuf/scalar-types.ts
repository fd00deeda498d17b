import type { Draft } from "../definition-book.js";
import { exactInteger, smallInteger } from "../exact-number.js";
import { integerPattern } from "../integer-pattern.js";

interface Range {
  readonly least: bigint;
  readonly most: bigint;
}

const signed32: Range = { least: -(2n ** 31n), most: 2n ** 31n - 1n };
const unsigned32: Range = { least: 0n, most: 2n ** 32n - 1n };
const signed64: Range = { least: -(2n ** 63n), most: 2n ** 63n - 1n };
const unsigned64: Range = { least: 0n, most: 2n ** 64n - 1n };

const integers: ReadonlyMap<string, Range> = new Map([
  ...["int32", "sint32", "sfixed32"].map((name) => [name, signed32] as const),
  ...["uint32", "fixed32"].map((name) => [name, unsigned32] as const),
  ...["int64", "sint64", "sfixed64"].map((name) => [name, signed64] as const),
  ...["uint64", "fixed64"].map((name) => [name, unsigned64] as const),
]);

/** The JSON of a type without parts, or `undefined` for any other name (protobuf.dev, "ProtoJSON format"). */
export function scalarType(name: string): Draft | undefined {
  const range = integers.get(name);
  if (range !== undefined)
    return range.most > 2n ** 32n ? wide(range) : smallInteger(Number(range.least), Number(range.most));
  switch (name) {
    case "double":
    case "float":
      return { anyOf: [{ type: "number" }, { type: "string", enum: ["NaN", "Infinity", "-Infinity"] }] };
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

/** A text is what senders write, so it comes first. */
function wide(range: Range): Draft {
  return { ...exactInteger(range), type: ["string", "integer"] };
}

const letter = "[\\w+/-]";

/**
 * Either alphabet of RFC 4648, with or without padding. The four letters stand one by one, since engines match that without a
 * stack, and texts may be long.
 */
const base64 = `^(?:${letter.repeat(4)})*(?:${letter}{2}(?:==)?|${letter}{3}=?)?$`;

/** What the names of the members of a map are like, or `undefined` where any text is one. */
export function keyNames(type: string): Draft | undefined {
  if (type === "bool") return { enum: ["true", "false"] };
  const range = integers.get(type);
  return range && { pattern: integerPattern(range.least, range.most) };
}
