import type { Catalogue } from "../../../catalogue-model.js";
import type { Diagnostic } from "../../../diagnostics/diagnostic.js";
import type { ReleaseModel } from "../../../model/event-model.js";
import type { EventName } from "../../../model/event-name.js";
import { type NameOverrides, overriddenName } from "../../../model/name-overrides.js";
import { usedDefinitions } from "../../../model/used-definitions.js";
import { compareCodeUnits } from "../../../schema/code-units.js";
import { findContradictions } from "../../../schema/satisfiable.js";
import { profile } from "../profile.js";
import { ambiguousMessages } from "./ambiguous-messages.js";
import { buildEndpoints } from "./build-endpoint.js";
import { buildEvent } from "./build-event.js";
import { carriedEndpoints } from "./carried-endpoints.js";
import { type ClaimedNames, claimNames } from "./claim-names.js";
import { type LogicalEvent, logicalEvents } from "./logical-event.js";
import { nameData } from "./name-data.js";
import { isReservedForEvents, nameOfEvent } from "./names.js";
import { type ResolvedData, resolveData } from "./resolve-data.js";

/** The model of a catalogue. */
export interface BuiltCatalogue {
  readonly release: ReleaseModel;
  /** The keys that names in the configuration may have: event types, `endpoints/<id>` and `messagegroups/<id>`. */
  readonly nameKeys: readonly string[];
  /** The resolved schemas of all data. */
  readonly data: readonly ResolvedData[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Builds the model of a catalogue, with one event for each event type, whatever transports carry it.
 *
 * @param files - the names of its files by path; unlike paths, names are the same on every machine
 * @param overrides - names from the configuration
 */
export async function buildCatalogue(
  catalogue: Catalogue,
  files: ReadonlyMap<string, string>,
  overrides: NameOverrides = new Map(),
): Promise<BuiltCatalogue> {
  const messages = catalogue.groups.flatMap((group) => group.messages);
  const { resolved, diagnostics } = await resolveData(
    messages.flatMap(({ data }) => data ?? []),
    catalogue.schemas ?? [],
  );
  const events = logicalEvents(messages);
  const named = nameEvents(events, overrides);
  const data = nameData(resolved, named.names);
  const built = [...named.names]
    .map(([event, name]) => ({ event, ...buildEvent(event, name, data, files) }))
    .sort((a, b) => compareCodeUnits(a.event.type, b.event.type));
  const models = built.map(({ model }) => model);
  const names = [...files.values()];
  const own = new Set(models.flatMap(({ parts }) => Object.keys(parts)));
  const used = Object.entries(usedDefinitions(models, data.definitions)).filter(([name]) => !own.has(name));
  const carried = carriedEndpoints(catalogue);
  const endpoints = buildEndpoints(carried, built, files, overrides);
  const eventOf = new Map(built.flatMap(({ event }) => event.messages.map((message) => [message, event] as const)));
  const release: ReleaseModel = {
    version: "",
    title: `the ${names.length === 1 ? "catalogue" : "catalogues"} ${names.join(", ")}`,
    source: names.join(", "),
    subpath: "catalogue",
    main: false,
    profile,
    definitions: Object.fromEntries(used),
    inputs: {},
    events: models,
    endpoints: endpoints.models,
  };
  const schemas = [...resolved.values()];
  const contradictions = schemas.flatMap(({ schema, definitions, places, lost }) =>
    findContradictions([schema], definitions, places, lost),
  );
  const found = [
    ...diagnostics,
    ...named.diagnostics,
    ...endpoints.diagnostics,
    ...contradictions,
    ...built.flatMap((event) => event.diagnostics),
    ...ambiguousMessages(carried, (message) => eventOf.get(message)),
  ];
  const nameKeys = [
    ...events.map(({ type }) => type),
    ...catalogue.endpoints.map(({ id }) => `endpoints/${id}`),
    ...catalogue.groups.map(({ id }) => `messagegroups/${id}`),
  ];
  return { release, nameKeys, data: schemas, diagnostics: found };
}

/** Names events, and leaves out those whose name an earlier one has. */
function nameEvents(events: readonly LogicalEvent[], overrides: NameOverrides): ClaimedNames<LogicalEvent> {
  const exported = events.map((event) => ({
    thing: event,
    key: event.type,
    override: overriddenName(overrides, event.type),
    proposed: nameOfEvent(
      event.type,
      event.messages.map(({ group }) => group),
    ),
    place: event.messages[0].place,
  }));
  const claimsOf = ({ pascal }: EventName) => [pascal, `${pascal}Input`, `${pascal}Data`];
  return claimNames(exported, { claimsOf, isReserved: isReservedForEvents });
}
