// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { EventError } from "../../event-error.js";
import { isObject } from "../../schema/checks.js";
import { attributeType, fromCanonical, isAttribute, toCanonical } from "../attributes.js";
import { decodeBase64, encodeBase64 } from "../base64.js";
import { isJsonContentType } from "../content-type.js";
import { checkJson, contentOf, parseJson } from "../data.js";
import { attributeIssue, messageError } from "../issues.js";
import { checkEvent, readAttribute } from "../read-event.js";
import { decodeUtf8 } from "../utf8.js";
import { assertValid } from "../validate.js";
/*
* An event as a JSON object, shared by the JSON format, its batch, and the legacy versions.
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
	const member = typeof data !== "string" ? `"data_base64":"${encodeBase64(data)}"` : `"data":${isJsonContentType(contentType ?? "") ? data : JSON.stringify(data)}`;
	return `${envelope.slice(0, -1)},${member}}`;
}
/** Returns an attribute in its JSON form. */
function toJson(value, type) {
	const text = typeof value === "boolean" || typeof value === "number" ? value : toCanonical(value, type);
	return typeof text === "string" && (type === "Boolean" || type === "Integer") ? fromCanonical(text, type) : text;
}
/**
* Parses the JSON of an event or a batch. Returns the value and the text.
*
* @throws EventError `malformed-message` for anything other than JSON in UTF-8
*/
export function parseJsonText(encoded) {
	const decoded = typeof encoded === "string" ? encoded : decodeUtf8(encoded);
	if (decoded === undefined) {
		throw messageError("malformed-message", "encoding", "JSON body: not UTF-8");
	}
	const text = decoded.charCodeAt(0) === 65279 ? decoded.slice(1) : decoded;
	try {
		return {
			text,
			value: JSON.parse(text)
		};
	} catch (cause) {
		const reason = text === "" ? "empty" : cause instanceof Error ? cause.message : "not JSON";
		const issue = {
			message: `JSON body: ${reason}`,
			path: [],
			keyword: "json"
		};
		throw new EventError("malformed-message", "not a CloudEvent", [issue], { cause });
	}
}
/**
* Reads an event.
*
* @param text - the text of the event, known to be JSON
* @param value - its value, which becomes the event
* @throws EventError `malformed-message` if it is not an object, repeats a name or is nested too deep; else as every
*   reader
*/
export function readJsonEvent(text, value, options) {
	const members = scanJson(text);
	if (members === undefined) {
		throw messageError("malformed-message", "depth", `the event is nested ${maxDepth} or more levels deep`);
	}
	if (!isObject(value)) {
		throw messageError("malformed-message", "type", "an event must be a JSON object");
	}
	const event = value;
	const issues = repeatedNames(members, event).map((name) => attributeIssue(name, "duplicate", "there only once"));
	readAttributes(event, options);
	const payload = readJsonData(event, members, options, issues);
	return checkEvent(event, payload, options, issues);
}
/**
* Returns the names that occur more than once. `JSON.parse` keeps the last member of a name, but another reader may
* have checked the first.
*/
export function repeatedNames(members, value) {
	if (members.length === Object.keys(value).length) {
		return [];
	}
	const seen = new Set();
	const repeated = members.filter(({ name }) => seen.size === seen.add(name).size);
	return [...new Set(repeated.map(({ name }) => name))];
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
/** Converts the data of a parsed event to its form in `CloudEvent`. Returns the payload exactly as it arrived. */
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
/** The nesting limit: deeper than any real event, and shallow enough for recursive code. */
const maxDepth = 512;
/**
* Returns the members of the outermost object, or the elements of the outermost array, as text. It finds what
* `JSON.parse` drops: repeated names, the spelling of numbers, and nesting that overflows the stack of recursive code.
*
* @param text - text that is known to be JSON
* @returns `undefined` if the text is nested too deep
*/
export function scanJson(text) {
	const members = [];
	const opening = /^\s*[[{]/.exec(text)?.[0].length ?? text.length;
	let start = opening;
	let name = "";
	let quote = 0;
	for (let at = opening; at < text.length; at++) {
		const char = text[at];
		if (char === "\"") {
			quote = at;
			at = endOfString(text, at);
		} else if (char === "{" || char === "[") {
			at = endOfNested(text, at);
			if (at < 0) return undefined;
		} else if (char === ":") {
			name = unquote(text.slice(quote, at).trimEnd());
			start = at + 1;
		} else if (char === "," || char === "}" || char === "]") {
			const value = text.slice(start, at);
			// An empty object or array has no members.
			if (char === "," || value.trim() !== "") members.push({
				name,
				text: value
			});
			start = at + 1;
		}
	}
	return members;
}
/** Returns the offset of the bracket that closes the one at `start`, or -1 if it is nested too deep. */
function endOfNested(text, start) {
	let depth = 1;
	let at = start;
	while (depth > 0 && depth < maxDepth && ++at < text.length) {
		const char = text.charCodeAt(at);
		if (char === 34) at = endOfString(text, at);
		else if (char === 123 || char === 91) depth++;
		else if (char === 125 || char === 93) depth--;
	}
	return depth < maxDepth ? at : -1;
}
function endOfString(text, start) {
	let end = text.indexOf("\"", start + 1);
	// A quote after an odd number of backslashes is part of the string.
	while (end > 0 && text.charCodeAt(end - 1) === 92 && isEscaped(text, end)) {
		end = text.indexOf("\"", end + 1);
	}
	// The end of the text, should it not be JSON after all: never go back.
	return end < 0 ? text.length : end;
}
function isEscaped(text, quote) {
	let at = quote;
	while (text.charCodeAt(at - 1) === 92) at--;
	return (quote - at) % 2 === 1;
}
function unquote(name) {
	return name.includes("\\") ? String(JSON.parse(name)) : name.slice(1, -1);
}
