// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { EventError } from "../../event-error.js";
import { bytesOf } from "../bytes.js";
import { isJsonContentType, mediaTypeOf } from "../content-type.js";
import { contentOf } from "../data.js";
import { finishEvent, putAttribute } from "../read-event.js";
import { assertValid } from "../validate.js";
/**
* Whether a content type announces whole events in the body, one (structured mode) or many (batch mode): by prefix, in any
* case (HTTP-01). Which of the two is for the formats at hand to say.
*/
export function isStructured(contentType) {
	return /^application\/cloudevents/i.test(contentType ?? "");
}
/**
* Writes an event for binary mode. `put` is called for every attribute but `datacontenttype`, which is the content type of
* what is returned; the value given to it is valid and of one of `AttributeType`'s native forms, a `Date`, or a canonical
* string: `toCanonical(value, type)` is what protocols without types carry. What was put is to be dropped after an error.
*
* @throws EventError `invalid`, listing every problem
*/
export function toBinary(event, options, put) {
	assertValid(event, options, (name, value, type) => {
		if (name !== "datacontenttype") put(name, value, type);
	});
	return contentOf(event, options);
}
/**
* Reads an event in binary mode.
*
* @param content - the body (`undefined` for none, see `noneIfEmpty`) and its content type, which becomes `datacontenttype`
* @param event - a fresh object with what `putAttribute` has put into it
* @param issues - problems that were found before; they are reported together with those found here
* @throws EventError `not-an-event` if there are no attributes at all; `malformed-message` if the binding has found problems
*   or the data cannot be read; `unsupported` for another `specversion`; `invalid` if the event breaks a rule
*/
export function fromBinary(content, event, options, issues) {
	// To list the members takes long, and nearly every event has a version.
	if (event["specversion"] === undefined && issues.length === 0 && Object.keys(event).length === 0) {
		throw new EventError("not-an-event", "no CloudEvents attributes");
	}
	if (content.contentType !== undefined) {
		putAttribute(event, "datacontenttype", content.contentType, options, issues);
	}
	return finishEvent(event, content.data, options, issues);
}
/**
* A received body as it is read here: text, or plain bytes and no client's own kind; `undefined` for none.
*
* @throws EventError `malformed-message` for anything else, which without types is easily handed in
*/
export function receivedBody(body) {
	const known = bytesOf(body) ?? body ?? undefined;
	if (known === undefined || typeof known === "string" || known instanceof Uint8Array) {
		return known;
	}
	const hint = "read it first (a Request or a Response with messageOf), and leave JSON unparsed";
	throw new EventError("malformed-message", `the body must be text or bytes: ${hint}`);
}
/**
* The body of a protocol that cannot tell an empty body from none (HTTP, MQTT, NATS): zero bytes are no data, unless
* `emptyBody` asks for empty data and the content type is not JSON (HTTP-09).
*/
export function noneIfEmpty(body, contentType, { emptyBody }) {
	const isKept = emptyBody === "empty" && !isJsonContentType(contentType ?? "");
	return body?.length === 0 && !isKept ? undefined : body;
}
/**
* Writes an event for structured mode, or many for batch mode.
*
* @returns the encoded event and the media type of its format
* @throws EventError `unsupported` without a format; else as the format's `encode`
*/
export function toStructured(events, format, options) {
	if (format === undefined) {
		throw new EventError("unsupported", "no format is built in: give one of formats/..., as in { format: json }");
	}
	return {
		contentType: format.contentType ?? format.mediaType,
		data: format.encode(events, options)
	};
}
/**
* Reads an event in structured mode, or many in batch mode, in the format that the content type names.
*
* @throws EventError `unsupported` for a format that is not among `options.formats`; else as the format's `decode`
*/
export function fromStructured({ contentType = "", data = "" }, options) {
	return formatFor(contentType, options.formats).decode(data, options);
}
/**
* The format for a media type, parameters and case aside.
*
* @throws EventError `unsupported`, naming the formats there are
*/
export function formatFor(contentType, formats = []) {
	const mediaType = mediaTypeOf(contentType);
	for (const format of formats) {
		if (format.mediaType === mediaType || format.aliases?.includes(mediaType)) return format;
	}
	const known = formats.map((each) => each.mediaType).join() || "none";
	throw new EventError("unsupported", `${mediaType} is not among the formats given: ${known}`);
}
