// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { type Result } from "./event-error.js";
import type { Issue } from "./issue.js";
import { type Rules } from "./schema/explain.js";
import type { RuntimeSchema } from "./schema/runtime-schema.js";
/**
* The sources of generated values. Replace them to make events reproducible, for example in tests.
*
* @example
* ```ts
* const options = { now: () => new Date("2025-03-01T12:00:00Z"), newId: () => "1" };
* ```
*/
export interface BuildOptions {
	/** Returns the time of an event that has none. Default: the system clock. */
	readonly now?: () => Date;
	/** Returns the id of an event that has none. Default: a random UUID; without `crypto.randomUUID`, 128 random bits. */
	readonly newId?: () => string;
}
/**
* The functions of a definition. Called as a function, it builds an event; its members read and check events.
*
* @typeParam Event - the event as it is on the wire
* @typeParam Input - the input of the builder
*/
export interface EventBuilder<
	Event,
	Input
> {
	/**
	* Builds an event and checks it. The paths of issues are those of the input: `/subject/id`, `/source`.
	*
	* @throws EventError `invalid` with the issues of the input
	*/
	(input: Input, options?: BuildOptions): Event;
	/** Returns whether a value is a valid event of this definition. */
	readonly is: (value: unknown) => value is Event;
	/**
	* Reads an event of this definition from a JSON string, from UTF-8 bytes, or from a value that is parsed already.
	*
	* @throws EventError `not-json` or `invalid`
	*/
	readonly parse: (input: unknown) => Event;
	/** Like `parse`, but returns the error instead of throwing it. */
	readonly safeParse: (input: unknown) => Result<Event>;
	/** This definition as a Standard Schema. */
	readonly "~standard": StandardSchema<Event>;
}
/**
* The `"~standard"` member of a definition. Libraries that support Standard Schema accept definitions as schemas.
*
* @see https://standardschema.dev
*/
export interface StandardSchema<Output> {
	readonly version: 1;
	readonly vendor: "cdevents-gen";
	/** Checks a value. Never throws. */
	readonly validate: (value: unknown) => {
		readonly value: Output;
	} | {
		readonly issues: readonly Issue[];
	};
	/** Exists for the type checker only. */
	readonly types?: {
		readonly input: Output;
		readonly output: Output;
	} | undefined;
}
/**
* The definition of one event type.
*
* @typeParam Event - the event as it is on the wire
* @typeParam Input - the input of the builder
* @typeParam Type - the event type as a literal
*/
export interface EventDefinition<
	Event,
	Input,
	Type extends string = string
> extends EventBuilder<Event, Input> {
	/** The event type, as it is on the wire. */
	readonly type: Type;
}
/**
* The definition of an open event: one schema for many event types, such as the custom events of CDEvents.
*
* @typeParam Event - the event as it is on the wire
* @typeParam Input - the input of the builder, with the event type
*/
export interface OpenEventDefinition<
	Event,
	Input
> extends EventBuilder<Event, Input> {
	/** The pattern of the event types of this definition. */
	readonly types: RegExp;
}
/** The parts that every definition is made from. */
export interface DefinitionParts {
	/** The name that the definition is exported under. */
	readonly name: string;
	/** Returns whether a value is valid. */
	readonly check: (value: unknown) => boolean;
	/** The schema that explains why a value is invalid. */
	readonly schema: RuntimeSchema;
	/** The rules that the schema needs. */
	readonly rules: Rules;
}
/**
* Makes the definition of an event.
*
* @param known - further members of the definition
* @param kind - the name of its events in messages
* @param build - makes an event of an input without checking it; adds issues of the input that the schema cannot find
* @param ofInput - turns an issue of a built event into one of the input
*/
export declare function makeDefinition<
	Event,
	Input,
	Known extends object
>(known: Known, kind: string, { name, check, schema, rules }: DefinitionParts, build: (input: unknown, options: BuildOptions, issues: Issue[]) => unknown, ofInput?: (issue: Issue) => Issue): EventBuilder<Event, Input> & Known;
/** Returns a random UUID, or four random numbers: pages that are loaded over plain HTTP have no `crypto.randomUUID`. */
export declare function randomId(): string;
