// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { EventError } from "../../event-error.js";
import { isObject } from "../../schema/checks.js";
import { decodeBase64 } from "../base64.js";
import { bytesOf } from "../bytes.js";
import { dataKindOf, isJsonContentType, mediaTypeOf } from "../content-type.js";
import { checkJson, parseJson } from "../data.js";
import { parseJsonText, repeatedNames, scanJson } from "../formats/json-event.js";
import { attributeIssue, messageError } from "../issues.js";
import { assertNoIssues, validateEvent } from "../validate.js";
import { upgradeAttributes, warn } from "./upgrade-attributes.js";
/**
* Returns the version of a legacy event in JSON, or `undefined` for anything else, including an event of 1.0. An event
* without its version is recognized by `eventType` (0.1) or `contenttype` (0.2).
*
* @example
* ```ts
* legacyVersionOf({ cloudEventsVersion: "0.1", eventType: "com.example.a" }); // "0.1"
* ```
*/
export function legacyVersionOf(value) {
	if (!isObject(value)) {
		return undefined;
	}
	const { specversion, cloudEventsVersion, eventType, contenttype } = value;
	if (specversion !== undefined) {
		return specversion === "0.2" || specversion === "0.3" ? specversion : undefined;
	}
	if (cloudEventsVersion !== undefined) {
		return cloudEventsVersion === "0.1" ? "0.1" : undefined;
	}
	return typeof eventType === "string" ? "0.1" : typeof contenttype === "string" ? "0.2" : undefined;
}
/**
* Returns the version of a legacy event, with a warning if it was guessed.
*
* @throws EventError `not-an-event`, or `unsupported` for another version
*/
export function assertLegacy(value) {
	const version = legacyVersionOf(value);
	const declared = value["specversion"] ?? value["cloudEventsVersion"];
	if (version === undefined) {
		if (declared === undefined) {
			throw messageError("not-an-event", "specversion", "there are no attributes of a legacy CloudEvent");
		}
		const issue = attributeIssue("specversion", "specversion", "\"0.1\", \"0.2\" or \"0.3\"", declared);
		throw new EventError("unsupported", "not a legacy CloudEvent", [issue]);
	}
	const message = `the event has no version, assuming ${version}`;
	return {
		version,
		warnings: declared === undefined ? [{
			message,
			path: [],
			keyword: "specversion"
		}] : []
	};
}
/**
* Converts a legacy event in JSON to an event of 1.0.
*
* @example
* ```ts
* const { event, warnings } = upgrade('{"cloudEventsVersion":"0.1", ...}');
* ```
* @param input - JSON text, its UTF-8 bytes, or a parsed value
* @throws EventError `malformed-message` for input that is not JSON, repeats a name or is nested too deep;
*   `not-an-event`; `unsupported` for any other version, including 1.0; `invalid`, listing every problem
*/
export function upgrade(input, options = {}) {
	const value = readInput(input);
	const { version, warnings } = assertLegacy(value);
	const draft = upgradeAttributes(version, readMembers(value), options);
	const data = upgradeData(version, value["data"], draft, options);
	if (data !== undefined) draft.event["data"] = data;
	const issues = [...draft.issues, ...validateEvent(draft.event, options)];
	assertNoIssues(draft.event, issues);
	return {
		event: draft.event,
		version,
		warnings: [...warnings, ...draft.warnings]
	};
}
function readInput(input) {
	const text = typeof input === "string" ? input : bytesOf(input);
	const value = text === undefined ? input : readText(text);
	if (!isObject(value)) throw messageError("not-an-event", "type", "an event must be a JSON object");
	return value;
}
function readText(input) {
	const { text, value } = parseJsonText(input);
	const members = scanJson(text);
	if (members === undefined) throw messageError("malformed-message", "depth", "the event is nested too deep");
	const issues = isObject(value) ? repeatedNames(members, value).map((name) => attributeIssue(name, "duplicate", "there only once")) : [];
	checkJson(text, value, issues);
	assertNoIssues(value, issues, "malformed-message");
	return value;
}
/** Returns the attributes of an event in JSON, including those of the object `extensions`. */
function readMembers(event) {
	const { data: _data, extensions, ...attributes } = event;
	const hasObject = isObject(extensions);
	const members = Object.entries(hasObject ? attributes : {
		...attributes,
		extensions
	});
	return [...members.map(([name, value]) => ({
		name,
		value,
		path: [name],
		isExtension: false
	})), ...Object.entries(hasObject ? extensions : {}).map(([name, value]) => ({
		name,
		value,
		path: ["extensions", name],
		isExtension: true
	}))];
}
/** Returns the data of a legacy JSON event as in `CloudEvent`; `undefined` for none. */
function upgradeData(version, data, draft, options) {
	const contentType = draft.event["datacontenttype"];
	// `data` was an ordinary attribute then, and null meant that it is not set.
	if (data === null || data === undefined) {
		return undefined;
	}
	if (isBase64Encoding(draft)) {
		return decodeData(data, draft);
	}
	if (typeof data !== "string" || typeof contentType !== "string") {
		return data;
	}
	if (isJsonContentType(contentType)) {
		return options.jsonText === "keep" ? data : readJsonText(data, draft, options);
	}
	// Before 0.3, only the content type hinted that a string is base64.
	const isBinary = version !== "0.3" && dataKindOf(mediaTypeOf(contentType)) === "binary";
	const bytes = isBinary ? decodeBase64(data) : undefined;
	if (bytes === undefined) {
		return data;
	}
	warn(draft, "data", `data was read as base64, since its content type is ${contentType}`, ["data"]);
	return bytes;
}
/** Returns whether data was sent as base64. Drops any other encoding, with a warning. */
export function isBase64Encoding(draft) {
	const { encoding } = draft;
	const isBase64 = typeof encoding === "string" && encoding.toLowerCase() === "base64";
	if (!isBase64 && encoding !== undefined) {
		warn(draft, "datacontentencoding", "datacontentencoding is not base64 and was dropped", ["datacontentencoding"]);
	}
	return isBase64;
}
/** Decodes data that was sent as base64. */
export function decodeData(data, draft) {
	const bytes = typeof data === "string" ? decodeBase64(data) : undefined;
	if (bytes === undefined) {
		draft.issues.push(attributeIssue("data", "encoding", "base64 text, since datacontentencoding is base64", data));
	}
	return bytes;
}
function readJsonText(text, draft, options) {
	const problems = [];
	const value = /^\s*[[{]/.test(text) ? parseJson(text, options, problems) : undefined;
	if (value === undefined || problems.length > 0) {
		return text;
	}
	warn(draft, "data", "data was a string with JSON text and is now its value", ["data"]);
	return value;
}
