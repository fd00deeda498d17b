import type { JsonObject } from "../../schema/schema-document.js";
import { own } from "../../schema/schema-document.js";

/** What the values of a type mean, as far as that shows in JSON. */
export type LogicalType =
  /** A text with digits. */
  | { readonly is: "decimal"; readonly precision: number; readonly scale: number }
  /** A text with digits, as many as there are. */
  | { readonly is: "big-decimal" }
  | { readonly is: "uuid" }
  /** Written like its type; what it counts is only told. */
  | { readonly is: "told"; readonly text: string };

/**
 * The logical type of a schema (Avro 1.12 "Logical Types"). One that is not known, that does not belong to this type or whose
 * attributes make no sense is ignored, as the specification demands; `problem` says so in the last case.
 *
 * @param base - the name of the type: that of a primitive type, or `fixed`
 * @param size - how many bytes a `fixed` has
 */
export function readLogicalType(
  schema: JsonObject,
  base: string,
  size?: number,
): { readonly logical?: LogicalType; readonly problem?: string } {
  const name = own(schema, "logicalType");
  if (typeof name !== "string") return {};
  const key = base === "fixed" && name === "duration" ? `fixed ${name} ${size}` : `${base} ${name}`;
  const text = told.get(key);
  if (text !== undefined) return { logical: { is: "told", text } };
  if (key === "string uuid" || (key === "fixed uuid" && size === 16)) return { logical: { is: "uuid" } };
  if (key === "bytes big-decimal") return { logical: { is: "big-decimal" } };
  return key === "bytes decimal" || key === "fixed decimal" ? readDecimal(schema, size) : {};
}

const told: ReadonlyMap<string, string> = new Map([
  ["int date", "Days since 1970-01-01."],
  ["int time-millis", "Milliseconds since midnight."],
  ["long time-micros", "Microseconds since midnight."],
  ["long timestamp-millis", "Milliseconds since 1970-01-01T00:00:00Z."],
  ["long timestamp-micros", "Microseconds since 1970-01-01T00:00:00Z."],
  ["long timestamp-nanos", "Nanoseconds since 1970-01-01T00:00:00Z."],
  ["long local-timestamp-millis", "Milliseconds since 1970-01-01T00:00:00, in local time."],
  ["long local-timestamp-micros", "Microseconds since 1970-01-01T00:00:00, in local time."],
  ["long local-timestamp-nanos", "Nanoseconds since 1970-01-01T00:00:00, in local time."],
  ["fixed duration 12", "Months, days and milliseconds: three unsigned integers of 32 bits, little-endian."],
]);

function readDecimal(schema: JsonObject, size: number | undefined): ReturnType<typeof readLogicalType> {
  const precision = own(schema, "precision");
  const scale = own(schema, "scale") ?? 0;
  if (!isCount(precision) || precision === 0) return { problem: "a decimal has a precision, an integer above 0" };
  if (!isCount(scale) || scale > precision)
    return { problem: `a decimal has a scale from 0 to its precision, which is ${precision}` };
  const most = size === undefined ? Number.POSITIVE_INFINITY : Math.floor(Math.log10(2) * (8 * size - 1));
  if (precision > most) return { problem: `${size} bytes have room for ${most} digits, and not for ${precision}` };
  return { logical: { is: "decimal", precision, scale } };
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}
