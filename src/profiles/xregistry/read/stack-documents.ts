import type { CatalogueDocument } from "../../../load/catalogue-document.js";
import { isJsonObject, type JsonObject } from "../../../schema/schema-document.js";
import { modernEndpoint } from "./endpoint-shape.js";
import { type Entity, entitiesOf } from "./entities.js";
import type { Findings } from "./findings.js";
import type { Attributes, Located, ValuePlace } from "./located.js";
import { modernMessage } from "./message-shape.js";
import { normalise } from "./normalise.js";
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
    if (isJsonObject(value)) addRegistry(registry, value, { file: path, pointer: "" }, findings);
  }
  return registry;
}

function addRegistry(registry: StackedRegistry, value: JsonObject, place: ValuePlace, findings: Findings): void {
  const attributes = normalise(value, place, "registry", findings);
  const each = (name: string, idName: string, add: (entity: Entity) => void): void => {
    const collection = attributes.get(name);
    if (collection !== undefined) entitiesOf(collection, idName, findings).forEach(add);
  };
  each("messagegroups", "messagegroupid", (entity) => addMessageGroup(registry, entity, findings));
  each("endpoints", "endpointid", (entity) => addEndpoint(registry, entity, findings));
  each("schemagroups", "schemagroupid", (entity) => addSchemaGroup(registry, entity, findings));
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
  const message = `${id} was defined in ${earlier.place.file} already`;
  findings.fold("shadowed-definition", earlier.place.file, message, place);
}
