import type { Draft } from "../definition-table.js";

/** The kind of the values of a built-in type, which determines the meaning of facets. */
export type Kind = "text" | "boolean" | "decimal" | "integer" | "float" | "any";

/** A built-in type. */
export interface BuiltInType {
  readonly kind: Kind;
  /** The range of an integer. */
  readonly least?: bigint;
  readonly most?: bigint;
  /** The keywords for strings besides their type. */
  readonly text?: Draft;
  /** The name of the item type of a list. */
  readonly items?: string;
}

const zone = "(?:Z|[+-](?:(?:0\\d|1[0-3]):[0-5]\\d|14:00))";
const clock = "(?:(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:\\.\\d+)?|24:00:00(?:\\.0+)?)";
const year = "-?(?:[1-9]\\d{3,}|0\\d{3})";
const month = "(?:0[1-9]|1[0-2])";
const day = "(?:0[1-9]|[12]\\d|3[01])";
const ymd = `${year}-${month}-${day}`;
const days = "(?:\\d+D)?(?:T(?=\\d)(?:\\d+H)?(?:\\d+M)?(?:\\d+(?:\\.\\d+)?S)?)?";

/** The characters of XML names without colons. */
const nameStart = "\\p{L}\\p{Nl}_";
const nameChar = `${nameStart}\\p{M}\\p{Nd}\\-.\u00b7`;

/** The patterns of dates and times without their zone. */
const zonedPatterns: ReadonlyMap<string, string> = new Map([
  ["dateTime", `${ymd}T${clock}`],
  ["time", clock],
  ["date", ymd],
  ["gYearMonth", `${year}-${month}`],
  ["gYear", year],
  ["gMonthDay", `--${month}-${day}`],
  ["gDay", `---${day}`],
  ["gMonth", `--${month}`],
]);

/** Returns the pattern of a date or time. */
export function zonedPattern(name: string, zones: "optional" | "required" | "prohibited"): string | undefined {
  const expression = zonedPatterns.get(name);
  if (expression === undefined) return undefined;
  const suffix = { optional: `${zone}?`, required: zone, prohibited: "" }[zones];
  return `^${expression}${suffix}$`;
}

function matching(pattern: string): BuiltInType {
  return { kind: "text", text: { pattern: `^${pattern}$` } };
}

const text: BuiltInType = { kind: "text" };
const name = matching(`[${nameStart}][${nameChar}]*`);

function integer(least?: bigint, most?: bigint): BuiltInType {
  return { kind: "integer", ...(least !== undefined && { least }), ...(most !== undefined && { most }) };
}

function unsigned(bits: bigint): BuiltInType {
  return integer(0n, 2n ** bits - 1n);
}

function signed(bits: bigint): BuiltInType {
  return integer(-(2n ** (bits - 1n)), 2n ** (bits - 1n) - 1n);
}

/** The built-in types by name. Only types that require a zone have a format of RFC 3339, besides `date`. */
export const builtInTypes: ReadonlyMap<string, BuiltInType> = new Map<string, BuiltInType>([
  ["anyType", { kind: "any" }],
  ["anySimpleType", { kind: "any", text: { type: ["string", "number", "boolean"] } }],
  ["anyAtomicType", { kind: "any", text: { type: ["string", "number", "boolean"] } }],
  ["string", text],
  ["normalizedString", matching("[^\\t\\n\\r]*")],
  ["token", matching("(?:[^\\t\\n\\r ]+(?: [^\\t\\n\\r ]+)*)?")],
  ["language", matching("(?!.*[^-]{9})[a-zA-Z]+(?:-[a-zA-Z0-9]+)*")],
  ["Name", matching(`[${nameStart}:][${nameChar}:]*`)],
  ["NCName", name],
  ["ID", name],
  ["IDREF", name],
  ["ENTITY", name],
  ["QName", matching(`(?:[${nameStart}][${nameChar}]*:)?[${nameStart}][${nameChar}]*`)],
  ["NOTATION", matching(`(?:[${nameStart}][${nameChar}]*:)?[${nameStart}][${nameChar}]*`)],
  ["NMTOKEN", matching(`[${nameChar}:]+`)],
  ["NMTOKENS", { kind: "text", items: "NMTOKEN" }],
  ["IDREFS", { kind: "text", items: "IDREF" }],
  ["ENTITIES", { kind: "text", items: "ENTITY" }],
  ["boolean", { kind: "boolean" }],
  ["float", { kind: "float" }],
  ["double", { kind: "float" }],
  ["decimal", { kind: "decimal" }],
  ["integer", integer()],
  ["nonPositiveInteger", integer(undefined, 0n)],
  ["negativeInteger", integer(undefined, -1n)],
  ["nonNegativeInteger", integer(0n)],
  ["positiveInteger", integer(1n)],
  ["long", signed(64n)],
  ["int", signed(32n)],
  ["short", signed(16n)],
  ["byte", signed(8n)],
  ["unsignedLong", unsigned(64n)],
  ["unsignedInt", unsigned(32n)],
  ["unsignedShort", unsigned(16n)],
  ["unsignedByte", unsigned(8n)],
  ["duration", matching(`-?P(?=[\\dT])(?:\\d+Y)?(?:\\d+M)?${days}`)],
  ["yearMonthDuration", matching("-?P(?=\\d)(?:\\d+Y)?(?:\\d+M)?")],
  ["dayTimeDuration", matching(`-?P(?=[\\dT])${days}`)],
  ["date", { kind: "text", text: { format: "date" } }],
  ["dateTimeStamp", { kind: "text", text: { format: "date-time" } }],
  ...[...zonedPatterns.keys()].flatMap((each): [string, BuiltInType][] => {
    const pattern = zonedPattern(each, "optional");
    return each === "date" || pattern === undefined ? [] : [[each, { kind: "text", text: { pattern } }]];
  }),
  ["hexBinary", { kind: "text", text: { contentEncoding: "base16", pattern: "^(?:[0-9A-Fa-f]{2})*$" } }],
  [
    "base64Binary",
    {
      kind: "text",
      text: {
        contentEncoding: "base64",
        pattern: "^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$",
      },
    },
  ],
  ["anyURI", { kind: "text", text: { format: "iri-reference" } }],
]);
