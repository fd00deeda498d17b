import type { Attributes, ValuePlace } from "../read/located.js";
import type { MessageEntry, StackedRegistry } from "../read/stacked-registry.js";

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
