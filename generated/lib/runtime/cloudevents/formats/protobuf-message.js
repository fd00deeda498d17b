// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { EventError } from "../../event-error.js";
import { attributeType, coreAttributeType, isAttribute } from "../attributes.js";
import { mediaTypeOf } from "../content-type.js";
import { contentOf } from "../data.js";
import { attributeIssue } from "../issues.js";
import { rememberPayload } from "../payload.js";
import { finishEvent, putAttribute } from "../read-event.js";
import { assertValid } from "../validate.js";
import { BinaryReader, BinaryWriter } from "./binary.js";
import { endMessage, readAny, readBytes, readMessage, readTag, readText, readValue, skipField, startMessage, writeAny, writeBytes, writeText, writeValue } from "./protobuf-wire.js";
/** The content type of a Protobuf message, or of an Any that holds one. */
const protobufType = "application/protobuf";
/**
* Writes the fields of an event with the given writer or a new one, and returns the writer.
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
/** Writes an entry of the map `attributes`. */
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
		writeAny(writer, 66, dataschema.replace(/^https:\/\//, ""), data);
	} else {
		writeBytes(writer, 50, data);
	}
}
function assertAny(data) {
	try {
		readAny(new BinaryReader(data, "Protobuf"));
	} catch (cause) {
		const issue = attributeIssue("data", "type", "the bytes of a google.protobuf.Any");
		throw new EventError("invalid", "not a valid CloudEvent", [issue], { cause });
	}
}
/**
* Reads an event up to the end of the reader.
*
* @throws EventError as every reader
*/
export function readProtobufEvent(reader, options, protobufOptions) {
	const { required, attributes, data } = readFields(reader);
	const event = {};
	const issues = [];
	for (const [name, text] of Object.entries(required)) {
		if (text !== "") event[name] = text;
	}
	for (const [name, value] of attributes) {
		const expected = Object.hasOwn(required, name) ? "in its own field, not in the map" : expectedOf(name, value, options);
		if (expected === undefined) putAttribute(event, name, value?.value, options, issues);
		else issues.push(attributeIssue(name, "place", expected));
	}
	if (typeof data === "object" && "typeUrl" in data) {
		return finishMessage(event, data, options, protobufOptions, issues);
	}
	const isNone = data?.length === 0 && typeof data !== "string" && protobufOptions.emptyBinaryData === "none";
	return finishEvent(event, isNone ? undefined : data, options, issues);
}
function readFields(reader) {
	const required = {
		specversion: "",
		id: "",
		source: "",
		type: ""
	};
	const message = {
		required,
		attributes: new Map(),
		data: undefined
	};
	while (reader.left > 0) {
		const tag = readTag(reader);
		switch (tag) {
			case 10:
				required.id = readText(reader);
				break;
			case 18:
				required.source = readText(reader);
				break;
			case 26:
				required.specversion = readText(reader);
				break;
			case 34:
				required.type = readText(reader);
				break;
			case 42:
				readAttribute(readMessage(reader), message);
				break;
			case 50:
				message.data = readBytes(reader);
				break;
			case 58:
				message.data = readText(reader);
				break;
			case 66:
				message.data = readAny(readMessage(reader));
				break;
			default: skipField(reader, tag, 8);
		}
	}
	return message;
}
/** Reads an entry of the map `attributes`. */
function readAttribute(reader, { attributes }) {
	let name = "";
	let value;
	while (reader.left > 0) {
		const tag = readTag(reader);
		if (tag === 10) name = readText(reader);
		else if (tag === 18) value = readValue(readMessage(reader));
		else skipField(reader, tag, 2);
	}
	attributes.set(name, value);
}
/** Returns what the value of an attribute should be, if it is wrong. */
function expectedOf(name, typed, { lenient }) {
	if (typed === undefined) return "present, with a value in one of the members";
	if (typed.value === undefined) return "a timestamp in the years 0001 to 9999, with nanoseconds from 0 to 999999999";
	const type = coreAttributeType(name);
	const isRight = type === undefined || type === typed.type || lenient === true && typeof typed.value === "string";
	return isRight ? undefined : `in the member for ${type}, not in the one for ${typed.type}`;
}
/** Completes an event whose data is a Protobuf message. */
function finishMessage(event, { typeUrl, value, encoded }, options, { protoData }, issues) {
	const data = protoData === "any" ? encoded : value;
	const uri = typeUrl === "" || typeUrl.includes("://") ? typeUrl : `https://${typeUrl}`;
	if (protoData !== "any" && uri !== "") {
		event["dataschema"] ??= uri;
		if (event["dataschema"] !== uri) {
			const expected = `the type URL of the message, ${uri}; protoData: "any" reads both`;
			issues.push(attributeIssue("dataschema", "const", expected, event["dataschema"]));
		}
	}
	event["datacontenttype"] ??= protobufType;
	event["data"] = data;
	const finished = finishEvent(event, undefined, options, issues);
	rememberPayload(finished, data);
	return finished;
}
