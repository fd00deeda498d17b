// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { EventError } from "../../event-error.js";
import { attributeIssue } from "../attribute-issue.js";
import { putAttribute } from "../read-event.js";
import { decodeUtf8 } from "../utf8.js";
import { fromBinary, fromStructured, isStructured, noneIfEmpty, receivedBody } from "./binding.js";
/**
* Reads the event of a message in whichever mode its content type announces.
*
* `datacontenttype` has no place among the attributes, but peers put it there, as the specification does in its example for
* MQTT (MQTT-04): it counts where there is no content type, and may say the same as the content type.
*
* @throws EventError `not-an-event` for a message that has nothing of CloudEvents; `malformed-message`; `unsupported` for
*   another format or another version; `invalid`, listing every problem
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
* A received content type: text, or `undefined` for none.
*
* @throws EventError `malformed-message` for anything else, which without types is easily handed in: the type says how to read
*   all the rest
*/
export function receivedType(contentType) {
	const known = contentType ?? undefined;
	if (known === undefined || typeof known === "string") {
		return known;
	}
	const issue = attributeIssue("the content type", "CORE-05", "text", contentType);
	throw new EventError("malformed-message", "not a message of CloudEvents", [{
		...issue,
		path: ["content-type"]
	}]);
}
/** The values of a received header, one for each time it is there: texts, unless someone without types has made it. */
export function receivedValues(header) {
	return [header ?? []].flat();
}
/**
* Refuses options that a protocol without headers cannot follow: there an event travels in structured mode and in JSON.
*
* @throws EventError `unsupported`
*/
export function assertJsonOnly({ mode, format }, protocol) {
	if (mode !== "structured" || format?.mediaType !== jsonMediaType) {
		const options = "{ mode: \"structured\", format: json }";
		throw new EventError("unsupported", `${protocol} carries events in JSON only: write them with ${options}`);
	}
}
/** Reads a message that says nothing about itself, as protocols without headers carry it: structured, in JSON. */
function fromUnlabelled(body, options) {
	const text = body instanceof Uint8Array ? decodeUtf8(body) : body;
	// Most such messages are somebody else's. One that looks like an event is told what is wrong with it.
	if (!text?.trimStart().startsWith("{") || !text.includes("\"specversion\"")) {
		throw new EventError("not-an-event", "the message carries neither CloudEvents attributes nor an event in JSON");
	}
	return fromStructured({
		contentType: jsonMediaType,
		data: text
	}, options);
}
const jsonMediaType = "application/cloudevents+json";
