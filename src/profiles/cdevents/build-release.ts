import { type Diagnostic, diagnose } from "../../diagnostics/diagnostic.js";
import type { EventModel, ReleaseModel } from "../../model/event-model.js";
import { type EventName, eventName, splitWords } from "../../model/event-name.js";
import { minorOf } from "../../model/version.js";
import type { Definitions, JsonValue, Schema } from "../../schema/schema.js";
import { documentFields } from "./document-fields.js";
import { splitEvent } from "./event-parts.js";
import { asEventSchema, constantOf, type EventSchema } from "./event-schema.js";
import { type EventTypeParts, isVocabularyType, parseEventType } from "./event-type.js";
import { eventWords } from "./names.js";
import { copyFinder } from "./share.js";
import { findShared } from "./shared-definitions.js";
import type { Vocabulary } from "./vocabulary.js";

/** A schema of the release, resolved, and where it comes from. */
export interface ReleaseSchema {
  readonly schema: Schema;
  readonly id: string | undefined;
  readonly file: string;
  readonly name: string;
  readonly value: { readonly [key: string]: JsonValue };
}

/** The model of a release, and what was found on the way. Events are in the order of their types. */
export interface BuiltRelease {
  readonly release: ReleaseModel;
  readonly diagnostics: readonly Diagnostic[];
}

/** Builds the model of one release of CDEvents, or of a user's own events, from its resolved schemas. */
export function buildRelease(
  version: string,
  schemas: readonly ReleaseSchema[],
  definitions: Definitions,
  vocabulary: Vocabulary,
): BuiltRelease {
  const diagnostics: Diagnostic[] = [];
  const found = schemas.flatMap((source) => identify(source, definitions, vocabulary, diagnostics));
  const events = withoutDuplicates(found, version, diagnostics);
  const shared = findShared(events.map(({ event }) => event));
  const findCopy = copyFinder(shared.definitions);
  const models = events.map(({ name, parts, event, source }): EventModel => {
    const versionMember = ["specversion", "version"].find((member) => event.context.properties?.[member] !== undefined);
    const subjectType = constantOf(event.subject.properties?.["type"]);
    return {
      name,
      type: event.type,
      envelope,
      ...splitEvent(name.pascal, event, shared, findCopy),
      construction: {
        context:
          versionMember === undefined
            ? {}
            : { [versionMember]: constantOf(event.context.properties?.[versionMember]) ?? version },
        subject: subjectType === undefined ? {} : { type: subjectType },
      },
      description: describe(source, parts, vocabulary),
      provenance: { source: source.id ?? source.name, file: source.file },
    };
  });
  const release: ReleaseModel = {
    version,
    subpath: minorOf(version),
    main: false,
    profile: { title: "CDEvents", union: "CDEvent", runtime: "cdevents", discriminant: ["context", "type"] },
    definitions: { ...definitions, ...shared.definitions },
    inputs: shared.inputs,
    events: models,
  };
  return { release, diagnostics };
}

/** Where the CloudEvents attributes of a CDEvent come from (rules B2 to B7 of the CloudEvents binding). */
const envelope: EventModel["envelope"] = {
  specversion: { kind: "constant", value: "1.0" },
  id: { kind: "computed", pointer: "/context/id" },
  source: { kind: "computed", pointer: "/context/source" },
  type: { kind: "computed", pointer: "/context/type" },
  subject: { kind: "computed", pointer: "/subject/id" },
  time: { kind: "computed", pointer: "/context/timestamp" },
  datacontenttype: { kind: "constant", value: "application/json" },
};

interface IdentifiedEvent {
  readonly name: EventName;
  readonly parts: EventTypeParts;
  readonly event: EventSchema;
  readonly source: ReleaseSchema;
}

/** Sees whether a schema is that of an event, and finds out what the event is called. */
function identify(
  source: ReleaseSchema,
  definitions: Definitions,
  vocabulary: Vocabulary,
  diagnostics: Diagnostic[],
): IdentifiedEvent[] {
  const plain = asEventSchema(source.schema, definitions);
  if (plain === undefined) return [];
  const parts = parseEventType(plain.type);
  if (parts === undefined) {
    diagnostics.push(
      diagnose("invalid-event-type", `${JSON.stringify(plain.type)} is not an event type`, typePlace(source)),
    );
    return [];
  }
  const documented = isVocabularyType(plain.type)
    ? documentFields(plain.event, (path) => vocabulary.describeField(parts.subject, parts.predicate, path))
    : plain.event;
  const event = asEventSchema(documented, definitions) ?? plain;
  return [{ name: nameOf(source, parts, event, vocabulary), parts, event, source }];
}

function nameOf(
  source: ReleaseSchema,
  parts: EventTypeParts,
  { subject }: EventSchema,
  vocabulary: Vocabulary,
): EventName {
  const given = source.value["x-cdevents-gen"];
  const name =
    typeof given === "object" && given !== null && !Array.isArray(given) ? Reflect.get(given, "name") : undefined;
  if (typeof name === "string") return eventName(splitWords(name));
  return eventName(eventWords(parts, constantOf(subject.properties?.["type"]), vocabulary.wordsOf));
}

function describe(source: ReleaseSchema, parts: EventTypeParts, vocabulary: Vocabulary): string {
  const own = typeof source.schema === "object" ? source.schema.description : undefined;
  return (
    own ??
    vocabulary.describeEvent(parts.subject, parts.predicate) ??
    `${capitalise(parts.subject)} ${parts.predicate}.`
  );
}

function withoutDuplicates(
  events: readonly IdentifiedEvent[],
  version: string,
  diagnostics: Diagnostic[],
): IdentifiedEvent[] {
  const byType = new Map<string, IdentifiedEvent>();
  for (const event of events) {
    const { type } = event.event;
    const first = byType.get(type);
    if (first === undefined) byType.set(type, event);
    else {
      const message = `${type} of release ${version} is defined here and in ${first.source.file}`;
      diagnostics.push(diagnose("duplicate-event", message, typePlace(event.source)));
    }
  }
  return [...byType.values()].sort((a, b) => (a.event.type < b.event.type ? -1 : 1));
}

/** The place of the event type, where the schema lists it itself. */
function typePlace(source: ReleaseSchema): { readonly file: string; readonly pointer: string } {
  return { file: source.file, pointer: "/properties/context/properties/type" };
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
