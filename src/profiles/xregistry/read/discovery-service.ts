import type { Entity } from "./entities.js";
import type { Findings } from "./findings.js";
import { type Attributes, type Located, locateMembers, objectOf, opaque, textOf, type ValuePlace } from "./located.js";
import type { MessageEntry, MessageGroupEntry, StackedRegistry } from "./stacked-registry.js";

/**
 * Adds a service of Discovery 0.1: a group of messages, one for each of its events, and an endpoint to
 * subscribe to them.
 */
export function addService(registry: StackedRegistry, { id, value, place }: Entity, findings: Findings): void {
  const service = locateMembers(value, place);
  const attributes = defined([
    ["description", service.get("description")],
    ["documentation", service.get("docsurl")],
    ["deprecated", service.get("deprecated")],
  ]);
  const messages = new Map<string, MessageEntry>();
  const group: MessageGroupEntry = { id, xid: `/messagegroups/${id}`, place, attributes, messages };
  for (const event of service.get("events")?.items ?? []) {
    const type = textOf(event.members?.get("type"));
    if (type === undefined || event.members === undefined) {
      findings.report("not-a-catalogue", "must be an event with a type", event.place);
      continue;
    }
    messages.set(type, eventEntry(group, type, event.members, event.place));
  }
  registry.messageGroups.set(id, group);
  const url = service.get("subscriptionurl");
  if (url !== undefined) registry.endpoints.set(id, endpointEntry(group, url));
}

function eventEntry(group: MessageGroupEntry, id: string, event: Attributes, place: ValuePlace): MessageEntry {
  const source = event.get("sourcetemplate");
  const contentType = event.get("datacontenttype");
  const extensions = (event.get("extensions")?.items ?? []).flatMap(({ members, place: at }) => {
    const name = textOf(members?.get("name"));
    return name === undefined ? [] : [[name, objectOf(members ?? new Map(), at)] as const];
  });
  const metadata = defined([
    ["type", declaration(event.get("type"))],
    ["source", declaration(source, "uritemplate")],
    ["datacontenttype", declaration(contentType)],
    ...extensions,
  ]);
  const attributes = defined([
    ["description", event.get("description")],
    ["envelope", opaque("CloudEvents/1.0", place)],
    ["envelopemetadata", objectOf(metadata, place)],
    ["dataschemaformat", formatOf(event.get("dataschematype"))],
    ["dataschema", event.get("dataschemacontent")],
    ["dataschemauri", event.get("dataschema")],
  ]);
  return { id, xid: `${group.xid}/messages/${id}`, group, place, attributes, versions: new Map([["1", attributes]]) };
}

function endpointEntry({ id, place, xid }: MessageGroupEntry, url: Located): MessageGroupEntry {
  const address = objectOf(new Map([["uri", url]]), url.place);
  const endpoints: Located = { place: url.place, value: [address.value], items: [address] };
  const attributes = defined([
    ["usage", list("subscriber", place)],
    ["protocol", opaque("HTTP", place)],
    ["protocoloptions", objectOf(new Map([["endpoints", endpoints]]), url.place)],
    ["messagegroups", list(xid, place)],
  ]);
  return { id, xid: `/endpoints/${id}`, place, attributes, messages: new Map() };
}

function declaration(value: Located | undefined, type?: string): Located | undefined {
  if (textOf(value) === undefined || value === undefined) return undefined;
  const members = defined([
    ["value", value],
    ["type", type === undefined ? undefined : opaque(type, value.place)],
  ]);
  return objectOf(members, value.place);
}

/** Returns the format for the type of a schema, which was a media type. */
function formatOf(type: Located | undefined): Located | undefined {
  const text = textOf(type)?.toLowerCase();
  if (type === undefined || text === undefined) return undefined;
  const known = [
    ["avro", "Avro"],
    ["proto", "Protobuf"],
    ["xml", "XSD"],
    ["xsd", "XSD"],
    ["json", "JsonSchema"],
  ] as const;
  const format = known.find(([part]) => text.includes(part))?.[1];
  return opaque(format ?? text, type.place);
}

function list(text: string, place: ValuePlace): Located {
  return { place, value: [text], items: [opaque(text, place)] };
}

function defined(members: readonly (readonly [string, Located | undefined])[]): Attributes {
  return new Map(members.flatMap(([name, member]) => (member === undefined ? [] : [[name, member] as const])));
}
