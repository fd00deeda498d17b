// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { fromInstant, toInstant } from "./instant.js";
import { toNative } from "./native-attribute.js";
import { endMessage, readBytes, readInt, readMessage, readSigned, readTag, readText, skipField, startMessage, writeBytes, writeSigned, writeText } from "./protobuf-values.js";
/** Reads a value; `undefined` for a message without a member that is known. The last member wins (PB-08). */
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
/** Writes a valid value in the member of its type, also where it is false, 0 or empty (PB-09). */
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
