// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { EventError, type Result, toResult } from "../event-error.js";
import { readJson } from "../json-text.js";
import { hasOwn, isObject } from "../schema/checks.js";

/** What a release needs to know of each of its definitions. */
interface Reader<Event> {
  readonly is: (value: unknown) => value is Event;
  readonly parse: (input: unknown) => Event;
}

interface ReleaseMember<Event> extends Reader<Event> {
  readonly type: string;
}

interface OpenMember<Event> extends Reader<Event> {
  readonly types: RegExp;
}

/** The consumer side of a whole release: reads an event of any of its types, told apart by `context.type`. */
export interface Release<Event> {
  /** Whether a value is a valid event of this release. */
  readonly is: (value: unknown) => value is Event;
  /** Reads an event from JSON text, from UTF-8 bytes or from a value; throws an `EventError` that lists every problem. */
  readonly parse: (input: unknown) => Event;
  /** As `parse`, but returns the error instead of throwing it. */
  readonly safeParse: (input: unknown) => Result<Event>;
}

/**
 * Gathers the definitions of a release.
 *
 * @param open - the definitions of many types each; the first that fits is taken for a type that no other one has
 */
export function defineRelease<Event>(
  definitions: readonly ReleaseMember<Event>[],
  open: readonly OpenMember<Event>[] = [],
): Release<Event> {
  const byType = new Map(definitions.map((definition) => [definition.type, definition]));
  const find = (type: unknown): Reader<Event> | undefined =>
    typeof type === "string" ? (byType.get(type) ?? open.find(({ types }) => types.test(type))) : undefined;

  const parse = (input: unknown): Event => {
    const value = readJson(input);
    const type = typeOf(value);
    const definition = find(type);
    if (definition !== undefined) return definition.parse(value);
    throw type === undefined ? noType(value) : unknownType(type, [...byType.keys()]);
  };
  return {
    is: (value): value is Event => find(typeOf(value))?.is(value) ?? false,
    parse,
    safeParse: (input) => toResult(() => parse(input)),
  };
}

function typeOf(value: unknown): unknown {
  return property(property(value, "context"), "type");
}

/** An own property, so that nothing is found on a prototype. */
function property(value: unknown, name: string): unknown {
  return isObject(value) && hasOwn(value, name) ? value[name] : undefined;
}

function noType(value: unknown): EventError {
  const isEnvelope = property(value, "specversion") !== undefined;
  return new EventError("not-an-event", "not a CDEvent", [
    {
      message: "is missing",
      path: ["context", "type"],
      keyword: "required",
      expected: "an event type",
      ...(isEnvelope && { hint: "this is a CloudEvent; `fromCloudEvent` reads the event in it" }),
    },
  ]);
}

/** The likeliest cause is a version: the same subject and predicate are known under another one. */
function unknownType(type: unknown, known: readonly string[]): EventError {
  const isText = typeof type === "string";
  const found = isText ? JSON.stringify(type.slice(0, 200)) : `a value of type ${typeof type}`;
  const stem = isText ? type.replace(/\.\d+\.\d+\.\d+[^.]*$/, ".") : undefined;
  const near = stem === undefined ? undefined : known.find((candidate) => candidate.startsWith(stem));
  return new EventError("unknown-type", `no such event type: ${found}`, [
    {
      message: "is not an event type of this release",
      path: ["context", "type"],
      keyword: "enum",
      found,
      ...(near !== undefined && { hint: `this release has ${near}` }),
    },
  ]);
}
