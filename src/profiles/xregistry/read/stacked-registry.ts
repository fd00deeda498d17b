import type { Attributes, ValuePlace } from "./located.js";

/** A message as written in its document, under the newest names and without its base. */
export interface MessageEntry {
  readonly id: string;
  readonly xid: string;
  readonly group: MessageGroupEntry;
  readonly place: ValuePlace;
  /** Those of the default version. */
  readonly attributes: Attributes;
  readonly versions: ReadonlyMap<string, Attributes>;
  /** The XID that `meta.xref` names: then the message has nothing of its own. */
  readonly xref?: { readonly target: string; readonly place: ValuePlace };
}

/** A message group, or an endpoint, which is one too. */
export interface MessageGroupEntry {
  readonly id: string;
  readonly xid: string;
  readonly place: ValuePlace;
  readonly attributes: Attributes;
  readonly messages: Map<string, MessageEntry>;
}

/** A schema with all its versions. */
export interface SchemaEntry {
  readonly id: string;
  readonly xid: string;
  readonly group: SchemaGroupEntry;
  readonly place: ValuePlace;
  readonly attributes: Attributes;
  /** Never empty. */
  readonly versions: ReadonlyMap<string, Attributes>;
  readonly defaultVersion: string;
  readonly xref?: { readonly target: string; readonly place: ValuePlace };
}

/** A group of schemas. */
export interface SchemaGroupEntry {
  readonly id: string;
  readonly xid: string;
  readonly place: ValuePlace;
  readonly attributes: Attributes;
  readonly schemas: Map<string, SchemaEntry>;
}

/** The documents of a run merged by id. Later documents override earlier ones. */
export interface StackedRegistry {
  readonly messageGroups: Map<string, MessageGroupEntry>;
  readonly endpoints: Map<string, MessageGroupEntry>;
  readonly schemaGroups: Map<string, SchemaGroupEntry>;
}
