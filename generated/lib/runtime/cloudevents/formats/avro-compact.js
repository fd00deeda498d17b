// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { attributeType, coreAttributes, coreAttributeType, isAttribute, toCanonical, toNative } from "../attributes.js";
import { contentOf } from "../data.js";
import { attributeIssue, messageError } from "../issues.js";
import { finishEvent, putAttribute } from "../read-event.js";
import { fromInstant, toInstant } from "../timestamp.js";
import { assertValid } from "../validate.js";
import { readBlocks, readBoolean, readBytes, readInt, readLong, readString, writeLong, writeNative, writeString } from "./avro-encoding.js";
import { BinaryWriter, readerOf } from "./binary.js";
/**
* The Avro compact event format, a draft: it is in the CloudEvents working draft of July 2026, but not in 1.0.2. It has
* no batch and no field for `specversion`, which is always 1.0.
*
* Timestamps are counted in microseconds since 1970, so their offset and further digits are lost. Strings and URIs
* become the same. Data is always bytes.
*
* @see https://github.com/cloudevents/spec/blob/main/cloudevents/working-drafts/avro-compact-format.md
*/
export const avroCompact = /*@__PURE__*/ avroCompactWith({});
/** Returns the Avro compact format with options: `avroCompactWith({ header: true })` for the Java SDK. */
export function avroCompactWith(compactOptions) {
	return {
		mediaType: "application/cloudevents+avro-compact",
		aliases: ["application/cloudevents+avrocompact"],
		encode: (event, options = {}) => writeEvent(event, options, compactOptions),
		decode: (encoded, options = {}) => readEvent(readerOf(encoded, "Avro compact"), options)
	};
}
// C3 01 and the CRC-64-AVRO of the schema: https://avro.apache.org/docs/1.9.0/spec.html#single_object_encoding
const marker = [195, 1];
const fingerprint = [
	186,
	39,
	185,
	34,
	9,
	240,
	239,
	86
];
// The fields between type and extensions, in the order of the schema.
const optionalFields = [
	"datacontenttype",
	"dataschema",
	"subject"
];
function writeEvent(event, options, { header }) {
	assertValid(event, options);
	const { contentType, data } = contentOf(event, options);
	const writer = new BinaryWriter(data?.length ?? 0);
	if (header === true) writer.bytes(new Uint8Array([...marker, ...fingerprint]));
	for (const text of [
		event.id,
		event.source,
		event.type
	]) writeString(writer, text);
	for (const text of [
		contentType,
		event.dataschema,
		event.subject
	]) writeOptional(writer, text, writeString);
	const time = isAttribute("time", event.time) ? toCanonical(event.time) : undefined;
	writeOptional(writer, time, (_, text) => writeMicros(writer, "time", text));
	writeExtensions(writer, event, options);
	if (data === undefined) {
		writeLong(writer, 1);
	} else {
		writeLong(writer, 0);
		writeNative(writer, data);
	}
	return writer.finish();
}
function writeOptional(writer, value, write) {
	const isThere = value !== undefined && value !== null;
	writeLong(writer, isThere ? 1 : 0);
	if (isThere) write(writer, value);
}
function writeExtensions(writer, event, options) {
	const names = Object.keys(event).filter((name) => !coreAttributes.includes(name) && isAttribute(name, event[name]));
	if (names.length > 0) writeLong(writer, names.length);
	for (const name of names) {
		writeString(writer, name);
		writeExtension(writer, name, event[name], attributeType(name, event[name], options) ?? "String");
	}
	writer.byte(0);
}
function writeExtension(writer, name, attribute, type) {
	const value = toNative(attribute, type);
	writeLong(writer, branchOf(value, type));
	if (typeof value === "string" && type === "Timestamp") writeMicros(writer, name, value);
	else writeNative(writer, value);
}
/** Returns the branch of a value in the union of extensions: boolean, int, timestamp, string, bytes. */
function branchOf(value, type) {
	switch (typeof value) {
		case "boolean": return 0;
		case "number": return 1;
		case "string": return type === "Timestamp" ? 2 : 3;
		default: return 4;
	}
}
function readEvent(reader, options) {
	skipHeader(reader);
	const issues = [];
	const event = { specversion: "1.0" };
	for (const name of [
		"id",
		"source",
		"type"
	]) event[name] = readString(reader);
	for (const name of optionalFields) {
		if (isPresent(reader)) event[name] = readString(reader);
	}
	if (isPresent(reader)) putAttribute(event, "time", readMicros(reader), options, issues);
	readBlocks(reader, () => {
		const name = readString(reader);
		const value = readExtension(reader);
		if (coreAttributeType(name) === undefined) putAttribute(event, name, value, options, issues);
		else issues.push(attributeIssue(name, "place", "in its own field, not among the extensions"));
	});
	const hasNoData = isPresent(reader);
	const data = hasNoData ? undefined : readBytes(reader);
	reader.finish();
	return finishEvent(event, data, options, issues);
}
// An event without a header cannot start with the marker: its id would have a negative length.
function skipHeader(reader) {
	const start = reader.at;
	if (reader.left < marker.length || marker.some((byte) => reader.byte() !== byte)) {
		reader.at = start;
	} else if (fingerprint.some((byte) => reader.byte() !== byte)) {
		throw messageError("unsupported", "schema", "an Avro object with another schema than Avro compact");
	}
}
function isPresent(reader) {
	const branch = readLong(reader);
	return branch === 0 || branch === 1 ? branch === 1 : reader.fail("the union has no such branch");
}
function readExtension(reader) {
	switch (readLong(reader)) {
		case 0: return readBoolean(reader);
		case 1: return readInt(reader);
		case 2: return readMicros(reader);
		case 3: return readString(reader);
		case 4: return readBytes(reader);
		default: return reader.fail("the union has no such branch");
	}
}
// A number cannot hold all microseconds exactly.
function writeMicros(writer, name, timestamp) {
	const { seconds, nanos } = toInstant(name, timestamp);
	const micros = BigInt(seconds) * 1000000n + BigInt(Math.floor(nanos / 1e3));
	writer.bigVarint(micros < 0n ? -2n * micros - 1n : 2n * micros);
}
function readMicros(reader) {
	const start = reader.at;
	const digits = reader.bigVarint();
	const micros = digits >> 1n ^ -(digits & 1n);
	const rest = (micros % 1000000n + 1000000n) % 1000000n;
	const instant = {
		seconds: Number((micros - rest) / 1000000n),
		nanos: Number(rest) * 1e3
	};
	return fromInstant(instant) ?? reader.fail("a timestamp is outside the years 0001 to 9999", start);
}
