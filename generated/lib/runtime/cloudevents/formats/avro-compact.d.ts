// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { EventFormat } from "./format.js";
/** Options of {@link avroCompactWith}. */
export interface AvroCompactOptions {
	/**
	* Whether to write the header of Avro's single-object encoding. The Java SDK requires it; the draft does not mention
	* it. Default: `false`. Events are read with and without it.
	*/
	readonly header?: boolean;
}
/**
* The Avro compact event format, a draft: it is in the CloudEvents working draft of July 2026, but not in 1.0.2. It has
* no batch and no field for `specversion`, which is always 1.0.
*
* Timestamps are counted in microseconds since 1970, so their offset and further digits are lost. Strings and URIs
* become the same. Data is always bytes.
*
* @see https://github.com/cloudevents/spec/blob/main/cloudevents/working-drafts/avro-compact-format.md
*/
export declare const avroCompact: EventFormat<Uint8Array>;
/** Returns the Avro compact format with options: `avroCompactWith({ header: true })` for the Java SDK. */
export declare function avroCompactWith(compactOptions: AvroCompactOptions): EventFormat<Uint8Array>;
