// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { toCanonical } from "../attributes.js";
import { bytesOf } from "../bytes.js";
import { messageError } from "../issues.js";
import { decodeUtf8 } from "../utf8.js";
import { assertNoIssues, validateEvent } from "../validate.js";
import { receivedMessage, toBinary, toStructured } from "./binding.js";
import { toClientBytes } from "./client-bytes.js";
import { fromParts } from "./message-parts.js";
/**
* Returns the attribute `partitionkey`, or `undefined`: the key mapping of the specification.
*
* @see https://github.com/cloudevents/spec/blob/main/cloudevents/bindings/kafka-protocol-binding.md#31-key-mapping
*/
export function partitionKey(event) {
	const key = event["partitionkey"];
	return typeof key === "string" ? key : undefined;
}
export function toMessage(event, options = {}) {
	const headers = {};
	const { contentType, data } = options.mode === "structured" ? toStructured(event, options.format, options) : toBinary(event, options, (name, value, type) => {
		headers[`ce_${name}`] = toCanonical(value, type);
	});
	if (contentType !== undefined) {
		headers["content-type"] = contentType;
	}
	const bytes = bytesOf(data);
	const value = bytes === undefined ? data ?? null : toClientBytes(bytes, options);
	// The key comes last, so that a key function cannot change what is sent.
	const key = typeof options.key === "function" ? options.key(event) : options.key;
	const keyBytes = bytesOf(key);
	return {
		...key !== undefined && { key: keyBytes === undefined ? key : toClientBytes(keyBytes, options) },
		value,
		headers
	};
}
/**
* Reads an event in binary or structured mode, depending on the content type, or in JSON if there are no headers. The
* key is not part of the event unless `keyAttribute` is given.
*
* A null value means no data. An empty one is data of zero bytes, unless it is JSON; `emptyBody: "none"` reads it as no
* data, which is what senders mean that do not follow the draft.
*
* @example
* ```ts
* await consumer.run({ eachMessage: async ({ message }) => handle(fromMessage(message, { formats: [json] })) });
* ```
* @throws EventError `not-an-event` for a message without anything of CloudEvents; `malformed-message`; `unsupported`
*   for another format or version; `invalid`, listing every problem
*/
export function fromMessage(message, options = {}) {
	const issues = [];
	const attributes = [];
	let contentType;
	for (const [name, value] of Object.entries(receivedMessage(message).headers ?? {})) {
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
/** Returns the text of a header, the last one if it is repeated. A value that is not UTF-8 is added to `issues`. */
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
			keyword: "encoding"
		});
	}
	return undefined;
}
/** Adds the key to an event that was just read, if `keyAttribute` asks for it. */
function addKey(event, key, options) {
	const { keyAttribute } = options;
	if (keyAttribute === undefined || key === undefined || key === null || Object.hasOwn(event, keyAttribute)) {
		return event;
	}
	const text = typeof key === "string" ? key : decodeUtf8(key);
	if (text === undefined) {
		throw messageError("malformed-message", "encoding", "the key is not UTF-8 text", ["key"]);
	}
	const keyed = Object.assign(event, { [keyAttribute]: text });
	assertNoIssues(keyed, validateEvent(keyed, options));
	return keyed;
}
