import { keywords } from "../schema/keywords.js";
import type { JsonValue } from "../schema/schema.js";
import { isJsonArray, isJsonObject, type JsonObject, own } from "../schema/schema-document.js";

/**
 * Returns whether a JSON value is meant to be a schema: it has a `$schema` of json-schema.org, or a keyword with a value that is
 * typical of schemas. Events, `package.json`, `tsconfig.json`, test vectors and the glossary of CDEvents are not schemas.
 */
export function looksLikeSchema(value: JsonValue): value is JsonObject {
  if (!isJsonObject(value)) return false;
  const $schema = own(value, "$schema");
  if (typeof $schema === "string" && /^https?:\/\/json-schema\.org\//.test($schema)) return true;
  const type = own(value, "type");
  // GeoJSON has properties too, but its type is "Feature".
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
