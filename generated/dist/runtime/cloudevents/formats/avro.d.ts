// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { EventFormat } from "./format.js";
/** What the Avro format can be told. */
export interface AvroOptions {
	/**
	* How JSON data is written: `bytes`, the default, is its text in UTF-8, which holds every value; `union` uses Avro's own
	* types where the schema has them for the value, and bytes where not. Both are read.
	*/
	readonly jsonData?: "bytes" | "union";
}
/**
* The Avro event format, CloudEvents 1.0.2 plus the working draft of July 2026: one record in Avro's raw binary encoding,
* without a header (AVRO-01). It has no batch.
*
* Written are the attributes in the order of the event's members: booleans, integers, strings and bytes keep their types; URIs
* and timestamps are strings (AVRO-03). Bytes and JSON data become bytes, text becomes a string, and no data becomes null.
*
* @see https://github.com/cloudevents/spec/blob/main/cloudevents/formats/avro-format.md
*/
export declare const avro: EventFormat<Uint8Array>;
/** The same format with options of its own: `avroWith({ jsonData: "union" })`. */
export declare function avroWith(avroOptions: AvroOptions): EventFormat<Uint8Array>;
