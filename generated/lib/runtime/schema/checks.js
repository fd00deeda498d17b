// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
// The functions that generated checks are made of.
/** Returns whether a value is a JSON object: neither `null` nor an array. */
export function isObject(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
/** Returns whether a value is an array. */
export function isArray(value) {
	return Array.isArray(value);
}
/** Returns whether a value is a string. */
export function isString(value) {
	return typeof value === "string";
}
/** Returns whether a value is a string of at least one character. */
export function isNonEmptyString(value) {
	return isString(value) && value !== "";
}
/** Returns whether a value is a finite number. */
export function isNumber(value) {
	return Number.isFinite(value);
}
/** Returns whether a value is a number without a fraction. In JSON Schema, `1.0` is an integer. */
export function isInteger(value) {
	return Number.isInteger(value);
}
/** Returns whether a value is `true` or `false`. */
export function isBoolean(value) {
	return typeof value === "boolean";
}
/**
* Returns whether a name is a member of the object itself and not of its prototype.
*
* Inside a `for…in` loop it is twice as fast as `Object.hasOwn`.
*/
export function hasOwn(value, name) {
	// biome-ignore lint/suspicious/noPrototypeBuiltins: see above
	return Object.prototype.hasOwnProperty.call(value, name);
}
/** Returns whether a value is an object with a certain member. `undefined` counts as absent, as in `JSON.stringify`. */
export function has(value, name) {
	return isObject(value) && hasOwn(value, name) && value[name] !== undefined;
}
/** Returns whether exactly one of several alternatives holds. */
export function isExactlyOne(...alternatives) {
	return alternatives.filter((holds) => holds).length === 1;
}
/** Returns the names of the own members of an object whose value is not `undefined`. */
export function memberNames(value) {
	return isObject(value) ? Object.keys(value).filter((name) => value[name] !== undefined) : [];
}
/** Returns whether every member name of an object passes a check. */
export function everyName(value, check) {
	return memberNames(value).every((name) => check(name));
}
// Plain loops, because `Array.prototype.every` skips the holes of a sparse array.
/** Returns whether every item of an array, from a certain one on, passes a check. */
export function everyItem(list, check, start = 0) {
	for (let index = start; index < list.length; index++) {
		if (!check(list[index], index)) return false;
	}
	return true;
}
/** Counts the items of an array that pass a check. */
export function countItems(list, check) {
	let count = 0;
	for (let index = 0; index < list.length; index++) {
		if (check(list[index])) count++;
	}
	return count;
}
