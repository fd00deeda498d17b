import type { JsonValue } from "../schema/schema.js";
import { isJsonArray, isJsonObject, type JsonObject, own } from "../schema/schema-document.js";

/**
 * Whether a value is meant to be a catalogue of messages, in any dialect: told by the names that only catalogues have,
 * never by what a file is called or says of its own version, which is often wrong (catalogues 1.14).
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

/** A registry, or an excerpt of one: `endpoints` and `groups` are words that others use too, so their members count. */
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

/** One entity, as a server answers for its own path. */
function isSingle(value: JsonObject): boolean {
  return (
    (has(value, ["messagegroupid"]) && has(value, ["messages"])) ||
    (has(value, ["schemagroupid"]) && has(value, ["schemas"])) ||
    (has(value, ["endpointid"]) && isEndpoint(value))
  );
}

/**
 * Entities by id, as a server answers for the path of a collection: one is enough, as it is elsewhere. In a JSON Schema these
 * may be names of properties, whose values are no texts.
 */
function isMap(value: JsonObject): boolean {
  const isNamed = (entity: JsonObject): boolean =>
    ["messagegroupid", "schemagroupid", "endpointid"].some((name) => typeof own(entity, name) === "string");
  return membersOf(value).some((entity) => isNamed(entity) && isSingle(entity));
}

/** A service of Discovery 0.1 (catalogues 3.3). */
function isService(value: JsonValue): value is JsonObject {
  return (
    isJsonObject(value) &&
    isJsonArray(own(value, "events")) &&
    has(value, ["subscriptionurl", "specversions", "protocols"])
  );
}

/** A group of the Schema Registry API 0.2 (catalogues 3.4). */
function isOldSchemaGroup(value: JsonObject): boolean {
  return has(value, ["id"]) && has(value, ["groupProperties", "createdtimeutc", "updatedtimeutc"]);
}

/** Nothing in it, or at least one entity: what the others are instead is for the reader of catalogues to say. */
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
