import { splitWords } from "../../model/event-name.js";
import type { Definitions, Schema, SchemaObject } from "../../schema/schema.js";
import { constantOf } from "./event-schema.js";
import type { IdentifiedEvent } from "./identify-event.js";
import { mostCommon, rulesOf } from "./share.js";

/** What the events of a release have in common, found in their schemas and not assumed. */
export interface SharedDefinitions {
  readonly definitions: Definitions;
  readonly inputs: Definitions;
}

/** The members of `context` that the builder fills in, so that an author may leave them out. */
const filledIn: ReadonlySet<string> = new Set(["id", "timestamp", "type", "specversion", "version"]);

/**
 * Names what events share: `Context`, or `TestCaseRunContext` where the events of one subject agree on another one, further
 * `Reference`, `CustomData`, and `EventInput` for their builders.
 */
export function findShared(identified: readonly IdentifiedEvent[]): SharedDefinitions {
  const events = identified.map(({ event }) => event);
  const reference = mostCommon(events.flatMap(({ subject }) => referencesIn(subject.properties?.["content"])));
  const customData = mostCommon(events.flatMap(({ event }) => objectSchema(event.properties?.["customData"])));
  const input = mostCommon(events.map(({ context }) => contextInput(context)));
  return {
    definitions: named({
      ...sharedContexts(identified),
      Reference: reference && describeReference(reference),
      CustomData: describe(
        customData,
        "What the vocabulary has no field for: a JSON object, or base64 text of another media type.",
      ),
    }),
    inputs: named({ EventInput: describe(input, "What the author of any event gives; the rest is filled in.") }),
  };
}

/** The contexts that several events have, by name, in the order in which they should be looked for. */
function sharedContexts(identified: readonly IdentifiedEvent[]): { readonly [name: string]: SchemaObject } {
  const common = mostCommon(identified.map(({ event }) => openContext(event.context)));
  if (common === undefined) return {};
  const rules = rulesOf(common);
  const bySubject = new Map<string, SchemaObject[]>();
  for (const { event, name, parts } of identified) {
    const context = openContext(event.context);
    if (rulesOf(context) === rules) continue;
    const subject = name.pascal.slice(0, name.pascal.length - splitWords(parts.predicate).join("").length);
    bySubject.set(subject, [...(bySubject.get(subject) ?? []), context]);
  }
  const own = [...bySubject].flatMap(([subject, contexts]) => {
    const context = mostCommon(contexts);
    return context === undefined ? [] : [[`${subject}Context`, describe(context, contextDoc)] as const];
  });
  return named({ Context: describe(common, contextDoc), ...Object.fromEntries(own) });
}

const contextDoc = "Who says what happened, when, and how it relates to other events.";

/** The context of an event without the one thing that is different in every event, its type. */
export function openContext(context: SchemaObject): SchemaObject {
  const type = context.properties?.["type"];
  if (constantOf(type) === undefined || typeof type !== "object") return context;
  const description = type.description === undefined ? {} : { description: type.description };
  return { ...context, properties: { ...context.properties, type: { type: "string", ...description } } };
}

/** What an author gives of a context: every member but the type, and a `Date` is welcome. Only typed, never checked. */
export function contextInput(context: SchemaObject): SchemaObject {
  const members = Object.entries(context.properties ?? {}).filter(([name]) => name !== "type");
  return {
    type: "object",
    properties: Object.fromEntries(
      members.map(([name, schema]) => [name, name === "timestamp" ? dateOr(schema) : loose(schema)]),
    ),
    required: (context.required ?? []).filter((name) => !filledIn.has(name)),
    additionalProperties: false,
  };
}

/** Without the rules that make no difference to a type, so that events which differ in them share one input. */
function loose(schema: Schema): Schema {
  if (typeof schema === "boolean") return schema;
  const { format: _format, minLength: _minLength, ...rest } = schema;
  return rest;
}

function dateOr(schema: Schema): Schema {
  const description =
    typeof schema === "object" && schema.description !== undefined ? { description: schema.description } : {};
  return { ...description, "x-typescript": "Date | string" };
}

function referencesIn(content: Schema | undefined): SchemaObject[] {
  return Object.values((typeof content === "object" && content.properties) || {})
    .flatMap(objectSchema)
    .filter(
      ({ properties }) =>
        Object.keys(properties ?? {})
          .sort()
          .join() === "id,source",
    );
}

function objectSchema(schema: Schema | undefined): SchemaObject[] {
  return typeof schema === "object" && schema.$ref === undefined ? [schema] : [];
}

/** Its fields are documented by where the first copy of it stood; here they are about anything. */
function describeReference(schema: SchemaObject): SchemaObject {
  const { id, source, ...rest } = schema.properties ?? {};
  return {
    ...schema,
    description: "Points at another subject.",
    properties: {
      id: sentence(id, "The id of that subject, as its own events have it."),
      source: sentence(
        source,
        "Where it is known under that id, needed only if it differs from the source of this event.",
      ),
      ...rest,
    },
  };
}

function sentence(schema: Schema | undefined, description: string): Schema {
  return { ...(typeof schema === "object" ? schema : {}), description };
}

function describe(schema: SchemaObject | undefined, description: string): SchemaObject | undefined {
  return schema && { ...schema, description };
}

function named(definitions: { readonly [name: string]: SchemaObject | undefined }): {
  readonly [name: string]: SchemaObject;
} {
  return Object.fromEntries(
    Object.entries(definitions).flatMap(([name, schema]) => (schema === undefined ? [] : [[name, schema]])),
  );
}
