// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
/**
* Reads the bytes of a binary format from front to back. It never reads beyond its end, and believes no length before it
* has compared it with what is left: input that lies costs no more than its own size.
*
* Every method throws an EventError `malformed-message`, which names the place and the reason, for what it cannot read.
*/
export declare class BinaryReader {
	#private;
	/** The place of the next byte, counted from the start of the whole input. */
	at: number;
	readonly end: number;
	constructor(bytes: Uint8Array, format: string, at?: number, end?: number);
	/** How many bytes have not been read. */
	get left(): number;
	byte(): number;
	/** A number in base 128, the lowest digit first, as Avro and Protobuf write lengths and counts. */
	varint(): number;
	/** The same with all of 64 bits. */
	bigVarint(): bigint;
	/** The next bytes, which are not copied. */
	take(length: number): Uint8Array;
	text(length: number): string;
	/** A number of IEEE 754 in eight bytes, the lowest first. */
	double(): number;
	/** A reader of the next bytes only, which are then behind this one. */
	part(length: number): BinaryReader;
	/** Refuses bytes behind the event. */
	finish(): void;
	fail(reason: string, at?: number): never;
}
/**
* A reader of a whole input.
*
* @throws EventError `malformed-message` for text, which no binary format is
*/
export declare function readerOf(encoded: string | Uint8Array, format: string): BinaryReader;
