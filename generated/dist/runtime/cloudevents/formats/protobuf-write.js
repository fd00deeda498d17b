// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { EventError } from "../../event-error.js";
import { attributeIssue } from "../attribute-issue.js";
import { attributeType, isAttribute } from "../attributes.js";
import { mediaTypeOf } from "../content-type.js";
import { contentOf } from "../data.js";
import { assertValid } from "../validate.js";
import { BinaryReader } from "./binary-reader.js";
import { BinaryWriter } from "./binary-writer.js";
import { fromUri, readAny, writeAny } from "./protobuf-any.js";
import { writeValue } from "./protobuf-attribute.js";
import { protobufType } from "./protobuf-options.js";
import { endMessage, startMessage, writeBytes, writeText } from "./protobuf-values.js";
/**
* Writes the fields of an event, with the given writer or a new one, which is returned.
*
* @throws EventError `invalid`, listing every problem
*/
export function writeProtobufEvent(event, options, protobufOptions, batch) {
	assertValid(event, options);
	const content = contentOf(event, options);
	const writer = batch ?? new BinaryWriter(content.data?.length ?? 0);
	writeText(writer, 10, event.id);
	writeText(writer, 18, event.source);
	writeText(writer, 26, event.specversion);
	writeText(writer, 34, event.type);
	for (const name of Object.keys(event)) {
		const value = event[name];
		if (isAttribute(name, value) && !isField(name)) writeAttribute(writer, name, value, options);
	}
	if (content.contentType !== undefined && !isAttribute("datacontenttype", event.datacontenttype)) {
		writeAttribute(writer, "datacontenttype", content.contentType, options);
	}
	writeData(writer, event, content, protobufOptions);
	return writer;
}
function isField(name) {
	return name === "id" || name === "source" || name === "specversion" || name === "type";
}
/** Writes an entry of the map `attributes`: a message with the key and the value. */
function writeAttribute(writer, name, value, options) {
	const entry = startMessage(writer, 42);
	writeText(writer, 10, name);
	const start = startMessage(writer, 18);
	writeValue(writer, name, value, attributeType(name, value, options) ?? "String");
	endMessage(writer, start);
	endMessage(writer, entry);
}
function writeData(writer, { dataschema }, { contentType, data }, { protoData }) {
	if (data === undefined) return;
	const isMessage = contentType !== undefined && mediaTypeOf(contentType) === protobufType;
	if (typeof data === "string") {
		writeText(writer, 58, data);
	} else if (isMessage && protoData === "any") {
		assertAny(data);
		writeBytes(writer, 66, data);
	} else if (isMessage && typeof dataschema === "string") {
		writeAny(writer, 66, fromUri(dataschema), data);
	} else {
		writeBytes(writer, 50, data);
	}
}
function assertAny(data) {
	try {
		readAny(new BinaryReader(data, "Protobuf"));
	} catch (cause) {
		const issue = attributeIssue("data", "PB-05", "the bytes of a google.protobuf.Any");
		throw new EventError("invalid", "not a valid CloudEvent", [issue], { cause });
	}
}
