import type { Definitions, Schema, SchemaObject } from "../../schema/schema.js";
import { constantOf, type EventSchema } from "./event-schema.js";
import { mostCommon } from "./share.js";

/** What the events of a release have in common, found in their schemas and not assumed. */
export interface SharedDefinitions {
  readonly definitions: Definitions;
  readonly inputs: Definitions;
}

/** The members of `context` that the builder fills in, so that an author may leave them out. */
const filledIn: ReadonlySet<string> = new Set(["id", "timestamp", "type", "specversion", "version"]);

/** Names what most events of a release share: `Context`, `Reference`, `CustomData`, and `EventInput` for their builders. */
export function findShared(events: readonly EventSchema[]): SharedDefinitions {
  const contexts = events.map(({ context }) => context);
  const context = mostCommon(contexts.map(openContext));
  const reference = mostCommon(events.flatMap(({ subject }) => referencesIn(subject.properties?.["content"])));
  const customData = mostCommon(events.flatMap(({ event }) => objectSchema(event.properties?.["customData"])));
  const input = mostCommon(contexts.map(contextInput));
  return {
    definitions: named({
      Context: describe(context, "Who says what happened, when, and how it relates to other events."),
      Reference: describe(reference, "Points at another subject by its id, and by its source where that differs."),
      CustomData: describe(
        customData,
        "What the vocabulary has no field for: a JSON object, or base64 text of another media type.",
      ),
    }),
    inputs: named({ EventInput: describe(input, "What the author of any event gives; the rest is filled in.") }),
  };
}

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

function describe(schema: SchemaObject | undefined, description: string): SchemaObject | undefined {
  return schema && { ...schema, description };
}

function named(definitions: { readonly [name: string]: SchemaObject | undefined }): Definitions {
  return Object.fromEntries(
    Object.entries(definitions).flatMap(([name, schema]) => (schema === undefined ? [] : [[name, schema]])),
  );
}
