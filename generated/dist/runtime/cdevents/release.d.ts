// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { type Result } from "../event-error.js";
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
export declare function defineRelease<Event>(definitions: readonly ReleaseMember<Event>[], open?: readonly OpenMember<Event>[]): Release<Event>;
export {};
