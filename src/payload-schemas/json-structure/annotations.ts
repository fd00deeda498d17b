import type { JsonValue } from "../../schema/schema.js";
import { isJsonArray, isJsonObject, type JsonObject, own } from "../../schema/schema-document.js";
import type { Draft } from "../definition-table.js";

/**
 * Adds what is said to readers: the name of a type, its description with units and currencies (units sections 3 to 5),
 * examples, and a default that the type admits.
 */
export function annotate(draft: Draft, value: JsonObject, name: string | undefined): Draft {
  const words: Draft = {};
  if (name !== undefined) words["title"] = name;
  const description = describe(value);
  if (description !== "") words["description"] = description;
  if (own(value, "deprecated") === true) words["deprecated"] = true;
  const fallback = own(value, "default");
  if (fallback !== undefined && isOfType(fallback, draft["type"])) words["default"] = fallback;
  const examples = own(value, "examples");
  if (isJsonArray(examples) && examples.length > 0) words["examples"] = examples;
  // The schema itself is changed and not copied: it may be a reference whose target gets its name later.
  return Object.assign(draft, words);
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

/** The English one of several texts, or the first. */
function localized(value: JsonObject, keyword: string): string | undefined {
  const texts = own(value, keyword);
  if (!isJsonObject(texts)) return undefined;
  return text(texts, "lang:en") ?? text(texts, "default") ?? Object.keys(texts).map((key) => text(texts, key))[0];
}

/**
 * Whether a default is one that the type admits: catalogues that were made of Avro schemas have `null` everywhere. Of types
 * that say more than a JSON type, every default is taken.
 */
function isOfType(value: JsonValue, type: JsonValue | undefined): boolean {
  if (type === undefined) return true;
  const name = isJsonArray(value) ? "array" : value === null ? "null" : typeof value;
  const names = isJsonArray(type) ? type : [type];
  return names.includes(name) || (name === "number" && names.includes("integer") && Number.isInteger(value));
}
