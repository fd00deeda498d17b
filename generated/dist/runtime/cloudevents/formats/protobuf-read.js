// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { attributeIssue } from "../attribute-issue.js";
import { coreAttributeType } from "../attributes.js";
import { rememberPayload } from "../payload.js";
import { finishEvent, putAttribute } from "../read-event.js";
import { readAny, toUri } from "./protobuf-any.js";
import { readValue } from "./protobuf-attribute.js";
import { protobufType } from "./protobuf-options.js";
import { readBytes, readMessage, readTag, readText, skipField } from "./protobuf-values.js";
/**
* Reads an event: all that the reader holds.
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
		const expected = Object.hasOwn(required, name) ? "in its own field, and not in the map" : expectedOf(name, value, options);
		if (expected === undefined) putAttribute(event, name, value?.value, options, issues);
		else issues.push(attributeIssue(name, "PB-07", expected));
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
/** What the value of an attribute should be, if it is not. */
function expectedOf(name, typed, { lenient }) {
	if (typed === undefined) return "there, with a value in one of the members";
	if (typed.value === undefined) return "a timestamp in the years 0001 to 9999, with nanoseconds from 0 to 999999999";
	const type = coreAttributeType(name);
	const isRight = type === undefined || type === typed.type || lenient === true && typeof typed.value === "string";
	return isRight ? undefined : `in the member for ${type}, not in that for ${typed.type}`;
}
/** Completes an event whose data is a Protobuf message: see `ProtobufOptions.protoData`. */
function finishMessage(event, { typeUrl, value, encoded }, options, { protoData }, issues) {
	const data = protoData === "any" ? encoded : value;
	const uri = toUri(typeUrl);
	if (protoData !== "any" && uri !== "") {
		event["dataschema"] ??= uri;
		if (event["dataschema"] !== uri) {
			const expected = `the type URL of the message, ${uri}; protoData: "any" reads both`;
			issues.push(attributeIssue("dataschema", "PB-05", expected, event["dataschema"]));
		}
	}
	event["datacontenttype"] ??= protobufType;
	event["data"] = data;
	const finished = finishEvent(event, undefined, options, issues);
	rememberPayload(finished, data);
	return finished;
}
