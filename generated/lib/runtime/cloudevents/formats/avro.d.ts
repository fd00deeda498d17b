// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { EventFormat } from "./format.js";
/** Options of {@link avroWith}. */
export interface AvroOptions {
	/**
	* How JSON data is written. `bytes`, the default, writes its text in UTF-8, which holds every value. `union` writes
	* Avro's own types where the schema has them, and bytes elsewhere. Both are read.
	*/
	readonly jsonData?: "bytes" | "union";
}
/**
* The Avro event format, CloudEvents 1.0.2 plus the working draft of July 2026: one record in Avro's binary encoding,
* without a header. It has no batch.
*
* Booleans, integers, strings and bytes keep their types; URIs and timestamps become strings. Bytes and JSON data are
* written as bytes, text as a string, and no data as null.
*
* @example
* ```ts
* const bytes = avro.encode(event);
* const copy = avro.decode(bytes);
* ```
* @see https://github.com/cloudevents/spec/blob/main/cloudevents/formats/avro-format.md
*/
export declare const avro: EventFormat<Uint8Array>;
/** Returns the Avro format with options: `avroWith({ jsonData: "union" })`. */
export declare function avroWith(avroOptions: AvroOptions): EventFormat<Uint8Array>;
