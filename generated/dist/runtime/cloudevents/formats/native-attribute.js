// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { attributeIssue } from "../attribute-issue.js";
import { fromCanonical, isAttributeName, toCanonical } from "../attributes.js";
import { bytesOf } from "../bytes.js";
import { readAttribute } from "../read-event.js";
/** A valid attribute value in the native form of its type, as formats with types of their own write it (CORE-18). */
export function toNative(value, type) {
	if (typeof value === "boolean" || typeof value === "number") {
		return value;
	}
	if (typeof value === "string" && (type === "Boolean" || type === "Integer" || type === "Binary")) {
		return fromCanonical(value, type) ?? value;
	}
	return bytesOf(value) ?? toCanonical(value, type);
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
