// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { EventError } from "../../event-error.js";
import { isAttribute, isOfType } from "../attributes.js";
import { attributeIssue } from "../issues.js";
import { payloadOf, rememberPayload } from "../payload.js";
import { readAttribute } from "../read-event.js";
/** The rule of most String attributes. */
export const nonEmpty = {
	expected: "a non-empty string",
	test: (value) => value !== ""
};
/** Makes the functions of an extension from its rules. */
export function defineExtension(extension) {
	const { name: keyword, types } = extension;
	return {
		types,
		add(event, values) {
			const unknown = Object.keys(values).filter((name) => !Object.hasOwn(types, name));
			const issues = unknown.map((name) => attributeIssue(name, keyword, "one of the extension's attributes"));
			const read = readValues(new Map(Object.entries(values)), event, extension, issues);
			const rest = Object.entries(event).filter(([name]) => !Object.hasOwn(types, name));
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
		},
		of(event) {
			const own = new Map(Object.entries(event));
			const isUsed = Object.keys(types).some((name) => isAttribute(name, own.get(name)));
			return isUsed ? readValues(own, event, extension, []) : undefined;
		}
	};
}
function readValues(source, event, { name: keyword, types, required = [], rules = {}, check }, issues) {
	const extensionTypes = types;
	const ruleOf = rules;
	const values = {};
	for (const [name, type] of Object.entries(extensionTypes)) {
		const value = source.get(name);
		if (isAttribute(name, value)) {
			values[name] = readAttribute(name, value, { extensionTypes });
			const rule = ruleOf[name];
			const isBroken = rule !== undefined && !rule.test(values[name]);
			const expected = !isOfType(value, type) ? `of type ${type}` : isBroken ? rule.expected : undefined;
			if (expected !== undefined) issues.push(attributeIssue(name, keyword, expected, value));
		} else if (required.some((each) => each === name)) {
			issues.push(attributeIssue(name, keyword, "present"));
		}
	}
	assertValues(values, keyword, issues);
	assertValues(values, keyword, check?.(values, event) ?? []);
	return values;
}
function assertValues(_values, name, issues) {
	if (issues.length > 0) throw new EventError("invalid", `not a valid ${name} extension`, issues);
}
