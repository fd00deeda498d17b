// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { CloudEvent } from "../cloudevents/event.js";
/** The part of a CDEvent that its CloudEvents envelope is made from. */
export interface CDEventLike {
	context: {
		id: string;
		source: string;
		type: string;
		timestamp: string;
	};
	subject: {
		id: string;
	};
}
/** A CDEvent in its CloudEvents envelope; it is also a `CloudEventV1` of the package `cloudevents`. */
export interface EnvelopedCDEvent<Event> extends CloudEvent<Event> {
	readonly specversion: "1.0";
	readonly subject: string;
	readonly time: string;
	readonly datacontenttype: "application/json";
	readonly data: Event;
}
/** What an author may add to the envelope. */
export interface EnvelopeOptions {
	/** The absolute URI of the schema of the data (rule B8). */
	readonly dataschema?: string;
}
/** How strictly an envelope is read. */
export interface OpenOptions {
	/** Accepts envelopes without `subject` or `time`, which the binding demands and some SDKs leave out. */
	readonly lenient?: boolean;
}
/**
* Puts a CDEvent into its CloudEvents envelope, by rules B1 to B9 of the CloudEvents binding: every attribute is that of the
* event itself, and the data is the whole event.
*
* @see https://github.com/cdevents/spec/blob/v0.5.1/cloudevents-binding.md
*/
export declare function toEnvelope<Event extends CDEventLike>(event: Event, { dataschema }?: EnvelopeOptions): EnvelopedCDEvent<Event>;
/**
* Takes a CDEvent out of its CloudEvents envelope, and checks that the two agree.
*
* @param parse - reads the CDEvent of the data
* @throws EventError `invalid` for a broken event, `envelope-mismatch` where envelope and event contradict each other
*/
export declare function fromEnvelope<Event extends CDEventLike>(cloudEvent: CloudEvent, parse: (input: unknown) => Event, options?: OpenOptions): Event;
/**
* Whether two RFC 3339 timestamps name the same instant, to their last digit: intermediaries may write another zone offset
* or drop trailing zeros, and `Date` alone would see no difference below a millisecond.
*/
export declare function isSameInstant(a: string, b: string): boolean;
