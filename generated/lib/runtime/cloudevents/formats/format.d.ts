// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { CloudEvent } from "../event.js";
import type { ReadOptions, WriteOptions } from "../options.js";
/**
* An event format: one whole event, attributes and data together, as a string or as bytes. Bindings carry it in
* structured mode.
*
* @typeParam Encoded - `string` for text formats (JSON, XML), `Uint8Array` for binary formats (Avro, Protobuf)
* @see https://github.com/cloudevents/spec/blob/main/cloudevents/spec.md#event-formats
*/
export interface EventFormat<Encoded extends string | Uint8Array = string | Uint8Array> {
	/** The media type without parameters, in lower case: `application/cloudevents+json`. */
	readonly mediaType: string;
	/**
	* The media type that is written, with parameters: `application/cloudevents+json; charset=UTF-8`. Default:
	* `mediaType`.
	*/
	readonly contentType?: string;
	/** Other media types that peers use for the format, in lower case. They are only read. */
	readonly aliases?: readonly string[];
	/**
	* Writes an event.
	*
	* @throws EventError `invalid`, listing every problem, if the event breaks a rule or the format cannot hold it
	*/
	encode(event: CloudEvent, options?: WriteOptions): Encoded;
	/**
	* Reads an event from bytes or, for a text format, from a string.
	*
	* @throws EventError `malformed-message` if the input is not in this format; `unsupported` for a `specversion` other
	*   than 1.0; `invalid`, listing every problem, if the event breaks a rule
	*/
	decode(encoded: string | Uint8Array, options?: ReadOptions): CloudEvent;
}
/**
* A batch format: a list of events, possibly empty. One invalid event makes the whole batch invalid.
*
* @typeParam Encoded - as in {@link EventFormat}
*/
export interface BatchFormat<Encoded extends string | Uint8Array = string | Uint8Array> {
	/** The media type without parameters, in lower case: `application/cloudevents-batch+json`. */
	readonly mediaType: string;
	/** The media type that is written, with parameters. Default: `mediaType`. */
	readonly contentType?: string;
	/**
	* Writes a batch.
	*
	* @throws EventError `invalid`; the path of each problem begins with the index of its event
	*/
	encode(events: readonly CloudEvent[], options?: WriteOptions): Encoded;
	/**
	* Reads a batch.
	*
	* @throws EventError as `EventFormat.decode`; the path of each problem begins with the index of its event
	*/
	decode(encoded: string | Uint8Array, options?: ReadOptions): CloudEvent[];
}
/**
* Encodes or decodes every event of a batch. If one fails, the batch fails after all events have been tried, or after
* some hundred problems.
*
* @throws EventError with the problems of all events, each path starting with the index of its event; the code is that
*   of the first event that failed
*/
export declare function mapBatch<
	In,
	Out
>(events: readonly In[], convert: (event: In) => Out): Out[];
