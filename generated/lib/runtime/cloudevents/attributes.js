// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { isDateTime } from "../schema/formats/time.js";
import { isUri, isUriReference } from "../uri.js";
import { decodeBase64, encodeBase64, isBase64 } from "./base64.js";
import { bytesOf } from "./bytes.js";
import { isContentType } from "./content-type.js";
const printable = /^[ -~]*$/;
const forbidden = /[\p{Cc}\p{Cs}\p{NChar}]/u;
/** Returns whether a String may hold these characters: no controls, noncharacters or lone surrogates. */
function isStringText(text) {
	return printable.test(text) || !forbidden.test(text);
}
// Returns whether a string is the canonical form of a value of the type.
const isCanonical = {
	Boolean: (text) => text === "true" || text === "false",
	Integer: (text) => String(Number(text) | 0) === text,
	String: isStringText,
	Binary: isBase64,
	URI: isUri,
	"URI-reference": isUriReference,
	Timestamp: isDateTime
};
// The first four are required.
const coreTypes = {
	specversion: "String",
	id: "String",
	source: "URI-reference",
	type: "String",
	datacontenttype: "String",
	dataschema: "URI",
	subject: "String",
	time: "Timestamp"
};
// The attributes that do not accept every string of their type.
const narrower = {
	specversion: (text) => text === "1.0",
	datacontenttype: isContentType
};
const core = /*@__PURE__*/ new Map(Object.entries(coreTypes).map(([name, type], at) => [name, {
	type,
	isRequired: at < 4,
	takes: narrower[name] ?? isCanonical[type]
}]));
/**
* The names of the core attributes: `specversion`, `id`, `source` and `type`, which every event has, and the optional
* ones.
*/
export const coreAttributes = /*@__PURE__*/ Object.keys(coreTypes);
const extensionName = /^(?!data$)[a-z\d]+$/;
/** Returns whether a string may name an attribute: `a`-`z` and `0`-`9` only, and not `data`. */
export function isAttributeName(name) {
	return core.has(name) || extensionName.test(name);
}
/**
* Returns whether a member of an event is an attribute that is set: not the data, and neither `undefined` nor `null`.
*/
export function isAttribute(name, value) {
	return value !== undefined && value !== null && name !== "data" && name !== "data_base64";
}
/** Returns the rules of a core attribute, or `undefined` for an extension attribute. */
export function coreAttribute(name) {
	return core.get(name);
}
/** Returns the type of a core attribute, or `undefined` for an extension attribute. */
export function coreAttributeType(name) {
	return core.get(name)?.type;
}
/** Returns the type that `extensionTypes` declares for an attribute. */
export function extensionType(name, { extensionTypes }) {
	return extensionTypes !== undefined && Object.hasOwn(extensionTypes, name) ? extensionTypes[name] : undefined;
}
/** Returns the type of an attribute by its name: that of the specification, or the one declared in `extensionTypes`. */
export function declaredType(name, options) {
	return coreAttributeType(name) ?? extensionType(name, options);
}
/**
* Returns the type of an attribute: the declared one, or else the type of its value. Returns `undefined` for a value
* that no attribute can have, such as an object or a bigint.
*/
export function attributeType(name, value, options) {
	return declaredType(name, options) ?? typeOfValue(value);
}
const primitiveTypes = {
	string: "String",
	boolean: "Boolean",
	number: "Integer"
};
/** Returns the type of a value in native form: a boolean, a number, a string, bytes or a `Date`. */
export function typeOfValue(value) {
	return primitiveTypes[typeof value] ?? (value instanceof Date ? "Timestamp" : bytesOf(value) && "Binary");
}
/** Returns whether a value is of a type: in its native form, as its canonical string, or as a `Date`. */
export function isOfType(value, type) {
	// In JavaScript, `extensionTypes` may declare a type that does not exist. No value is of that type.
	return typeof value === "string" ? isCanonical[type]?.(value) === true : typeOfValue(value) === type && isCanonical[type](toCanonical(value));
}
/**
* Returns the canonical string of a valid attribute value, as protocols without types carry it. A string is assumed to
* be canonical already, except for the letters `t` and `z` of a Timestamp, which become upper case.
*/
export function toCanonical(value, type) {
	if (typeof value === "string") {
		return type === "Timestamp" ? value.toUpperCase() : value;
	}
	const bytes = bytesOf(value);
	// `toJSON` of an invalid date is null, which validation rejects.
	return bytes !== undefined ? encodeBase64(bytes) : String(value instanceof Date ? value.toJSON() : value);
}
/**
* Returns the native form of a canonical string, or `undefined` if the string is not of the type. Timestamps, URIs and
* URI references stay strings.
*/
export function fromCanonical(text, type) {
	if (!isCanonical[type]?.(text)) {
		return undefined;
	}
	return type === "Binary" ? decodeBase64(text) : type === "Boolean" || type === "Integer" ? JSON.parse(text) : text;
}
/** Returns a valid attribute value in the native form of its type, as formats with types of their own write it. */
export function toNative(value, type) {
	if (typeof value !== "string") {
		return typeof value === "boolean" || typeof value === "number" ? value : bytesOf(value) ?? toCanonical(value);
	}
	if (type === "Timestamp") {
		return toCanonical(value, type);
	}
	return type === "String" || type === "URI" || type === "URI-reference" ? value : fromCanonical(value, type) ?? value;
}
