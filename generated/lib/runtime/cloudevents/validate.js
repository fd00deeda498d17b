// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { EventError } from "../event-error.js";
import { hasOwn, isObject } from "../schema/checks.js";
import { coreAttribute, coreAttributes, extensionType, isAttribute, isAttributeName, isOfType, typeOfValue } from "./attributes.js";
import { encodeBase64, isBase64 } from "./base64.js";
import { bytesOf } from "./bytes.js";
import { isJsonContentType } from "./content-type.js";
import { attributeIssue } from "./issues.js";
// An event with a million illegal members must not produce a million issues.
const maxIssues = 100;
/**
* Returns the problems of an event, at most some hundred. The path of each is the attribute, the `keyword` one of
* `required`, `type`, `name`, `specversion`, `minLength`, `format`, `json` and `exclusive`. Every writer of this
* package accepts an event without problems, unless JSON cannot hold its data.
*
* With `lenient`, only what a lenient reader rejects is a problem: see `ReadOptions`.
*
* @example
* ```ts
* validateEvent({ specversion: "1.0", id: "", source: "/a", type: "b" });
* // [{ message: 'id must be a non-empty string, not ""', path: ["id"], keyword: "minLength", ... }]
* ```
* @see https://github.com/cloudevents/spec/blob/main/cloudevents/spec.md#context-attributes
*/
export function validateEvent(event, options = {}) {
	return visitAttributes(event, options, () => {});
}
/** Validates an event and calls `visit` with each valid attribute, so writers iterate once. */
function visitAttributes(event, options, visit) {
	if (!isObject(event)) {
		return [{
			message: "an event must be an object",
			path: [],
			keyword: "type"
		}];
	}
	const issues = [];
	let missing = required.length;
	for (const name in event) {
		const value = event[name];
		if (!hasOwn(event, name) || !isAttribute(name, value)) continue;
		const core = coreAttribute(name);
		if (core?.isRequired) missing--;
		const type = core?.type ?? extensionType(name, options) ?? typeOfValue(value);
		const problem = problemOf(name, value, type, core, options.lenient === true);
		if (problem !== undefined) issues.push(attributeIssue(name, ...problem, value));
		else if (type !== undefined) visit(name, value, type);
		if (issues.length >= maxIssues) return issues;
	}
	if (missing === required.length && isObject(event["context"]) && isObject(event["subject"])) {
		// One hint instead of a list of all missing attributes.
		const hint = "toCloudEvent puts it into one";
		return [{
			message: "a CDEvent must be in its CloudEvents envelope",
			path: [],
			keyword: "required",
			hint
		}];
	}
	if (missing > 0) checkRequired(event, issues);
	checkData(event, issues);
	return issues;
}
const required = /*@__PURE__*/ coreAttributes.slice(0, 4);
function checkRequired(event, issues) {
	// Own and enumerable, as writers see them.
	const names = Object.keys(event);
	for (const name of required) {
		if (!names.includes(name) || !isAttribute(name, event[name])) {
			issues.push(attributeIssue(name, "required", "present"));
		}
	}
}
/**
* Validates an event before it is written.
*
* @param visit - called with each valid attribute; discard its results if an error is thrown
* @throws EventError `invalid`, or `unsupported` for a `specversion` other than 1.0, listing every problem
*/
export function assertValid(event, { extensionTypes } = {}, visit = () => {}) {
	assertNoIssues(event, visitAttributes(event, extensionTypes ? { extensionTypes } : {}, visit));
}
/**
* Throws the problems of an event, if there are any.
*
* @throws EventError `unsupported` for a `specversion` other than 1.0, else with the given code
*/
export function assertNoIssues(_event, issues, code = "invalid") {
	if (issues.length > 0) {
		const isOtherVersion = issues.some(({ keyword }) => keyword === "specversion");
		throw new EventError(isOtherVersion ? "unsupported" : code, "not a valid CloudEvent", issues);
	}
}
/** Returns the keyword of the broken rule and what the attribute should be, if it is invalid. */
function problemOf(name, value, type, core, isLenient) {
	if (typeof value === "string" && value !== "" && core?.takes(value)) return undefined;
	if (core === undefined && !isAttributeName(name)) return ["name", "named with a-z and 0-9 only"];
	if (type === undefined) return ["type", "a boolean, an integer, a string or bytes"];
	if (name === "specversion") return [name, "\"1.0\""];
	if (value === "" && (isLenient ? core?.isRequired : core)) return ["minLength", "a non-empty string"];
	if (isLenient && (typeof value === "string" || !core?.isRequired)) return undefined;
	if (name === "datacontenttype") return ["format", "a media type"];
	return isOfType(value, type) ? undefined : ["type", `of type ${type}`];
}
function checkData(event, issues) {
	const { data, data_base64: base64, datacontenttype: contentType } = event;
	if (base64 !== undefined && base64 !== null) {
		if (data !== undefined && !isRepeated(data, base64)) {
			issues.push(attributeIssue("data_base64", "exclusive", "omitted if there is data"));
		}
		if (typeof base64 !== "string" || !isBase64(base64)) {
			issues.push(attributeIssue("data_base64", "format", "base64 text", base64));
		}
	}
	if (data !== undefined && typeof contentType === "string" && !isJsonContentType(contentType)) {
		if (typeof data === "string" ? !data.isWellFormed() : bytesOf(data) === undefined) {
			issues.push(attributeIssue("data", "type", `text or bytes, since its content type is ${contentType}`, data));
		}
	}
}
// Objects of the package cloudevents 10 hold base64 data twice: the second time as a Uint32Array with a byte per
// element.
function isRepeated(data, base64) {
	return ArrayBuffer.isView(data) && encodeBase64(Uint8Array.from(Object.values(data))) === base64;
}
