// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { decodeBase64 } from "../cloudevents/base64.js";
import { EventError } from "../event-error.js";
import { isObject, isString } from "../schema/checks.js";
import { describeValue } from "../schema/describe.js";
/**
* Puts a CDEvent into its CloudEvents envelope. The attributes are those of the event, and the data is the whole event.
*
* @see https://github.com/cdevents/spec/blob/v0.5.1/cloudevents-binding.md#context
*/
export function toEnvelope(event, { dataschema } = {}) {
	const { id, source, type, timestamp } = event.context;
	return {
		specversion: "1.0",
		id,
		source,
		type,
		subject: event.subject.id,
		time: timestamp,
		datacontenttype: "application/json",
		...dataschema !== undefined && { dataschema },
		data: event
	};
}
/**
* Takes a CDEvent out of its CloudEvents envelope, and checks that the two agree.
*
* @param parse - reads the CDEvent in the data
* @throws EventError `not-an-event` without a CloudEvent, `envelope-mismatch` if envelope and event contradict each
* other, or
*   an error of `parse`
*/
export function fromEnvelope(cloudEvent, parse, options = {}) {
	if (!isObject(cloudEvent)) throw new EventError("not-an-event", "not a CloudEvent");
	const data = dataOf(cloudEvent);
	if (data === undefined && isObject(cloudEvent["context"])) throw alreadyOpen();
	const event = parse(data);
	const issues = compareEnvelope(cloudEvent, event, options);
	if (issues.length === 0) return event;
	throw new EventError("envelope-mismatch", `the envelope and its event of type ${event.context.type} disagree`, issues);
}
function alreadyOpen() {
	const hint = "this is a CDEvent without an envelope; `parse` reads it";
	return new EventError("not-an-event", "not a CloudEvent", [{
		message: "is missing",
		path: ["data"],
		keyword: "required",
		hint
	}]);
}
/**
* The data of the envelope: a value, JSON text or bytes, or the base64 that the npm package `cloudevents` has for
* bytes.
*/
function dataOf({ data, data_base64 }) {
	if (data !== undefined || !isString(data_base64)) return data;
	const bytes = decodeBase64(data_base64);
	if (bytes !== undefined) return bytes;
	const issue = {
		message: "is not base64",
		path: ["data_base64"],
		keyword: "contentEncoding"
	};
	throw new EventError("invalid", "not a CDEvent in a CloudEvent", [issue]);
}
// The attributes that the binding takes from the event, and where the event has them.
const origins = [
	{
		name: "specversion",
		origin: "1.0"
	},
	{
		name: "id",
		origin: "context.id"
	},
	{
		name: "source",
		origin: "context.source"
	},
	{
		name: "type",
		origin: "context.type"
	},
	{
		name: "subject",
		origin: "subject.id"
	},
	{
		name: "time",
		origin: "context.timestamp"
	}
];
/** Returns whether two envelopes agree. Most do, and reading members by constant names is faster than a loop. */
function isSameEnvelope(a, b) {
	return a.specversion === b.specversion && a.id === b.id && a.source === b.source && a.type === b.type && a.subject === b.subject && a.time === b.time;
}
function compareEnvelope(cloudEvent, event, { lenient = false }) {
	const issues = [];
	const wanted = toEnvelope(event);
	if (isSameEnvelope(cloudEvent, wanted)) return issues;
	for (const { name, origin } of origins) {
		const expected = wanted[name];
		const found = cloudEvent[name];
		if (found === expected) continue;
		if (found === undefined && lenient && (name === "subject" || name === "time")) continue;
		if (name === "time" && isString(found) && isSameInstant(found, expected)) continue;
		const isMissing = found === undefined;
		issues.push({
			message: isMissing ? `is missing, but the binding sets it to ${origin}` : `differs from ${origin}`,
			path: [name],
			keyword: "envelope",
			expected: describeValue(expected),
			found: describeValue(found)
		});
	}
	return issues;
}
/**
* Returns whether two RFC 3339 timestamps name the same instant. Intermediaries may change the zone offset or drop
* trailing zeros. `Date` alone ignores digits below a millisecond.
*/
function isSameInstant(a, b) {
	return Date.parse(a) === Date.parse(b) && fraction(a) === fraction(b);
}
function fraction(timestamp) {
	const digits = /\.(\d+)/.exec(timestamp)?.[1] ?? "";
	let end = digits.length;
	while (digits[end - 1] === "0") end--;
	return digits.slice(0, end);
}
