import type { CatalogueDocument } from "../../../load/catalogue-document.js";
import type { JsonValue } from "../../../schema/schema.js";
import { isJsonArray, isJsonObject, type JsonObject, own } from "../../../schema/schema-document.js";
import type { Collection } from "./attribute-names.js";
import { addService } from "./discovery-service.js";
import { type Entity, entitiesOf } from "./entities.js";
import type { Findings } from "./findings.js";
import { type Attributes, type Located, opaque, type ValuePlace, within } from "./located.js";
import { normalise } from "./normalise.js";
import { modernEndpoint, modernMessage } from "./older-shapes.js";
import type {
  MessageEntry,
  MessageGroupEntry,
  SchemaEntry,
  SchemaGroupEntry,
  StackedRegistry,
} from "./stacked-registry.js";
import { versionsOf } from "./versions.js";

/** Lays the documents over each other: what a later one defines takes the place of what earlier ones call the same. */
export function stackDocuments(documents: readonly CatalogueDocument[], findings: Findings): StackedRegistry {
  const registry: StackedRegistry = { messageGroups: new Map(), endpoints: new Map(), schemaGroups: new Map() };
  for (const { path, value } of documents) {
    const place = { file: path, pointer: "" };
    const shape = shapeOf(value, place, findings);
    if (shape.kind === "registry") addRegistry(registry, shape.value, place, findings);
    else if (shape.kind === "collection") addEntities(registry, shape.collection, shape.entities, findings);
    else for (const service of shape.services) addService(registry, service, findings);
  }
  return registry;
}

function addRegistry(registry: StackedRegistry, value: JsonObject, place: ValuePlace, findings: Findings): void {
  const attributes = normalise(value, place, "registry", findings);
  for (const [collection, idName] of idNames) {
    const written = attributes.get(collection);
    if (written !== undefined) addEntities(registry, collection, entitiesOf(written, idName, findings), findings);
  }
  addOwnedDefinitions(registry, attributes.get("definitions"), findings);
}

const idNames = [
  ["messagegroups", "messagegroupid"],
  ["endpoints", "endpointid"],
  ["schemagroups", "schemagroupid"],
] as const;

function addEntities(
  registry: StackedRegistry,
  collection: Collection,
  entities: readonly Entity[],
  findings: Findings,
): void {
  const adders = { messagegroups: addMessageGroup, endpoints: addEndpoint, schemagroups: addSchemaGroup };
  for (const entity of entities) adders[collection](registry, entity, findings);
}

