// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { describeValue } from "../../schema/describe.js";
import { bytesOf } from "../bytes.js";
import { isJsonContentType, mediaTypeOf } from "../content-type.js";
import { contentOf } from "../data.js";
import { messageError } from "../issues.js";
import { finishEvent, putAttribute } from "../read-event.js";
import { assertValid } from "../validate.js";
/**
* Returns whether a content type announces whole events in the body, in structured mode or in batch mode. The format
* decides which of the two.
*/
export function isStructured(contentType) {
	return /^application\/cloudevents/i.test(contentType ?? "");
}
/**
* Writes an event in binary mode.
*
* @param put - called with each valid attribute except `datacontenttype`, which is the content type of the result;
*   discard its results if an error is thrown
* @throws EventError `invalid`, listing every problem; `unsupported` for options of another mode
*/
export function toBinary(event, options, put) {
	if ((options.mode ?? "binary") !== "binary" || options.format !== undefined) {
		throw wrongMode();
	}
	assertValid(event, options, (name, value, type) => {
		if (name !== "datacontenttype") put(name, value, type);
	});
	return contentOf(event, options);
}
/** Returns the error of options that have a format or structured mode, but not both. */
function wrongMode() {
	const options = "{ mode: \"structured\", format: json }";
	return messageError("unsupported", "mode", `no format is built in: pass ${options} with an imported format, or neither`);
}
/**
* Reads an event in binary mode.
*
* @param content - the body (`undefined` for none) and its content type, which becomes `datacontenttype`
* @param event - a new object with the attributes, see `putAttribute`
* @param issues - problems found before
* @throws EventError `not-an-event` if there are no attributes; `malformed-message` if there were problems before or
*   the data cannot be read; `unsupported` for another `specversion`; `invalid` if the event breaks a rule
*/
export function fromBinary(content, event, options, issues) {
	if (event["specversion"] === undefined && issues.length === 0 && Object.keys(event).length === 0) {
		throw messageError("not-an-event", "required", "there are no CloudEvents attributes");
	}
	if (content.contentType !== undefined) {
		putAttribute(event, "datacontenttype", content.contentType, options, issues);
	}
	return finishEvent(event, content.data, options, issues);
}
/**
* Returns a received message if it is an object.
*
* @throws EventError `malformed-message` for anything else
*/
export function receivedMessage(message) {
	if (typeof message === "object" && message !== null) return message;
	throw unreadMessage();
}
/**
* Returns a received body as text or plain bytes, or `undefined` for none.
*
* @throws EventError `malformed-message` for anything else
*/
export function receivedBody(body) {
	const known = bytesOf(body) ?? body ?? undefined;
	if (known === undefined || typeof known === "string" || known instanceof Uint8Array) {
		return known;
	}
	throw unreadMessage();
}
/** Returns the error of a message that is not an object, or whose body has not been read or has been parsed. */
export function unreadMessage() {
	const hint = "read it first (a Request or a Response with messageOf), and leave JSON unparsed";
	return messageError("malformed-message", "type", `a message must be an object, and its body text or bytes: ${hint}`);
}
/**
* Returns the body of a protocol that cannot distinguish an empty body from none (HTTP, MQTT, NATS). Zero bytes are no
* data, unless `emptyBody` is `empty` and the content type is not JSON.
*/
export function noneIfEmpty(body, contentType, { emptyBody }) {
	const isKept = emptyBody === "empty" && !isJsonContentType(contentType ?? "");
	return body?.length === 0 && !isKept ? undefined : body;
}
/**
* Writes an event in structured mode, or events in batch mode. Returns the media type and the encoded event.
*
* @throws EventError `unsupported` without a format; else as the format's `encode`
*/
export function toStructured(events, format, options) {
	if (format === undefined) {
		throw wrongMode();
	}
	return {
		contentType: format.contentType ?? format.mediaType,
		data: format.encode(events, options)
	};
}
/**
* Reads an event in structured mode, or events in batch mode, in the format of the content type.
*
* @throws EventError `unsupported` for a format that is not in `options.formats`; else as the format's `decode`
*/
export function fromStructured({ contentType = "", data = "" }, options) {
	return formatFor(contentType, options.formats).decode(data, options);
}
/**
* Returns the format of a media type, regardless of parameters and case.
*
* @throws EventError `unsupported`, with the available formats
*/
export function formatFor(contentType, formats = []) {
	const mediaType = mediaTypeOf(contentType);
	for (const format of formats) {
		if (format.mediaType === mediaType || format.aliases?.includes(mediaType)) return format;
	}
	const known = formats.map((each) => each.mediaType).join(", ") || "none";
	const found = describeValue(mediaType);
	throw messageError("unsupported", "format", `${found} is not one of the given formats: ${known}`);
}
