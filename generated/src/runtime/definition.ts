// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { EventError, type Result, toResult } from "./event-error.js";
import type { Issue } from "./issue.js";
import { readJson } from "./json-text.js";
import { explain, type Rules } from "./schema/explain.js";
import type { RuntimeSchema } from "./schema/runtime-schema.js";

/** Where the values come from that nobody gives: replace them to make events repeatable, in tests above all. */
export interface BuildOptions {
  /** The time of an event without one; the system's clock otherwise. */
  readonly now?: () => Date;
  /** The id of an event without one; a random UUID otherwise. */
  readonly newId?: () => string;
}

/**
 * What every definition of an event does: called, it builds an event; its members read and check events.
 *
 * @typeParam Event - what is on the wire
 * @typeParam Input - what the builder takes
 */
export interface EventBuilder<Event, Input> {
  /**
   * Builds an event, and checks it.
   *
   * @throws EventError `invalid`, with every problem listed
   */
  (input: Input, options?: BuildOptions): Event;
  /** Whether a value is a valid event of this definition. */
  readonly is: (value: unknown) => value is Event;
  /**
   * Reads an event of this definition from JSON text, from UTF-8 bytes, or from a value that has been parsed already.
   *
   * @throws EventError `not-json` or `invalid`, with every problem listed
   */
  readonly parse: (input: unknown) => Event;
  /** As `parse`, but returns the error instead of throwing it. */
  readonly safeParse: (input: unknown) => Result<Event>;
  /** This definition as a Standard Schema v1. */
  readonly "~standard": StandardSchema<Event>;
}

/**
 * What every definition offers under `"~standard"`, so that tools which speak Standard Schema take it as it is.
 *
 * @see https://standardschema.dev
 */
export interface StandardSchema<Output> {
  readonly version: 1;
  readonly vendor: "cdevents-gen";
  /** Checks a value. Never throws. */
  readonly validate: (value: unknown) => { readonly value: Output } | { readonly issues: readonly Issue[] };
  /** Only for the type checker; absent at run time. */
  readonly types?: { readonly input: Output; readonly output: Output } | undefined;
}

/**
 * One type of event.
 *
 * @typeParam Event - what is on the wire
 * @typeParam Input - what the builder takes
 * @typeParam Type - the event type, as a literal
 */
export interface EventDefinition<Event, Input, Type extends string = string> extends EventBuilder<Event, Input> {
  /** The event type, as it is on the wire. */
  readonly type: Type;
}

/**
 * An open event: one schema for many types, of which the author of an event chooses one.
 *
 * @typeParam Event - what is on the wire
 * @typeParam Input - what the builder takes
 */
export interface OpenEventDefinition<Event, Input> extends EventBuilder<Event, Input> {
  /** What all event types of this definition match. */
  readonly types: RegExp;
}

/** What a definition is made of. */
export interface DefinitionParts {
  /** The fast answer: valid or not. */
  readonly check: (value: unknown) => boolean;
  /** What the slow answer walks, to say where and why. */
  readonly schema: RuntimeSchema;
  /** The rules that the schema uses. */
  readonly rules: Rules;
}

/**
 * Makes the definition of an event from its parts.
 *
 * @param known - what the definition tells about its types
 * @param name - what its events are called in messages
 * @param build - makes the event of an input, without checking it; adds problems that the schema cannot tell to `issues`
 */
export function makeDefinition<Event, Input, Known extends object>(
  known: Known,
  name: string,
  { check, schema, rules }: DefinitionParts,
  build: (input: unknown, options: BuildOptions, issues: Issue[]) => unknown,
): EventBuilder<Event, Input> & Known {
  // The check was generated from the same schema as the type.
  const is = check as (value: unknown) => value is Event;
  const accept = (value: unknown, issues: readonly Issue[] = []): Event => {
    if (issues.length === 0 && is(value)) return value;
    throw new EventError("invalid", `not a valid ${name}`, [...issues, ...explain(schema, value, rules)]);
  };
  const parse = (input: unknown): Event => accept(readJson(input));
  const define = (input: Input, options: BuildOptions = {}): Event => {
    const issues: Issue[] = [];
    return accept(build(input, options, issues), issues);
  };
  return Object.assign(define, known, {
    is,
    parse,
    safeParse: (input: unknown): Result<Event> => toResult(() => parse(input)),
    "~standard": {
      version: 1,
      vendor: "cdevents-gen",
      validate: (value: unknown) => (is(value) ? { value } : { issues: explain(schema, value, rules) }),
    } satisfies StandardSchema<Event>,
  });
}
