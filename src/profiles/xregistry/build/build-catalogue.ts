import type { Catalogue } from "../../../catalogue-model.js";
import type { Diagnostic } from "../../../diagnostics/diagnostic.js";
import type { ReleaseModel } from "../../../model/event-model.js";
import { usedDefinitions } from "../../../model/used-definitions.js";
import type { Places } from "../../../schema/places.js";
import { findContradictions } from "../../../schema/satisfiable.js";
import type { Definitions, Schema } from "../../../schema/schema.js";
import { profile } from "../profile.js";
import { ambiguousMessages } from "./ambiguous-messages.js";
import { buildEndpoints } from "./build-endpoint.js";
import { buildEvent } from "./build-event.js";
import { carriedEndpoints } from "./carried-endpoints.js";
import { logicalEvents } from "./logical-event.js";
import { nameData } from "./name-data.js";
import { nameEvents } from "./names.js";
import { resolveData } from "./resolve-data.js";

/** The model of a catalogue, and what was found on the way. */
export interface BuiltCatalogue {
  readonly release: ReleaseModel;
  /** The schemas of all data as they were resolved, each with what it refers to. */
  readonly data: readonly { readonly schema: Schema; readonly definitions: Definitions; readonly places: Places }[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Builds the model of the events of a catalogue: one event for each event type, whatever transports carry it.
 *
 * @param files - the names of the files that it was read from, by their paths: names are the same on every machine
 */
export async function buildCatalogue(
  catalogue: Catalogue,
  files: ReadonlyMap<string, string>,
): Promise<BuiltCatalogue> {
  const messages = catalogue.groups.flatMap((group) => group.messages);
  const { resolved, diagnostics } = await resolveData(
    messages.flatMap(({ data }) => data ?? []),
    catalogue.schemas ?? [],
  );
  const events = nameEvents(logicalEvents(messages));
  const data = nameData(resolved, events);
  const built = [...events].map(([event, name]) => ({ event, ...buildEvent(event, name, data, files) }));
  const models = built.map(({ model }) => model);
  const names = [...files.values()];
  const own = new Set(models.flatMap(({ parts }) => Object.keys(parts)));
  const used = Object.entries(usedDefinitions(models, data.definitions)).filter(([name]) => !own.has(name));
  const endpoints = carriedEndpoints(catalogue);
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
    endpoints: buildEndpoints(endpoints, built, files),
  };
  const schemas = [...resolved.values()];
  const contradictions = schemas.flatMap(({ schema, definitions, places, lost }) =>
    findContradictions([schema], definitions, places, lost),
  );
  const found = [
    ...diagnostics,
    ...contradictions,
    ...built.flatMap((event) => event.diagnostics),
    ...ambiguousMessages(endpoints, (message) => eventOf.get(message)),
  ];
  return { release, data: schemas, diagnostics: found };
}
