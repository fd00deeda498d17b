import type { JsonValue } from "../../schema/schema.js";
import { isJsonArray, isJsonObject, type JsonObject, own } from "../../schema/schema-document.js";
import type { Draft } from "../definition-table.js";
import {
  type At,
  annotationValue,
  below,
  keywordValue,
  refuseValue,
  type StructureContext,
} from "./structure-context.js";

/** Adds the annotations of a type: its name, its description with units and currencies, examples and the default. */
export function annotate(draft: Draft, value: JsonObject, name: string | undefined): Draft {
  const annotations: Draft = {};
  if (name !== undefined) annotations["title"] = name;
  const description = describe(value);
  if (description !== "") annotations["description"] = description;
  if (own(value, "deprecated") === true) annotations["deprecated"] = true;
  const fallback = own(value, "default");
  if (fallback !== undefined && isOfType(fallback, draft["type"])) annotations["default"] = fallback;
  const examples = own(value, "examples");
  if (isJsonArray(examples) && examples.length > 0) annotations["examples"] = examples;
  // The draft is changed in place, since a reference gets its target filled in later.
  return Object.assign(draft, annotations);
}

function describe(value: JsonObject): string {
  const symbol = text(value, "symbol") ?? localized(value, "symbols");
  const unit = text(value, "unit") ?? text(value, "ucumUnit");
  const currency = text(value, "currency");
  const digits = text(value, "type") === "decimal" || text(value, "type") === "number" ? digitsOf(value) : "";
  const compression = text(value, "contentCompression");
  return [
    text(value, "description") ?? localized(value, "descriptions") ?? "",
    measure("Unit", unit, currency === undefined ? symbol : undefined),
    measure("Currency", currency, symbol),
    unit === undefined && currency === undefined ? measure("Symbol", symbol, undefined) : "",
    digits,
    compression === undefined ? "" : `Compressed: ${compression}.`,
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

function measure(what: string, value: string | undefined, symbol: string | undefined): string {
  if (value === undefined) return "";
  return symbol === undefined || symbol === value ? `${what}: ${value}` : `${what}: ${value} (${symbol})`;
}

function digitsOf(value: JsonObject): string {
  const parts = ["precision", "scale"].flatMap((keyword) => {
    const digits = own(value, keyword);
    return typeof digits === "number" ? [`${keyword} ${digits}`] : [];
  });
  return parts.length === 0 ? "" : `Decimal digits: ${parts.join(", ")}`;
}

function text(value: JsonObject, keyword: string): string | undefined {
  const found = own(value, keyword);
  return typeof found === "string" && found.trim() !== "" ? found : undefined;
}

/** Returns the English one of several translations, or the first. */
function localized(value: JsonObject, keyword: string): string | undefined {
  const texts = own(value, keyword);
  if (!isJsonObject(texts)) return undefined;
  return text(texts, "lang:en") ?? text(texts, "default") ?? Object.keys(texts).map((key) => text(texts, key))[0];
}

/** Whether a default has the type. Catalogues that were converted from Avro have null as the default of every type. */
function isOfType(value: JsonValue, type: JsonValue | undefined): boolean {
  if (type === undefined) return true;
  const name = isJsonArray(value) ? "array" : value === null ? "null" : typeof value;
  const names = isJsonArray(type) ? type : [type];
  return names.includes(name) || (name === "number" && names.includes("integer") && Number.isInteger(value));
}

/** Applies `enum` and `const` with the alternate values for JSON. */
export function applyValues(draft: Draft, at: At<JsonObject>, context: StructureContext): Draft {
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

/** Whether values of a type can be numbers or strings. */
function isExact({ type }: Draft): boolean {
  return isJsonArray(type) && type.includes("string") && (type.includes("integer") || type.includes("number"));
}

function bothForms(value: JsonValue): readonly JsonValue[] {
  if (typeof value === "number") return Number.isSafeInteger(value) ? [value, String(value)] : [value];
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : Number.NaN;
  return Number.isSafeInteger(number) && String(number) === value ? [number, value] : [value];
}

/** Returns the function that maps values to their alternate values for `json`. */
function wireValues(at: At<JsonObject>, context: StructureContext): (value: JsonValue) => JsonValue {
  const names = annotationValue(at, "altenums", "object", context);
  const alternates = names !== undefined && isJsonObject(names) ? own(names, "json") : undefined;
  if (alternates === undefined || !isJsonObject(alternates)) return (value) => value;
  return (value) => (typeof value === "object" ? value : (own(alternates, String(value)) ?? value));
}
