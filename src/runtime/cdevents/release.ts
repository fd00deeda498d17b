// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { EventError, type Result, toResult } from "../event-error.js";
import { readJson } from "../json-text.js";
import { hasOwn, isObject, isString } from "../schema/checks.js";
import { describeValue, didYouMean } from "../schema/describe.js";

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

/** The functions that read events of all types of a release. The type of an event is its `context.type`. */
export interface Release<Event> {
  /** Returns whether a value is a valid event of this release. */
  readonly is: (value: unknown) => value is Event;
  /**
   * Reads an event from a JSON string, from UTF-8 bytes, or from a value that is parsed already.
   *
   * @throws EventError `not-json`, `not-an-event`, `unknown-type` or `invalid`
   */
  readonly parse: (input: unknown) => Event;
  /** Like `parse`, but returns the error instead of throwing it. */
  readonly safeParse: (input: unknown) => Result<Event>;
}

/**
 * Combines the definitions of a release.
 *
 * @param open - definitions of open events, in order. They read the types that no other definition has.
 */
export function defineRelease<Event>(
  definitions: readonly ReleaseMember<Event>[],
  open: readonly OpenMember<Event>[] = [],
): Release<Event> {
  const byType = new Map(definitions.map((definition) => [definition.type, definition]));
  const find = (type: unknown): Reader<Event> | undefined =>
    isString(type) ? (byType.get(type) ?? open.find(({ types }) => types.test(type))) : undefined;

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

function unknownType(type: unknown, known: readonly string[]): EventError {
  const found = describeValue(type);
  const hint = isString(type) ? hintOf(type, known) : undefined;
  return new EventError("unknown-type", `unknown event type ${found}`, [
    {
      message: "is not an event type of this release",
      path: ["context", "type"],
      keyword: "enum",
      found,
      ...(hint !== undefined && { hint }),
    },
  ]);
}

/** The most likely cause is the version: the release has the same event type with another one. */
function hintOf(type: string, known: readonly string[]): string | undefined {
  const stem = withoutVersion(type);
  const near = known.find((candidate) => stem !== "" && withoutVersion(candidate) === stem);
  return near === undefined ? didYouMean(type, known) : `this release has ${near}`;
}

/** `dev.cdevents.taskrun.started` of `dev.cdevents.taskrun.started.0.1.0`. */
function withoutVersion(type: string): string {
  return type.split(".").slice(0, -3).join(".");
}
