// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { attributeType, isAttribute, toNative } from "../attributes.js";
import { isJsonContentType } from "../content-type.js";
import { contentOf } from "../data.js";
import { finishEvent, putAttribute } from "../read-event.js";
import { assertValid } from "../validate.js";
import { readBlocks, readBoolean, readBytes, readInt, readJson, readLong, readString, writeJson, writeLong, writeNative, writeString } from "./avro-encoding.js";
import { BinaryWriter, readerOf } from "./binary.js";
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
export const avro = /*@__PURE__*/ avroWith({});
/** Returns the Avro format with options: `avroWith({ jsonData: "union" })`. */
export function avroWith(avroOptions) {
	return {
		mediaType: "application/cloudevents+avro",
		encode: (event, options = {}) => writeEvent(event, options, avroOptions),
		decode: (encoded, options = {}) => readEvent(readerOf(encoded, "Avro"), options)
	};
}
function writeEvent(event, options, { jsonData }) {
	assertValid(event, options);
	const content = contentOf(event, options);
	const writer = new BinaryWriter(content.data?.length ?? 0);
	const start = writer.leaveRoom();
	let count = 0;
	for (const name of Object.keys(event)) {
		const value = event[name];
		if (isAttribute(name, value)) {
			writeAttribute(writer, name, toNative(value, attributeType(name, value, options) ?? "String"));
			count++;
		}
	}
	if (content.contentType !== undefined && !isAttribute("datacontenttype", event.datacontenttype)) {
		writeAttribute(writer, "datacontenttype", content.contentType);
		count++;
	}
	writer.fill(start, 2 * count);
	writer.byte(0);
	writeData(writer, content, jsonData === "union");
	return writer.finish();
}
function writeAttribute(writer, name, value) {
	writeString(writer, name);
	writeLong(writer, branchOf(value));
	writeNative(writer, value);
}
/** Returns the branch of a value in the union of attributes: null, boolean, int, string, bytes. */
function branchOf(value) {
	switch (typeof value) {
		case "boolean": return 1;
		case "number": return 2;
		case "string": return 3;
		default: return 4;
	}
}
/** Writes the union `data`: bytes, null, then the branches of JSON values, the last of which is string. */
function writeData(writer, { contentType = "", data }, isUnion) {
	const start = writer.length;
	if (data === undefined) {
		writeLong(writer, 1);
	} else if (typeof data === "string" && !isJsonContentType(contentType)) {
		writeLong(writer, 6);
		writeString(writer, data);
	} else if (typeof data !== "string" || !isUnion || !writeJsonText(writer, data)) {
		writer.length = start;
		writeLong(writer, 0);
		writeNative(writer, data);
	}
}
function writeJsonText(writer, text) {
	// A custom codec may have written what `JSON` cannot represent, such as big integers, or cannot parse.
	try {
		const value = JSON.parse(text);
		return JSON.stringify(value) === text && writeJson(writer, value);
	} catch {
		return false;
	}
}
function readEvent(reader, options) {
	const event = {};
	const issues = [];
	readBlocks(reader, () => {
		const name = readString(reader);
		const value = readAttributeValue(reader);
		if (value !== null) putAttribute(event, name, value, options, issues);
	});
	const branch = readLong(reader);
	const data = branch === 0 ? readBytes(reader) : branch === 1 ? undefined : readJson(reader, branch - 2);
	reader.finish();
	const contentType = event["datacontenttype"];
	const isText = typeof data === "string" && typeof contentType === "string" && !isJsonContentType(contentType);
	if (isText || data instanceof Uint8Array || data === undefined) {
		return finishEvent(event, data, options, issues);
	}
	event["data"] = data;
	return finishEvent(event, undefined, options, issues);
}
function readAttributeValue(reader) {
	switch (readLong(reader)) {
		case 0: return null;
		case 1: return readBoolean(reader);
		case 2: return readInt(reader);
		case 3: return readString(reader);
		case 4: return readBytes(reader);
		default: return reader.fail("the union has no such branch");
	}
}
