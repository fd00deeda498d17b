// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { toCanonical } from "../attributes.js";
import { bytesOf } from "../bytes.js";
import { decodeUtf8 } from "../utf8.js";
import { toBinary, toStructured } from "./binding.js";
import { addKey, keyOf } from "./kafka-key.js";
import { fromParts } from "./message-parts.js";
export function toMessage(event, options = {}) {
	const headers = {};
	const { contentType, data } = options.mode === "structured" ? toStructured(event, options.format, options) : toBinary(event, options, (name, value, type) => {
		headers[`ce_${name}`] = toCanonical(value, type);
	});
	if (contentType !== undefined) {
		headers["content-type"] = contentType;
	}
	const bytes = bytesOf(data);
	const value = bytes === undefined ? data ?? null : options.bytes?.(bytes) ?? bytes;
	return {
		...keyOf(event, options),
		value,
		headers
	};
}
/**
* Reads an event, in binary or structured mode, whichever the content type says (KAFKA-02), or in JSON without any headers
* (KAFKA-07). The key is not part of the event: it stays with the message, unless `keyAttribute` asks for it (KAFKA-06).
*
* A null value is no data, an empty one is data of zero bytes, unless it is JSON. `emptyBody: "none"` takes it for no data, as
* senders mean it that do not know the draft.
*
* @throws EventError `not-an-event` for a message that has nothing of CloudEvents; `malformed-message`; `unsupported` for
*   another format or another version; `invalid`, listing every problem
*/
export function fromMessage(message, options = {}) {
	const issues = [];
	const attributes = [];
	let contentType;
	for (const [name, value] of Object.entries(message.headers ?? {})) {
		if (name === "content-type") {
			contentType = readHeader(name, value, issues);
		} else if (name.startsWith("ce_")) {
			const text = readHeader(name, value, issues);
			if (text !== undefined) attributes.push([name.slice(3), text]);
		}
	}
	const parts = {
		contentType,
		attributes,
		body: message.value,
		issues
	};
	return addKey(fromParts(parts, {
		emptyBody: "empty",
		...options
	}), message.key, options);
}
/** The text of a header: of the last one, if it is repeated (KAFKA-08). What is not UTF-8 is added to `issues` (KAFKA-01). */
function readHeader(name, header, issues) {
	const value = Array.isArray(header) ? header.at(-1) : header;
	const text = value instanceof Uint8Array ? decodeUtf8(value) : value;
	if (typeof text === "string") {
		return text;
	}
	if (value !== undefined) {
		issues.push({
			message: `the header ${name} is not UTF-8 text`,
			path: ["headers", name],
			keyword: "KAFKA-01"
		});
	}
	return undefined;
}
