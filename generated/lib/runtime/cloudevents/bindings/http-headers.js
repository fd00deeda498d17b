// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { hasOwn } from "../../schema/checks.js";
import { coreAttributes } from "../attributes.js";
import { latin1Bytes } from "../base64.js";
import { attributeIssue, messageError } from "../issues.js";
import { decodeUtf8 } from "../utf8.js";
import { unreadMessage } from "./binding.js";
const namesOfHeaders = /*@__PURE__*/ new Map(coreAttributes.map((name) => [`ce-${name}`, name]));
/** Calls `read` with every header field, including repeated ones. */
function eachField({ headers, rawHeaders }, read) {
	if (rawHeaders !== undefined) {
		for (let at = 1; at < rawHeaders.length; at += 2) {
			const name = String(rawHeaders[at - 1]);
			read(name, textOf(name, rawHeaders[at]));
		}
		return;
	}
	const eachOf = (name, value) => {
		if (typeof value === "string") read(name, value);
		else for (const each of [value ?? []].flat()) read(name, textOf(name, each));
	};
	// Some gateways pass null if there are no headers.
	const fields = headers ?? {};
	if (Symbol.iterator in fields) for (const [name, value] of fields) eachOf(name, value);
	else for (const name in fields) if (hasOwn(fields, name)) eachOf(name, fields[name]);
}
/**
* Returns the text of a header's value. Numbers and booleans are converted. Other values are ignored in headers that
* are not read.
*
* @throws EventError `malformed-message` for another value of a header that is read
*/
function textOf(name, value) {
	if (/^(?:string|number|boolean|bigint)$/.test(typeof value)) return String(value);
	if (/^ce-|^content-type$/i.test(name)) {
		throw malformedHeader(name, "type", "a string or a list of strings");
	}
	return "";
}
/** Returns headers as a flat list of names and values, the form of Node's `rawHeaders`. */
export function flattenHeaders(headers) {
	const flat = [];
	eachField({ headers }, (name, value) => void flat.push(name, value));
	return flat;
}
/**
* Calls `put` with the fields that carry attributes: the name of the attribute, the header in lower case, and the
* value. Returns the content type.
*
* @throws EventError `malformed-message` for two content types, and for a body that the headers announce but that was
*   not read
*/
export function readHeaders(received, put) {
	let contentType;
	eachField(received, (field, value) => {
		const known = namesOfHeaders.get(field);
		const name = known === undefined ? field.toLowerCase() : field;
		if (known !== undefined || name.startsWith("ce-")) {
			put(known ?? name.slice(3), name, value);
		} else if (name === "content-type") {
			// Picking one would decide how the message is read.
			if (contentType !== undefined) throw malformedHeader(name, "duplicate", "there only once");
			contentType = value;
		} else if (received.body === undefined && announcesBody.test(name) && value !== "0") {
			throw unreadMessage();
		}
	});
	return contentType;
}
const announcesBody = /^(?:content-length|transfer-encoding)$/;
const quoted = /"(?:[^"\\]|\\.)*"/g;
const ascii = /^[\t -~]*$/;
const latin1 = /^[\0-\xff]*$/;
const plain = /^[!#$&-~]*$/;
/**
* Returns the text of a `ce-` header. A value with wrong percent-encoding is added to `issues`, as is one that looks
* like two fields joined with a comma: a writer would have encoded the space. A lenient reader keeps such a value, and
* reads raw UTF-8.
*
* @param isApart - whether the fields are known not to have been joined
*/
export function readHeaderValue(name, value, isApart, { lenient }, issues) {
	if (plain.test(value)) {
		return value;
	}
	if (lenient === true) {
		const raw = rawUtf8(value) ?? value;
		return decodePercent(raw) ?? raw;
	}
	const text = ascii.test(value) ? decodePercent(value) : undefined;
	if (text === undefined) {
		issues.push(headerIssue(name, "encoding", "percent-encoded UTF-8", value));
	} else if (!isApart && value.replace(quoted, "").includes(", ")) {
		issues.push(headerIssue(name, "duplicate", "there only once", value));
	}
	return text ?? value;
}
function headerIssue(name, keyword, expected, found) {
	return {
		...attributeIssue(`the header ${name}`, keyword, expected, found),
		path: ["headers", name]
	};
}
function malformedHeader(name, keyword, expected) {
	return messageError("malformed-message", keyword, `the header ${name} must be ${expected}`, ["headers", name]);
}
// Servers decode the bytes of a header as Latin-1.
function rawUtf8(value) {
	return latin1.test(value) ? decodeUtf8(latin1Bytes(value)) : undefined;
}
/**
* Encodes the space, `"`, `%` and everything other than printable ASCII as UTF-8 `%XX`. The string must not have lone
* surrogates.
*/
export function encodePercent(text) {
	return plain.test(text) ? text : text.replace(/[^!#$&-~]+/g, encodeURIComponent);
}
/**
* Decodes {@link encodePercent}, and before it the double quotes with backslash escapes that senders before 1.0 used.
* Decodes once only.
*
* @returns `undefined` for a malformed escape, bytes that are not UTF-8, an unterminated quote, or megabytes of quoted
*   text
*/
export function decodePercent(text) {
	if (text.length > maxQuoted && text.includes("\"")) return undefined;
	// An unterminated quote becomes a percent sign without an escape.
	const unquoted = text.replace(/"((?:[^"\\]|\\.)*)("?)/g, (_, inner, end) => end === "" ? "%" : inner.replace(/\\(.)/g, "$1"));
	try {
		return decodeURIComponent(unquoted);
	} catch {
		return undefined;
	}
}
// The regular expression overflows its stack on more.
const maxQuoted = 1e6;
