// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { isArray, isObject, isString } from "./checks.js";
import { isShallow } from "./depth.js";
import { isUnique } from "./equality.js";
import { below, report } from "./explain.js";
import { isValid } from "./is-valid.js";
import { lengthOf } from "./length.js";
import { memberNames } from "./members.js";
/** The rules about how many there are of something: characters, items or members. */
export function sizeRule(schema, value, visit) {
	const { minLength = 0, maxLength, minItems, maxItems, minProperties, maxProperties } = schema;
	if (isString(value)) {
		// The core rules know a `minLength` of 1.
		limit(visit, lengthOf(value), "characters", {
			minLength: minLength > 1 ? minLength : 0,
			maxLength
		});
	} else if (isArray(value)) {
		limit(visit, value.length, "items", {
			minItems,
			maxItems
		});
		// What is nested too deep to be compared was reported where the walk began: see `x-shallow`.
		if (schema.uniqueItems && isShallow(value) && !isUnique(value)) report(visit, value, "uniqueItems", "without items that are equal");
	} else if (isObject(value)) {
		limit(visit, memberNames(value).length, "members", {
			minProperties,
			maxProperties
		});
	}
}
/** `contains`, and how often it has to match. */
export function containsRule(schema, value, visit) {
	const { contains, minContains = 1, maxContains } = schema;
	if (contains === undefined || !isArray(value)) return;
	const size = Array.from(value).filter((item, index) => isValid(contains, item, below(visit, index))).length;
	limit(visit, size, "items of the kind that it has to contain", {
		minContains,
		maxContains
	});
}
function limit(visit, size, unit, limits) {
	for (const [keyword, bound = size] of Object.entries(limits)) {
		const isMinimum = keyword.startsWith("min");
		if (isMinimum ? size >= bound : size <= bound) continue;
		const expected = `of ${isMinimum ? "at least" : "at most"} ${bound} ${unit}`;
		report(visit, size, keyword, expected, undefined, `of ${size}`);
	}
}
