import type {
  AttributeDeclaration,
  Catalogue,
  Deprecation,
  Endpoint,
  Message,
  MessageGroup,
} from "../../catalogue-model.js";
import type { JsonValue } from "../../schema/schema.js";
import type { JsonObject } from "../../schema/schema-document.js";
import { difference, members, membersOrNothing } from "./members.js";
import { endpointOf, reference, stepsTo } from "./references.js";
import type { SchemaGroups } from "./schema-groups.js";
import { endpointOptions, messageOptions, protocolName } from "./transport-options.js";

/** The collections of a catalogue, as xRegistry 1.0-rc4 writes them. Read again, they are the same catalogue. */
export function catalogueDocument(
  catalogue: Catalogue,
  schemas: SchemaGroups,
): { readonly endpoints: JsonObject; readonly messagegroups: JsonObject } {
  const writeMessages = messageWriter(catalogue, schemas);
  const groups = new Map(catalogue.groups.map((group) => [group.id, group]));
  const ofEndpoints = new Map(catalogue.groups.map((group) => [endpointOf(group, catalogue), group]));
  const entities = {
    endpoints: Object.fromEntries(
      catalogue.endpoints.map((endpoint) => {
        const own = ofEndpoints.get(endpoint.id);
        return [
          endpoint.id,
          {
            ...endpointEntity(endpoint, groups, catalogue, own),
            ...(own !== undefined && { messages: writeMessages(own) }),
          },
        ];
      }),
    ),
    messagegroups: Object.fromEntries(
      catalogue.groups
        .filter((group) => endpointOf(group, catalogue) === undefined)
        .map((group) => [group.id, groupEntity(group, writeMessages(group))]),
    ),
  };
  // Other schemas may refer to them or import them.
  for (const schema of catalogue.schemas ?? []) if (schema.key.startsWith("/schemagroups/")) schemas.describe(schema);
  return entities;
}

function groupEntity({ name, description, deprecated }: MessageGroup, messages: JsonObject): JsonObject {
  return members({ name, description, deprecated: deprecated && deprecation(deprecated), messages });
}

/** Makes the function that writes the messages of a group, each as what it has beyond its base. */
function messageWriter(catalogue: Catalogue, schemas: SchemaGroups): (group: MessageGroup) => JsonObject {
  const byXid = new Map<string, { readonly message: Message; readonly uri: string }>();
  for (const group of catalogue.groups) {
    const steps = stepsTo(group, catalogue);
    for (const message of group.messages) {
      const uri = reference(...steps, "messages", message.id);
      byXid.set(`/${steps.join("/")}/messages/${message.id}`, { message, uri });
    }
  }
  const whole = (message: Message): JsonObject =>
    messageEntity(message, message.data === undefined ? {} : schemas.describe(message.data));
  const write = (message: Message): JsonObject => {
    const [base] = [...(message.bases ?? []), message.base ?? ""].flatMap((xid) => byXid.get(xid) ?? []);
    if (base === undefined || base.message === message) return whole(message);
    return { basemessageuri: base.uri, ...beyondBase(whole(message), whole(base.message)) };
  };
  return (group) => Object.fromEntries(group.messages.map((message) => [message.id, write(message)]));
}

/** Returns a message without what it inherits. Options of another protocol and a format alone are not inherited. */
function beyondBase(own: JsonObject, base: JsonObject): JsonObject {
  const { deprecated: _deprecated, ...inherited } = base;
  const { protocoloptions, ...withoutOptions } = inherited;
  const isSame =
    own["protocol"] === undefined || base["protocol"] === undefined || own["protocol"] === base["protocol"];
  const beyond = difference(isSame ? inherited : withoutOptions, own);
  const hasSchema = ["dataschema", "dataschemauri"].some((name) => (beyond[name] ?? null) !== null);
  return members({
    ...beyond,
    // Registries look at each message alone.
    envelope: own["envelope"] ?? beyond["envelope"],
    protocol: own["protocol"] ?? beyond["protocol"],
    dataschemaformat: hasSchema ? own["dataschemaformat"] : beyond["dataschemaformat"],
  });
}

function endpointEntity(
  { name, description, deprecated, usage, channel, mode, format, transport, addresses, groups: ids }: Endpoint,
  groups: ReadonlyMap<string, MessageGroup>,
  catalogue: Catalogue,
  own: MessageGroup | undefined,
): JsonObject {
  const carried = ids.flatMap((id) => {
    const group = groups.get(id);
    return group === undefined || group === own ? [] : [reference(...stepsTo(group, catalogue))];
  });
  const isKafka = transport?.protocol === "kafka";
  const endpoints = isKafka ? [{ "bootstrap.servers": addresses }] : addresses.map((uri) => ({ uri }));
  return members({
    name,
    description,
    deprecated: deprecated && deprecation(deprecated),
    usage,
    channel,
    envelopeoptions: membersOrNothing({ mode, format }),
    protocol: transport && protocolName(transport),
    protocoloptions: membersOrNothing({
      endpoints: addresses.length === 0 ? undefined : endpoints,
      ...(transport && endpointOptions(transport)),
    }),
    messagegroups: carried.length === 0 ? undefined : carried,
  });
}

/** Returns a message with everything that it inherits, under the newest names. */
function messageEntity(message: Message, dataSchema: JsonObject): JsonObject {
  const { name, description, deprecated, envelope, attributes, mode, format, transport, dataContentType } = message;
  const declaredType = attributes.get("datacontenttype");
  const isDeclared = declaredType?.template === false && declaredType.value === dataContentType;
  return members({
    name,
    description,
    deprecated: deprecated && deprecation(deprecated),
    // Without this, a declared type would make it a CloudEvent.
    envelope: envelope === "cloudevents" ? "CloudEvents/1.0" : attributes.has("type") ? "none" : undefined,
    envelopemetadata: membersOrNothing(
      Object.fromEntries([...attributes].map(([attribute, declaration]) => [attribute, declared(declaration)])),
    ),
    envelopeoptions: membersOrNothing({ mode, format }),
    protocol: transport && protocolName(transport),
    protocoloptions: transport && messageOptions(transport),
    datacontenttype: isDeclared ? undefined : dataContentType,
    ...dataSchema,
  });
}

/** The time that means "now". */
const now = "0000-01-01T00:00:00Z";

function declared({ type, required, value, now: isNow, description }: AttributeDeclaration): JsonObject {
  return members({ description, type, required: required ? true : undefined, value: isNow === true ? now : value });
}

/** Returns a deprecation, even if it has no members. */
function deprecation(deprecated: Deprecation): JsonValue {
  return members({ ...deprecated });
}
