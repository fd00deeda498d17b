// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { EventError, type Result, toResult } from "../event-error.js";
import type { Issue } from "../issue.js";
import { readJson } from "../json-text.js";
import { isObject, isString, type Members } from "../schema/checks.js";
import { describeValue } from "../schema/describe.js";
import { type AttributeRules, constantIssues, matchAttributes, memberOf } from "./attribute-rules.js";

/** The members of a definition that a catalogue uses. */
export interface CatalogueMember<Event> {
  readonly type: string;
  readonly deprecated: boolean;
  /** Absent for a message without an envelope. */
  readonly attributes?: AttributeRules;
  readonly is: (value: unknown) => value is Event;
  readonly safeParse: (input: unknown) => Result<Event>;
}

/** The result of reading a value. */
export type Outcome<Event, Member = CatalogueMember<Event>> =
  /** A valid event. */
  | { readonly kind: "event"; readonly event: Event; readonly definition: Member; readonly deprecated: boolean }
  /** A value that the catalogue does not know. `type` is its event type, if it has one. */
  | { readonly kind: "unknown"; readonly value: unknown; readonly type: string | undefined; readonly error: EventError }
  /** An event of the catalogue that breaks rules, or a value that cannot be read and has no definition. */
  | {
      readonly kind: "invalid";
      readonly value: unknown;
      readonly definition: Member | undefined;
      readonly error: EventError;
    };

/** The functions that read events of all types of a catalogue. */
export interface Catalogue<Event> {
  /** Returns whether a value is a valid event of this catalogue. */
  readonly is: (value: unknown) => value is Event;
  /**
   * Reads an event from a JSON string, from UTF-8 bytes, or from a value that is parsed already.
   *
   * @throws EventError `not-json`, `not-an-event`, `unknown-type` or `invalid`
   */
  readonly parse: (input: unknown) => Event;
  /** Like `parse`, but returns the error instead of throwing it. */
  readonly safeParse: (input: unknown) => Result<Event>;
  /** Like `parse`, but distinguishes unknown events from invalid ones. Never throws. */
  readonly read: (input: unknown) => Outcome<Event>;
}

/** Combines the definitions of a catalogue. */
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
 * Returns a function that finds the definitions of an event: by its type, and if several definitions have that type, by
 * the rules of their other attributes.
 */
export function finder<Member extends { readonly type: string; readonly attributes?: AttributeRules }>(
  members: readonly Member[],
): (value: unknown) => readonly Member[] {
  const byType = new Map<string, readonly Member[]>();
  for (const member of members) byType.set(member.type, [...(byType.get(member.type) ?? []), member]);
  // Types with placeholders are not in the table.
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

/** Reads a value with the first of several definitions that accepts it. */
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
        error: new EventError("unknown-type", `unknown event type ${found}`, [
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
