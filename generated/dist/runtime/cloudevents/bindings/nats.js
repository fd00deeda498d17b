// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { EventError } from "../../event-error.js";
import { attributeIssue } from "../attribute-issue.js";
import { toCanonical } from "../attributes.js";
import { bytesOf } from "../bytes.js";
import { decodePercent, encodePercent } from "../percent-encoding.js";
import { isStructured, toBinary, toStructured } from "./binding.js";
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
* Reads an event, in binary or structured mode, whichever the content type says (NATS-03), or in JSON without any headers
* (NATS-04). A lenient reader keeps header values that are not encoded as they should be.
*
* @throws EventError `not-an-event` for a message that has nothing of CloudEvents; `malformed-message`; `unsupported` for
*   another format or another version; `invalid`, listing every problem
*/
export function fromMessage(message, options = {}) {
	const issues = [];
	const attributes = [];
	let contentType;
	for (const [name, value] of fieldsOf(message.headers ?? {})) {
		if (name.startsWith("ce-")) {
			attributes.push([name.slice(3), readHeader(name, value, options, issues)]);
		} else if (name === "content-type") {
			const found = receivedType(value) ?? "";
			if (contentType !== undefined) {
				// Which of them counts would decide what is read at all.
				const text = "the header content-type is there more than once";
				const issue = {
					message: text,
					path: ["headers", name],
					keyword: "NATS-03",
					found
				};
				throw new EventError("malformed-message", "not a message of CloudEvents", [issue]);
			}
			contentType = found;
		}
	}
	// The data's type is an attribute like any other here; the Go SDK means it by `content-type` (NATS-06).
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
/** The header fields one by one, their names in lower case: NATS knows no case, but clients keep it (NATS-05). */
function fieldsOf(headers) {
	const entries = isIterable(headers) ? [...headers] : Object.entries(headers);
	return entries.flatMap(([name, value]) => receivedValues(value).map((each) => [name.toLowerCase(), each]));
}
/** The text of a header, encoded as in HTTP (NATS-02). */
function readHeader(name, value, { lenient }, issues) {
	if (typeof value !== "string") {
		issues.push({
			...attributeIssue(`the header ${name}`, "NATS-02", "text", value),
			path: ["headers", name]
		});
		return value;
	}
	const text = lenient === true || /^[\t -~]*$/.test(value) ? decodePercent(value) : undefined;
	if (text === undefined && lenient !== true) {
		const message = `the header ${name} is not percent-encoded UTF-8`;
		issues.push({
			message,
			path: ["headers", name],
			keyword: "NATS-02",
			found: value
		});
	}
	return text ?? value;
}
function isIterable(headers) {
	return Symbol.iterator in headers;
}
