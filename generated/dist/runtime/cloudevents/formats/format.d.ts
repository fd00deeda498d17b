// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { CloudEvent } from "../event.js";
import type { ReadOptions, WriteOptions } from "../options.js";
/**
* An event format: one whole event, attributes and data together, as one text or one run of bytes. What a binding carries
* in structured mode.
*
* A module of a format exports one such object, named after the format (`json`, `avro`, `protobuf`, `xml`), and nothing
* that a user of another format would have to load.
*
* @typeParam Encoded - `string` for formats that are text (JSON, XML), `Uint8Array` for binary ones (Avro, Protobuf)
* @see https://github.com/cloudevents/spec/blob/main/cloudevents/spec.md#event-formats
*/
export interface EventFormat<Encoded extends string | Uint8Array = string | Uint8Array> {
	/** The media type without parameters, in lower case: `application/cloudevents+json`. */
	readonly mediaType: string;
	/** The media type with the parameters that are written: `application/cloudevents+json; charset=UTF-8`. Default: `mediaType`. */
	readonly contentType?: string;
	/** Other media types that peers use for it, in lower case, for reading only. */
	readonly aliases?: readonly string[];
	/**
	* Writes an event.
	*
	* @throws EventError `invalid`, listing every problem, if the event breaks a rule or the format cannot hold it
	*/
	encode(event: CloudEvent, options?: WriteOptions): Encoded;
	/**
	* Reads an event, from bytes or, for a format that is text, from a string.
	*
	* @throws EventError `malformed-message` if the input cannot be read in this format; `unsupported` for a `specversion` other
	* than 1.0; `invalid`, listing every problem, if the event breaks a rule
	*/
	decode(encoded: string | Uint8Array, options?: ReadOptions): CloudEvent;
}
/**
* A batch format: a list of events, possibly empty (CORE-26). One invalid event makes the whole batch invalid. A separate
* object (`jsonBatch`, `protobufBatch`, `xmlBatch`), so that it costs nothing where it is not used.
*/
export interface BatchFormat<Encoded extends string | Uint8Array = string | Uint8Array> {
	/** The media type without parameters, in lower case: `application/cloudevents-batch+json`. */
	readonly mediaType: string;
	/** The media type with the parameters that are written. Default: `mediaType`. */
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
