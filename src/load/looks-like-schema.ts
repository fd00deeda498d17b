import { keywords } from "../schema/keywords.js";
import type { JsonValue } from "../schema/schema.js";
import { isJsonArray, isJsonObject, type JsonObject, own } from "../schema/schema-document.js";

/**
 * Whether a JSON value that was found in a folder is meant to be a schema. A `$schema` of json-schema.org settles it;
 * without one, a keyword that only schemas have, in the shape that only schemas give it. Events, `package.json`,
 * `tsconfig.json`, test vectors and the glossary of CDEvents (`$id`, `term`, `definition`) are none.
 */
export function looksLikeSchema(value: JsonValue): value is JsonObject {
  if (!isJsonObject(value)) return false;
  const $schema = own(value, "$schema");
  if (typeof $schema === "string" && /^https?:\/\/json-schema\.org\//.test($schema)) return true;
  const type = own(value, "type");
  // GeoJSON has properties too, but is of type "Feature".
  if (type !== undefined && !isTypeName(type)) return false;
  return hasStructure(value) || (type !== undefined && Object.keys(value).every(isKeyword));
}

function hasStructure(value: JsonObject): boolean {
  const maps = ["properties", "patternProperties", "$defs", "definitions"].map((name) => own(value, name));
  const lists = ["allOf", "anyOf", "oneOf"].map((name) => own(value, name));
  return (
    maps.some((map) => isJsonObject(map) && Object.values(map).every(isSchemaShaped)) ||
    lists.some((list) => isJsonArray(list) && list.length > 0 && list.every(isSchemaShaped)) ||
    typeof own(value, "$ref") === "string"
  );
}

function isSchemaShaped(value: JsonValue): boolean {
  return isJsonObject(value) || typeof value === "boolean";
}

const typeNames = new Set<JsonValue>(["null", "boolean", "object", "array", "number", "integer", "string"]);

function isTypeName(type: JsonValue): boolean {
  return isJsonArray(type) ? type.length > 0 && type.every((name) => typeNames.has(name)) : typeNames.has(type);
}

function isKeyword(name: string): boolean {
  return name.startsWith("$") || name.startsWith("x-") || keywords("2020-12").has(name);
}
