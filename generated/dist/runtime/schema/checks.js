// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
// The questions that generated checks ask of a value of any kind.
/** Whether a value is a JSON object: neither `null` nor an array. */
export function isObject(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
/** Whether a value is an array. */
export function isArray(value) {
	return Array.isArray(value);
}
/** Whether a value is a string. */
export function isString(value) {
	return typeof value === "string";
}
/** Whether a value is a string of at least one character. */
export function isNonEmptyString(value) {
	return isString(value) && value !== "";
}
/** Whether a value is a number that JSON can write: neither infinite nor `NaN`. */
export function isNumber(value) {
	return Number.isFinite(value);
}
/** Whether a value is a number without a fraction; `1.0` is one, as JSON Schema has it. */
export function isInteger(value) {
	return Number.isInteger(value);
}
/** Whether a value is `true` or `false`. */
export function isBoolean(value) {
	return typeof value === "boolean";
}
/**
* Whether a name is a member of the object itself and not of its prototype.
*
* Engines know this old call inside a `for…in` loop and skip the look-up; with `Object.hasOwn` a check takes twice as long.
*/
export function hasOwn(value, name) {
	// biome-ignore lint/suspicious/noPrototypeBuiltins: see above
	return Object.prototype.hasOwnProperty.call(value, name);
}
/** Whether a value is an object with a certain member; `undefined` counts as absent, as it does in `JSON.stringify`. */
export function has(value, name) {
	return isObject(value) && hasOwn(value, name) && value[name] !== undefined;
}
/** Whether exactly one of several alternatives holds. */
export function isExactlyOne(...alternatives) {
	return alternatives.filter((holds) => holds).length === 1;
}
/** The names of the members of an object: its own, enumerable ones whose value is not `undefined`. */
export function memberNames(value) {
	return isObject(value) ? Object.keys(value).filter((name) => value[name] !== undefined) : [];
}
/** Whether every member name of an object passes a check. */
export function everyName(value, check) {
	return memberNames(value).every((name) => check(name));
}
// Plain loops, because `Array.prototype.every` and its kin pass over the holes of a sparse array.
/** Whether every item of an array, from a certain one on, passes a check. */
export function everyItem(list, check, start = 0) {
	for (let index = start; index < list.length; index++) {
		if (!check(list[index], index)) return false;
	}
	return true;
}
/** How many items of an array pass a check. */
export function countItems(list, check) {
	let count = 0;
	for (let index = 0; index < list.length; index++) {
		if (check(list[index])) count++;
	}
	return count;
}
