import type { JsonValue } from "../schema/schema.js";
import { isJsonArray, isJsonObject, type JsonObject, own } from "../schema/schema-document.js";

/**
 * Returns whether a value is meant to be a catalogue of messages, in any dialect. Looks only at names that are typical of
 * catalogues, since file names and versions are often wrong.
 */
export function looksLikeCatalogue(value: JsonValue): value is JsonObject | readonly JsonObject[] {
  if (isJsonArray(value)) return value.length > 0 && value.every(isService);
  if (!isJsonObject(value)) return false;
  const $schema = own(value, "$schema");
  if (typeof $schema === "string" && /^https?:\/\/json-schema\.org\//.test($schema)) return false;
  const services = own(value, "services");
  if (isJsonArray(services) && services.length > 0 && services.every(isService)) return true;
  return isRegistry(value) || isSingle(value) || isMap(value) || isService(value) || isOldSchemaGroup(value);
}

const groupNames = [
  "messagegroups",
  "messageGroups",
  "definitiongroups",
  "definitionGroups",
  "schemagroups",
  "schemaGroups",
];

/** A registry or a part of one. `endpoints` and `groups` are common words, so their members are checked. */
function isRegistry(value: JsonObject): boolean {
  if (groupNames.some((name) => isCollection(own(value, name)))) return true;
  const endpoints = membersOf(own(value, "endpoints"));
  const groups = membersOf(own(value, "groups"));
  return endpoints.some(isEndpoint) || groups.some((group) => has(group, ["messages", "definitions"]));
}

function isEndpoint(value: JsonObject): boolean {
  const names = [
    "usage",
    "envelope",
    "protocoloptions",
    "messagegroups",
    "definitionGroups",
    "definitiongroups",
    "groups",
  ];
  return has(value, names) || (has(value, ["config", "format"]) && has(value, ["definitions", "messages", "channel"]));
}

/** A single entity, as a server returns it. */
function isSingle(value: JsonObject): boolean {
  return (
    (has(value, ["messagegroupid"]) && has(value, ["messages"])) ||
    (has(value, ["schemagroupid"]) && has(value, ["schemas"])) ||
    (has(value, ["endpointid"]) && isEndpoint(value))
  );
}

/** Entities by id, as a server returns a collection. In a JSON Schema these may be properties, which are not strings. */
function isMap(value: JsonObject): boolean {
  const isNamed = (entity: JsonObject): boolean =>
    ["messagegroupid", "schemagroupid", "endpointid"].some((name) => typeof own(entity, name) === "string");
  return membersOf(value).some((entity) => isNamed(entity) && isSingle(entity));
}

/** A service of the Discovery API 0.1. */
function isService(value: JsonValue): value is JsonObject {
  return (
    isJsonObject(value) &&
    isJsonArray(own(value, "events")) &&
    has(value, ["subscriptionurl", "specversions", "protocols"])
  );
}

/** A group of the Schema Registry API 0.2. */
function isOldSchemaGroup(value: JsonObject): boolean {
  return has(value, ["id"]) && has(value, ["groupProperties", "createdtimeutc", "updatedtimeutc"]);
}

/** An empty collection, or one with at least one entity. Other members are reported when the catalogue is read. */
function isCollection(value: JsonValue | undefined): boolean {
  if (isJsonArray(value)) return value.length === 0 || value.some(isJsonObject);
  if (!isJsonObject(value)) return false;
  const members = Object.values(value);
  return members.length === 0 || members.some(isJsonObject);
}

function membersOf(value: JsonValue | undefined): readonly JsonObject[] {
  if (isJsonArray(value)) return value.filter(isJsonObject);
  return isJsonObject(value) ? Object.values(value).filter(isJsonObject) : [];
}

function has(value: JsonObject, names: readonly string[]): boolean {
  return names.some((name) => Object.hasOwn(value, name));
}
