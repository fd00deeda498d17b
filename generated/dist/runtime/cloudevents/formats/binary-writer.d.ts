// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
/** Writes the bytes of a binary format from front to back. */
export declare class BinaryWriter {
	#private;
	length: number;
	/** @param length - the length of the data of what will be written: attributes get the room that those of most events need */
	constructor(length: number);
	byte(byte: number): void;
	/** A natural number in base 128, the lowest digit first. */
	varint(value: number): void;
	/** The same for numbers of up to 64 bits. */
	bigVarint(value: bigint): void;
	bytes(bytes: Uint8Array): void;
	/** A text in UTF-8, with its length in front as a varint, multiplied by `unit`: 1 in Protobuf, 2 in Avro. */
	text(text: string, unit: 1 | 2): void;
	/** A number of IEEE 754 in eight bytes, the lowest first. */
	double(value: number): void;
	/** Leaves room for a number that is known later: see {@link fill}. */
	leaveRoom(): number;
	/** Writes a varint directly in front of `start`, a place that `leaveRoom` has given. */
	fill(start: number, value: number): void;
	/** The bytes that were written. They are copied only where most of their buffer would be room that nothing needs. */
	finish(): Uint8Array;
}
