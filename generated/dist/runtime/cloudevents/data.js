// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { EventError } from "../event-error.js";
import { attributeIssue } from "./attribute-issue.js";
import { decodeBase64 } from "./base64.js";
import { bytesOf } from "./bytes.js";
import { dataKindOf, isJsonContentType } from "./content-type.js";
import { decodeUtf8, encodeUtf8 } from "./utf8.js";
/**
* The data of a valid event ready for a transport. What is neither bytes nor of a non-JSON content type becomes JSON text,
* and is then called `application/json` where the event names no content type (CORE-21).
*
* @throws EventError `invalid` if JSON cannot hold the data: a cycle, a bigint, a function, nesting too deep for the engine
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
/** The bytes of an event's data as `contentOf` would hand them to a transport; `undefined` for no data. */
export function dataBytes(event, options = {}) {
	const { data } = contentOf(event, options);
	return typeof data === "string" ? encodeUtf8(data) : data;
}
/**
* The data of an event out of what a transport carried: JSON as its value, text as text, everything else, and whatever has
* no content type, as bytes. What cannot be read is added to `issues`, and the result is then meaningless.
*/
export function readData(data, contentType, options, issues) {
	const kind = dataKindOf(contentType ?? "");
	if (kind === "binary") {
		// Formats that tell text from bytes (XML, Protobuf) may have text of any type; without a type it is bytes again.
		return typeof data !== "string" ? bytesOf(data) : contentType === undefined ? encodeUtf8(data) : data;
	}
	const text = typeof data === "string" ? data : decodeUtf8(data);
	if (text !== undefined) {
		return kind === "text" ? text : parseJson(text, options, issues);
	}
	if (kind === "json" || options.lenient !== true) {
		issues.push(attributeIssue("data", "CORE-20", `UTF-8, being ${contentType}`));
	}
	return bytesOf(data);
}
/** The JSON value of data. What is not JSON, or cannot be kept, is added to `issues`. */
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
// The end tells numbers from what UUIDs are full of, such as 4e2829b.
const bigExponent = /\de\+?\d\d\d+(?!["\w.-])/i;
const digits = /^\d{9}/;
/**
* Adds to `issues` what the engine parses and nobody could pass on: numbers such as `1e999`, which it takes for infinite and
* would write as `null` (JSON-16), and nesting of any depth. 512 is deeper than any data, and shallow enough for whoever walks
* it by recursion. The text tells what cannot be so: most data is never walked.
*/
export function checkJson(text, value, issues) {
	const mayBeWrong = bigExponent.test(text) || hasLongNumber(text) || text.length > 1024 && text.split("[").length + text.split("{").length > 512;
	const problem = mayBeWrong && problemOf(value, 512);
	if (problem) issues.push(jsonIssue(problem));
}
/** Whether there may be a number of 309 digits, the least that is infinite: every 300th place is enough to look at. */
function hasLongNumber(text) {
	for (let at = 299; at < text.length; at += 300) {
		if (digits.test(text.slice(at, at + 9))) return true;
	}
	return false;
}
function problemOf(value, depth) {
	if (typeof value !== "object" || value === null) {
		return typeof value === "number" && !Number.isFinite(value) ? "a number is beyond 1.8e308" : undefined;
	}
	if (depth === 0) return "it is nested 512 deep or deeper";
	for (const each of Object.values(value)) {
		const problem = problemOf(each, depth - 1);
		if (problem) return problem;
	}
	return undefined;
}
/** The JSON text of data. */
function stringifyJson(data, { json = JSON }) {
	let cause = "it has no text";
	try {
		const text = json.stringify(data);
		if (typeof text === "string") return text;
	} catch (error) {
		cause = error;
	}
	throw new EventError("invalid", "not a valid CloudEvent", [jsonIssue(cause)], { cause });
}
/** What is wrong with the data as JSON: in words, or as it was thrown, which may be something that has no text. */
function jsonIssue(problem) {
	const isText = typeof problem === "string" || problem instanceof Error;
	return attributeIssue("data", "JSON-07", `JSON: ${isText ? problem : typeof problem}`);
}
