// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { hasOwn, isString } from "./checks.js";
import { report } from "./explain.js";
import { memberNames } from "./members.js";
import { membersRule } from "./members-rule.js";
/** `pattern`. */
export function patternRule({ pattern }, value, visit) {
	if (pattern === undefined || !isString(value) || matches(value, pattern)) return;
	report(visit, value, "pattern", `a match of ${pattern}`);
}
/** As the core rule, but the members whose names match a pattern are among the `properties`. */
export function patternedMembersRule(schema, value, visit) {
	const { properties = {}, patternProperties = {} } = schema;
	const patterns = Object.entries(patternProperties);
	const matched = memberNames(value).flatMap((name) => {
		const allOf = patterns.flatMap(([pattern, inner]) => matches(name, pattern) ? [inner] : []);
		if (allOf.length === 0) return [];
		return [[name, { allOf: hasOwn(properties, name) ? [properties[name] ?? true, ...allOf] : allOf }]];
	});
	membersRule({
		...schema,
		properties: {
			...properties,
			...Object.fromEntries(matched)
		}
	}, value, visit);
}
function matches(text, pattern) {
	return new RegExp(pattern, "u").test(text);
}
