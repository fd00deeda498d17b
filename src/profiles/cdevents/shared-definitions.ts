import { splitWords } from "../../model/event-name.js";
import type { Definitions, Schema, SchemaObject } from "../../schema/schema.js";
import { constantOf, type EventSchema } from "./event-schema.js";
import { type Constants, givenInContext } from "./filled-in.js";
import type { IdentifiedEvent } from "./identify-event.js";
import { mostCommon, type RuledSchema, ruled, rulesOf } from "./share.js";

/** What the events of a release have in common, found in their schemas and not assumed. */
export interface SharedDefinitions {
  readonly definitions: Definitions;
  readonly inputs: Definitions;
  /** Contexts that have the same type as `Context`. */
  readonly typeNames: { readonly [name: string]: string };
  /** The names of the contexts among the definitions, by their rules. */
  readonly contexts: ReadonlyMap<string, string>;
  /** The rules of the other definitions and of the inputs, by their names. */
  readonly rules: ReadonlyMap<string, string>;
}

/** An event with the parts of it that are compared with those of all others. */
export interface ComparedEvent extends IdentifiedEvent {
  /** The context without the one thing that is different in every event, its type. */
  readonly openContext: RuledSchema;
  readonly contextInput: RuledSchema;
  /** Values that its builder fills in. */
  readonly constants: Constants;
}

/** Makes an event ready to be compared. */
export function compared(event: IdentifiedEvent, constants: Constants, definitions: Definitions): ComparedEvent {
  const { context } = event.event;
  const given = givenInContext(context, constants, definitions);
  return {
    ...event,
    openContext: ruled(openContext(event.event)),
    contextInput: ruled(contextInput(context, given)),
    constants,
  };
}

/**
 * Names what events share: `Context`, or `TestCaseRunContext` where the events of one subject agree on another one, further
 * `Reference`, `CustomData`, and `EventInput` for their builders.
 */
export function findShared(compared: readonly ComparedEvent[]): SharedDefinitions {
  const events = compared.map(({ event }) => event);
  const reference = mostCommon(
    events.flatMap(({ subject }) => referencesIn(subject.properties?.["content"])).map(ruled),
  );
  const customData = mostCommon(
    events.flatMap(({ event }) => objectSchema(event.properties?.["customData"])).map(ruled),
  );
  const input = mostCommon(compared.map(({ contextInput }) => contextInput));
  const contexts = sharedContexts(compared);
  const others = named({
    Reference: reference && describeReference(reference.schema),
    CustomData: describe(customData, "Custom data: a JSON object, or base64 text of another media type."),
  });
  const inputs = named({ EventInput: describe(input, "Members that the input of every builder has.") });
  return {
    definitions: { ...contexts, ...others },
    inputs,
    typeNames: sameTypes(contexts),
    // Backwards, since the first of those that say the same counts.
    contexts: new Map(
      Object.entries(contexts)
        .reverse()
        .map(([name, schema]) => [rulesOf(schema), name]),
    ),
    rules: new Map(Object.entries({ ...others, ...inputs }).map(([name, schema]) => [name, rulesOf(schema)])),
  };
}

/** The contexts that several events have, by name. */
function sharedContexts(events: readonly ComparedEvent[]): { readonly [name: string]: SchemaObject } {
  const common = mostCommon(events.map(({ openContext }) => openContext));
  if (common === undefined) return {};
  const bySubject = new Map<string, RuledSchema[]>();
  for (const { name, parts, openContext } of events) {
    if (openContext.rules === common.rules) continue;
    const subject = name.pascal.slice(0, name.pascal.length - splitWords(parts.predicate).join("").length);
    bySubject.set(subject, [...(bySubject.get(subject) ?? []), openContext]);
  }
  const own = [...bySubject].flatMap(([subject, contexts]) => {
    const context = mostCommon(contexts);
    return context === undefined ? [] : [[`${subject}Context`, describe(context, contextDoc)] as const];
  });
  return named({ Context: describe(common, contextDoc), ...Object.fromEntries(own) });
}

function sameTypes({ Context: common, ...others }: { readonly [name: string]: SchemaObject }): {
  readonly [name: string]: string;
} {
  if (common === undefined) return {};
  const rules = rulesOf(typeOnly(common));
  const names = Object.entries(others).flatMap(([name, context]) =>
    rulesOf(typeOnly(context)) === rules ? [name] : [],
  );
  return Object.fromEntries(names.map((name) => [name, "Context"]));
}

function typeOnly(context: SchemaObject): SchemaObject {
  const members = Object.entries(context.properties ?? {}).map(([name, schema]) => [name, loose(schema)] as const);
  return { ...context, properties: Object.fromEntries(members) };
}

const contextDoc = "Event metadata: identity, source, type, time and links.";

function openContext({ context, typePattern }: EventSchema): SchemaObject {
  const type = context.properties?.["type"];
  if (typeof type !== "object" || (constantOf(type) ?? typePattern) === undefined) return context;
  const description = type.description === undefined ? {} : { description: type.description };
  return { ...context, properties: { ...context.properties, type: { type: "string", ...description } } };
}

/** What an author gives of a context: every member but the type, and a `Date` is welcome. Only typed, never checked. */
function contextInput(context: SchemaObject, required: readonly string[]): SchemaObject {
  const members = Object.entries(context.properties ?? {}).filter(([name]) => name !== "type");
  return {
    type: "object",
    properties: Object.fromEntries(
      members.map(([name, schema]) => [name, name === "timestamp" ? dateOr(schema) : loose(schema)]),
    ),
    required,
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
  return { ...description, anyOf: [{ "x-native": "date" }, { type: "string" }] };
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
    description: "Reference to another subject.",
    properties: {
      id: sentence(id, "The id of that subject in its own events."),
      source: sentence(source, "The source of that subject. Needed only if it differs from the source of this event."),
      ...rest,
    },
  };
}

function sentence(schema: Schema | undefined, description: string): Schema {
  return { ...(typeof schema === "object" ? schema : {}), description };
}

function describe(common: RuledSchema | undefined, description: string): SchemaObject | undefined {
  return common && { ...common.schema, description };
}

function named(definitions: { readonly [name: string]: SchemaObject | undefined }): {
  readonly [name: string]: SchemaObject;
} {
  return Object.fromEntries(
    Object.entries(definitions).flatMap(([name, schema]) => (schema === undefined ? [] : [[name, schema]])),
  );
}
