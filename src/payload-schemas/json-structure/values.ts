import type { JsonValue } from "../../schema/schema.js";
import { isJsonArray, isJsonObject, type JsonObject, own } from "../../schema/schema-document.js";
import type { Draft } from "../definition-table.js";
import { type At, below, type Context } from "./context.js";
import { keywordValue, refuseValue } from "./keyword-value.js";

/** Applies `enum` and `const` (core sections 3.7.6 and 3.7.7), in the words that JSON data has for the values. */
export function applyValues(draft: Draft, at: At<JsonObject>, context: Context): Draft {
  const toWire = wireValues(at, context);
  const constant = own(at.value, "const");
  if (constant !== undefined) setValues(draft, [toWire(constant)]);
  const values = keywordValue(at, "enum", "array", context);
  if (!isJsonArray(values)) return draft;
  if (values.length === 0) refuseValue(below(at, "enum", values), "enum", "a list of at least one value", context);
  else setValues(draft, values.map(toWire));
  return draft;
}

function setValues(draft: Draft, values: readonly JsonValue[]): void {
  const all = isExact(draft) ? values.flatMap(bothForms) : values;
  const distinct = [...new Map(all.map((value) => [JSON.stringify(value), value])).values()];
  const [only] = distinct;
  if (distinct.length === 1 && only !== undefined) draft["const"] = only;
  else draft["enum"] = distinct;
}

/** Whether a type is written as a number or as text. */
function isExact({ type }: Draft): boolean {
  return isJsonArray(type) && type.includes("string") && (type.includes("integer") || type.includes("number"));
}

function bothForms(value: JsonValue): readonly JsonValue[] {
  if (typeof value === "number") return Number.isSafeInteger(value) ? [value, String(value)] : [value];
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : Number.NaN;
  return Number.isSafeInteger(number) && String(number) === value ? [number, value] : [value];
}

/** The alternate values for `json`, where there are any (alternate names section 3.2). */
function wireValues(at: At<JsonObject>, context: Context): (value: JsonValue) => JsonValue {
  const names = own(at.value, "altenums");
  if (names === undefined) return (value) => value;
  if (!isJsonObject(names)) {
    refuseValue(below(at, "altenums", names), "altenums", "an object of purposes and values", context);
    return (value) => value;
  }
  const alternates = own(names, "json");
  if (!isJsonObject(alternates)) return (value) => value;
  return (value) => (typeof value === "object" ? value : (own(alternates, String(value)) ?? value));
}
