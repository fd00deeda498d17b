// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { isUri, isUriReference } from "../uri.js";
import { has, hasOwn, isArray, isObject, isString } from "./checks.js";
import { describeSchema, joinOr, kindOf } from "./describe.js";
import { below, explain, report, walk } from "./explain.js";
import { isDateTime } from "./formats/time.js";
/** The rules of what CDEvents schemas use, as far as they use it: the emitter knows what these rules do not know. */
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
/** The core rules and `pattern`, which takes little more: for custom events above all, whose types match one. */
export const textRules = {
	isOfType: coreRules.isOfType,
	keywords: /*@__PURE__*/ coreRules.keywords.concat(patternRule)
};
/** `const` or `enum`, of which no constant is an array or an object. */
function constantRule(schema, value, visit) {
	const { const: constant = value, enum: constants = [constant] } = schema;
	if (!constants.includes(value)) report(visit, value, schema.enum ? "enum" : "const", describeSchema(schema));
}
/** `minLength` of 1, and the formats that CDEvents uses. */
export function textRule({ minLength, format }, value, visit) {
	if (!isString(value)) return;
	if (minLength === 1 && value === "") report(visit, value, "minLength", "a non-empty string");
	if (format === "date-time" && !isDateTime(value) || format === "uri" && !isUri(value) || format === "uri-reference" && !isUriReference(value)) {
		report(visit, value, "format", `a valid ${format}`);
	}
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
		// What every object inherits has no keywords, nor has `true`: both are described as the schema that admits everything.
		if (!has(value, name)) report(below(visit, name), undefined, "required", describeSchema(Object(properties[name])));
	}
	for (const name in value) {
		const place = below(visit, name);
		const member = value[name];
		if (!has(value, name)) continue;
		if (hasOwn(properties, name)) walk(properties[name] ?? true, member, place);
		else walk(others, member, place, "additionalProperties", hasOwn(hints, name) && hints[name]);
	}
}
/** `$ref`, `allOf` and `anyOf`; and `oneOf`, but for values that are valid by several of its alternatives. */
export function compositionRule(schema, value, visit) {
	const { $ref, allOf = [], anyOf, oneOf } = schema;
	if ($ref) walk($ref(), value, visit);
	for (const part of allOf) walk(part, value, visit);
	if (anyOf) explainAlternatives("anyOf", anyOf, value, visit);
	if (oneOf) explainAlternatives("oneOf", oneOf, value, visit);
}
/**
* Adds the problems of the alternative that was most likely meant: none, if the value is valid by one. An alternative was not
* meant where a type or a constant that tells it apart is another; if that is so of all, one issue says what could have been
* there.
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
		}, value, keyword, joinOr(wanted), undefined, found);
	}
}
/** `pattern`. */
export function patternRule({ pattern }, value, visit) {
	if (pattern === undefined || !isString(value) || matches(value, pattern)) return;
	report(visit, value, "pattern", `a match of ${pattern}`);
}
/** Whether a text contains a match of a pattern. */
export function matches(text, pattern) {
	return new RegExp(pattern, "u").test(text);
}
