/** What an object of a catalogue is: each kind has names of its own. */
export type EntityKind = "registry" | "endpoint" | "messagegroup" | "message" | "schemagroup" | "schema" | "version";

/** The top-level collections. */
export type Collection = "endpoints" | "messagegroups" | "schemagroups";

const collections: ReadonlyMap<string, Collection> = new Map([
  ["endpoints", "endpoints"],
  ["messagegroups", "messagegroups"],
  ["definitiongroups", "messagegroups"],
  ["groups", "messagegroups"],
  ["schemagroups", "schemagroups"],
]);

/** The collection that a name in a path means, in any dialect: `definitionGroups` is `messagegroups`. */
export function collectionOf(name: string): Collection | undefined {
  return collections.get(name.toLowerCase());
}

/** Returns whether a name in a path means the messages of a group, in any dialect. */
export function meansMessages(name: string): boolean {
  return /^(?:messages|definitions)$/i.test(name);
}

/** What every entity may have, and what servers of any age add. */
const everywhere = words(
  "$schema specversion self shortself xid epoch name description documentation icon labels createdat modifiedat " +
    "deprecated constraints version type origin authscope tags docs id format uri ownergroup groupProperties " +
    "createdtimeutc updatedtimeutc authority",
);
const resource = words(
  "versions versionsurl versionscount meta metaurl versionid isdefault ancestorid ancestor contenttype xref " +
    "defaultversionid defaultversionurl readonly compatibility formatvalidated compatibilityvalidated",
);

/**
 * The newest names of each kind, and a few older ones that need more than a new name. Any other name is an older name, an
 * extension or a typo.
 */
export const newestNames: { readonly [kind in EntityKind]: ReadonlySet<string> } = {
  registry: new Set([
    ...everywhere,
    ...words(
      "registryid endpoints endpointsurl endpointscount messagegroups messagegroupsurl messagegroupscount schemagroups " +
        "schemagroupsurl schemagroupscount model modelsource capabilities definitions services",
    ),
  ]),
  endpoint: new Set([
    ...everywhere,
    ...words(
      "endpointid usage channel envelope envelopeoptions protocol protocoloptions messagegroups messages messagesurl " +
        "messagescount endpoints deployed config",
    ),
  ]),
  messagegroup: new Set([
    ...everywhere,
    ...words(
      "messagegroupid envelope envelopeoptions protocol protocoloptions messages messagesurl messagescount " +
        "dataschemaformat datacontenttype",
    ),
  ]),
  message: new Set([
    ...everywhere,
    ...resource,
    ...words(
      "messageid basemessage basemessageuri envelope envelopemetadata envelopeoptions protocol protocoloptions " +
        "dataschemaformat dataschema dataschemauri dataschemaxid datacontenttype metadata",
    ),
  ]),
  schemagroup: new Set([...everywhere, ...words("schemagroupid schemas schemasurl schemascount")]),
  schema: new Set([...everywhere, ...resource, ...words("schemaid schema schemabase64 schemaurl")]),
  version: new Set([...everywhere, ...resource, ...words("schemaid messageid schema schemabase64 schemaurl")]),
};

const agedEverywhere = {
  createdon: "createdat",
  createdOn: "createdat",
  modifiedOn: "modifiedat",
  modifiedon: "modifiedat",
};
const agedResource = { ...agedEverywhere, ancestor: "ancestorid", tags: "labels", docs: "documentation" };
const agedGroup = { ...agedEverywhere, tags: "labels", docs: "documentation" };

/** The older names of each kind, where nothing but the name has changed. */
export const olderNames: { readonly [kind in EntityKind]: ReadonlyMap<string, string> } = {
  registry: pairs({
    ...agedEverywhere,
    id: "registryid",
    messageGroups: "messagegroups",
    definitiongroups: "messagegroups",
    definitionGroups: "messagegroups",
    groups: "messagegroups",
    schemaGroups: "schemagroups",
  }),
  endpoint: pairs({
    ...agedGroup,
    id: "endpointid",
    messageGroups: "messagegroups",
    definitiongroups: "messagegroups",
    definitionGroups: "messagegroups",
    groups: "messagegroups",
    definitions: "messages",
  }),
  messagegroup: pairs({ ...agedGroup, id: "messagegroupid", definitions: "messages" }),
  message: pairs({
    ...agedResource,
    id: "messageid",
    schemaformat: "dataschemaformat",
    schemaFormat: "dataschemaformat",
    schema: "dataschema",
    schemaobject: "dataschema",
    schemaObject: "dataschema",
    dataschemaurl: "dataschemauri",
    schemaurl: "dataschemauri",
    schemaUrl: "dataschemauri",
    schemauri: "dataschemauri",
    basemessageurl: "basemessageuri",
    baseDefinitionUrl: "basemessageuri",
    basedefinitionurl: "basemessageuri",
    protocolmetadata: "protocoloptions",
    binding: "protocol",
    message: "protocoloptions",
  }),
  schemagroup: pairs({ ...agedGroup, id: "schemagroupid" }),
  schema: pairs({
    ...agedResource,
    id: "schemaid",
    schemauri: "schemaurl",
    schemaUrl: "schemaurl",
    schemaobject: "schema",
    schemaObject: "schema",
    defaultVersionId: "defaultversionid",
  }),
  version: pairs({
    ...agedResource,
    id: "versionid",
    schemauri: "schemaurl",
    schemaUrl: "schemaurl",
    schemaobject: "schema",
    schemaObject: "schema",
  }),
};

/** The attributes that hold whole documents or collections, which are not looked into when an entity is read. */
export const opaqueNames: ReadonlySet<string> = words(
  "schema dataschema schemas messages definitions services endpoints messagegroups schemagroups versions model modelsource capabilities",
);

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(" "));
}

function pairs(names: { readonly [older: string]: string }): ReadonlyMap<string, string> {
  return new Map(Object.entries(names));
}
