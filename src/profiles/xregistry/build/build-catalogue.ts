import type { Catalogue } from "../../../catalogue-model.js";
import { type Diagnostic, hasErrors } from "../../../diagnostics/diagnostic.js";
import type { ReleaseModel } from "../../../model/event-model.js";
import type { EventName } from "../../../model/event-name.js";
import { type NameOverrides, overriddenName } from "../../../model/name-overrides.js";
import { usedDefinitions } from "../../../model/used-definitions.js";
import { compareCodeUnits } from "../../../schema/code-units.js";
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
  const { resolved, problems } = await resolveData(
    messages.flatMap(({ data }) => data ?? []),
    catalogue.schemas ?? [],
  );
  const all = logicalEvents(messages);
  const { events, data: schemas, diagnostics } = withoutBroken(all, resolved, problems);
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
  const found = [
    ...diagnostics,
    ...named.diagnostics,
    ...endpoints.diagnostics,
    ...built.flatMap((event) => event.diagnostics),
    ...ambiguousMessages(carried, (message) => eventOf.get(message)),
  ];
  const nameKeys = [
    ...all.map(({ type }) => type),
    ...catalogue.endpoints.map(({ id }) => `endpoints/${id}`),
    ...catalogue.groups.map(({ id }) => `messagegroups/${id}`),
  ];
  return { release, nameKeys, data: schemas, diagnostics: found };
}

/** The events that can be generated, and the schemas of their data. */
interface SoundEvents {
  readonly events: readonly LogicalEvent[];
  readonly data: readonly ResolvedData[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Leaves out events whose data has errors, with warnings: the other events do not depend on them. If there are no others, the
 * errors stay.
 */
function withoutBroken(
  events: readonly LogicalEvent[],
  resolved: ReadonlyMap<string, ResolvedData>,
  problems: ReadonlyMap<string, readonly Diagnostic[]>,
): SoundEvents {
  const keysOf = ({ messages }: LogicalEvent): readonly string[] => messages.flatMap(({ data }) => data?.key ?? []);
  const broken = new Set([...problems].filter(([, found]) => hasErrors(found)).map(([key]) => key));
  const sound = events.filter((event) => !keysOf(event).some((key) => broken.has(key)));
  if (sound.length === 0 || broken.size === 0) {
    return { events, data: [...resolved.values()], diagnostics: [...problems.values()].flat() };
  }
  const diagnostics = [...problems].flatMap(([key, found]) => {
    const types = events.filter((event) => keysOf(event).includes(key)).map(({ type }) => type);
    return found.map((problem) =>
      problem.severity === "error"
        ? { ...problem, severity: "warning" as const, message: `${problem.message}; ${leftOut(types)}` }
        : problem,
    );
  });
  const data = [...resolved].filter(([key]) => !broken.has(key)).map(([, each]) => each);
  return { events: sound, data, diagnostics };
}

function leftOut([first = "", ...more]: readonly string[]): string {
  return more.length === 0 ? `${first} is left out` : `${first} and ${more.length} more are left out`;
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
