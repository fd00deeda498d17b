import type { Diagnostic } from "../../../diagnostics/diagnostic.js";
import type { ReleaseModel } from "../../../model/event-model.js";
import { usedDefinitions } from "../../../model/used-definitions.js";
import type { Places } from "../../../schema/places.js";
import { findContradictions } from "../../../schema/satisfiable.js";
import type { Definitions, Schema } from "../../../schema/schema.js";
import type { Catalogue } from "../catalogue.js";
import { buildEndpoints } from "./build-endpoint.js";
import { buildEvent } from "./build-event.js";
import { carriedEndpoints } from "./carried-endpoints.js";
import { nameEvents } from "./event-names.js";
import { logicalEvents } from "./logical-event.js";
import { nameData } from "./name-data.js";
import { resolveData } from "./resolve-data.js";

/** The model of a catalogue, and what was found on the way. */
export interface BuiltCatalogue {
  readonly release: ReleaseModel;
  /** The schemas of all data as they were resolved, each with what it refers to. */
  readonly data: readonly { readonly schema: Schema; readonly definitions: Definitions; readonly places: Places }[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Builds the model of the events of a catalogue: one event for each event type, whatever transports carry it. */
export async function buildCatalogue(catalogue: Catalogue, files: readonly string[]): Promise<BuiltCatalogue> {
  const messages = catalogue.groups.flatMap((group) => group.messages);
  const { resolved, diagnostics } = await resolveData(messages.flatMap(({ data }) => data ?? []));
  const names = nameEvents(logicalEvents(messages));
  const data = nameData(resolved, names);
  const built = [...names].map(([event, name]) => ({ event, ...buildEvent(event, name, data) }));
  const events = built.map(({ model }) => model);
  const eventOf = new Map(built.flatMap((each) => each.event.messages.map((message) => [message, each] as const)));
  const own = new Set(events.flatMap(({ parts }) => Object.keys(parts)));
  const used = Object.entries(usedDefinitions(events, data.definitions)).filter(([name]) => !own.has(name));
  const release: ReleaseModel = {
    version: "",
    title: files.length === 1 ? `the catalogue ${files[0]}` : `the catalogues ${files.join(", ")}`,
    source: files.join(", "),
    subpath: "catalogue",
    main: false,
    profile: { title: "CloudEvents", union: "CatalogueEvent", runtime: "catalogue", discriminant: ["type"] },
    definitions: Object.fromEntries(used),
    inputs: {},
    events,
    endpoints: buildEndpoints(carriedEndpoints(catalogue), (message) => eventOf.get(message)),
  };
  const schemas = [...resolved.values()];
  const contradictions = schemas.flatMap(({ schema, definitions, places }) =>
    findContradictions(schema, definitions, places),
  );
  const found = [...diagnostics, ...contradictions, ...built.flatMap((event) => event.diagnostics)];
  return { release, data: schemas, diagnostics: found };
}
