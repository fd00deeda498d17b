// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { isArray, isObject } from "./checks.js";
import { everyItem } from "./items.js";
import { memberNames } from "./members.js";
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
