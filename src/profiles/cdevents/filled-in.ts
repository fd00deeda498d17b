import { accepts } from "../../schema/accepts.js";
import type { Definitions, SchemaObject } from "../../schema/schema.js";
import { constantOf, type EventSchema } from "./event-schema.js";

/** Values that the builder of an event uses for members that its input leaves out. */
export interface Constants {
  readonly context: { readonly [member: string]: string };
  readonly subject: { readonly [member: string]: string };
  /** Set if an event without content is valid, but one with empty content is not. */
  readonly content?: false;
}

/** Returns the version of the specification, and the subject type that releases before 0.5 have. */
export function constantsOf(release: string, { context, subject }: EventSchema, definitions: Definitions): Constants {
  const member = ["specversion", "version"].find((name) => context.properties?.[name] !== undefined);
  // The schema of ticket.closed in 0.5.1 still allows a subject type, but new events should not have one.
  const isTyped = (subject.required ?? []).includes("type");
  const subjectType = isTyped ? constantOf(subject.properties?.["type"]) : undefined;
  return {
    context: member === undefined ? {} : { [member]: constantOf(context.properties?.[member]) ?? release },
    subject: subjectType === undefined ? {} : { type: subjectType },
    ...(subject.required?.includes("content") || acceptsEmptyContent(subject, definitions) ? {} : { content: false }),
  };
}

function acceptsEmptyContent(subject: SchemaObject, definitions: Definitions): boolean {
  const isClosed = subject.additionalProperties === false || subject.unevaluatedProperties === false;
  return accepts(subject.properties?.["content"] ?? !isClosed, {}, definitions);
}

/** Examples of the values that differ in every event. A schema that accepts all of them accepts any. */
const generated: ReadonlyMap<string, readonly string[]> = new Map([
  ["id", ["0b46cbd2-7a75-4bb7-9c0c-5f0b9d8f6e01", "fe1c0a3d-13f2-4d5a-8b1e-a0c4d2e5f679"]],
  ["timestamp", ["2026-01-31T00:00:00.000Z", "2030-12-01T23:59:59.999Z"]],
]);

/**
 * Returns the required members of a context that an author has to give. The builder fills in all others, with values that
 * the schema accepts.
 */
export function givenInContext(
  context: SchemaObject,
  constants: Constants,
  definitions: Definitions,
): readonly string[] {
  return (context.required ?? []).filter((name) => {
    const constant = Object.hasOwn(constants.context, name) ? constants.context[name] : undefined;
    const values = constant === undefined ? generated.get(name) : [constant];
    const schema = context.properties?.[name] ?? true;
    return name !== "type" && !values?.every((value) => accepts(schema, value, definitions));
  });
}

/** Returns the required members of a subject that an author has to give. */
export function givenInSubject(
  subject: SchemaObject,
  constants: Constants,
  definitions: Definitions,
): readonly string[] {
  return (subject.required ?? []).filter((name) =>
    name === "content" ? !acceptsEmptyContent(subject, definitions) : !Object.hasOwn(constants.subject, name),
  );
}
