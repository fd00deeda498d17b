// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { toCanonical } from "../attributes.js";
import { bytesOf } from "../bytes.js";
import { attributeIssue, messageError } from "../issues.js";
import { isStructured, receivedMessage, toBinary, toStructured } from "./binding.js";
import { decodePercent, encodePercent } from "./http-headers.js";
import { assertJsonOnly, fromParts, receivedType, receivedValues } from "./message-parts.js";
export function toMessage(event, options = {}) {
	if (options.mode === "structured" || options.headers === false) {
		assertJsonOnly(options, options.headers === false ? "NATS without headers" : "NATS in structured mode");
	}
	const record = {};
	const headers = typeof options.headers === "function" ? options.headers() : undefined;
	const put = (name, value) => {
		if (headers === undefined) record[name] = value;
		else headers.set(name, value);
	};
	const { contentType, data = "" } = options.mode === "structured" ? toStructured(event, options.format, options) : toBinary(event, options, (name, value, type) => put(`ce-${name}`, encodePercent(toCanonical(value, type))));
	if (contentType !== undefined && options.mode === "structured") {
		put("content-type", contentType);
	} else if (contentType !== undefined) {
		put("ce-datacontenttype", encodePercent(contentType));
	}
	const message = { data: bytesOf(data) ?? String(data) };
	return options.headers === false ? message : {
		...message,
		headers: headers ?? record
	};
}
/**
* Reads an event in binary or structured mode, depending on the content type, or in JSON if there are no headers. A
* lenient reader keeps header values with wrong percent-encoding.
*
* @example
* ```ts
* for await (const message of subscription) handle(fromMessage(message, { formats: [json] }));
* ```
* @throws EventError `not-an-event` for a message without anything of CloudEvents; `malformed-message`; `unsupported`
*   for another format or version; `invalid`, listing every problem
*/
export function fromMessage(message, options = {}) {
	const issues = [];
	const attributes = [];
	let contentType;
	for (const [name, value] of fieldsOf(receivedMessage(message).headers ?? {})) {
		if (name.startsWith("ce-")) {
			attributes.push([name.slice(3), readHeader(name, value, options, issues)]);
		} else if (name === "content-type") {
			// Picking one of several would decide how the message is read.
			if (contentType !== undefined) {
				throw messageError("malformed-message", "duplicate", "the header content-type is repeated", ["headers", name]);
			}
			contentType = receivedType(value) ?? "";
		}
	}
	// The content type of the data is an ordinary attribute. The Go SDK sends it as `content-type`.
	const isNamed = attributes.some(([name]) => name === "datacontenttype");
	if (isNamed && !isStructured(contentType)) {
		contentType = undefined;
	}
	return fromParts({
		contentType,
		attributes,
		body: message.data,
		issues
	}, options);
}
/**
* Returns the header fields one by one, with names in lower case: they are case-insensitive, but clients keep the case.
*/
function fieldsOf(headers) {
	const entries = isIterable(headers) ? [...headers] : Object.entries(headers);
	return entries.flatMap(([name, value]) => receivedValues(value).map((each) => [name.toLowerCase(), each]));
}
/** Decodes a header, which is encoded as in HTTP. */
function readHeader(name, value, { lenient }, issues) {
	if (typeof value !== "string") {
		issues.push({
			...attributeIssue(`the header ${name}`, "type", "a string", value),
			path: ["headers", name]
		});
		return value;
	}
	const text = lenient === true || /^[\t -~]*$/.test(value) ? decodePercent(value) : undefined;
	if (text === undefined && lenient !== true) {
		const issue = attributeIssue(`the header ${name}`, "encoding", "percent-encoded UTF-8", value);
		issues.push({
			...issue,
			path: ["headers", name]
		});
	}
	return text ?? value;
}
function isIterable(headers) {
	return Symbol.iterator in headers;
}
