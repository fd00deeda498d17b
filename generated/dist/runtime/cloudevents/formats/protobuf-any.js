// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { endMessage, readBytes, readTag, readText, skipField, startMessage, writeBytes, writeText } from "./protobuf-values.js";
/** Reads an Any: all that the reader holds. */
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
/** The URI of a type URL, whose scheme may be missing and is then https. */
export function toUri(typeUrl) {
	return typeUrl === "" || typeUrl.includes("://") ? typeUrl : `https://${typeUrl}`;
}
/** A URI as a type URL in its usual form, without https. */
export function fromUri(uri) {
	return uri.replace(/^https:\/\//, "");
}
