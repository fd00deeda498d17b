// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { isStringText, isTimestamp, isUri, isUriReference } from "./attribute-text.js";
import { decodeBase64, encodeBase64, isBase64 } from "./base64.js";
import { bytesOf } from "./bytes.js";
/** The names of the core attributes, in the order in which their rules are numbered (CORE-01 to CORE-08). */
export const coreAttributes = [
	"specversion",
	"id",
	"source",
	"type",
	"datacontenttype",
	"dataschema",
	"subject",
	"time"
];
/** Whether a text may name an attribute: `a`-`z` and `0`-`9` only, and not `data` (CORE-10). */
export function isAttributeName(name) {
	return coreAttributeType(name) !== undefined || attributeName.test(name) && name !== "data";
}
const attributeName = /^[a-z\d]+$/;
/** Whether a member of an event is an attribute that is there: not the data, and not unset (JSON-04). */
export function isAttribute(name, value) {
	return value !== undefined && value !== null && name !== "data" && name !== "data_base64";
}
/** The type of a core attribute, or `undefined` for the name of an extension. */
export function coreAttributeType(name) {
	// A switch and not a table: it is faster, and a look-up in a table would find "constructor".
	switch (name) {
		case "specversion":
		case "id":
		case "type":
		case "datacontenttype":
		case "subject": return "String";
		case "source": return "URI-reference";
		case "dataschema": return "URI";
		case "time": return "Timestamp";
		default: return undefined;
	}
}
/** The type of an attribute by its name: that of the specification, else the one declared in `extensionTypes`, else `undefined`. */
export function declaredType(name, { extensionTypes }) {
	return coreAttributeType(name) ?? (extensionTypes !== undefined && Object.hasOwn(extensionTypes, name) ? extensionTypes[name] : undefined);
}
/**
* The type of an attribute: the declared one, else the one its value shows (a boolean, a number, a string, bytes, a
* `Date`). `undefined` for a value that no attribute can have: an object, a list, a bigint (CORE-19).
*/
export function attributeType(name, value, options) {
	return declaredType(name, options) ?? typeOfValue(value);
}
function typeOfValue(value) {
	switch (typeof value) {
		case "string": return "String";
		case "boolean": return "Boolean";
		case "number": return "Integer";
		default: return value instanceof Date ? "Timestamp" : bytesOf(value) && "Binary";
	}
}
/** Whether a value is one of a type: in its native form, as its canonical string, or as a `Date` (CORE-18). */
export function isOfType(value, type) {
	if (typeof value === "string") {
		return isCanonical(value, type);
	}
	return typeOfValue(value) === type && (type === "Binary" || isCanonical(toCanonical(value), type));
}
/** Whether a text is the canonical string of a value of a type. */
export function isCanonical(text, type) {
	switch (type) {
		case "String": return isStringText(text);
		case "URI-reference": return isUriReference(text);
		case "URI": return isUri(text);
		case "Timestamp": return isTimestamp(text);
		case "Boolean": return text === "true" || text === "false";
		case "Integer": return String(Number(text) | 0) === text;
		case "Binary": return isBase64(text);
	}
}
/**
* The canonical string of a valid attribute value, as every transport without types carries it. A string is taken for
* canonical already, but for the letters `t` and `z` of a Timestamp, which are written large (CORE-08).
*/
export function toCanonical(value, type) {
	if (typeof value === "string") {
		return type === "Timestamp" ? value.toUpperCase() : value;
	}
	if (value instanceof Date) {
		// An invalid date has no text; whoever validates finds the empty string to be no Timestamp.
		return Number.isNaN(value.getTime()) ? "" : value.toISOString();
	}
	const bytes = bytesOf(value);
	return bytes === undefined ? String(value) : encodeBase64(bytes);
}
/**
* The value behind a canonical string in the native form of its type, or `undefined` if the text is not one of the type.
* Timestamps, URIs and URI-references stay the text they are.
*/
export function fromCanonical(text, type) {
	if (!isCanonical(text, type)) {
		return undefined;
	}
	return type === "Boolean" ? text === "true" : type === "Integer" ? Number(text) : type === "Binary" ? decodeBase64(text) : text;
}
