// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { decodePercent } from "../percent-encoding.js";
import { decodeUtf8 } from "../utf8.js";
/** Received headers as names and values in turn, the form of Node's `rawHeaders`. */
export function flattenHeaders(headers) {
	const flat = [];
	if (isIterable(headers)) {
		for (const [name, value] of headers) flat.push(name, value);
		return flat;
	}
	for (const name of Object.keys(headers)) {
		const value = headers[name];
		if (typeof value === "string") flat.push(name, value);
		else for (const each of value ?? []) flat.push(name, each);
	}
	return flat;
}
const plain = /^[!#$&-~]*$/;
const quoted = /"(?:[^"\\]|\\.)*"/g;
const ascii = /^[\t -~]*$/;
const latin1 = /^[\0-\xff]*$/;
/**
* The text of a `ce-` header. What cannot be decoded is added to `issues` (HTTP-06), and so is what looks like two fields
* that were joined with a comma (HTTP-14): a writer would have encoded the space. A lenient reader keeps such a value as it
* is, and reads characters that were sent as raw UTF-8 (HTTP-16).
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
		issues.push(headerIssue(name, "HTTP-06", "percent-encoded UTF-8", value));
	} else if (!isApart && value.replace(quoted, "").includes(", ")) {
		issues.push(headerIssue(name, "HTTP-14", "there once only", value));
	}
	return text ?? value;
}
/** One problem with a header. */
export function headerIssue(name, keyword, expected, found) {
	return {
		message: `the header ${name} must be ${expected}`,
		path: ["headers", name],
		keyword,
		expected,
		found
	};
}
// Servers hand out the bytes of a header as Latin-1.
function rawUtf8(value) {
	return latin1.test(value) ? decodeUtf8(Uint8Array.from(value, (char) => char.charCodeAt(0))) : undefined;
}
function isIterable(headers) {
	return Symbol.iterator in headers;
}
