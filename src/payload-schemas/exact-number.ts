import { decimalLimit, type LimitKeyword } from "./decimal-limit.js";
import type { Draft } from "./definition-table.js";
import { integerPattern } from "./integer-pattern.js";

/** A range of integers; a side that is missing is open. */
export interface IntegerRange {
  readonly least?: bigint | undefined;
  readonly most?: bigint | undefined;
}

/**
 * An integer of any size, exactly: a JSON number where JavaScript keeps it, or a text of digits. Either form is fine where
 * both are, since what schema languages prescribe and what people send differ.
 */
export function exactInteger({ least, most }: IntegerRange): Draft {
  const pattern = integerPattern(least, most);
  if ((least ?? -safe) > safe || (most ?? safe) < -safe) return { type: "string", pattern };
  const limits = { minimum: Number(largest(least, -safe)), maximum: Number(smallest(most, safe)) };
  return { type: ["integer", "string"], ...limits, pattern };
}

/** An integer that JavaScript keeps: a JSON number. */
export function smallInteger(least: number, most: number): Draft {
  return { type: "integer", minimum: least, maximum: most };
}

/** The integers that JavaScript tells from their neighbours. */
const safe = BigInt(Number.MAX_SAFE_INTEGER);

function largest(limit: bigint | undefined, other: bigint): bigint {
  return limit === undefined || limit < other ? other : limit;
}

function smallest(limit: bigint | undefined, other: bigint): bigint {
  return limit === undefined || limit > other ? other : limit;
}

/** How many digits a decimal may have: all in all, and behind the point. */
export interface DecimalDigits {
  readonly precision?: number | undefined;
  readonly scale?: number | undefined;
}

/** Whole numbers between which a decimal has to be. */
export type DecimalLimits = readonly (readonly [keyword: LimitKeyword, limit: bigint])[];

/** A limit of decimals as a whole number; `undefined` where it is none, or has more digits than any format of numbers. */
export function wholeLimit(text: string): bigint | undefined {
  return /^[+-]?\d{1,40}(?:\.0{0,40})?$/.test(text) ? BigInt(text.replace(/^\+|\..*$/g, "")) : undefined;
}

/** A decimal, exactly: a text of digits with a point, or a JSON number, whose text says the same for up to 15 digits. */
export function exactDecimal({ precision, scale }: DecimalDigits = {}, limits: DecimalLimits = []): Draft {
  const within = limits.map(([keyword, limit]) => decimalLimit(keyword, limit)).join("");
  // A zero before the point is no digit that counts.
  const tooMany = precision === undefined ? "" : `(?!(?:0\\.|(?!0\\.))(?:\\d\\.?){${precision + 1}})`;
  const fraction = scale === undefined ? "(?:\\.\\d+)?" : scale === 0 ? "" : `(?:\\.\\d{1,${scale}})?`;
  return { type: ["number", "string"], pattern: `^${within}-?${tooMany}(?:0|[1-9]\\d*)${fraction}$` };
}
