// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { encodeBase64, isBase64 } from "../cloudevents/base64.js";
import { makeDefinition } from "../definition.js";
import { readJson } from "../json-text.js";
import { isObject, isString } from "../schema/checks.js";
import { report } from "../schema/explain.js";
/**
* Makes the definition of a CDEvent. Its builder fills in what an author should not have to say: `id`, `timestamp`, `type`,
* the version of the specification, and `content` where nothing in it is required. Everything can still be given.
*
* @see https://github.com/cdevents/spec/blob/v0.5.1/spec.md#context
*/
export function defineCDEvent(parts) {
	return makeDefinition({ type: parts.type }, parts.type, parts, (input, options, issues) => isObject(input) ? buildCDEvent(parts, options, input, issues) : input);
}
/**
* Makes the definition of a CDEvent whose type is left to its author, as that of a custom event is; all else is filled in as
* `defineCDEvent` does.
*
* @see https://github.com/cdevents/spec/blob/v0.5.1/custom/README.md
*/
export function defineOpenCDEvent(parts) {
	const { types } = parts;
	return makeDefinition({ types }, `event with a type of the form ${types}`, parts, (input, options, issues) => isObject(input) ? buildCDEvent(parts, options, input, issues) : input);
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
/**
* The wire form of custom data: JSON is embedded as it is (binding rule B10), bytes of any other media type travel as
* base64 text (B11). A string is taken to be base64 already, as it is in an event that was read. Without a content type,
* custom data is JSON.
*
* @throws EventError `not-json` for bytes that should be JSON and are not
* @see https://github.com/cdevents/spec/blob/v0.5.1/cloudevents-binding.md
*/
export function encodeCustomData(data, contentType = "application/json", issues) {
	// As `isJsonContentType` has it (JSON-07), but without all else that an envelope has to know of content types.
	const isJson = isString(contentType) && /^[^;]*[/+]json\s*(?:;|$)/i.test(contentType);
	if (data instanceof Uint8Array) return isJson ? readJson(data) : encodeBase64(data);
	if (isString(data) && !isJson && !isBase64(data)) {
		report({
			path: ["customData"],
			issues
		}, data, "contentEncoding", "base64 or a Uint8Array");
	}
	return data;
}
