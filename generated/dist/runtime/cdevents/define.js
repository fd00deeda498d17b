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
	return makeDefinition(parts, (input, options, issues) => isObject(input) ? buildCDEvent(parts, options, input, issues) : input);
}
function buildCDEvent(parts, { now = () => new Date(), newId = () => crypto.randomUUID() }, { id = newId(), source, timestamp = now(), subject, customData, customDataContentType, ...attributes }, issues) {
	return withoutUndefined({
		context: withoutUndefined({
			...parts.context,
			id,
			source,
			type: parts.type,
			// A string keeps its digits, which a `Date` would cut to milliseconds. An invalid date becomes `null`, and is refused.
			timestamp: timestamp instanceof Date ? timestamp.toJSON() : timestamp,
			...attributes
		}),
		subject: isObject(subject) ? buildSubject(parts.subject, subject) : subject,
		customData: encodeCustomData(customData, customDataContentType, issues),
		customDataContentType
	});
}
function buildSubject(constants, { id, source, content = {}, ...others }) {
	return withoutUndefined({
		id,
		source,
		...constants,
		...others,
		content
	});
}
/** JSON has no `undefined`: a member that is given as such is not there. */
function withoutUndefined(members) {
	for (const name in members) if (members[name] === undefined) delete members[name];
	return members;
}
