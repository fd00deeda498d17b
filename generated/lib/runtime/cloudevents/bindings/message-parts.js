// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { attributeIssue, messageError } from "../issues.js";
import { putAttribute } from "../read-event.js";
import { decodeUtf8 } from "../utf8.js";
import { fromBinary, fromStructured, isStructured, noneIfEmpty, receivedBody } from "./binding.js";
/**
* Reads the event of a message, in the mode that its content type announces.
*
* The attribute `datacontenttype` should not exist, but peers send it, as in the example of the MQTT specification. It
* counts if there is no content type, and may repeat the content type.
*
* @throws EventError `not-an-event` for a message without anything of CloudEvents; `malformed-message`; `unsupported`
*   for another format or version; `invalid`, listing every problem
*/
export function fromParts(parts, options) {
	const { issues } = parts;
	const contentType = receivedType(parts.contentType);
	const body = receivedBody(parts.body);
	if (isStructured(contentType)) {
		return fromStructured({
			contentType,
			data: body
		}, options);
	}
	if (contentType === undefined && parts.attributes.length + issues.length === 0) {
		return fromUnlabelled(body, options);
	}
	const attributes = parts.attributes.filter(([name, value]) => name !== "datacontenttype" || value !== contentType);
	const named = contentType ?? attributes.find(([name]) => name === "datacontenttype")?.[1];
	const data = noneIfEmpty(body, typeof named === "string" ? named : undefined, options);
	const event = {};
	for (const [name, value] of attributes) putAttribute(event, name, value, options, issues);
	return fromBinary({
		contentType,
		data
	}, event, options, issues);
}
/**
* Returns a received content type, or `undefined` for none.
*
* @throws EventError `malformed-message` for anything other than a string
*/
export function receivedType(contentType) {
	const known = contentType ?? undefined;
	if (known === undefined || typeof known === "string") {
		return known;
	}
	const { message } = attributeIssue("the content type", "type", "a string", contentType);
	throw messageError("malformed-message", "type", message, ["content-type"]);
}
/** Returns the values of a received header, one for each occurrence. */
export function receivedValues(header) {
	return [header ?? []].flat();
}
/**
* Rejects options that a protocol without headers cannot follow. Its events travel in structured mode and in JSON.
*
* @throws EventError `unsupported`
*/
export function assertJsonOnly({ mode, format }, protocol) {
	if (mode !== "structured" || format?.mediaType !== jsonMediaType) {
		const options = "{ mode: \"structured\", format: json }";
		throw messageError("unsupported", "mode", `${protocol} only carries events in JSON: use ${options}`);
	}
}
/** Reads a message without headers, which is in structured mode and in JSON. */
function fromUnlabelled(body, options) {
	const text = body instanceof Uint8Array ? decodeUtf8(body) : body;
	// Most such messages are not events. One that looks like an event gets a detailed error.
	if (!text?.trimStart().startsWith("{") || !text.includes("\"specversion\"")) {
		const message = "there are no CloudEvents attributes, and the body is not an event in JSON";
		throw messageError("not-an-event", "required", message);
	}
	return fromStructured({
		contentType: jsonMediaType,
		data: text
	}, options);
}
const jsonMediaType = "application/cloudevents+json";
