// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { EventError } from "../../event-error.js";
import { attributeType, isAttribute, isOfType, toCanonical } from "../attributes.js";
import { attributeIssue } from "../issues.js";
import { toUtcSeconds } from "../timestamp.js";
import { encodeUtf8 } from "../utf8.js";
/*
* The digests that a signature covers.
* https://github.com/cloudevents/spec/blob/main/cloudevents/extensions/verifiability.md#verification-material
*/
// The order in which the attributes are hashed, which is not the order in which the specification lists them.
const hashed = [
	"id",
	"source",
	"specversion",
	"type",
	"datacontenttype",
	"dataschema",
	"subject",
	"time"
];
/**
* Returns the digest of the core attributes and the data of an event. The specification does not distinguish an absent
* attribute from an empty one, so both have the same hash.
*
* @throws EventError `verification-failed` for an attribute without a canonical form
*/
export function coreDigest(event, data) {
	return digestOf([...hashed.map((name) => attributeBytes(event, name, {})), data ?? nothing]);
}
/**
* Returns the digest of the values of extension attributes, in the given order.
*
* @throws EventError `verification-failed` for an attribute without a canonical form
*/
export function extensionDigest(event, names, options) {
	return digestOf(names.map((name) => attributeBytes(event, name, options)));
}
const nothing = /*@__PURE__*/ new Uint8Array(0);
/** Returns the canonical string of an attribute in UTF-8. A Timestamp is in UTC and without a fraction. */
function attributeBytes(event, name, options) {
	const value = Object.hasOwn(event, name) ? event[name] : undefined;
	if (!isAttribute(name, value)) {
		return nothing;
	}
	const type = attributeType(name, value, options);
	const isTime = type === "Timestamp";
	// A string that breaks the rules of its type can still be hashed, unless it must be converted first.
	if (type === undefined || !(typeof value === "string" && !isTime || isOfType(value, type))) {
		throw unhashable(name, type === undefined ? "a boolean, an integer, a string or bytes" : `of type ${type}`, value);
	}
	const text = toCanonical(value, type);
	// UTF-8 encodes a lone surrogate as U+FFFD, so both would have the same hash.
	if (!text.isWellFormed()) {
		throw unhashable(name, "well-formed Unicode", value);
	}
	return encodeUtf8(isTime ? toUtcSeconds(text) : text);
}
function unhashable(name, expected, value) {
	const issue = attributeIssue(name, "digest", expected, value);
	return new EventError("verification-failed", "not an event that can be signed", [issue]);
}
/** Returns the SHA-256 of the SHA-256 of each part. */
async function digestOf(parts) {
	const digests = await Promise.all(parts.map(sha256));
	const joined = new Uint8Array(digests.length * 32);
	digests.forEach((digest, index) => {
		joined.set(digest, index * 32);
	});
	return sha256(joined);
}
async function sha256(bytes) {
	// A copy, since WebCrypto rejects shared memory.
	return new Uint8Array(await crypto.subtle.digest("SHA-256", new Uint8Array(bytes)));
}
