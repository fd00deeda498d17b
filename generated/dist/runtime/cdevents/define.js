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
	return makeDefinition({ type: parts.type }, parts.type, parts, (input, options, issues) => isObject(input) ? buildCDEvent(parts, options, input, issues) : input);
}
/** Makes the event of what its author gave, and does not check it. Where the parts have no type, its author gives it. */
export function buildCDEvent(parts, { now = () => new Date(), newId = () => crypto.randomUUID() }, { id = newId(), source, timestamp = now().toISOString(), subject, customData, customDataContentType, ...attributes }, issues) {
	const event = {
		// V8 takes five times as long where an object begins with what is spread, which is why the constants come second.
		context: withoutUndefined({
			id,
			...parts.context,
			source,
			type: parts.type,
			// A string keeps its digits, which a `Date` would cut to milliseconds. An invalid date becomes `null`, and is refused.
			timestamp: timestamp instanceof Date ? timestamp.toJSON() : timestamp,
			...attributes
		}),
		subject: isObject(subject) ? {
			id: subject["id"],
			...parts.content ?? { content: {} },
			...parts.subject,
			...withoutUndefined({ ...subject })
		} : subject
	};
	if (customData !== undefined) event["customData"] = encodeCustomData(customData, customDataContentType, issues);
	if (customDataContentType !== undefined) event["customDataContentType"] = customDataContentType;
	return event;
}
/** JSON has no `undefined`: a member that is given as such is not there. To delete one is slow, but few are. */
function withoutUndefined(members) {
	for (const name in members) if (members[name] === undefined) delete members[name];
	return members;
}
