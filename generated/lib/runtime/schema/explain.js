// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { describeSchema, describeValue, didYouMean, printable } from "./describe.js";
/** Returns rules with one more, which is applied last. */
export function withRule({ isOfType, keywords }, rule) {
	return {
		isOfType,
		keywords: [...keywords, rule]
	};
}
/**
* Lists everything that is wrong with a value. An empty list means that it is valid. The generated check of the same
* schema gives the same answer faster, but without reasons.
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
/** Returns whether a value is valid at a position. */
export function isValid(schema, value, { rules, path }) {
	return explain(schema, value, rules, path).length === 0;
}
/** Adds the issues of the value at a position. */
export function walk(schema, value, visit) {
	if (typeof schema === "object") {
		const { isOfType, keywords } = visit.rules;
		if (!schema.type || isOfType(value, schema.type)) for (const rule of keywords) rule(schema, value, visit);
		else report(visit, value, "type", describeSchema(schema));
	} else if (!schema) report(visit, value, "false", "absent", undefined, "is not allowed");
}
/** Adds an issue with the value at a position. The default message is that it must be the expected one. */
export function report({ issues, path, hint }, value, keyword, expected, found = describeValue(value), message = `must be ${expected}, but is ${found}`) {
	// After 51 issues, the others are only counted.
	issues.push(issues[50] ?? {
		message,
		path,
		keyword,
		expected,
		found,
		hint
	});
}
/** Reports an unknown property, with a suggestion if it is probably a misspelling of a known one. */
export function reportUnknown(visit, value, keyword, known = {}) {
	const name = String(visit.path.at(-1));
	const hint = visit.hint ?? didYouMean(name, Object.keys(known));
	report({
		...visit,
		hint
	}, value, keyword, "absent", undefined, `unknown property \`${printable(name)}\``);
}
/** Returns the position of a member or an item of the value at a position. */
export function below({ path, issues, rules }, key, hint) {
	return {
		path: [...path, key],
		issues,
		rules,
		hint
	};
}
