// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { isArray, isNumber, isObject, isString, memberNames } from "./checks.js";
import { below, isValid, report } from "./explain.js";
import { isEmail, isHostname, isIpv4, isIpv6, isJsonPointer, isRegex, isRelativeJsonPointer, isUuid } from "./formats/text.js";
import { isDate, isDuration, isTime } from "./formats/time.js";
import { isIri, isIriReference, isUriTemplate } from "./formats/uri.js";
import { isMultipleOf, isShallow, isUnique, lengthOf } from "./values.js";
/** The rules about numbers. */
export function numberRule(schema, value, visit) {
	if (!isNumber(value)) return;
	const { minimum, exclusiveMinimum, maximum, exclusiveMaximum, multipleOf } = schema;
	if (minimum !== undefined && value < minimum) report(visit, value, "minimum", `${minimum} or more`);
	if (exclusiveMinimum !== undefined && value <= exclusiveMinimum) report(visit, value, "exclusiveMinimum", `more than ${exclusiveMinimum}`);
	if (maximum !== undefined && value > maximum) report(visit, value, "maximum", `${maximum} or less`);
	if (exclusiveMaximum !== undefined && value >= exclusiveMaximum) report(visit, value, "exclusiveMaximum", `less than ${exclusiveMaximum}`);
	if (multipleOf !== undefined && !isMultipleOf(value, multipleOf)) report(visit, value, "multipleOf", `a multiple of ${multipleOf}`);
}
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
// The formats beyond those of the core rules: how each is checked, and what it is called.
const formats = /*@__PURE__*/ new Map([
	["date", [isDate, "a date such as 2025-03-01"]],
	["time", [isTime, "a time such as 12:00:00Z"]],
	["duration", [isDuration, "a duration such as P1DT12H"]],
	["email", [isEmail, "an email address"]],
	["hostname", [isHostname, "a host name"]],
	["ipv4", [isIpv4, "an IPv4 address"]],
	["ipv6", [isIpv6, "an IPv6 address"]],
	["iri", [isIri, "an IRI"]],
	["iri-reference", [isIriReference, "an IRI reference"]],
	["uri-template", [isUriTemplate, "a URI template"]],
	["uuid", [isUuid, "a UUID"]],
	["json-pointer", [isJsonPointer, "a JSON Pointer"]],
	["relative-json-pointer", [isRelativeJsonPointer, "a relative JSON Pointer"]],
	["regex", [isRegex, "a regular expression"]]
]);
/** `format`, where CDEvents does not use it. Formats that nobody knows are annotations. */
export function otherFormatsRule({ format = "" }, value, visit) {
	const known = formats.get(format);
	if (known !== undefined && isString(value) && !known[0](value)) report(visit, value, "format", known[1]);
}
