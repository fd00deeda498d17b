// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { type Result } from "../event-error.js";
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
export declare function defineRelease<Event>(definitions: readonly ReleaseMember<Event>[], open?: readonly OpenMember<Event>[]): Release<Event>;
export {};
