// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { has, hasOwn, isArray, isObject } from "./checks.js";
import { compositionRule } from "./composition-rule.js";
import { constantsRule, itemsRule, textRule } from "./core-rules.js";
import { isShallow, maximumDepth } from "./depth.js";
import { equals } from "./equality.js";
import { isEvaluatedBefore } from "./evaluated.js";
import { below, probe, report, walk } from "./explain.js";
import { memberNames } from "./members.js";
import { membersRule } from "./members-rule.js";
import { numberRule } from "./number-rule.js";
import { otherFormatsRule } from "./other-formats-rule.js";
import { containsRule, sizeRule } from "./size-rule.js";
/** The rules of every keyword and format that is checked. */
export const allRules = [
	depthRule,
	constantRule,
	textRule,
	otherFormatsRule,
	numberRule,
	sizeRule,
	membersRule,
	namesRule,
	dependenciesRule,
	itemsRule,
	containsRule,
	compositionRule,
	conditionRule,
	unevaluatedRule
];
/** How deep a value may be nested. */
function depthRule(schema, value, visit) {
	if (schema["x-shallow"] && !isShallow(value)) {
		report(visit, value, "depth", `nested at most ${maximumDepth} levels deep`);
	}
}
/** `const` and `enum`, also of arrays and objects. */
function constantRule(schema, value, visit) {
	constantsRule(schema, value, visit, (constant) => equals(constant, value));
}
/** `propertyNames`. */
function namesRule({ propertyNames = true }, value, visit) {
	if (!isObject(value)) return;
	for (const name of memberNames(value)) {
		const place = below(visit, name);
		for (const { expected, hint } of probe(propertyNames, name, place)) {
			report(place, name, "propertyNames", `a member whose name is ${expected}`, hint);
		}
	}
}
/** `dependentRequired` and `dependentSchemas`. */
function dependenciesRule(schema, value, visit) {
	if (!isObject(value)) return;
	const { dependentRequired = {}, dependentSchemas = {} } = schema;
	for (const name of memberNames(value)) {
		for (const other of hasOwn(dependentRequired, name) && dependentRequired[name] || []) {
			if (has(value, other)) continue;
			report(below(visit, other), undefined, "dependentRequired", `present beside \`${name}\``);
		}
		if (hasOwn(dependentSchemas, name)) walk(dependentSchemas[name] ?? true, value, visit);
	}
}
/** `not`, and `if` with `then` and `else`. */
function conditionRule(schema, value, visit) {
	const { not: excluded, if: decision, then: yes = true, else: no = true } = schema;
	if (decision !== undefined) walk(probe(decision, value, visit).length === 0 ? yes : no, value, visit);
	if (excluded !== undefined && probe(excluded, value, visit).length === 0) {
		report(visit, value, "not", "other than what is excluded here");
	}
}
/** `unevaluatedProperties` and `unevaluatedItems`. */
function unevaluatedRule(schema, value, visit) {
	const { unevaluatedProperties, unevaluatedItems, additionalProperties, items } = schema;
	if (isObject(value) && unevaluatedProperties !== undefined && additionalProperties === undefined) {
		for (const name of memberNames(value)) {
			if (isEvaluatedBefore(schema, value, name, visit)) continue;
			walk(unevaluatedProperties, value[name], below(visit, name));
		}
	}
	if (isArray(value) && unevaluatedItems !== undefined && items === undefined) {
		for (let index = 0; index < value.length; index++) {
			if (isEvaluatedBefore(schema, value, index, visit)) continue;
			walk(unevaluatedItems, value[index], below(visit, index));
		}
	}
}
