// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { extensionType, fromCanonical, isAttributeName, toCanonical } from "./attributes.js";
import { bytesOf } from "./bytes.js";
import { readData } from "./data.js";
import { attributeIssue } from "./issues.js";
import { rememberPayload } from "./payload.js";
import { assertNoIssues, validateEvent } from "./validate.js";
/**
* Completes an event whose attributes have been read: reads its data, validates the event and remembers the payload.
*
* @param event - a new object with the attributes, including `datacontenttype`
* @param data - what the transport carried; `undefined` for no data
* @param issues - problems found before
* @throws EventError `malformed-message` if there were problems before or the data cannot be read, else as `checkEvent`
*/
export function finishEvent(event, data, options, issues) {
	if (data !== undefined) {
		const { datacontenttype: contentType } = event;
		event["data"] = readData(data, typeof contentType === "string" ? contentType : undefined, options, issues);
	}
	return checkEvent(event, data, options, issues);
}
/**
* Validates an event that was read, and remembers its payload.
*
* @throws EventError `malformed-message` if there were problems before; `unsupported` for another `specversion`;
*   `invalid` if the event breaks a rule
*/
export function checkEvent(event, payload, options, issues) {
	const code = issues.length > 0 ? "malformed-message" : "invalid";
	for (const issue of validateEvent(event, options)) issues.push(issue);
	assertNoIssues(event, issues, code);
	if (payload !== undefined) rememberPayload(event, payload);
	return event;
}
/** Returns the value of an attribute that was read. A string becomes the native form of its declared type. */
export function readAttribute(name, value, options) {
	if (typeof value !== "string") {
		return value instanceof Date ? toCanonical(value) : bytesOf(value) ?? value;
	}
	// Core attributes are strings.
	const type = extensionType(name, options);
	// A value that is not canonical is kept: validation reports it, and lenient readers accept it.
	return type === undefined ? value : fromCanonical(value, type) ?? value;
}
/**
* Adds an attribute that was read to an event. An illegal or repeated name is added to `issues`. This also rejects
* `__proto__`, which would not become a member.
*/
export function putAttribute(event, name, value, options, issues) {
	if (!isAttributeName(name)) {
		issues.push(attributeIssue(name, "name", "named with a-z and 0-9 only"));
	} else if (Object.hasOwn(event, name)) {
		issues.push(attributeIssue(name, "duplicate", "there only once"));
	} else {
		event[name] = readAttribute(name, value, options);
	}
}
