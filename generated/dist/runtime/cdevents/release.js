// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { EventError, toResult } from "../event-error.js";
import { readJson } from "../json-text.js";
import { hasOwn, isObject } from "../schema/checks.js";
/**
* Gathers the definitions of a release.
*
* @param open - the definitions of many types each; the first that fits is taken for a type that no other one has
*/
export function defineRelease(definitions, open = []) {
	const byType = new Map(definitions.map((definition) => [definition.type, definition]));
	const find = (type) => typeof type === "string" ? byType.get(type) ?? open.find(({ types }) => types.test(type)) : undefined;
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
/** An own property, so that nothing is found on a prototype. */
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
/** The likeliest cause is a version: the same subject and predicate are known under another one. */
function unknownType(type, known) {
	const isText = typeof type === "string";
	const found = isText ? JSON.stringify(type.slice(0, 200)) : `a value of type ${typeof type}`;
	const stem = isText ? type.replace(/\.\d+\.\d+\.\d+[^.]*$/, ".") : undefined;
	const near = stem === undefined ? undefined : known.find((candidate) => candidate.startsWith(stem));
	return new EventError("unknown-type", `no such event type: ${found}`, [{
		message: "is not an event type of this release",
		path: ["context", "type"],
		keyword: "enum",
		found,
		...near !== undefined && { hint: `this release has ${near}` }
	}]);
}
