// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
/**
* Reads the bytes of a binary format from front to back. It never reads past its end, and compares each length with the
* bytes that are left before it trusts it. Malicious input costs no more than its own size.
*
* Every method throws an EventError `malformed-message` with the offset and the reason.
*/
export declare class BinaryReader {
	#private;
	/** The offset of the next byte in the whole input. */
	at: number;
	readonly end: number;
	constructor(bytes: Uint8Array, format: string, at?: number, end?: number);
	/** The number of bytes that have not been read. */
	get left(): number;
	byte(): number;
	/** Reads a number in base 128, the lowest digit first. */
	varint(): number;
	/** Reads a number in base 128 with up to 64 bits. */
	bigVarint(): bigint;
	/** Returns the next bytes without copying them. */
	take(length: number): Uint8Array;
	text(length: number): string;
	/** Reads an IEEE 754 number in eight bytes, the lowest first. */
	double(): number;
	/** Skips the next bytes and returns a reader of them. */
	part(length: number): BinaryReader;
	/** Rejects bytes after the event. */
	finish(): void;
	fail(reason: string, at?: number): never;
}
/**
* Returns a reader of a whole input.
*
* @throws EventError `malformed-message` for a string
*/
export declare function readerOf(encoded: string | Uint8Array, format: string): BinaryReader;
/** Writes the bytes of a binary format from front to back. */
export declare class BinaryWriter {
	#private;
	length: number;
	/** @param length - the length of the data; space for typical attributes is added */
	constructor(length: number);
	byte(byte: number): void;
	/** Writes a natural number in base 128, the lowest digit first. */
	varint(value: number): void;
	/** Writes a number of up to 64 bits in base 128. */
	bigVarint(value: bigint): void;
	bytes(bytes: Uint8Array): void;
	/** Writes a string in UTF-8 after its length, a varint multiplied by `unit`: 1 in Protobuf, 2 in Avro. */
	text(text: string, unit: 1 | 2): void;
	/** Writes an IEEE 754 number in eight bytes, the lowest first. */
	double(value: number): void;
	/** Reserves space for a number that {@link fill} writes later, and returns the offset after it. */
	leaveRoom(): number;
	/** Writes a varint directly before `start`, an offset from {@link leaveRoom}. */
	fill(start: number, value: number): void;
	/** Returns the written bytes. They are copied if most of the buffer is unused. */
	finish(): Uint8Array;
}
