// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { coreAttributes, toCanonical } from "../attributes.js";
import { bytesOf } from "../bytes.js";
import { encodePercent } from "../percent-encoding.js";
import { putAttribute } from "../read-event.js";
import { fromBinary, fromStructured, isStructured, noneIfEmpty, receivedBody, toBinary, toStructured } from "./binding.js";
import { readHeaders, readHeaderValue } from "./http-headers.js";
// The header of each core attribute: to make a property name out of two strings takes as long as to check what it holds.
const headersOfNames = /*@__PURE__*/ new Map(coreAttributes.map((name) => [name, `ce-${name}`]));
/**
* Writes an event as the headers and the body of a request or a response.
*
* @throws EventError `invalid`, listing every problem; nothing that could break out of a header is ever written
*/
export function toMessage(event, options = {}) {
	const headers = {};
	const content = options.mode === "structured" ? toStructured(event, options.format, options) : toBinary(event, options, (name, value, type) => {
		const text = toCanonical(value, type);
		// In a version and in a timestamp there is nothing to encode.
		const isPlain = name === "specversion" || type === "Timestamp";
		headers[headersOfNames.get(name) ?? `ce-${name}`] = isPlain ? text : encodePercent(text);
	});
	return withContent(headers, content);
}
/**
* Reads an event, in binary or structured mode, whichever the content type says (HTTP-01).
*
* @throws EventError `not-an-event` for a message that has nothing of CloudEvents; `malformed-message`; `unsupported` for a
*   batch, another format or another version; `invalid`, listing every problem
*/
export function fromMessage(message, options = {}) {
	const issues = [];
	const event = {};
	const contentType = readHeaders(message, (name, header, value) => {
		const text = readHeaderValue(header, value, message.rawHeaders !== undefined, options, issues);
		putAttribute(event, name, text, options, issues);
	});
	const content = {
		contentType,
		data: noneIfEmpty(receivedBody(message.body), contentType, options)
	};
	return isStructured(contentType) ? fromStructured(content, options) : fromBinary(content, event, options, issues);
}
/**
* Writes many events as one message. Only send it where the receiver has agreed to batches (HTTP-02).
*
* @throws EventError `invalid`; the path of each problem begins with the index of its event
*/
export function toBatch(events, options) {
	return withContent({}, toStructured(events, options.format, options));
}
/**
* Reads a batch; one invalid event makes all of it invalid.
*
* @throws EventError `unsupported` for a message that is no batch of a format at hand; else as `fromMessage`
*/
export function fromBatch(message, options) {
	const contentType = readHeaders(message, () => {});
	return fromStructured({
		contentType,
		data: receivedBody(message.body)
	}, options);
}
/** A web-standard `Request` or `Response` with its body, ready for `fromMessage` and `fromBatch`. */
export async function messageOf(message) {
	return {
		headers: message.headers,
		body: new Uint8Array(await message.arrayBuffer())
	};
}
function withContent(headers, { contentType, data }) {
	if (contentType !== undefined) {
		headers["content-type"] = contentType;
	}
	return {
		headers,
		body: typeof data === "string" ? data : bytesOf(data) ?? null
	};
}
