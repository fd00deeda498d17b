// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { EventError } from "../../event-error.js";
import { attributeType, isAttribute } from "../attributes.js";
import { isJsonContentType, mediaTypeOf } from "../content-type.js";
import { contentOf } from "../data.js";
import { putAttribute } from "../formats/native-attribute.js";
import { finishEvent } from "../read-event.js";
import { assertValid } from "../validate.js";
/** The content mode that a content type announces: by prefix, in any case, batch before structured (HTTP-01). */
export function contentModeOf(contentType) {
	const prefix = /^application\/cloudevents(-batch)?/i.exec(contentType ?? "");
	return prefix === null ? "binary" : prefix[1] === undefined ? "structured" : "batch";
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
		throw new EventError("not-an-event", "the message carries no CloudEvents attributes");
	}
	return finishEvent(event, content.data, options, issues);
}
/**
* The body of a protocol that cannot tell an empty body from none (HTTP, MQTT, NATS): zero bytes are no data, unless
* `emptyBody` asks for empty data and the content type is not JSON (HTTP-09).
*/
export function noneIfEmpty(body, contentType, { emptyBody }) {
	const isKept = emptyBody === "empty" && (contentType === undefined || !isJsonContentType(contentType));
	return body === null || body === undefined || body.length === 0 && !isKept ? undefined : body;
}
/**
* Writes an event for structured mode.
*
* @returns the encoded event and the media type of its format
* @throws EventError as the format's `encode`
*/
export function toStructured(event, format, options) {
	return {
		contentType: format.contentType ?? format.mediaType,
		data: format.encode(event, options)
	};
}
/**
* Reads an event in structured mode, in the format that the content type names.
*
* @throws EventError `unsupported` for a format that is not among `options.formats`, or for a batch; else as the format's
*   `decode`
*/
export function fromStructured(content, options) {
	const { contentType = "", data = "" } = content;
	return formatFor(contentType, options.formats).decode(data, options);
}
/**
* The format for a media type, parameters and case aside.
*
* @throws EventError `unsupported`, naming the formats there are
*/
export function formatFor(contentType, formats = []) {
	const mediaType = mediaTypeOf(contentType);
	const format = formats.find((each) => each.mediaType === mediaType || each.aliases?.includes(mediaType) === true);
	if (format === undefined) {
		const known = formats.map((each) => each.mediaType).join(", ");
		throw new EventError("unsupported", `${mediaType} is not among the formats to read: ${known || "none was given"}`);
	}
	return format;
}
