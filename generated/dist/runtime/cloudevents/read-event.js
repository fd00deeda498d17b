// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { attributeIssue } from "./attribute-issue.js";
import { extensionType, fromCanonical, isAttributeName, toCanonical } from "./attributes.js";
import { bytesOf } from "./bytes.js";
import { readData } from "./data.js";
import { rememberPayload } from "./payload.js";
import { assertNoIssues, validateEvent } from "./validate.js";
/**
* Completes an event whose attributes have been read, for formats as for bindings: reads its data, checks everything and
* remembers the payload.
*
* @param event - a fresh object with the attributes, `datacontenttype` included, as its own members
* @param data - what was carried; `undefined` for no data
* @param issues - problems found before
* @throws EventError as `fromBinary`
*/
export function finishEvent(event, data, options, issues) {
	if (data !== undefined) {
		const { datacontenttype: contentType } = event;
		event["data"] = readData(data, typeof contentType === "string" ? contentType : undefined, options, issues);
	}
	return checkEvent(event, data, options, issues);
}
/**
* Checks an event that has been read, and remembers its payload.
*
* @throws EventError as `fromBinary`
*/
export function checkEvent(event, payload, options, issues) {
	const code = issues.length > 0 ? "malformed-message" : "invalid";
	issues.push(...validateEvent(event, options));
	assertNoIssues(event, issues, code);
	if (payload !== undefined) rememberPayload(event, payload);
	return event;
}
/** The value of an attribute that arrived: a string becomes the native form of its declared type, a `Date` becomes a string. */
export function readAttribute(name, value, options) {
	if (typeof value !== "string") {
		return value instanceof Date ? toCanonical(value) : bytesOf(value) ?? value;
	}
	// The core attributes are all text.
	const type = extensionType(name, options);
	// What is not canonical is kept: validation names it, and a lenient reader wants it as it is.
	return type === undefined ? value : fromCanonical(value, type) ?? value;
}
/**
* Adds an attribute that was read to an event. A name that is none, or is there already, becomes an issue: which also keeps
* `__proto__` out, the one name that is more than a member.
*/
export function putAttribute(event, name, value, options, issues) {
	if (!isAttributeName(name)) {
		issues.push(attributeIssue(name, "CORE-10", "named with a-z and 0-9 only"));
	} else if (Object.hasOwn(event, name)) {
		issues.push(attributeIssue(name, "CORE-09", "there once only"));
	} else {
		event[name] = readAttribute(name, value, options);
	}
}
