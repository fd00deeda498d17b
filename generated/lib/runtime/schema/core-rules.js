// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { isUri, isUriReference } from "../uri.js";
import { has, hasOwn, isArray, isObject, isString } from "./checks.js";
import { describeSchema, describeValue, joinOr, kindOf } from "./describe.js";
import { below, explain, report, reportUnknown, walk, withRule } from "./explain.js";
import { isDateTime } from "./formats/time.js";
/** The rules of the keywords that CDEvents schemas use, as far as they use them. */
export const coreRules = {
	isOfType: (value, type) => kindOf(value) === type,
	keywords: [
		constantRule,
		textRule,
		membersRule,
		itemsRule,
		compositionRule
	]
};
/** The core rules and `pattern`, which the types of custom events need. */
export const textRules = /*@__PURE__*/ withRule(coreRules, patternRule);
/** `const` and `enum` of constants that are not arrays or objects. */
function constantRule(schema, value, visit) {
	const { const: constant = value, enum: constants = [constant] } = schema;
	if (!constants.includes(value)) report(visit, value, schema.enum ? "enum" : "const", describeSchema(schema));
}
/** `minLength: 1`, and the formats that CDEvents uses. */
export function textRule({ minLength, format }, value, visit) {
	if (!isString(value)) return;
	if (minLength === 1 && value === "") report(visit, value, "minLength", "a non-empty string");
	if (format === "date-time" && !isDateTime(value) || format === "uri" && !isUri(value) || format === "uri-reference" && !isUriReference(value)) {
		report(visit, value, "format", `a valid ${format}`);
	}
}
/** `pattern`. */
export function patternRule({ pattern }, value, visit) {
	if (pattern === undefined || !isString(value) || matches(value, pattern)) return;
	const expected = `match the pattern ${pattern}`;
	report(visit, value, "pattern", expected, undefined, `must ${expected}, but is ${describeValue(value)}`);
}
/** Returns whether a string contains a match of a pattern. */
export function matches(text, pattern) {
	return new RegExp(pattern, "u").test(text);
}
/** `items`. */
function itemsRule({ items = true }, value, visit) {
	if (!isArray(value)) return;
	for (let index = 0; index < value.length; index++) walk(items, value[index], below(visit, index));
}
/** `required`, `properties` and `additionalProperties`. */
export function membersRule(schema, value, visit) {
	if (!isObject(value)) return;
	const { required = [], properties = {}, additionalProperties: others = true, hints = {} } = schema;
	for (const name of required) {
		// `Object` makes a schema of `true` and of names that every object inherits, such as `toString`: it has no keywords.
		if (!has(value, name)) report(below(visit, name), undefined, "required", describeSchema(Object(properties[name])));
	}
	for (const name in value) {
		if (!has(value, name)) continue;
		const member = value[name];
		if (hasOwn(properties, name)) {
			const hint = member === null && !required.includes(name) ? "leave it out" : undefined;
			walk(properties[name] ?? true, member, below(visit, name, hint));
		} else if (others) walk(others, member, below(visit, name));
		else reportUnknown(below(visit, name, hasOwn(hints, name) ? hints[name] : undefined), member, "additionalProperties", properties);
	}
}
/** `$ref`, `allOf`, `anyOf` and `oneOf`, except that several alternatives of a `oneOf` may be valid. */
export function compositionRule(schema, value, visit) {
	const { $ref, allOf = [], anyOf, oneOf } = schema;
	if ($ref) walk($ref(), value, visit);
	for (const part of allOf) walk(part, value, visit);
	if (anyOf) explainAlternatives("anyOf", anyOf, value, visit);
	if (oneOf) explainAlternatives("oneOf", oneOf, value, visit);
}
/**
* Adds the issues of the alternative that was most likely meant. An alternative was not meant if a type or a constant
* that identifies it differs. If none was meant, one issue lists what is possible.
*/
function explainAlternatives(keyword, alternatives, value, visit) {
	const isTelling = ({ path, keyword }) => path.length < visit.path.length + 2 && /^(type|const|enum)$/.test(keyword);
	const results = alternatives.map((part) => explain(part, value, visit.rules, visit.path)).sort((a, b) => a.length - b.length);
	const meant = results.find((issues) => !issues.some(isTelling));
	if (meant) for (const issue of meant) visit.issues.push(issue);
	else {
		const telling = results.flat().filter(isTelling);
		const { path = [], found } = telling[0] ?? {};
		const wanted = telling.filter((issue) => String(issue.path) === String(path)).map(({ expected = "" }) => expected);
		report({
			...visit,
			path
		}, value, keyword, joinOr(wanted), found);
	}
}
