// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { Issue } from "./issue.js";
/**
* The reason of an {@link EventError}.
*
* - `not-json`: the input is not JSON, or its bytes are not UTF-8
* - `not-an-event`: the value has no event type
* - `unknown-type`: the event type is not one of the types of this package
* - `invalid`: the event breaks rules of its schema or of CloudEvents
* - `envelope-mismatch`: the CloudEvents envelope contradicts the event inside
* - `malformed-message`: a message or the bytes of an event format cannot be read
* - `unsupported`: a message has a version, format or mode that is not supported
* - `verification-failed`: the signature of an event is missing or wrong
* - `send-failed`: a message could not be sent, or the receiver refused it
*/
export type EventErrorCode = "not-json" | "not-an-event" | "unknown-type" | "invalid" | "envelope-mismatch" | "malformed-message" | "unsupported" | "verification-failed" | "send-failed";
/**
* The error that this package throws. `code` is the reason, and `issues` has at least one entry. Of more than 50
* issues, the first 50 are listed, followed by one with the number of the others.
*
* @example
* ```ts
* try {
*   parse(text);
* } catch (error) {
*   if (!isEventError(error)) throw error;
*   for (const { path, message, hint } of error.issues) console.error(toPointer(path), message, hint ?? "");
* }
* ```
*/
export declare class EventError extends Error {
	override readonly name: string;
	readonly code: EventErrorCode;
	readonly issues: readonly Issue[];
	constructor(code: EventErrorCode, summary: string, issues?: readonly Issue[], options?: ErrorOptions);
}
/** Returns the first 50 issues of a list. If there are more, a last one has their number. */
export declare function firstIssues(issues: readonly Issue[]): readonly Issue[];
/**
* Returns whether a caught value is an {@link EventError}. It checks the name and the members instead of the class, so
* it also recognises errors of other generated packages.
*/
export declare function isEventError(value: unknown): value is EventError;
/** The result of a `safe…` function: the value, or the error that the other function would throw. */
export type Result<T> = {
	readonly success: true;
	readonly data: T;
} | {
	readonly success: false;
	readonly error: EventError;
};
/** Calls a function and catches its {@link EventError}. Other errors are bugs and are thrown. */
export declare function toResult<T>(run: () => T): Result<T>;
