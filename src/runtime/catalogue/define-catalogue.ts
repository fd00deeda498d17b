// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { EventError, type Result, toResult } from "../event-error.js";
import type { Issue } from "../issue.js";
import { readJson } from "../json-text.js";
import { isObject, isString, type Members } from "../schema/checks.js";
import { describeValue } from "../schema/describe.js";
import { type AttributeRules, constantIssues, matchAttributes, memberOf } from "./attribute-rules.js";

/** What a catalogue needs to know of each of its definitions. */
export interface CatalogueMember<Event> {
  readonly type: string;
  readonly deprecated: boolean;
  /** Absent for a message that has no envelope. */
  readonly attributes?: AttributeRules;
  readonly is: (value: unknown) => value is Event;
  readonly safeParse: (input: unknown) => Result<Event>;
}

/** What became of a value that was read. */
export type Outcome<Event, Member = CatalogueMember<Event>> =
  /** It is a valid event. */
  | { readonly kind: "event"; readonly event: Event; readonly definition: Member; readonly deprecated: boolean }
  /** It is nothing that the catalogue knows; `type` is its event type, if it has one. */
  | { readonly kind: "unknown"; readonly value: unknown; readonly type: string | undefined; readonly error: EventError }
  /** It is an event of the catalogue that breaks rules, or cannot be read at all, in which case there is no definition. */
  | {
      readonly kind: "invalid";
      readonly value: unknown;
      readonly definition: Member | undefined;
      readonly error: EventError;
    };

/** The consumer side of a whole catalogue: reads an event of any of its types. */
export interface Catalogue<Event> {
  /** Whether a value is a valid event of this catalogue. */
  readonly is: (value: unknown) => value is Event;
  /** Reads an event from JSON text, from UTF-8 bytes or from a value; throws an `EventError` that lists every problem. */
  readonly parse: (input: unknown) => Event;
  /** As `parse`, but returns the error instead of throwing it. */
  readonly safeParse: (input: unknown) => Result<Event>;
  /** As `parse`, but tells events that are unknown from those that are invalid. Never throws. */
  readonly read: (input: unknown) => Outcome<Event>;
}

/** Gathers the definitions of a catalogue. */
export function defineCatalogue<Event>(definitions: readonly CatalogueMember<Event>[]): Catalogue<Event> {
  const find = finder(definitions);
  const read = (input: unknown): Outcome<Event> => {
    const value = toResult(() => readJson(input));
    return value.success
      ? readValue(value.data, find(value.data))
      : { kind: "invalid", value: input, definition: undefined, error: value.error };
  };
  const parse = (input: unknown): Event => {
    const outcome = read(input);
    if (outcome.kind === "event") return outcome.event;
    throw outcome.error;
  };
  return {
    is: (value): value is Event => find(value).some((definition) => definition.is(value)),
    parse,
    safeParse: (input) => toResult(() => parse(input)),
    read,
  };
}

/**
 * Finds the definitions that an event may be of: by its type, and where several have that type, by what else they say about
 * its attributes.
 */
export function finder<Member extends { readonly type: string; readonly attributes?: AttributeRules }>(
  members: readonly Member[],
): (value: unknown) => readonly Member[] {
  const byType = new Map<string, readonly Member[]>();
  for (const member of members) byType.set(member.type, [...(byType.get(member.type) ?? []), member]);
  // Types with placeholders, which no table can hold.
  const open = members.flatMap((member) => {
    const { type } = member.attributes ?? {};
    return type !== undefined && "template" in type ? [{ member, rules: { type } }] : [];
  });
  return (value) => {
    const type = memberOf(value, "type");
    if (!isString(type)) return [];
    const ofType = byType.get(type) ?? open.filter(({ rules }) => fits(rules, value)).map(({ member }) => member);
    return ofType.length > 1 ? ofType.filter(({ attributes = {} }) => fits(attributes, value)) : ofType;
  };
}

/** Reads a value that one of several definitions is for; that of the first which takes it counts. */
export function readValue<Event, Member extends Pick<CatalogueMember<Event>, "safeParse" | "deprecated">>(
  value: unknown,
  candidates: readonly Member[],
): Outcome<Event, Member> {
  let invalid: Outcome<Event, Member> | undefined;
  for (const definition of candidates) {
    const result = definition.safeParse(value);
    if (result.success) return { kind: "event", event: result.data, definition, deprecated: definition.deprecated };
    invalid ??= { kind: "invalid", value, definition, error: result.error };
  }
  return invalid ?? unknown(value);
}

function fits(rules: AttributeRules, value: unknown): boolean {
  const issues: Issue[] = [];
  const event: Members = isObject(value) ? value : {};
  matchAttributes(rules, event, {}, issues);
  return issues.length + constantIssues(rules, event).length === 0;
}

function unknown(value: unknown): Outcome<never, never> {
  const type = memberOf(value, "type");
  const found = describeValue(type);
  const issue = { path: ["type"], expected: "an event type of this catalogue", found };
  return isString(type)
    ? {
        kind: "unknown",
        value,
        type,
        error: new EventError("unknown-type", `no such event type: ${found}`, [
          { ...issue, keyword: "enum", message: "is not an event type of this catalogue" },
        ]),
      }
    : {
        kind: "unknown",
        value,
        type: undefined,
        error: new EventError("not-an-event", "not an event", [
          { ...issue, keyword: "required", message: "is missing" },
        ]),
      };
}
