// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { EventError } from "../../event-error.js";
import { coreAttributes, toCanonical } from "../attributes.js";
import { bytesOf } from "../bytes.js";
import { encodePercent } from "../percent-encoding.js";
import { contentModeOf, formatFor, fromBinary, fromStructured, noneIfEmpty, toBinary, toStructured } from "./binding.js";
import { flattenHeaders, headerIssue, readHeaderValue } from "./http-headers.js";
// Making a property name out of two strings takes as long as checking what it holds.
const headerNames = /*@__PURE__*/ new Map(coreAttributes.map((name) => [name, `ce-${name}`]));
const attributeNames = /*@__PURE__*/ new Map(coreAttributes.map((name) => [`ce-${name}`, name]));
/**
* Writes an event as the headers and the body of a request or a response.
*
* @throws EventError `invalid`, listing every problem; nothing that could break out of a header is ever written
*/
export function toMessage(event, options = {}) {
	if (options.mode === "structured") {
		return message(toStructured(event, options.format, options));
	}
	const headers = {};
	const content = toBinary(event, options, (name, value, type) => {
		headers[headerNames.get(name) ?? `ce-${name}`] = encodePercent(toCanonical(value, type));
	});
	return message(content, headers);
}
/**
* Reads an event, in binary or structured mode, whichever the content type says (HTTP-01).
*
* @throws EventError `not-an-event` for a message that has nothing of CloudEvents; `malformed-message`; `unsupported` for a
*   batch, another format or another version; `invalid`, listing every problem
*/
export function fromMessage(received, options = {}) {
	const { headers, rawHeaders, body } = received;
	const fields = rawHeaders ?? flattenHeaders(headers);
	const contentType = contentTypeOf(fields);
	const content = {
		contentType,
		data: noneIfEmpty(body, contentType, options)
	};
	if (contentModeOf(contentType) !== "binary") {
		return fromStructured(content, options);
	}
	const issues = [];
	const attributes = [];
	for (let at = 1; at < fields.length; at += 2) {
		const header = String(fields[at - 1]).toLowerCase();
		if (header.startsWith("ce-")) {
			const value = readHeaderValue(header, String(fields[at]), rawHeaders !== undefined, options, issues);
			attributes.push([attributeNames.get(header) ?? header.slice(3), value]);
		}
	}
	return fromBinary(content, attributes, options, issues);
}
/**
* Writes many events as one message. Only send it where the receiver has agreed to batches (HTTP-02).
*
* @throws EventError `invalid`; the path of each problem begins with the index of its event
*/
export function toBatch(events, options) {
	const { format } = options;
	return message({
		contentType: format.contentType ?? format.mediaType,
		data: format.encode(events, options)
	});
}
/**
* Reads a batch; one invalid event makes all of it invalid.
*
* @throws EventError `unsupported` for a message that is no batch of a format at hand; else as `fromMessage`
*/
export function fromBatch(received, options) {
	const { headers, rawHeaders, body } = received;
	const contentType = contentTypeOf(rawHeaders ?? flattenHeaders(headers)) ?? "";
	return formatFor(contentType, options.formats).decode(body ?? "", options);
}
/** A web-standard `Request` or `Response` with its body, ready for `fromMessage` and `fromBatch`. */
export async function messageOf(message) {
	return {
		headers: message.headers,
		body: new Uint8Array(await message.arrayBuffer())
	};
}
function message({ contentType, data }, headers = {}) {
	if (contentType !== undefined) {
		headers["content-type"] = contentType;
	}
	return {
		headers,
		body: typeof data === "string" ? data : bytesOf(data) ?? null
	};
}
function contentTypeOf(fields) {
	let contentType;
	for (let at = 1; at < fields.length; at += 2) {
		if (fields[at - 1]?.toLowerCase() === "content-type") {
			if (contentType !== undefined) {
				const issue = headerIssue("content-type", "HTTP-14", "there once only", String(fields[at]));
				throw new EventError("malformed-message", "not an HTTP message", [issue]);
			}
			contentType = fields[at];
		}
	}
	return contentType;
}
