import { digitsPattern } from "./integer-pattern.js";

/** On which side of a limit the numbers are, and whether the limit itself is one of them. */
export type LimitKeyword = "minimum" | "maximum" | "exclusiveMinimum" | "exclusiveMaximum";

/**
 * What has to stand ahead of a decimal that is written as text (`-12.50`) for it to be within a whole limit: a part of a
 * regular expression, to be put before one that says how decimals are written.
 */
export function decimalLimit(keyword: LimitKeyword, limit: bigint): string {
  const side = keyword.endsWith("inimum") ? above(limit) : below(limit);
  const size = limit < 0n ? `-${-limit}` : limit === 0n ? "-?0" : String(limit);
  return keyword.startsWith("exclusive") ? `(?!${size}(?:\\.0+)?$)${side}` : side;
}

function above(limit: bigint): string {
  if (limit > 0n) return `(?=${from(limit)})`;
  // No less than zero, though zero itself may have a sign.
  if (limit === 0n) return "(?!-[0.]*[1-9])";
  return `(?=\\d|-${upTo(-limit)})`;
}

function below(limit: bigint): string {
  if (limit < 0n) return `(?=-${from(-limit)})`;
  if (limit === 0n) return "(?=-|[0.]+$)";
  return `(?=-|${upTo(limit)})`;
}

/** Numbers whose whole part is this or more. */
function from(limit: bigint): string {
  return `${digitsPattern(limit, undefined)}(?:\\.|$)`;
}

/** Numbers whose whole part is less than this, or that are this. */
function upTo(limit: bigint): string {
  return `(?:${digitsPattern(0n, limit - 1n)}(?:\\.|$)|${limit}(?:\\.0+)?$)`;
}
