// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { describeSchema, describeValue } from "./describe.js";
/**
* Says everything that is wrong with a value: an empty list means that it is valid. It walks the schema and takes its time;
* whether a value is valid at all is told by the generated check, which always gives the same answer.
*/
export function explain(schema, value, rules, path = []) {
	const issues = [];
	walk(schema, value, {
		path,
		issues,
		rules
	});
	return issues;
}
/** Adds what is wrong with a value at a place; where nothing may be there, as the issue of a keyword, with a hint. */
export function walk(schema, value, visit, keyword = "false", hint) {
	if (typeof schema === "object") {
		const { isOfType, keywords } = visit.rules;
		if (!schema.type || isOfType(value, schema.type)) for (const rule of keywords) rule(schema, value, visit);
		else report(visit, value, "type", describeSchema(schema));
	} else if (!schema) report(visit, value, keyword, "absent", hint);
}
/** Adds the issue that a value is not what is expected at a place. */
export function report({ issues, path }, value, keyword, expected, hint, found = describeValue(value)) {
	const message = `must be ${expected}, but is ${found}`;
	issues.push({
		message,
		path,
		keyword,
		expected,
		found,
		...hint && { hint }
	});
}
/** The place of a member or an item of the value at a place. */
export function below(visit, key) {
	return {
		...visit,
		path: [...visit.path, key]
	};
}
/** Whether nothing is wrong with a value at a place. */
export function isValid(schema, value, { rules, path }) {
	return explain(schema, value, rules, path).length === 0;
}
