import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { EventModel, ReleaseModel } from "../../model/event-model.js";
import { splitWords } from "../../model/event-name.js";
import type { NameOverrides } from "../../model/name-overrides.js";
import { usedDefinitions } from "../../model/used-definitions.js";
import { minorOf } from "../../model/version.js";
import type { ResolvedSchemas } from "../../schema/resolve.js";
import { findContradictions } from "../../schema/satisfiable.js";
import type { Definitions, Schema } from "../../schema/schema.js";
import type { SchemaDocument } from "../../schema/schema-document.js";
import { splitEvent } from "./event-parts.js";
import type { EventSchema } from "./event-schema.js";
import { isVocabularyType } from "./event-type.js";
import { withExamples } from "./example-values.js";
import { constantsOf } from "./filled-in.js";
import { type IdentifiedEvent, identifyEvents } from "./identify-event.js";
import { eventDefinition, openEventDefinition, profile } from "./profile.js";
import { copyFinder } from "./share.js";
import { compared, findShared } from "./shared-definitions.js";
import type { Vocabulary } from "./vocabulary.js";

/** The model of a release, and what was found on the way. Events are in the order of their types, open ones last. */
export interface BuiltRelease {
  readonly release: ReleaseModel;
  /** The schemas of its events, as they were resolved. */
  readonly schemas: readonly Schema[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Builds the model of one release of CDEvents, or of a user's own events, from its resolved schemas. */
export function buildRelease(
  version: string,
  resolved: ResolvedSchemas,
  vocabulary: Vocabulary,
  isBundled: (document: SchemaDocument) => boolean,
  overrides: NameOverrides = new Map(),
): BuiltRelease {
  const { definitions, places, lost } = resolved;
  const { events: found, diagnostics } = identifyEvents(version, resolved, vocabulary, isBundled, overrides);
  const events = found.map((event) =>
    compared(
      { ...event, event: withExamples(version, event) },
      constantsOf(version, event.event, definitions),
      definitions,
    ),
  );
  const schemas = events.map(({ schema }) => schema);
  const contradictions = findContradictions(schemas, definitions, places, lost);
  const shared = findShared(events);
  const findCopy = copyFinder(shared.definitions);
  const models = events.map(
    (identified): EventModel => ({
      definition: identified.event.typePattern === undefined ? eventDefinition : openEventDefinition,
      isOwn: !isVocabularyType(identified.event.type) && !isBundled(identified.document),
      name: identified.name,
      type: identified.event.type,
      ...(identified.event.typePattern !== undefined && { typePattern: identified.event.typePattern }),
      envelope,
      schema: wholeSchema(identified.event),
      ...splitEvent(identified, shared, findCopy, definitions),
      parameters: [],
      construction: { ...identified.constants },
      description: describe(identified, vocabulary),
      provenance: provenance(identified, isBundled),
    }),
  );
  const title = titleOf(version, events);
  const release: ReleaseModel = {
    version,
    title,
    source: `the schemas of ${title}`,
    comment: `In the form of CDEvents ${version}: https://cdevents.dev/${version}/schema/`,
    subpath: minorOf(version),
    main: false,
    profile,
    definitions: definitionsOf(events, models, definitions, shared.definitions),
    typeNames: shared.typeNames,
    inputs: shared.inputs,
    events: models,
    endpoints: [],
  };
  return { release, schemas, diagnostics: [...diagnostics, ...contradictions] };
}

/**
 * The definitions of a release, in the order of their names: those that its schemas refer to, and those that were found to be
 * shared. A part of an event may have the name of a definition, since it mostly is that definition: the context of
 * `DeployApproved` is called `DeployApprovedContext` by us as by others. That is asked of the schemas as they were, in which no
 * reference leads to a part.
 */
function definitionsOf(
  events: readonly IdentifiedEvent[],
  models: readonly EventModel[],
  given: Definitions,
  shared: Definitions,
): Definitions {
  const originals = events.map(({ event: { event, context, subject } }) => {
    const { context: _context, subject: _subject, ...others } = event.properties ?? {};
    const members = [{ ...event, properties: others }, context, subject];
    return { data: { allOf: members }, parts: {}, input: true };
  });
  const used = { ...usedDefinitions(originals, given), ...usedDefinitions(models, shared) };
  // What is shared refers to what is given, and is called otherwise.
  const all = { ...usedDefinitions([{ data: true, parts: used, input: true }], given), ...used };
  return Object.fromEntries(Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** `CDEvents 0.5.1`; or, of events that are all a user's own, `com.acme in the form of CDEvents 0.5.1`. */
function titleOf(version: string, events: readonly IdentifiedEvent[]): string {
  const form = `CDEvents ${version}`;
  if (events.some(({ event }) => isVocabularyType(event.type))) return form;
  const namespaces = [...new Set(events.map(({ parts }) => parts.namespace))].filter((name) => /^[\w.-]+$/.test(name));
  const [first = "events", second, ...more] = namespaces.sort();
  if (second === undefined) return `${first} in the form of ${form}`;
  return `${first} and ${more.length === 0 ? second : `${more.length + 1} other namespaces`} in the form of ${form}`;
}

/** Where the CloudEvents attributes of a CDEvent come from (rules B1 to B7 of the CloudEvents binding). */
const envelope: EventModel["envelope"] = {
  specversion: { kind: "constant", value: "1.0" },
  id: { kind: "computed", pointer: "/context/id" },
  source: { kind: "computed", pointer: "/context/source" },
  type: { kind: "computed", pointer: "/context/type" },
  subject: { kind: "computed", pointer: "/subject/id" },
  time: { kind: "computed", pointer: "/context/timestamp" },
  datacontenttype: { kind: "constant", value: "application/json" },
};

function provenance(
  { document }: IdentifiedEvent,
  isBundled: (document: SchemaDocument) => boolean,
): EventModel["provenance"] {
  return { source: document.id ?? document.name, file: document.path, bundled: isBundled(document), namesItself: true };
}

/** Returns the schema of an event in one piece: its context and its subject are merged already. */
function wholeSchema({ event, context, subject }: EventSchema): Schema {
  const levels: { readonly [name: string]: Schema } = { context, subject };
  const properties = Object.entries(event.properties ?? {}).map(([name, own]) => [name, levels[name] ?? own] as const);
  return { ...event, properties: Object.fromEntries(properties) };
}

function describe({ schema, event, parts }: IdentifiedEvent, vocabulary: Vocabulary): string {
  const own = typeof schema === "object" ? (schema.description ?? schema.title) : undefined;
  if (own !== undefined) return own;
  if (event.typePattern !== undefined) return "An event whose type is left to its author.";
  return (
    vocabulary.describeEvent(parts.subject, parts.predicate) ??
    `${sentenceCase([...splitWords(parts.subject), ...splitWords(parts.predicate)])}.`
  );
}

function sentenceCase(words: readonly string[]): string {
  return words.join(" ").replace(/^./, (first) => first.toUpperCase());
}