/** Discovery 0.3 had the definitions beside their groups, each with the name of its group. */
function addOwnedDefinitions(registry: StackedRegistry, definitions: Located | undefined, findings: Findings): void {
  if (definitions === undefined) return;
  for (const entity of entitiesOf(definitions, "messageid", findings)) {
    const owner = own(entity.value, "ownergroup");
    const id = typeof owner === "string" ? owner.replace(/^.*\//s, "") : "definitions";
    const { place } = entity;
    const empty = { id, xid: `/messagegroups/${id}`, place, attributes: new Map(), messages: new Map() };
    const group = registry.messageGroups.get(id) ?? empty;
    registry.messageGroups.set(id, group);
    if (!group.messages.has(entity.id)) group.messages.set(entity.id, messageEntry(group, entity, findings));
  }
}

function addMessageGroup(registry: StackedRegistry, { id, value, place }: Entity, findings: Findings): void {
  const attributes = modernMessage(normalise(value, place, "messagegroup", findings), place, findings);
  const group = mergeGroup(registry.messageGroups, { id, xid: `/messagegroups/${id}`, place, attributes });
  addMessages(group, attributes.get("messages"), findings);
}

function addEndpoint(registry: StackedRegistry, { id, value, place }: Entity, findings: Findings): void {
  const attributes = modernEndpoint(normalise(value, place, "endpoint", findings), place, findings);
  const group = mergeGroup(registry.endpoints, { id, xid: `/endpoints/${id}`, place, attributes });
  addMessages(group, attributes.get("messages"), findings);
}

function mergeGroup(
  groups: Map<string, MessageGroupEntry>,
  group: Omit<MessageGroupEntry, "messages">,
): MessageGroupEntry {
  const earlier = groups.get(group.id);
  const attributes = new Map([...(earlier?.attributes ?? []), ...group.attributes]);
  const merged = { ...group, attributes, messages: new Map() };
  groups.set(group.id, merged);
  for (const message of earlier?.messages.values() ?? [])
    merged.messages.set(message.id, { ...message, group: merged });
  return merged;
}

function addMessages(group: MessageGroupEntry, messages: Located | undefined, findings: Findings): void {
  if (messages === undefined) return;
  for (const { id, value, place } of entitiesOf(messages, "messageid", findings)) {
    note(group.messages.get(id), id, place, findings);
    group.messages.set(id, messageEntry(group, { id, value, place }, findings));
  }
}

function messageEntry(group: MessageGroupEntry, entity: Entity, findings: Findings): MessageEntry {
  const read = ({ value, place }: Entity) =>
    modernMessage(normalise(value, place, "message", findings), place, findings);
  const own = read(entity);
  const { versions, defaultVersion, xref } = versionsOf(own, read, findings);
  const deprecated = own.get("deprecated") ?? own.get("meta")?.members?.get("deprecated");
  const attributes: Attributes = new Map([
    ...(versions.get(defaultVersion) ?? []),
    ...(deprecated === undefined ? [] : [["deprecated", deprecated] as const]),
  ]);
  const { id, place } = entity;
  return { id, xid: `${group.xid}/messages/${id}`, group, place, attributes, versions, ...(xref && { xref }) };
}

function addSchemaGroup(registry: StackedRegistry, { id, value, place }: Entity, findings: Findings): void {
  const attributes = normalise(value, place, "schemagroup", findings);
  const earlier = registry.schemaGroups.get(id);
  const group: SchemaGroupEntry = {
    id,
    xid: `/schemagroups/${id}`,
    place,
    attributes: new Map([...(earlier?.attributes ?? []), ...attributes]),
    schemas: new Map(),
  };
  registry.schemaGroups.set(id, group);
  for (const schema of earlier?.schemas.values() ?? []) group.schemas.set(schema.id, { ...schema, group });
  const schemas = attributes.get("schemas");
  if (schemas === undefined) return;
  for (const entity of entitiesOf(schemas, "schemaid", findings)) {
    note(group.schemas.get(entity.id), entity.id, entity.place, findings);
    group.schemas.set(entity.id, schemaEntry(group, entity, findings));
  }
}

function schemaEntry(group: SchemaGroupEntry, entity: Entity, findings: Findings): SchemaEntry {
  const { id, value, place } = entity;
  const attributes = normalise(value, place, "schema", findings);
  const read = (version: Entity) => normalise(version.value, version.place, "version", findings);
  return { id, xid: `${group.xid}/schemas/${id}`, group, place, attributes, ...versionsOf(attributes, read, findings) };
}

function note(
  earlier: MessageEntry | SchemaEntry | undefined,
  id: string,
  place: ValuePlace,
  findings: Findings,
): void {
  if (earlier === undefined) return;
  const message = `${id} is already defined in ${earlier.place.file}`;
  findings.fold("shadowed-definition", earlier.place.file, message, place);
}

/** What a document as a whole is. */
type DocumentShape =
  | { readonly kind: "registry"; readonly value: JsonObject }
  /** What a server answers for the path of a collection, or of one of its members. */
  | { readonly kind: "collection"; readonly collection: Collection; readonly entities: readonly Entity[] }
  /** Services of Discovery 0.1. */
  | { readonly kind: "services"; readonly services: readonly Entity[] };

/** Tells the shape of a document by its keys. */
function shapeOf(value: JsonObject | readonly JsonValue[], place: ValuePlace, findings: Findings): DocumentShape {
  const services = isJsonArray(value) ? value : own(value, "services");
  if (isJsonArray(services)) {
    const at = isJsonArray(value) ? place : within(place, "services");
    return { kind: "services", services: entitiesOf(opaque(services, at), "name", findings) };
  }
  if (isJsonArray(value)) return { kind: "services", services: [] };
  if (isJsonArray(own(value, "events"))) {
    return {
      kind: "services",
      services: entitiesOf(opaque([value], place), "name", findings).map((service) => ({ ...service, place })),
    };
  }
  for (const [collection, idName] of idNames) {
    const id = own(value, idName);
    if (typeof id === "string") return { kind: "collection", collection, entities: [{ id, value, place }] };
    // Other members are reported where they are read.
    if (Object.values(value).some((member) => isJsonObject(member) && typeof own(member, idName) === "string")) {
      return { kind: "collection", collection, entities: entitiesOf(opaque(value, place), idName, findings) };
    }
  }
  // A group of the Schema Registry API 0.2.
  const id = own(value, "id");
  if (
    typeof id === "string" &&
    ["groupProperties", "createdtimeutc", "updatedtimeutc"].some((name) => Object.hasOwn(value, name))
  ) {
    return { kind: "collection", collection: "schemagroups", entities: [{ id, value, place }] };
  }
  return { kind: "registry", value };
}
