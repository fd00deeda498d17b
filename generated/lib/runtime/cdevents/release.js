// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { EventError, toResult } from "../event-error.js";
import { readJson } from "../json-text.js";
import { hasOwn, isObject, isString } from "../schema/checks.js";
import { describeValue, didYouMean } from "../schema/describe.js";
/**
* Combines the definitions of a release.
*
* @param open - definitions of open events, in order. They read the types that no other definition has.
*/
export function defineRelease(definitions, open = []) {
	const byType = new Map(definitions.map((definition) => [definition.type, definition]));
	const find = (type) => isString(type) ? byType.get(type) ?? open.find(({ types }) => types.test(type)) : undefined;
	const parse = (input) => {
		const value = readJson(input);
		const type = typeOf(value);
		const definition = find(type);
		if (definition !== undefined) return definition.parse(value);
		throw type === undefined ? noType(value) : unknownType(type, [...byType.keys()]);
	};
	return {
		is: (value) => find(typeOf(value))?.is(value) ?? false,
		parse,
		safeParse: (input) => toResult(() => parse(input))
	};
}
function typeOf(value) {
	return property(property(value, "context"), "type");
}
function property(value, name) {
	return isObject(value) && hasOwn(value, name) ? value[name] : undefined;
}
function noType(value) {
	const isEnvelope = property(value, "specversion") !== undefined;
	return new EventError("not-an-event", "not a CDEvent", [{
		message: "is missing",
		path: ["context", "type"],
		keyword: "required",
		expected: "an event type",
		...isEnvelope && { hint: "this is a CloudEvent; `fromCloudEvent` reads the event in it" }
	}]);
}
function unknownType(type, known) {
	const found = describeValue(type);
	const hint = isString(type) ? hintOf(type, known) : undefined;
	return new EventError("unknown-type", `unknown event type ${found}`, [{
		message: "is not an event type of this release",
		path: ["context", "type"],
		keyword: "enum",
		found,
		...hint !== undefined && { hint }
	}]);
}
/** The most likely cause is the version: the release has the same event type with another one. */
function hintOf(type, known) {
	const stem = withoutVersion(type);
	const near = known.find((candidate) => stem !== "" && withoutVersion(candidate) === stem);
	return near === undefined ? didYouMean(type, known) : `this release has ${near}`;
}
/** `dev.cdevents.taskrun.started` of `dev.cdevents.taskrun.started.0.1.0`. */
function withoutVersion(type) {
	return type.split(".").slice(0, -3).join(".");
}
