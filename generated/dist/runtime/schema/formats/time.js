// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { isString } from "../checks.js";
// Times on days that every month has, without leap seconds.
const common = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/i;
/**
* Whether a value is a `date-time`, such as `2025-03-01T12:00:00.5+01:00`.
*
* @see https://www.rfc-editor.org/rfc/rfc3339#section-5.6
*/
export function isDateTime(value) {
	return isString(value) && (common.test(value) || isRare(value));
}
/**
* Whether a text would be common on another day and a second before, and both exist: of a day that its month does not have,
* engines make none, or one of the next month; leap seconds end a day in UTC (RFC 3339 section 5.7).
*/
function isRare(text) {
	const day = text.slice(0, 10);
	const earlier = text.replace(/..T/i, "28T").replace(/(:..):60/, "$1:59");
	return common.test(earlier) && JSON.stringify(new Date(day)).includes(day) && (!text.includes(":60") || new Date(earlier.toUpperCase()).toJSON().includes("T23:59"));
}
/**
* Whether a value is a `full-date`, such as `2025-03-01`.
*
* @see https://www.rfc-editor.org/rfc/rfc3339#section-5.6
*/
export function isDate(value) {
	return isString(value) && value.length === 10 && isDateTime(`${value}T00:00:00Z`);
}
/** Whether a value is a `full-time` of RFC 3339, such as `12:00:00Z`. */
export function isTime(value) {
	return isString(value) && isDateTime(`2000-01-01T${value}`);
}
const time = String.raw`T(?:\d+H(?:\d+M(?:\d+S)?)?|\d+M(?:\d+S)?|\d+S)`;
const date = String.raw`(?:\d+Y(?:\d+M(?:\d+D)?)?|\d+M(?:\d+D)?|\d+D)`;
const pattern = /*@__PURE__*/ new RegExp(`^P(?:${date}(?:${time})?|${time}|\\d+W)$`);
/**
* Whether a value is a duration, such as `P3DT12H`: units in order, none left out in between, no fractions.
*
* @see https://www.rfc-editor.org/rfc/rfc3339#appendix-A
*/
export function isDuration(value) {
	return isString(value) && pattern.test(value);
}
