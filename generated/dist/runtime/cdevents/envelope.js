// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { decodeBase64 } from "../cloudevents/base64.js";
import { EventError } from "../event-error.js";
import { describeValue } from "../schema/describe.js";
/**
* Puts a CDEvent into its CloudEvents envelope, by rules B1 to B9 of the CloudEvents binding: every attribute is that of the
* event itself, and the data is the whole event.
*
* @see https://github.com/cdevents/spec/blob/v0.5.1/cloudevents-binding.md
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
* @param parse - reads the CDEvent of the data
* @throws EventError `invalid` for a broken event, `envelope-mismatch` where envelope and event contradict each other
*/
export function fromEnvelope(cloudEvent, parse, options = {}) {
	if (typeof cloudEvent !== "object" || cloudEvent === null) throw new EventError("not-an-event", "not a CloudEvent");
	const event = parse(dataOf(cloudEvent));
	const issues = compareEnvelope(cloudEvent, event, options);
	if (issues.length === 0) return event;
	throw new EventError("envelope-mismatch", `the envelope and the event of type ${event.context.type} disagree`, issues);
}
/** The data as a reader gave it: a value, JSON text or bytes; or as the package `cloudevents` carries bytes. */
function dataOf(cloudEvent) {
	const { data, data_base64 } = cloudEvent;
	if (data !== undefined || typeof data_base64 !== "string") return data;
	const bytes = decodeBase64(data_base64);
	if (bytes !== undefined) return bytes;
	const issue = {
		message: "is not base64",
		path: ["data_base64"],
		keyword: "JSON-06"
	};
	throw new EventError("invalid", "not a CDEvent in a CloudEvent", [issue]);
}
// The rules of the binding: which attribute each is about, and where the event has it.
const bindingRules = [
	[
		"B1",
		"specversion",
		"1.0"
	],
	[
		"B2",
		"id",
		"context.id"
	],
	[
		"B3",
		"source",
		"context.source"
	],
	[
		"B4",
		"type",
		"context.type"
	],
	[
		"B5",
		"subject",
		"subject.id"
	],
	[
		"B6",
		"time",
		"context.timestamp"
	]
];
/** Whether two envelopes say the same. Nearly all do, and to find it out attribute by attribute takes three times as long. */
function isSameEnvelope(a, b) {
	return a.specversion === b.specversion && a.id === b.id && a.source === b.source && a.type === b.type && a.subject === b.subject && a.time === b.time;
}
function compareEnvelope(cloudEvent, event, { lenient = false }) {
	const issues = [];
	const wanted = toEnvelope(event);
	if (isSameEnvelope(cloudEvent, wanted)) return issues;
	for (const [keyword, name, origin] of bindingRules) {
		const expected = wanted[name];
		const found = cloudEvent[name];
		if (found === expected) continue;
		if (found === undefined && lenient && (name === "subject" || name === "time")) continue;
		if (name === "time" && typeof found === "string" && isSameInstant(found, expected)) continue;
		issues.push({
			message: found === undefined ? `is missing, but the binding sets it to ${origin}` : `differs from ${origin}`,
			path: [name],
			keyword,
			expected: JSON.stringify(expected),
			found: found === undefined ? "nothing" : describeValue(found)
		});
	}
	return issues;
}
/**
* Whether two RFC 3339 timestamps name the same instant, to their last digit: intermediaries may write another zone offset
* or drop trailing zeros, and `Date` alone would see no difference below a millisecond.
*/
export function isSameInstant(a, b) {
	return Date.parse(a) === Date.parse(b) && fraction(a) === fraction(b);
}
function fraction(timestamp) {
	return /\.(\d*?)0*(?:[^\d]|$)/.exec(timestamp)?.[1] ?? "";
}
