// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { EventError } from "../event-error.js";
import { decodeBase64 } from "./base64.js";
import { bytesOf } from "./bytes.js";
import { dataKindOf, isJsonContentType } from "./content-type.js";
import { attributeIssue } from "./issues.js";
import { decodeUtf8, encodeUtf8 } from "./utf8.js";
/**
* Returns the data of a valid event as a transport carries it. JSON values become JSON text, and their content type is
* `application/json` if the event has none.
*
* @throws EventError `invalid` if JSON cannot hold the data: a cycle, a bigint, a function, nesting too deep for the
*   engine
*/
export function contentOf(event, options = {}) {
	const { data, data_base64: base64 } = event;
	const contentType = event.datacontenttype ?? undefined;
	const bytes = typeof base64 === "string" ? decodeBase64(base64) : bytesOf(data);
	if (bytes !== undefined || data === undefined) {
		return {
			contentType,
			data: bytes
		};
	}
	if (typeof data === "string" && contentType !== undefined && !isJsonContentType(contentType)) {
		return {
			contentType,
			data
		};
	}
	return {
		contentType: contentType ?? "application/json",
		data: stringifyJson(data, options)
	};
}
/** Returns the data of an event as bytes, or `undefined` for no data. */
export function dataBytes(event, options = {}) {
	const { data } = contentOf(event, options);
	return typeof data === "string" ? encodeUtf8(data) : data;
}
/**
* Returns the data of an event from what a transport carried: JSON as its value, text as a string, anything else, and
* data without a content type, as bytes. Problems are added to `issues`; the result is then meaningless.
*/
export function readData(data, contentType, options, issues) {
	const kind = dataKindOf(contentType ?? "");
	if (kind === "binary") {
		// Formats that distinguish text from bytes (XML, Protobuf) may carry text of any content type.
		return typeof data !== "string" ? bytesOf(data) : contentType === undefined ? encodeUtf8(data) : data;
	}
	const text = typeof data === "string" ? data : decodeUtf8(data);
	if (text !== undefined) {
		return kind === "text" ? text : parseJson(text, options, issues);
	}
	if (kind === "json" || options.lenient !== true) {
		issues.push(attributeIssue("data", "encoding", `UTF-8, since its content type is ${contentType}`));
	}
	return bytesOf(data);
}
/** Parses data as JSON. Invalid JSON, and values that cannot be represented, are added to `issues`. */
export function parseJson(text, { json = JSON }, issues) {
	try {
		const value = json.parse(text.charCodeAt(0) === 65279 ? text.slice(1) : text);
		checkJson(text, value, issues);
		return value;
	} catch (error) {
		issues.push(jsonIssue(error));
		return undefined;
	}
}
// The end distinguishes numbers from parts of UUIDs, such as 4e2829b.
const bigExponent = /\de\+?\d\d\d+(?!["\w.-])/i;
const digits = /^\d{9}/;
/**
* Adds to `issues` what the engine parses but cannot pass on: numbers such as `1e999`, which it would write as `null`,
* and nesting of 512 levels or more, which overflows the stack of recursive code. Most texts are ruled out without a
* walk.
*/
export function checkJson(text, value, issues) {
	const mayBeWrong = bigExponent.test(text) || hasLongNumber(text) || text.length > 1024 && text.split("[").length + text.split("{").length > 512;
	const problem = mayBeWrong && problemOf(value, 512);
	if (problem) issues.push(jsonIssue(problem));
}
/** Returns whether there may be a number of 309 digits, the shortest infinite one. It looks at every 300th position. */
function hasLongNumber(text) {
	for (let at = 299; at < text.length; at += 300) {
		if (digits.test(text.slice(at, at + 9))) return true;
	}
	return false;
}
function problemOf(value, depth) {
	if (typeof value !== "object" || value === null) {
		return typeof value === "number" && !Number.isFinite(value) ? "a number is greater than 1.8e308" : undefined;
	}
	if (depth === 0) return "it is nested 512 or more levels deep";
	for (const each of Object.values(value)) {
		const problem = problemOf(each, depth - 1);
		if (problem) return problem;
	}
	return undefined;
}
function stringifyJson(data, { json = JSON }) {
	let cause = "it has no JSON form";
	try {
		const text = json.stringify(data);
		if (typeof text === "string") return text;
	} catch (error) {
		cause = error;
	}
	throw new EventError("invalid", "not a valid CloudEvent", [jsonIssue(cause)], { cause });
}
function jsonIssue(problem) {
	// A custom codec can throw anything, even something without a string form.
	const isText = typeof problem === "string" || problem instanceof Error;
	return attributeIssue("data", "json", `JSON: ${isText ? problem : typeof problem}`);
}
