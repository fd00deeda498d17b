// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
/*
* The values of Avro's binary encoding that the schemas of CloudEvents use.
* https://avro.apache.org/docs/1.9.0/spec.html#binary_encoding
*/
/**
* Reads a long, which has its sign in the lowest bit. Avro also uses longs for counts, lengths and branches of unions.
*/
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
* Reads the blocks of a map or an array and calls `readItem` for each item. Every item must take at least one byte.
* After a negative count comes the size of the block.
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
const memberUnion = [
	"null",
	"boolean",
	"record",
	"double",
	"string"
];
const recordUnion = [
	"null",
	"boolean",
	"records",
	"array",
	"double",
	"string"
];
/** The branches of the union `data` after bytes and null. */
const dataUnion = [
	"boolean",
	"object",
	"array",
	"double",
	"string"
];
/** The limit of the other formats. */
const maxDepth = 512;
/**
* Reads a JSON value.
*
* @param index - the branch of the union `data`, counted after bytes and null
*/
export function readJson(reader, index) {
	return readBranch(reader, dataUnion[index], 0);
}
function readBranch(reader, branch, depth) {
	const next = depth + 1;
	switch (branch) {
		case "null": return null;
		case "boolean": return readBoolean(reader);
		case "double": return readNumber(reader);
		case "string": return readString(reader);
		case "array": return readArray(reader, next);
		case "object": return readObject(reader, next, () => readBranch(reader, memberUnion[readLong(reader)], next));
		case "record": return readObject(reader, next, () => readBranch(reader, recordUnion[readLong(reader)], next));
		case "records": return readObject(reader, next, () => readBranch(reader, "record", next));
		default: return reader.fail("the union has no such branch");
	}
}
function readObject(reader, depth, readValue) {
	checkDepth(reader, depth);
	const entries = [];
	readBlocks(reader, () => entries.push([readString(reader), readValue()]));
	// Unlike assignment, this makes `__proto__` an ordinary member, as `JSON.parse` does.
	return Object.fromEntries(entries);
}
function readArray(reader, depth) {
	checkDepth(reader, depth);
	const items = [];
	readBlocks(reader, () => items.push(readBranch(reader, "record", depth)));
	return items;
}
function readNumber(reader) {
	const start = reader.at;
	const value = reader.double();
	return Number.isFinite(value) ? value : reader.fail("JSON has neither infinite numbers nor NaN", start);
}
function checkDepth(reader, depth) {
	if (depth > maxDepth) reader.fail(`the data is nested more than ${maxDepth} levels deep`);
}
/**
* Writes the branch and the value of JSON data, if the union can hold it.
*
* @returns whether it can; if not, discard what was written
*/
export function writeJson(writer, value) {
	// JSON `null` cannot be written, since the null of this union means no data.
	return writeUnion(writer, dataUnion, 2, value, 0);
}
function writeUnion(writer, union, firstIndex, value, depth) {
	const index = union.findIndex((branch) => isOfBranch(value, branch));
	const branch = union[index];
	if (branch === undefined || depth > maxDepth) {
		return false;
	}
	writeLong(writer, firstIndex + index);
	return writeBranch(writer, branch, value, depth);
}
function isOfBranch(value, branch) {
	switch (branch) {
		case "null": return value === null;
		case "boolean": return typeof value === "boolean";
		case "double": return Number.isFinite(value);
		case "string": return typeof value === "string" && value.isWellFormed();
		case "array": return Array.isArray(value);
		default: return isObject(value);
	}
}
function writeBranch(writer, branch, value, depth) {
	if (typeof value === "boolean") writer.byte(Number(value));
	if (typeof value === "number") writer.double(value);
	if (typeof value === "string") writeString(writer, value);
	if (typeof value !== "object" || value === null) return true;
	const isWritten = Array.isArray(value) ? writeItems(writer, value, (each) => isObject(each) && writeBranch(writer, "record", each, depth + 1)) : writeItems(writer, Object.entries(value), ([name, each]) => {
		if (!name.isWellFormed()) return false;
		writeString(writer, name);
		if (branch === "records") return isObject(each) && writeBranch(writer, "record", each, depth + 1);
		return writeUnion(writer, branch === "object" ? memberUnion : recordUnion, 0, each, depth + 1);
	});
	return isWritten && depth <= maxDepth;
}
function writeItems(writer, items, writeItem) {
	if (items.length > 0) writeLong(writer, items.length);
	const areWritten = items.every(writeItem);
	writer.byte(0);
	return areWritten;
}
function isObject(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
