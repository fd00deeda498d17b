// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { declaredType, fromCanonical, isOfType, toCanonical } from "../attributes.js";
import { bytesOf } from "../bytes.js";
import { attributeIssue } from "../issues.js";
import { encodeUtf8 } from "../utf8.js";
import { amqpLong, bodyOf, dataSection, plainValue } from "./amqp-values.js";
import { receivedMessage, toBinary, toStructured } from "./binding.js";
import { fromParts } from "./message-parts.js";
/**
* Writes an event as the body, the content type and the application properties of a message.
*
* @example
* ```ts
* sender.send(toMessage(event));
* ```
* @throws EventError `invalid`, listing every problem
* @see https://github.com/cloudevents/spec/blob/main/cloudevents/bindings/amqp-protocol-binding.md#3-amqp-message-mapping
*/
export function toMessage(event, options = {}) {
	const { separator = ":" } = options;
	const properties = {};
	const { contentType, data } = options.mode === "structured" ? toStructured(event, options.format, options) : toBinary(event, options, (name, value, type) => {
		properties[`cloudEvents${separator}${name}`] = toProperty(value, type);
	});
	const bytes = typeof data === "string" ? encodeUtf8(data) : bytesOf(data);
	return {
		...contentType === undefined ? {} : { content_type: contentType },
		...options.mode === "structured" ? {} : { application_properties: properties },
		body: bytes === undefined ? null : dataSection(bytes)
	};
}
/**
* Reads an event in binary or structured mode, depending on the content type. The body may be data sections or one
* value. A lenient reader also accepts a mixture of both prefixes, and a timestamp as its number, which the Python SDK
* sends.
*
* Without a body there is no data. An empty one is data of zero bytes, unless it is JSON; `emptyBody: "none"` reads it as no data.
*
* @example
* ```ts
* receiver.on("message", ({ message }) => handle(fromMessage(message, { formats: [json] })));
* ```
* @throws EventError `not-an-event` for a message without anything of CloudEvents; `malformed-message`; `unsupported`
*   for another format or version; `invalid`, listing every problem
*/
export function fromMessage(message, options = {}) {
	const { application_properties: properties, content_type: contentType } = receivedMessage(message);
	const issues = [];
	const attributes = [];
	const separators = new Set();
	for (const [property, value] of Object.entries(properties ?? {})) {
		const [, separator, name] = /^cloudEvents([:_])(.*)$/s.exec(property) ?? [];
		if (separator !== undefined && name !== undefined) {
			const plain = toInstant(plainValue(value), name, options);
			if (plain instanceof Date && !isOfType(plain, "Timestamp")) {
				issues.push(attributeIssue(name, "range", "a timestamp in the years 0 to 9999"));
			}
			separators.add(separator);
			attributes.push([name, plain]);
		}
	}
	if (separators.size > 1 && options.lenient !== true) {
		const text = "the message mixes the prefixes cloudEvents: and cloudEvents_";
		issues.push({
			message: text,
			path: ["application_properties"],
			keyword: "prefix"
		});
	}
	const parts = {
		contentType,
		attributes,
		body: bodyOf(message.body),
		issues
	};
	return fromParts(parts, {
		emptyBody: "empty",
		...options
	});
}
/** Returns a received value. A lenient reader converts the number of a timestamp. */
function toInstant(value, name, options) {
	const isInstant = options.lenient === true && typeof value === "number" && declaredType(name, options) === "Timestamp";
	return isInstant ? new Date(value) : value;
}
/** Returns an attribute in its AMQP type, or as its canonical string if that would lose something. */
function toProperty(value, type) {
	const text = toCanonical(value, type);
	if (type === "Timestamp") {
		// An AMQP timestamp has milliseconds and no zone.
		const date = new Date(text);
		return toCanonical(date) === text ? date : text;
	}
	const native = fromCanonical(text, type);
	if (typeof native === "number") {
		return amqpLong(native);
	}
	return typeof native === "boolean" ? native : bytesOf(native) ?? text;
}
