import type { JsonValue } from "../../schema/schema.js";
import { type JsonObject, own } from "../../schema/schema-document.js";
import type { Draft } from "../definition-table.js";
import { exactDecimal, exactInteger, type IntegerRange, wholeLimit } from "../exact-number.js";
import { type At, annotationValue, below, refuseValue, type StructureContext } from "./structure-context.js";

const limits = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"] as const;
type Limit = (typeof limits)[number];

/** Applies the keywords for numbers to a value that is or can be a JSON number. */
export function applyNumericRules(draft: Draft, at: At<JsonObject>, context: StructureContext): Draft {
  for (const limit of limits) {
    const number = limitOf(at, limit, context);
    if (number === undefined) continue;
    // Types such as int32 have limits of their own. The narrower limit applies.
    const known = draft[limit];
    const narrower = limit.endsWith("inimum") ? Math.max : Math.min;
    draft[limit] = typeof known === "number" ? narrower(known, number) : number;
  }
  const factor = own(at.value, "multipleOf");
  if (factor !== undefined) {
    const number = typeof factor === "string" ? Number(factor) : factor;
    if (typeof number === "number" && Number.isFinite(number) && number > 0) draft["multipleOf"] = number;
    else refuseValue(below(at, "multipleOf", factor), "multipleOf", "a number greater than 0", context);
  }
  return draft;
}

/** Returns a limit as a number. The limits of types that are strings are strings as well. */
function limitOf(at: At<JsonObject>, limit: Limit, context: StructureContext): number | undefined {
  const value = own(at.value, limit);
  if (value === undefined) return undefined;
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  if (typeof number === "number" && Number.isFinite(number)) return number;
  refuseValue(below(at, limit, value), limit, "a number", context);
  return undefined;
}

/** Lowers an integer that can be a string of digits, within the range of its type and its own limits. */
export function lowerExactInteger(range: IntegerRange, at: At<JsonObject>, context: StructureContext): Draft {
  let { least, most } = range;
  for (const limit of limits) {
    const value = own(at.value, limit);
    if (value === undefined) continue;
    const integer = integerOf(value);
    if (integer === undefined) {
      refuseValue(below(at, limit, value), limit, "an integer of at most 40 digits", context);
      continue;
    }
    const step = limit.startsWith("exclusive") ? 1n : 0n;
    if (limit.endsWith("inimum")) least = max(least, integer + step);
    else most = min(most, integer - step);
  }
  return withoutMultiples(exactInteger({ least, most }), at, context);
}

function integerOf(value: JsonValue): bigint | undefined {
  const text = typeof value === "number" && Number.isInteger(value) ? BigInt(value).toString() : value;
  return typeof text === "string" && /^-?\d{1,40}$/.test(text) ? BigInt(text) : undefined;
}

function max(one: bigint | undefined, other: bigint): bigint {
  return one !== undefined && one > other ? one : other;
}

function min(one: bigint | undefined, other: bigint): bigint {
  return one !== undefined && one < other ? one : other;
}

/** Lowers a decimal with its precision and scale. */
export function lowerDecimal(at: At<JsonObject>, context: StructureContext): Draft {
  const precision = digits(annotationValue(at, "precision", "count", context));
  const scale = digits(annotationValue(at, "scale", "count", context));
  const whole: [Limit, bigint][] = [];
  for (const limit of limits) {
    const value = wholeLimit(String(own(at.value, limit) ?? ""));
    if (value !== undefined) whole.push([limit, value]);
    else if (Object.hasOwn(at.value, limit)) reportUnenforced(limit, at, context);
  }
  if (Object.hasOwn(at.value, "multipleOf")) reportUnenforced("multipleOf", at, context);
  return applyNumericRules(exactDecimal({ precision, scale }, whole), at, context);
}

function digits(value: JsonValue | undefined): number | undefined {
  return typeof value === "number" ? Math.min(value, mostDigits) : undefined;
}

/** Regular expressions do not support more than some thousands. */
const mostDigits = 1000;

function withoutMultiples(draft: Draft, at: At<JsonObject>, context: StructureContext): Draft {
  if (Object.hasOwn(at.value, "multipleOf")) {
    applyNumericRules(draft, { ...at, value: { multipleOf: own(at.value, "multipleOf") ?? 1 } }, context);
    reportUnenforced("multipleOf", at, context);
  }
  return draft;
}

function reportUnenforced(keyword: string, at: At<JsonObject>, context: StructureContext): void {
  const message = `"${keyword}" is checked for numbers, but not for numbers that are strings`;
  context.report("unenforced-rule", message, below(at, keyword, null));
}
