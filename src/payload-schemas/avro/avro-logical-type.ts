import type { JsonObject } from "../../schema/schema-document.js";
import { own } from "../../schema/schema-document.js";

/** A logical type, as far as JSON depends on it. */
export type LogicalType =
  | { readonly is: "decimal"; readonly precision: number; readonly scale: number }
  | { readonly is: "big-decimal" }
  | { readonly is: "uuid" }
  /** Written like its base type. Only the description differs. */
  | { readonly is: "described"; readonly text: string };

/**
 * Reads the logical type of a schema. As Avro requires, a logical type is ignored if it is unknown, belongs to another
 * type or has invalid attributes. In the last case, `problem` says why.
 *
 * @param base - the name of a primitive type, or `fixed`
 * @param size - the number of bytes of a `fixed`
 */
export function readLogicalType(
  schema: JsonObject,
  base: string,
  size?: number,
): { readonly logical?: LogicalType; readonly problem?: string } {
  const name = own(schema, "logicalType");
  if (typeof name !== "string") return {};
  const key = base === "fixed" && name === "duration" ? `fixed ${name} ${size}` : `${base} ${name}`;
  const text = descriptions.get(key);
  if (text !== undefined) return { logical: { is: "described", text } };
  if (key === "string uuid" || (key === "fixed uuid" && size === 16)) return { logical: { is: "uuid" } };
  if (key === "bytes big-decimal") return { logical: { is: "big-decimal" } };
  return key === "bytes decimal" || key === "fixed decimal" ? readDecimal(schema, size) : {};
}

const descriptions: ReadonlyMap<string, string> = new Map([
  ["int date", "Days since 1970-01-01."],
  ["int time-millis", "Milliseconds since midnight."],
  ["long time-micros", "Microseconds since midnight."],
  ["long timestamp-millis", "Milliseconds since 1970-01-01T00:00:00Z."],
  ["long timestamp-micros", "Microseconds since 1970-01-01T00:00:00Z."],
  ["long timestamp-nanos", "Nanoseconds since 1970-01-01T00:00:00Z."],
  ["long local-timestamp-millis", "Milliseconds since 1970-01-01T00:00:00, in local time."],
  ["long local-timestamp-micros", "Microseconds since 1970-01-01T00:00:00, in local time."],
  ["long local-timestamp-nanos", "Nanoseconds since 1970-01-01T00:00:00, in local time."],
  ["fixed duration 12", "Months, days and milliseconds as three unsigned 32-bit integers, little-endian."],
]);

function readDecimal(schema: JsonObject, size: number | undefined): ReturnType<typeof readLogicalType> {
  const precision = own(schema, "precision");
  const scale = own(schema, "scale") ?? 0;
  if (!isCount(precision) || precision === 0)
    return { problem: "the precision of a decimal must be a positive integer" };
  if (!isCount(scale) || scale > precision)
    return { problem: `the scale of a decimal must be from 0 to its precision, ${precision}` };
  const most = size === undefined ? Number.POSITIVE_INFINITY : Math.floor(Math.log10(2) * (8 * size - 1));
  if (precision > most) return { problem: `${size} bytes hold at most ${most} digits, not ${precision}` };
  return { logical: { is: "decimal", precision, scale } };
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}
