// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { encodeBase64, isBase64 } from "../cloudevents/base64.js";
import { makeDefinition, randomId } from "../definition.js";
import { readJson } from "../json-text.js";
import { isObject, isString } from "../schema/checks.js";
import { didYouMean } from "../schema/describe.js";
import { report } from "../schema/explain.js";
/**
* Makes the definition of a CDEvent. Its builder sets `id`, `timestamp`, `type`, the version of the specification, and
* `content` if nothing in it is required. All of these can be given.
*
* @see https://github.com/cdevents/spec/blob/v0.5.1/spec.md#context
*/
export function defineCDEvent(parts) {
	return defineEvent({ type: parts.type }, parts.type, parts);
}
/**
* Makes the definition of a CDEvent whose type is part of the input, such as a custom event. The builder sets
* everything else like {@link defineCDEvent}.
*
* @see https://github.com/cdevents/spec/blob/v0.5.1/custom/README.md
*/
export function defineOpenCDEvent(parts) {
	return defineEvent({ types: parts.types }, "custom event", parts);
}
function defineEvent(known, name, parts) {
	return makeDefinition(known, name, parts, (input, options, issues) => isObject(input) ? buildCDEvent(parts, options, input, issues) : input, issueOfInput);
}
/** Makes the event of an input without checking it. */
export function buildCDEvent({ type, context, subject: constants, content }, { now = () => new Date(), newId = randomId }, { id = newId(), source, timestamp = now(), subject, customData, customDataContentType, ...attributes }, issues) {
	return {
		context: withoutUndefined({
			id,
			...context,
			source,
			type,
			// A string is kept as it is: it may have more digits than a `Date`.
			timestamp: timestamp instanceof Date ? timestamp.toJSON() ?? `${timestamp}` : timestamp,
			...attributes
		}),
		subject: isObject(subject) ? {
			id: subject["id"],
			...content ?? { content: {} },
			...constants,
			...withoutUndefined({ ...subject })
		} : subject,
		// To delete a member makes an object slow to read, so the two that most events lack are not set at all.
		...customData !== undefined && { customData: encodeCustomData(customData, customDataContentType, issues) },
		...customDataContentType !== undefined && { customDataContentType }
	};
}
/** Turns an issue of an event into one of the builder's input, where the members of `context` are at the root. */
function issueOfInput(issue) {
	const path = issue.path[0] === "context" ? issue.path.slice(1) : issue.path;
	const isUnknown = issue.keyword === "additionalProperties" && path.length === 1;
	const hint = isUnknown ? didYouMean(String(path), ["subject", "customData"]) : undefined;
	return {
		...issue,
		path,
		hint: issue.hint ?? hint
	};
}
function withoutUndefined(members) {
	for (const name in members) if (members[name] === undefined) delete members[name];
	return members;
}
/**
* Returns custom data as it is on the wire. JSON is embedded. Bytes of any other content type become a base64 string; a
* string is expected to be base64 already. The default content type is JSON.
*
* @throws EventError `not-json` for bytes that are not JSON although the content type is
* @see https://github.com/cdevents/spec/blob/v0.5.1/cloudevents-binding.md#events-with-custom-data
*/
export function encodeCustomData(data, contentType = "application/json", issues) {
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
