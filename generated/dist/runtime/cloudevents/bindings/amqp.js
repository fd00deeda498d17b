// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { attributeIssue } from "../attribute-issue.js";
import { declaredType, fromCanonical, isOfType, toCanonical } from "../attributes.js";
import { bytesOf } from "../bytes.js";
import { encodeUtf8 } from "../utf8.js";
import { amqpLong, bodyOf, dataSection, plainValue } from "./amqp-values.js";
import { toBinary, toStructured } from "./binding.js";
import { fromParts } from "./message-parts.js";
/**
* Writes an event as the body, the content type and the application properties of a message.
*
* @throws EventError `invalid`, listing every problem
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
* Reads an event, in binary or structured mode, whichever the content type says (AMQP-01). Bodies of one value are read as
* well as data sections (AMQP-05). A lenient reader also takes a mixture of both prefixes, and for a timestamp its number, which
* is what the Python SDK sends.
*
* No body is no data, an empty one is data of zero bytes, unless it is JSON. `emptyBody: "none"` takes it for no data, as
* some senders mean it.
*
* @throws EventError `not-an-event` for a message that has nothing of CloudEvents; `malformed-message`; `unsupported` for
*   another format or another version; `invalid`, listing every problem
*/
export function fromMessage(message, options = {}) {
	const issues = [];
	const attributes = [];
	const separators = new Set();
	for (const [property, value] of Object.entries(message.application_properties ?? {})) {
		const [, separator, name] = /^cloudEvents([:_])(.*)$/s.exec(property) ?? [];
		if (separator !== undefined && name !== undefined) {
			const plain = toInstant(plainValue(value), name, options);
			if (plain instanceof Date && !isOfType(plain, "Timestamp")) {
				issues.push(attributeIssue(name, "AMQP-03", "a timestamp in the years 0 to 9999"));
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
			keyword: "AMQP-02"
		});
	}
	const parts = {
		contentType: message.content_type,
		attributes,
		body: bodyOf(message.body),
		issues
	};
	return fromParts(parts, {
		emptyBody: "empty",
		...options
	});
}
/** A received value; for a lenient reader, the number of a timestamp is one. */
function toInstant(value, name, options) {
	const isInstant = options.lenient === true && typeof value === "number" && declaredType(name, options) === "Timestamp";
	return isInstant ? new Date(value) : value;
}
/** An attribute in its native form (AMQP-03), or as its canonical string where that would lose something (AMQP-04). */
function toProperty(value, type) {
	const text = toCanonical(value, type);
	if (type === "Timestamp") {
		// A timestamp is milliseconds and no zone. What it would be read as has to be what it was.
		const date = new Date(text);
		return toCanonical(date) === text ? date : text;
	}
	const native = fromCanonical(text, type);
	if (typeof native === "number") {
		return amqpLong(native);
	}
	return typeof native === "boolean" ? native : bytesOf(native) ?? text;
}
