// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { everyItem, isArray, isObject, memberNames } from "./checks.js";
/**
* Whether two JSON values are equal: numbers by value, objects without regard to the order of their members.
*
* @see https://json-schema.org/draft/2020-12/json-schema-core#section-4.2.2
*/
export function equals(a, b) {
	if (a === b) return true;
	if (isArray(a)) return isArray(b) && a.length === b.length && everyItem(a, (item, index) => equals(item, b[index]));
	if (!isObject(a) || !isObject(b)) return false;
	const names = memberNames(a);
	return names.length === memberNames(b).length && names.every((name) => Object.hasOwn(b, name) && equals(a[name], b[name]));
}
/** Whether no two items of an array are equal. It compares texts, so that the time does not grow with the square. */
export function isUnique(list) {
	return new Set(list.map((item) => JSON.stringify(item, withSortedMembers))).size === list.length;
}
function withSortedMembers(_name, value) {
	// JSON has none, but whoever checks a value may well have one.
	if (typeof value === "bigint") return `${value}n`;
	if (!isObject(value)) return value;
	return Object.fromEntries(Object.entries(value).sort(([a], [b]) => a < b ? -1 : 1));
}
/**
* The length of a string as JSON Schema counts it: in code points, not in UTF-16 code units. A lone surrogate is one.
*
* @see https://json-schema.org/draft/2020-12/json-schema-validation#section-6.3
*/
export function lengthOf(text) {
	let length = text.length;
	for (let index = 1; index < text.length; index++) {
		const isPair = (text.charCodeAt(index - 1) & 64512) === 55296 && (text.charCodeAt(index) & 64512) === 56320;
		if (isPair) length--;
	}
	return length;
}
/**
* Whether a number is a multiple of another, as the decimals say that people write: `0.0075` is a multiple of `0.0001`,
* though dividing the two in binary leaves a remainder.
*
* @see https://json-schema.org/draft/2020-12/json-schema-validation#section-6.2.1
*/
export function isMultipleOf(value, divisor) {
	if (Number.isSafeInteger(value) && Number.isSafeInteger(divisor)) return value % divisor === 0;
	const a = decimal(value);
	const b = decimal(divisor);
	const exponent = Math.min(a.exponent, b.exponent);
	return scale(a, exponent) % scale(b, exponent) === BigInt(0);
}
/** The shortest decimal that reads back as the number: `75` and `-4` for `0.0075`. */
function decimal(value) {
	const [mantissa = "", exponent] = value.toExponential().split("e");
	const [whole = "", fraction = ""] = mantissa.split(".");
	return {
		digits: whole + fraction,
		exponent: Number(exponent) - fraction.length
	};
}
function scale({ digits, exponent }, to) {
	return BigInt(digits + "0".repeat(exponent - to));
}
/** How deep a value of a schema that refers to itself may be nested. */
export const maximumDepth = 256;
/**
* Whether a value is nested no deeper than {@link maximumDepth}. It is asked before a check that calls itself walks the
* value, since `JSON.parse` accepts values deep enough to exhaust the stack; a circular object is never shallow.
*/
export function isShallow(value, depth = maximumDepth) {
	if (typeof value !== "object" || value === null) return true;
	return depth > 0 && Object.values(value).every((member) => isShallow(member, depth - 1));
}
