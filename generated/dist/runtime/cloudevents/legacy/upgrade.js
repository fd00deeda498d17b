// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { EventError } from "../../event-error.js";
import { bytesOf } from "../bytes.js";
import { checkJson } from "../data.js";
import { parseJsonText } from "../formats/json-event.js";
import { scanJson } from "../json-scan.js";
import { assertNoIssues, validateEvent } from "../validate.js";
import { assertLegacy } from "./legacy-version.js";
import { upgradeAttributes } from "./upgrade-attributes.js";
import { upgradeData } from "./upgrade-data.js";
/**
* Turns a legacy event in JSON into an event of 1.0.
*
* @param input - JSON text, its UTF-8 bytes, or a value that has been parsed already
* @throws EventError `malformed-message` for what is not JSON, repeats a name or is nested too deep; `not-an-event`;
*   `unsupported` for any other version, 1.0 included; `invalid`, listing every problem
*/
export function upgrade(input, options = {}) {
	const value = readInput(input);
	const { version, warnings } = assertLegacy(value);
	const draft = upgradeAttributes(version, readMembers(value), options);
	draft.warnings.unshift(...warnings);
	const data = upgradeData(version, value["data"], draft, options);
	if (data !== undefined) draft.event["data"] = data;
	draft.issues.push(...validateEvent(draft.event, options));
	assertNoIssues(draft.event, draft.issues);
	return {
		event: draft.event,
		version,
		warnings: draft.warnings
	};
}
function readInput(input) {
	const text = typeof input === "string" ? input : bytesOf(input);
	const value = text === undefined ? input : readText(text);
	if (!isObject(value)) throw new EventError("not-an-event", "an event must be a JSON object");
	return value;
}
function readText(input) {
	const { text, value } = parseJsonText(input);
	const members = scanJson(text);
	if (members === undefined) throw new EventError("malformed-message", "the event is nested too deep");
	if (isObject(value) && members.length > Object.keys(value).length) {
		throw new EventError("malformed-message", "the event has members of the same name");
	}
	const issues = [];
	checkJson(text, value, issues);
	assertNoIssues(value, issues, "malformed-message");
	return value;
}
/** The attributes of an event in JSON; those of the `extensions` object, if there is one, among them (LEG-07). */
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
function isObject(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
