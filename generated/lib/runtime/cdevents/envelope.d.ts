// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { CloudEvent } from "../cloudevents/event.js";
/** The members of a CDEvent that its CloudEvents envelope is made from. */
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
/** A CDEvent in its CloudEvents envelope. It is also a `CloudEventV1` of the npm package `cloudevents`. */
export interface EnvelopedCDEvent<Event> extends CloudEvent<Event> {
	readonly specversion: "1.0";
	readonly subject: string;
	readonly time: string;
	readonly datacontenttype: "application/json";
	readonly data: Event;
}
/** The optional attributes of an envelope. */
export interface EnvelopeOptions {
	/** The absolute URI of the schema of the data. */
	readonly dataschema?: string;
}
/** Options for reading an envelope. */
export interface OpenOptions {
	/** Accepts envelopes without `subject` or `time`. The binding requires both, but some SDKs leave them out. */
	readonly lenient?: boolean;
}
/**
* Puts a CDEvent into its CloudEvents envelope. The attributes are those of the event, and the data is the whole event.
*
* @see https://github.com/cdevents/spec/blob/v0.5.1/cloudevents-binding.md#context
*/
export declare function toEnvelope<Event extends CDEventLike>(event: Event, { dataschema }?: EnvelopeOptions): EnvelopedCDEvent<Event>;
/**
* Takes a CDEvent out of its CloudEvents envelope, and checks that the two agree.
*
* @param parse - reads the CDEvent in the data
* @throws EventError `not-an-event` without a CloudEvent, `envelope-mismatch` if envelope and event contradict each
* other, or
*   an error of `parse`
*/
export declare function fromEnvelope<Event extends CDEventLike>(cloudEvent: CloudEvent, parse: (input: unknown) => Event, options?: OpenOptions): Event;
