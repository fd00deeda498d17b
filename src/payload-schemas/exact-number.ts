import type { Draft } from "./definition-table.js";
import { digitsPattern, integerPattern } from "./integer-pattern.js";

/** A range of integers. A missing limit is open. */
export interface IntegerRange {
  readonly least?: bigint | undefined;
  readonly most?: bigint | undefined;
}

/**
 * Returns the schema of an exact integer of any size: a JSON number up to 2^53, or a string of digits. Both forms are
 * accepted for small integers, since schema languages and senders differ.
 */
export function exactInteger({ least, most }: IntegerRange): Draft {
  const pattern = integerPattern(least, most);
  if ((least ?? -safe) > safe || (most ?? safe) < -safe) return { type: "string", pattern };
  const limits = { minimum: Number(largest(least, -safe)), maximum: Number(smallest(most, safe)) };
  return { type: ["integer", "string"], ...limits, pattern };
}

/** Returns the schema of an integer that is always a JSON number. */
export function smallInteger(least: number, most: number): Draft {
  return { type: "integer", minimum: least, maximum: most };
}

/** The limit of the integers that JavaScript numbers represent exactly. */
const safe = BigInt(Number.MAX_SAFE_INTEGER);

function largest(limit: bigint | undefined, other: bigint): bigint {
  return limit === undefined || limit < other ? other : limit;
}

function smallest(limit: bigint | undefined, other: bigint): bigint {
  return limit === undefined || limit > other ? other : limit;
}

/** The number of significant digits and of decimal places of a decimal. */
export interface DecimalDigits {
  readonly precision?: number | undefined;
  readonly scale?: number | undefined;
}

/** Integer limits of a decimal. */
export type DecimalLimits = readonly (readonly [keyword: LimitKeyword, limit: bigint])[];

/** Parses a limit that is an integer of at most 40 digits. */
export function wholeLimit(text: string): bigint | undefined {
  return /^[+-]?\d{1,40}(?:\.0{0,40})?$/.test(text) ? BigInt(text.replace(/^\+|\..*$/g, "")) : undefined;
}

/** Returns the schema of an exact decimal: a string of digits with a decimal point, or a JSON number. */
export function exactDecimal({ precision, scale }: DecimalDigits = {}, limits: DecimalLimits = []): Draft {
  const within = limits.map(([keyword, limit]) => decimalLimit(keyword, limit)).join("");
  // A zero before the decimal point is not a significant digit.
  const tooMany = precision === undefined ? "" : `(?!(?:0\\.|(?!0\\.))(?:\\d\\.?){${precision + 1}})`;
  const fraction = scale === undefined ? "(?:\\.\\d+)?" : scale === 0 ? "" : `(?:\\.\\d{1,${scale}})?`;
  return { type: ["number", "string"], pattern: `^${within}-?${tooMany}(?:0|[1-9]\\d*)${fraction}$` };
}

/** The kinds of limits. */
export type LimitKeyword = "minimum" | "maximum" | "exclusiveMinimum" | "exclusiveMaximum";

/**
 * Returns a lookahead for decimals as strings (`-12.50`) that checks an integer limit. It precedes the regular
 * expression for the decimal itself.
 */
export function decimalLimit(keyword: LimitKeyword, limit: bigint): string {
  const side = keyword.endsWith("inimum") ? above(limit) : below(limit);
  const size = limit < 0n ? `-${-limit}` : limit === 0n ? "-?0" : String(limit);
  return keyword.startsWith("exclusive") ? `(?!${size}(?:\\.0+)?$)${side}` : side;
}

function above(limit: bigint): string {
  if (limit > 0n) return `(?=${from(limit)})`;
  // Zero itself can have a sign.
  if (limit === 0n) return "(?!-[0.]*[1-9])";
  return `(?=\\d|-${upTo(-limit)})`;
}

function below(limit: bigint): string {
  if (limit < 0n) return `(?=-${from(-limit)})`;
  if (limit === 0n) return "(?=-|[0.]+$)";
  return `(?=-|${upTo(limit)})`;
}

/** Returns the pattern of numbers whose integer part is at least the limit. */
function from(limit: bigint): string {
  return `${digitsPattern(limit, undefined)}(?:\\.|$)`;
}

/** Returns the pattern of numbers up to the limit. */
function upTo(limit: bigint): string {
  return `(?:${digitsPattern(0n, limit - 1n)}(?:\\.|$)|${limit}(?:\\.0+)?$)`;
}
