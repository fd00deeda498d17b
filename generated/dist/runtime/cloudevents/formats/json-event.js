// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { EventError } from "../../event-error.js";
import { attributeIssue } from "../attribute-issue.js";
import { attributeType, fromCanonical, isAttribute, toCanonical } from "../attributes.js";
import { decodeBase64, encodeBase64 } from "../base64.js";
import { isJsonContentType } from "../content-type.js";
import { checkJson, contentOf, parseJson } from "../data.js";
import { scanJson } from "../json-scan.js";
import { checkEvent, readAttribute } from "../read-event.js";
import { decodeUtf8 } from "../utf8.js";
import { assertValid } from "../validate.js";
/*
* One event as one JSON object: what the JSON format and its batch share.
* https://github.com/cloudevents/spec/blob/main/cloudevents/formats/json-format.md
*/
/**
* Writes an event as a JSON object.
*
* @throws EventError `invalid`, listing every problem
*/
export function writeJsonEvent(event, options) {
	assertValid(event, options);
	const attributes = {};
	for (const name of Object.keys(event)) {
		const value = event[name];
		if (isAttribute(name, value)) {
			attributes[name] = toJson(value, attributeType(name, value, options) ?? "String");
		}
	}
	const envelope = JSON.stringify(attributes);
	const { contentType, data } = contentOf(event, options);
	if (data === undefined) {
		return envelope;
	}
	// The three forms of data: base64 (JSON-06), a JSON value (JSON-07), a string with the text (JSON-08).
	const member = typeof data !== "string" ? `"data_base64":"${encodeBase64(data)}"` : `"data":${isJsonContentType(contentType ?? "") ? data : JSON.stringify(data)}`;
	return `${envelope.slice(0, -1)},${member}}`;
}
/**
* The value of the text of an event or of a batch, and that text as a string.
*
* @throws EventError `malformed-message` for what is not JSON in UTF-8
*/
export function parseJsonText(encoded) {
	const decoded = typeof encoded === "string" ? encoded : decodeUtf8(encoded);
	if (decoded === undefined) {
		throw new EventError("malformed-message", "JSON must be UTF-8");
	}
	const text = decoded.charCodeAt(0) === 65279 ? decoded.slice(1) : decoded;
	try {
		return {
			text,
			value: JSON.parse(text)
		};
	} catch (cause) {
		throw new EventError("malformed-message", cause instanceof Error ? cause.message : "not JSON", [], { cause });
	}
}
/**
* Reads an event.
*
* @param text - the text of the event, known to be JSON
* @param value - its value, which becomes the event
* @throws EventError `malformed-message` if it is no object, repeats a name or is nested too deep; else as every reader
*/
export function readJsonEvent(text, value, options) {
	const members = scanJson(text);
	if (members === undefined) {
		throw new EventError("malformed-message", "the event is nested too deep");
	}
	if (!isObject(value)) {
		throw new EventError("malformed-message", "an event must be a JSON object");
	}
	const issues = repetitions(members, value);
	readAttributes(value, options);
	const payload = readJsonData(value, members, options, issues);
	return checkEvent(value, payload, options, issues);
}
/** An attribute in its JSON form (JSON-03). */
function toJson(value, type) {
	const text = typeof value === "boolean" || typeof value === "number" ? value : toCanonical(value, type);
	return typeof text === "string" && (type === "Boolean" || type === "Integer") ? fromCanonical(text, type) : text;
}
// `JSON.parse` keeps the last of several members of one name; whoever checked the first would have checked another event.
function repetitions(members, value) {
	if (members.length === Object.keys(value).length) {
		return [];
	}
	const names = members.map(({ name }) => name);
	const repeated = new Set(names.filter((name, at) => names.indexOf(name) < at));
	return [...repeated].map((name) => attributeIssue(name, "CORE-09", "there once only"));
}
function readAttributes(event, options) {
	for (const name of Object.keys(event)) {
		const value = event[name];
		if (value === null && name !== "data") {
			delete event[name];
		} else if (typeof value === "string" && isAttribute(name, value)) {
			event[name] = readAttribute(name, value, options);
		}
	}
}
/** Turns the data of a parsed event into its form in the model (JSON-11); returns the payload, byte for byte. */
function readJsonData(event, members, options, issues) {
	const { data, data_base64: base64, datacontenttype: contentType } = event;
	if (typeof base64 === "string" && data === undefined) {
		const bytes = decodeBase64(base64);
		if (bytes !== undefined) {
			event["data"] = bytes;
			delete event["data_base64"];
		}
		return bytes;
	}
	if (typeof contentType === "string" && !isJsonContentType(contentType)) {
		return typeof data === "string" ? data : undefined;
	}
	const text = members.find(({ name }) => name === "data")?.text.trim();
	if (text !== undefined && options.json !== undefined) event["data"] = parseJson(text, options, issues);
	else if (text !== undefined) checkJson(text, data, issues);
	return text;
}
function isObject(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
