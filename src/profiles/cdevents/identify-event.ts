import { type Diagnostic, diagnose } from "../../diagnostics/diagnostic.js";
import { isEditorMember } from "../../model/editor-member.js";
import { type EventName, eventName, splitWords } from "../../model/event-name.js";
import { type NameOverrides, overriddenName } from "../../model/name-overrides.js";
import type { ResolvedSchemas } from "../../schema/resolve.js";
import type { Schema } from "../../schema/schema.js";
import { isJsonObject, own, type SchemaDocument } from "../../schema/schema-document.js";
import { type CompletedEvent, withEssentials } from "./essential-members.js";
import { asEventSchema, constantOf, type EventSchema } from "./event-schema.js";
import { type EventTypeParts, parseEventType } from "./event-type.js";
import { eventTypePlace } from "./event-type-place.js";
import { impliedType } from "./implied-type.js";
import { eventWords } from "./names.js";
import { openEventOf, openEventWords } from "./open-event.js";
import type { Vocabulary } from "./vocabulary.js";

/** An event that was found among the schemas of a release. */
export interface IdentifiedEvent {
  readonly document: SchemaDocument;
  readonly schema: Schema;
  readonly event: EventSchema;
  readonly parts: EventTypeParts;
  readonly name: EventName;
}

/** What the schemas of a release are. */
export interface IdentifiedEvents {
  /** In the order of their types, open ones last. */
  readonly events: readonly IdentifiedEvent[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Finds the events among the schemas of a release, and what is wrong with them. */
export function identifyEvents(
  release: string,
  { schemas, definitions }: Pick<ResolvedSchemas, "schemas" | "definitions">,
  vocabulary: Vocabulary,
  isBundled: (document: SchemaDocument) => boolean,
  overrides: NameOverrides,
): IdentifiedEvents {
  const diagnostics: Diagnostic[] = [];
  const byType = new Map<string, IdentifiedEvent>();
  for (const [document, schema] of schemas) {
    const event =
      asEventSchema(schema, definitions, impliedType(document)) ?? openEventOf(document, schema, definitions);
    if (event === undefined) continue;
    const parts = partsOf(event);
    const key = event.typePattern ?? event.type;
    const first = byType.get(key);
    if (parts === undefined) {
      const message = `${JSON.stringify(event.type)} has no subject and predicate`;
      diagnostics.push(diagnose("invalid-event-type", message, eventTypePlace(document)));
    } else if (first !== undefined) {
      diagnostics.push(duplicate(event.type, release, first.document, document, isBundled));
    } else {
      const completed = withEssentials(event, definitions);
      diagnostics.push(...incompleteness(document, completed));
      const name = overriddenName(overrides, event.type) ?? nameOf(document, event, parts, vocabulary);
      byType.set(key, { document, schema, event: withoutEditorMember(completed.event), parts, name });
    }
  }
  const events = [...byType.values()].sort((a, b) => compare(orderOf(a.event), orderOf(b.event)));
  return { events, diagnostics };
}

/** The subject and the predicate of an event; those of an open event are what its author makes them. */
function partsOf({ type, typePattern }: EventSchema): EventTypeParts | undefined {
  return typePattern === undefined
    ? parseEventType(type)
    : { namespace: type.replace(/\.?\*$/, ""), subject: "custom", predicate: "event", version: "" };
}

/** By type; then the open events, those that admit the fewest types first, since the first one that fits is taken. */
function orderOf({ type, typePattern }: EventSchema): readonly (string | number)[] {
  return typePattern === undefined ? [0, type] : [1, -type.length, typePattern];
}

function compare(a: readonly (string | number)[], b: readonly (string | number)[]): number {
  for (const [index, part] of a.entries()) {
    const other = b[index] ?? "";
    if (part !== other) return part < other ? -1 : 1;
  }
  return 0;
}

/** The event as it is sent: schemas that we have written ourselves say what is in hand-written files, too. */
function withoutEditorMember(schema: EventSchema): EventSchema {
  const { $schema, ...properties } = schema.event.properties ?? {};
  return isEditorMember($schema) ? { ...schema, event: { ...schema.event, properties } } : schema;
}

/** A name that the schema asks for, or else the words of the event type. */
function nameOf(
  document: SchemaDocument,
  { subject, typePattern }: EventSchema,
  parts: EventTypeParts,
  { wordsOf }: Vocabulary,
): EventName {
  const override = own(document.value, "x-cdevents-gen");
  const name = isJsonObject(override) ? own(override, "name") : undefined;
  if (typeof name === "string") return eventName(splitWords(name));
  if (typePattern !== undefined) return eventName(openEventWords(document));
  return eventName(eventWords(parts, constantOf(subject.properties?.["type"]), wordsOf));
}

/** Reports two schemas of the same event type. Users do not see the files of bundled schemas, so the finding is about the other one. */
function duplicate(
  type: string,
  release: string,
  first: SchemaDocument,
  second: SchemaDocument,
  isBundled: (document: SchemaDocument) => boolean,
): Diagnostic {
  const [there, here] = isBundled(second) ? [second, first] : [first, second];
  if (!isBundled(there)) {
    const message = `${type} of release ${release} is defined here and in ${there.path}`;
    return diagnose("duplicate-event", message, eventTypePlace(here));
  }
  const message = `${type} is defined here and in the bundled release ${release}`;
  const fix = `Leave out --spec ${release}; or leave out this schema, or give it the $id of the bundled one, which it replaces then.`;
  return diagnose("duplicate-event", message, eventTypePlace(here), fix);
}

function incompleteness(document: SchemaDocument, { loose, forbidden }: CompletedEvent): readonly Diagnostic[] {
  const place = { file: document.path, pointer: "" };
  const findings: Diagnostic[] = [];
  if (forbidden.length > 0) {
    const message = `every CDEvent has ${forbidden.join(", ")}, which this schema does not allow`;
    const fix = 'Add it to the "properties" of its object, or leave out "additionalProperties": false.';
    findings.push(diagnose("unsatisfiable-schema", message, place, fix));
  }
  if (loose.length > 0) {
    findings.push(
      diagnose("loose-event", `every CDEvent has ${loose.join(", ")}, but this schema does not say so`, place),
    );
  }
  return findings;
}
