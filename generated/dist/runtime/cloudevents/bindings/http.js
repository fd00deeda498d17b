// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { coreAttributes, toCanonical } from "../attributes.js";
import { bytesOf } from "../bytes.js";
import { encodePercent } from "../percent-encoding.js";
import { fromBinary, fromStructured, isStructured, noneIfEmpty, toBinary, toStructured } from "./binding.js";
import { readHeaders, readHeaderValue } from "./http-headers.js";
// The header of each core attribute, and back: to make a property name out of two strings takes as long as to check what it
// holds.
const spellings = /*@__PURE__*/ new Map(coreAttributes.flatMap((name) => [[name, `ce-${name}`], [`ce-${name}`, name]]));
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
		headers[spellings.get(name) ?? `ce-${name}`] = encodePercent(toCanonical(value, type));
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
	const issues = [];
	const attributes = [];
	const contentType = readHeaders(received, (header, value) => {
		const name = spellings.get(header) ?? header.slice(3);
		attributes.push([name, readHeaderValue(header, value, received.rawHeaders !== undefined, options, issues)]);
	});
	const content = {
		contentType,
		data: noneIfEmpty(received.body, contentType, options)
	};
	return isStructured(contentType) ? fromStructured(content, options) : fromBinary(content, attributes, options, issues);
}
/**
* Writes many events as one message. Only send it where the receiver has agreed to batches (HTTP-02).
*
* @throws EventError `invalid`; the path of each problem begins with the index of its event
*/
export function toBatch(events, options) {
	return message(toStructured(events, options.format, options));
}
/**
* Reads a batch; one invalid event makes all of it invalid.
*
* @throws EventError `unsupported` for a message that is no batch of a format at hand; else as `fromMessage`
*/
export function fromBatch(received, options) {
	const contentType = readHeaders(received, () => {});
	return fromStructured({
		contentType,
		data: received.body ?? ""
	}, options);
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
