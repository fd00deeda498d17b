// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { EventError } from "../../event-error.js";
import { attributeType, isAttribute } from "../attributes.js";
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
* string: `toCanonical(value, type)` is what protocols without types carry.
*
* @throws EventError `invalid`, listing every problem
*/
export function toBinary(event, options, put) {
	assertValid(event, options);
	for (const name of Object.keys(event)) {
		const value = event[name];
		if (isAttribute(name, value) && name !== "datacontenttype") {
			put(name, value, attributeType(name, value, options) ?? "String");
		}
	}
	return contentOf(event, options);
}
/**
* Reads an event in binary mode.
*
* @param content - the body (`undefined` for none, see `noneIfEmpty`) and its content type, which becomes `datacontenttype`
* @param attributes - the attributes by their plain names, each as often as it occurs: strings in canonical form, or native
*   values where the protocol has types (a `Date` becomes its canonical string)
* @param issues - problems that the binding has found before; they are reported together with those found here
* @throws EventError `not-an-event` if there are no attributes at all; `malformed-message` if the binding has found problems
*   or the data cannot be read; `unsupported` for another `specversion`; `invalid` if the event breaks a rule
*/
export function fromBinary(content, attributes, options, issues = []) {
	const event = {};
	let isEvent = issues.length > 0;
	if (content.contentType !== undefined) {
		event["datacontenttype"] = content.contentType;
	}
	for (const [name, value] of attributes) {
		isEvent = true;
		putAttribute(event, name, value, options, issues);
	}
	if (!isEvent) {
		throw new EventError("not-an-event", "no CloudEvents attributes");
	}
	return finishEvent(event, content.data, options, issues);
}
/**
* The body of a protocol that cannot tell an empty body from none (HTTP, MQTT, NATS): zero bytes are no data, unless
* `emptyBody` asks for empty data and the content type is not JSON (HTTP-09).
*/
export function noneIfEmpty(body, contentType, { emptyBody }) {
	const isKept = emptyBody === "empty" && !isJsonContentType(contentType ?? "");
	return body?.length === 0 && !isKept ? undefined : body ?? undefined;
}
/**
* Writes an event for structured mode, or many for batch mode.
*
* @returns the encoded event and the media type of its format
* @throws EventError as the format's `encode`
*/
export function toStructured(events, format, options) {
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
	const format = formats.find((each) => each.mediaType === mediaType || each.aliases?.includes(mediaType));
	if (format === undefined) {
		const known = formats.map((each) => each.mediaType).join(", ");
		throw new EventError("unsupported", `${mediaType} is not among the formats given: ${known || "none"}`);
	}
	return format;
}
