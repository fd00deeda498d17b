// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { coreAttributes, toCanonical } from "../attributes.js";
import { bytesOf } from "../bytes.js";
import { putAttribute } from "../read-event.js";
import { fromBinary, fromStructured, isStructured, noneIfEmpty, receivedBody, receivedMessage, toBinary, toStructured, unreadMessage } from "./binding.js";
import { encodePercent, readHeaders, readHeaderValue } from "./http-headers.js";
const headersOfNames = /*@__PURE__*/ new Map(coreAttributes.map((name) => [name, `ce-${name}`]));
/**
* Writes an event as the headers and the body of a request or a response.
*
* @example
* ```ts
* await fetch(url, { method: "POST", ...toMessage(event) });
* await fetch(url, { method: "POST", ...toMessage(event, { mode: "structured", format: json }) });
* ```
* @throws EventError `invalid`, listing every problem
* @see https://github.com/cloudevents/spec/blob/main/cloudevents/bindings/http-protocol-binding.md#3-http-message-mapping
*/
export function toMessage(event, options = {}) {
	const headers = {};
	const content = options.mode === "structured" ? toStructured(event, options.format, options) : toBinary(event, options, (name, value, type) => {
		const text = toCanonical(value, type);
		// There is nothing to encode in a version or a timestamp.
		const isPlain = name === "specversion" || type === "Timestamp";
		headers[headersOfNames.get(name) ?? `ce-${name}`] = isPlain ? text : encodePercent(text);
	});
	return withContent(headers, content);
}
/**
* Reads an event in binary or structured mode, depending on the content type.
*
* @example
* ```ts
* const event = fromMessage(await messageOf(request), { formats: [json] });
* ```
* @throws EventError `not-an-event` for a message without anything of CloudEvents; `malformed-message`; `unsupported`
*   for a batch, another format or another version; `invalid`, listing every problem
*/
export function fromMessage(message, options = {}) {
	const issues = [];
	const event = {};
	const isApart = receivedMessage(message).rawHeaders !== undefined;
	const contentType = readHeaders(message, (name, header, value) => {
		putAttribute(event, name, readHeaderValue(header, value, isApart, options, issues), options, issues);
	});
	const content = {
		contentType,
		data: noneIfEmpty(receivedBody(message.body), contentType, options)
	};
	return isStructured(contentType) ? fromStructured(content, options) : fromBinary(content, event, options, issues);
}
/**
* Writes events as one message. Only send it if the receiver accepts batches.
*
* @example
* ```ts
* await fetch(url, { method: "POST", ...toBatch(events, { format: jsonBatch }) });
* ```
* @throws EventError `invalid`; the path of each problem begins with the index of its event
*/
export function toBatch(events, options) {
	return withContent({}, toStructured(events, options?.format, options));
}
/**
* Reads a batch. One invalid event makes the whole batch invalid.
*
* @example
* ```ts
* const events = fromBatch(await messageOf(request), { formats: [jsonBatch] });
* ```
* @throws EventError `unsupported` for a message that is not a batch in one of the formats; else as `fromMessage`
*/
export function fromBatch(message, options) {
	const contentType = readHeaders(receivedMessage(message), () => {});
	return fromStructured({
		contentType,
		data: receivedBody(message.body)
	}, options ?? {});
}
/**
* Reads the body of a web-standard `Request` or `Response`, for `fromMessage` and `fromBatch`.
*
* @throws EventError `malformed-message` (as a rejection) for another kind of message
*/
export async function messageOf(message) {
	if (typeof message?.arrayBuffer !== "function") {
		throw unreadMessage();
	}
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
