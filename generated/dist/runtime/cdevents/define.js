// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { makeDefinition } from "../definition.js";
import { isObject } from "../schema/checks.js";
import { encodeCustomData } from "./custom-data.js";
/**
* Makes the definition of a CDEvent. Its builder fills in what an author should not have to say: `id`, `timestamp`, `type`,
* the version of the specification, and `content` where nothing in it is required. Everything can still be given.
*
* @see https://github.com/cdevents/spec/blob/v0.5.1/spec.md#context
*/
export function defineCDEvent(parts) {
	return makeDefinition({
		...parts,
		build: (input, options, issues) => isObject(input) ? buildCDEvent(parts, input, options, issues) : input
	});
}
function buildCDEvent({ type, context, subject: subjectConstants }, { id, source, timestamp, subject, customData, customDataContentType, ...attributes }, { now = () => new Date(), newId = () => crypto.randomUUID() }, issues) {
	return withoutUndefined({
		context: withoutUndefined({
			...context,
			id: id === undefined ? newId() : id,
			source,
			type,
			timestamp: toTimestamp(timestamp === undefined ? now() : timestamp),
			...attributes
		}),
		subject: isObject(subject) ? withoutUndefined({
			id: subject["id"],
			source: subject["source"],
			...subjectConstants,
			...subject,
			content: subject["content"] === undefined ? {} : subject["content"]
		}) : subject,
		customData: encodeCustomData(customData, customDataContentType, issues),
		customDataContentType
	});
}
/** RFC 3339, as `context.timestamp` wants it. A string keeps its digits: a `Date` would cut them to milliseconds. */
function toTimestamp(timestamp) {
	if (!(timestamp instanceof Date)) return timestamp;
	// An invalid date has no text; as it is no date-time, it will be refused as such.
	return Number.isNaN(timestamp.getTime()) ? String(timestamp) : timestamp.toISOString();
}
/** JSON has no `undefined`: a member that is given as such is not there. */
function withoutUndefined(members) {
	for (const name in members) if (members[name] === undefined) delete members[name];
	return members;
}
