import type { Catalogue } from "../../../catalogue-model.js";
import type { Findings } from "../read/findings.js";
import type { Attributes, ValuePlace } from "../read/located.js";
import type { MessageEntry, StackedRegistry } from "../read/stacked-registry.js";

/** The input of a rule: the catalogue as written, under the newest names, and as read. */
export interface RuleSubject {
  readonly registry: StackedRegistry;
  readonly catalogue: Catalogue;
  /** The attributes of a message with those that it inherits. */
  readonly attributesOf: (message: MessageEntry) => Attributes;
}

/** Looks for one kind of mistake, and reports every case. */
export type Rule = (subject: RuleSubject, findings: Findings) => void;

/** What all entities of a catalogue have. */
export interface AnyEntity {
  readonly id: string;
  readonly xid: string;
  /** The attribute that holds the id. */
  readonly idName: "endpointid" | "messagegroupid" | "messageid" | "schemagroupid" | "schemaid";
  readonly place: ValuePlace;
  readonly attributes: Attributes;
}

/** Every entity of a catalogue, by the collection that it is in. */
export function everyCollection(registry: StackedRegistry): readonly (readonly AnyEntity[])[] {
  const { endpoints, messageGroups, schemaGroups } = registry;
  return [
    [...endpoints.values()].map((entry) => ({ ...entry, idName: "endpointid" as const })),
    [...messageGroups.values()].map((entry) => ({ ...entry, idName: "messagegroupid" as const })),
    ...[...endpoints.values(), ...messageGroups.values()].map(({ messages }) =>
      [...messages.values()].map((entry) => ({ ...entry, idName: "messageid" as const })),
    ),
    [...schemaGroups.values()].map((entry) => ({ ...entry, idName: "schemagroupid" as const })),
    ...[...schemaGroups.values()].map(({ schemas }) =>
      [...schemas.values()].map((entry) => ({ ...entry, idName: "schemaid" as const })),
    ),
  ];
}

/** Every message of a catalogue as it is written, those of endpoints among them. */
export function everyMessage({ endpoints, messageGroups }: StackedRegistry): readonly MessageEntry[] {
  return [...messageGroups.values(), ...endpoints.values()].flatMap(({ messages }) => [...messages.values()]);
}
