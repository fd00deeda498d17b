// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { toNative } from "../attributes.js";
import { fromInstant, toInstant } from "../timestamp.js";
/*
* Protobuf's wire format as far as the messages of CloudEvents use it, and the two messages inside of an event. A tag
* is the number of a field times eight, plus its wire type: 0 varint, 1 eight bytes, 2 length-delimited, 5 four bytes.
* https://protobuf.dev/programming-guides/encoding/
*/
/** Reads a tag. */
export function readTag(reader) {
	const start = reader.at;
	const tag = reader.varint();
	return tag > 7 && tag <= 4294967295 ? tag : reader.fail("a field has an impossible number", start);
}
/**
* Skips an unknown field.
*
* @param last - the message's last known field: a field up to this number has the wrong wire type if it gets here
*/
export function skipField(reader, tag, last) {
	const field = Math.floor(tag / 8);
	const wireType = tag % 8;
	if (field <= last) reader.fail(`field ${field} has wire type ${wireType}`);
	if (wireType === 0) reader.bigVarint();
	else if (wireType === 1) reader.take(8);
	else if (wireType === 2) reader.take(reader.varint());
	else if (wireType === 5) reader.take(4);
	else reader.fail(`field ${field} has wire type ${wireType}, which this format does not use`);
}
/** Reads the length of an embedded message and returns a reader of that message. */
export function readMessage(reader) {
	return reader.part(reader.varint());
}
/** Reads bytes after their length. */
export function readBytes(reader) {
	return reader.take(reader.varint());
}
/** Reads UTF-8 after its length. */
export function readText(reader) {
	return reader.text(reader.varint());
}
function readSigned(reader) {
	return Number(BigInt.asIntN(64, reader.bigVarint()));
}
/** Reads a signed varint that must fit into 32 bits. Other readers truncate it. */
function readInt(reader) {
	const start = reader.at;
	const value = readSigned(reader);
	return (value | 0) === value ? value : reader.fail("an int32 has more than 32 bits", start);
}
function writeSigned(writer, tag, value) {
	writer.byte(tag);
	if (value < 0) writer.bigVarint(BigInt.asUintN(64, BigInt(value)));
	else writer.varint(value);
}
/** Writes a tag, a length and bytes. */
export function writeBytes(writer, tag, bytes) {
	writer.byte(tag);
	writer.varint(bytes.length);
	writer.bytes(bytes);
}
/** Writes a tag, a length and a string. */
export function writeText(writer, tag, text) {
	writer.byte(tag);
	writer.text(text, 1);
}
/** Writes the tag of an embedded message. Its fields and a call of {@link endMessage} must follow. */
export function startMessage(writer, tag) {
	writer.byte(tag);
	return writer.leaveRoom();
}
/** Writes the length of the message that was started at `start`. */
export function endMessage(writer, start) {
	writer.fill(start, writer.length - start);
}
/** Reads an Any up to the end of the reader. */
export function readAny(reader) {
	const start = reader.at;
	const encoded = reader.take(reader.left);
	reader.at = start;
	let typeUrl = "";
	let value = new Uint8Array();
	while (reader.left > 0) {
		const tag = readTag(reader);
		if (tag === 10) typeUrl = readText(reader);
		else if (tag === 18) value = readBytes(reader);
		else skipField(reader, tag, 2);
	}
	return {
		typeUrl,
		value,
		encoded
	};
}
/** Writes an Any as an embedded message. */
export function writeAny(writer, tag, typeUrl, value) {
	const start = startMessage(writer, tag);
	if (typeUrl !== "") writeText(writer, 10, typeUrl);
	if (value.length > 0) writeBytes(writer, 18, value);
	endMessage(writer, start);
}
/**
* Reads a `CloudEventAttributeValue`, a oneof with a member for each attribute type. The last member counts. Returns
* `undefined` for a message without a known member.
*/
export function readValue(reader) {
	let found;
	while (reader.left > 0) {
		const tag = readTag(reader);
		switch (tag) {
			case 8:
				found = {
					type: "Boolean",
					value: reader.bigVarint() !== 0n
				};
				break;
			case 16:
				found = {
					type: "Integer",
					value: readInt(reader)
				};
				break;
			case 26:
				found = {
					type: "String",
					value: readText(reader)
				};
				break;
			case 34:
				found = {
					type: "Binary",
					value: readBytes(reader)
				};
				break;
			case 42:
				found = {
					type: "URI",
					value: readText(reader)
				};
				break;
			case 50:
				found = {
					type: "URI-reference",
					value: readText(reader)
				};
				break;
			case 58:
				found = {
					type: "Timestamp",
					value: fromInstant(readTimestamp(readMessage(reader)))
				};
				break;
			default: skipField(reader, tag, 7);
		}
	}
	return found;
}
/** Writes a valid value in the member of its type, even if it is false, 0 or empty. */
export function writeValue(writer, name, value, type) {
	const native = toNative(value, type);
	if (typeof native === "boolean") writeSigned(writer, 8, Number(native));
	else if (typeof native === "number") writeSigned(writer, 16, native);
	else if (typeof native !== "string") writeBytes(writer, 34, native);
	else if (type === "URI") writeText(writer, 42, native);
	else if (type === "URI-reference") writeText(writer, 50, native);
	else if (type === "Timestamp") writeTimestamp(writer, toInstant(name, native));
	else writeText(writer, 26, native);
}
function readTimestamp(reader) {
	let seconds = 0;
	let nanos = 0;
	while (reader.left > 0) {
		const tag = readTag(reader);
		if (tag === 8) seconds = readSigned(reader);
		else if (tag === 16) nanos = readInt(reader);
		else skipField(reader, tag, 2);
	}
	return {
		seconds,
		nanos
	};
}
function writeTimestamp(writer, { seconds, nanos }) {
	const start = startMessage(writer, 58);
	if (seconds !== 0) writeSigned(writer, 8, seconds);
	if (nanos !== 0) writeSigned(writer, 16, nanos);
	endMessage(writer, start);
}
