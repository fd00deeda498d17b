// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
/*
* The values of Avro's binary encoding that the schemas of CloudEvents use.
* https://avro.apache.org/docs/1.9.0/spec.html#binary_encoding
*/
/** Reads a long, which has its sign in the lowest bit. Avro also uses longs for counts, lengths and branches of unions. */
export function readLong(reader) {
	const digits = reader.varint();
	return digits % 2 === 0 ? digits / 2 : -(digits + 1) / 2;
}
/** Writes a long. */
export function writeLong(writer, value) {
	writer.varint(value < 0 ? -2 * value - 1 : 2 * value);
}
/** Reads a long that must fit into 32 bits. */
export function readInt(reader) {
	const start = reader.at;
	const value = readLong(reader);
	return (value | 0) === value ? value : reader.fail("an int has more than 32 bits", start);
}
/** Reads a byte that is 0 or 1. */
export function readBoolean(reader) {
	const start = reader.at;
	const byte = reader.byte();
	return byte > 1 ? reader.fail("a boolean is neither 0 nor 1", start) : byte === 1;
}
/** Reads bytes after their length. */
export function readBytes(reader) {
	return reader.take(readLength(reader));
}
/** Reads UTF-8 after its length. */
export function readString(reader) {
	return reader.text(readLength(reader));
}
/** Writes a string in UTF-8 after its length. */
export function writeString(writer, text) {
	writer.text(text, 2);
}
/** Writes an attribute's value as a boolean, an int, a string or bytes, without the branch of a union. */
export function writeNative(writer, value) {
	if (typeof value === "boolean") {
		writer.byte(Number(value));
	} else if (typeof value === "number") {
		writeLong(writer, value);
	} else if (typeof value === "string") {
		writeString(writer, value);
	} else {
		writer.varint(2 * value.length);
		writer.bytes(value);
	}
}
/**
* Reads the blocks of a map or an array and calls `readItem` for each item. Every item must take at least one byte. After a
* negative count comes the size of the block.
*/
export function readBlocks(reader, readItem) {
	for (let count = readLong(reader); count !== 0; count = readLong(reader)) {
		const size = count < 0 ? readLength(reader) : undefined;
		const end = reader.at + (size ?? 0);
		const items = Math.abs(count);
		if (items > reader.left) {
			reader.fail(`${items} items are announced, but only ${reader.left} bytes are left`);
		}
		for (let item = 0; item < items; item++) readItem();
		if (size !== undefined && reader.at !== end) {
			reader.fail("a block does not have the announced size");
		}
	}
}
function readLength(reader) {
	const start = reader.at;
	const length = readLong(reader);
	return length < 0 ? reader.fail("a length is negative", start) : length;
}
