// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { EventFormat } from "./format.js";
/** What the Avro compact format can be told. */
export interface AvroCompactOptions {
	/**
	* Whether to write the header of Avro's single-object encoding, which the Java SDK demands and the draft does not mention.
	* Default: `false`. Events are read with and without it (AVC-06).
	*/
	readonly header?: boolean;
}
/**
* The Avro compact event format. A draft: it is in the CloudEvents working draft of July 2026 and not in 1.0.2. It has no batch,
* and no place for a `specversion`, which is always 1.0 (AVC-01).
*
* Timestamps are counted in microseconds since 1970: their offset and their further digits are lost (AVC-03). So is the
* difference between strings and URIs. Data is always bytes (AVC-04).
*
* @see https://github.com/cloudevents/spec/blob/main/cloudevents/working-drafts/avro-compact-format.md
*/
export declare const avroCompact: EventFormat<Uint8Array>;
/** The same format with options of its own: `avroCompactWith({ header: true })` for the Java SDK. */
export declare function avroCompactWith(compactOptions: AvroCompactOptions): EventFormat<Uint8Array>;
