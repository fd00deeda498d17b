// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { readBlocks, readBoolean, readLong, readString, writeLong, writeString } from "./avro-encoding.js";
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
