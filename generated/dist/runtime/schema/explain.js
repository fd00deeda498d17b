// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { isInteger, isNumber } from "./checks.js";
import { maximumDepth } from "./depth.js";
import { describeSchema, describeValue, kindOf } from "./describe.js";
/**
* Says everything that is wrong with a value: an empty list means that it is valid. It walks the schema and takes its time;
* whether a value is valid at all is told by the generated check, which always gives the same answer.
*/
export function explain(schema, value, rules) {
	return probe(schema, value, {
		path: [],
		issues: [],
		rules
	});
}
/** Finds what is wrong with a value at a place, and adds nothing to the issues of the visit. */
export function probe(schema, value, visit) {
	const issues = [];
	walk(schema, value, {
		...visit,
		issues
	});
	return issues;
}
/** Adds what is wrong with a value at a place. */
export function walk(schema, value, visit) {
	if (schema === false) report(visit, value, "false", "absent");
	else if (schema !== true && visit.path.length <= maximumDepth) {
		const { type } = schema;
		if (!type || [type].flat().some((name) => isOfType(value, name))) {
			for (const rule of visit.rules) rule(schema, value, visit);
		} else report(visit, value, "type", describeSchema(schema));
	}
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
function isOfType(value, type) {
	if (type === "integer") return isInteger(value);
	return kindOf(value) === type && (type !== "number" || isNumber(value));
}
