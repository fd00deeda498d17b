// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { EventError } from "../../event-error.js";
import { attributeIssue } from "../attribute-issue.js";
import { isAttribute, isOfType } from "../attributes.js";
import { payloadOf, rememberPayload } from "../payload.js";
import { readAttribute } from "../read-event.js";
/** The rule of most String attributes. */
export const nonEmpty = {
	expected: "a non-empty string",
	test: (value) => value !== ""
};
/**
* An event with the attributes of an extension: those given, and none that it had before. Its data is the data of the event,
* so that a signature over the received bytes can still be verified (VER-06).
*
* @throws EventError `invalid`, listing every problem
*/
export function withAttributes(event, values, extension) {
	const strangers = Object.keys(values).filter((name) => !Object.hasOwn(extension.types, name));
	const issues = strangers.map((name) => attributeIssue(name, extension.name, "one of the extension's attributes"));
	const read = readValues(Object.fromEntries(Object.entries(values)), event, extension, issues);
	const rest = Object.entries(event).filter(([name]) => !Object.hasOwn(extension.types, name));
	const { specversion, id, source, type } = event;
	const extended = {
		specversion,
		id,
		source,
		type,
		...Object.fromEntries(rest),
		...read
	};
	const payload = payloadOf(event);
	if (payload !== undefined) rememberPayload(extended, payload);
	return extended;
}
/**
* The attributes of an extension that an event has, in the native forms of their types, or `undefined` if it has none.
*
* @throws EventError `invalid`, listing every problem
*/
export function attributesOf(event, extension) {
	const isUsed = Object.keys(extension.types).some((name) => isAttribute(name, own(event, name)));
	return isUsed ? readValues(event, event, extension, []) : undefined;
}
function readValues(source, event, { name: keyword, types, required, rules = {}, check }, issues) {
	const values = {};
	for (const [name, type] of Object.entries(types)) {
		const value = own(source, name);
		if (isAttribute(name, value)) {
			values[name] = readAttribute(name, value, { extensionTypes: types });
			const expected = isOfType(value, type) ? broken(rules[name], values[name]) : `of type ${type}`;
			if (expected !== undefined) issues.push(attributeIssue(name, keyword, expected, value));
		} else if (required.some((each) => each === name)) {
			issues.push(attributeIssue(name, keyword, "there"));
		}
	}
	assertValues(values, keyword, issues);
	assertValues(values, keyword, check?.(values, event) ?? []);
	return values;
}
function broken(rule, value) {
	return rule === undefined || rule.test(value) ? undefined : rule.expected;
}
function assertValues(_values, name, issues) {
	if (issues.length > 0) throw new EventError("invalid", `not a valid ${name} extension`, issues);
}
function own(source, name) {
	return Object.hasOwn(source, name) ? source[name] : undefined;
}
