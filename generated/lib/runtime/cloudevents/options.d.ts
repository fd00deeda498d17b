// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { AttributeType } from "./attributes.js";
/** Writes and reads JSON text: `JSON` itself, or a library with the same interface that keeps big numbers. */
export interface JsonCodec {
	parse(text: string): unknown;
	stringify(value: unknown): string | undefined;
}
/** Options shared by all readers and writers. */
export interface EventOptions {
	/**
	* The types of extension attributes, by name. Most protocols only carry strings, so without a declaration
	* `sampledrate` arrives as a string. Writers check values against it, and formats with types write it.
	*/
	readonly extensionTypes?: Readonly<Record<string, AttributeType>>;
	/** Writes and reads JSON data. Default: `JSON`. Attributes are not affected. */
	readonly json?: JsonCodec;
}
/**
* Options shared by all writers (`encode`, `toMessage`). Writers are strict: they reject an event that breaks a rule.
*/
export interface WriteOptions extends EventOptions {}
/** Options shared by all readers (`decode`, `fromMessage`). */
export interface ReadOptions extends EventOptions {
	/**
	* Whether to accept what peers are known to send although the specification forbids it. Default: `false`.
	*
	* A lenient reader keeps as they are: attribute values that break the rules of their type (a `time` without a zone, a
	* relative `dataschema`, an empty `subject`, control characters), header values with wrong percent-encoding, and text
	* data that is not UTF-8 (as bytes). It still rejects an event without `id`, `source` or `type`, a `specversion`
	* other than 1.0, illegal and repeated attribute names, and data that cannot be read. Writers reject such an event
	* until it is fixed.
	*/
	readonly lenient?: boolean;
	/**
	* The meaning of an empty body in protocols that cannot express "no data" (HTTP, MQTT, NATS). `none`, the default, is
	* no data. `empty` is data of zero length, unless the content type is JSON, which cannot be empty.
	*/
	readonly emptyBody?: "none" | "empty";
}
