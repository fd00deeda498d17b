// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { isString } from "../checks.js";
// Times on days that all months have, without leap seconds.
const common = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/i;
/**
* Returns whether a value is a `date-time`, such as `2025-03-01T12:00:00.5+01:00`.
*
* @see https://www.rfc-editor.org/rfc/rfc3339#section-5.6
*/
export function isDateTime(value) {
	return isString(value) && (common.test(value) || isRare(value));
}
/**
* Returns whether a string is a valid time on the last days of a month or with a leap second. Engines turn a day that a
* month does not have into none, or into one of the next month. Leap seconds end a day in UTC (RFC 3339 section 5.7).
*/
function isRare(text) {
	const day = text.slice(0, 10);
	const earlier = text.replace(/..T/i, "28T").replace(/(:..):60/, "$1:59");
	return common.test(earlier) && JSON.stringify(new Date(day)).includes(day) && (!text.includes(":60") || new Date(earlier.toUpperCase()).toJSON().includes("T23:59"));
}
/**
* Returns whether a value is a `full-date`, such as `2025-03-01`.
*
* @see https://www.rfc-editor.org/rfc/rfc3339#section-5.6
*/
export function isDate(value) {
	return isString(value) && value.length === 10 && isDateTime(`${value}T00:00:00Z`);
}
/** Returns whether a value is a `full-time` of RFC 3339, such as `12:00:00Z`. */
export function isTime(value) {
	return isString(value) && isDateTime(`2000-01-01T${value}`);
}
// A literal, which bundlers can drop.
const durationPattern = /^P(?!$)(?:\d+W|(?:\d+Y(?:\d+M(?:\d+D)?)?|\d+M(?:\d+D)?|\d+D)?(?:T(?:\d+H(?:\d+M(?:\d+S)?)?|\d+M(?:\d+S)?|\d+S))?)$/;
/**
* Returns whether a value is a duration, such as `P3DT12H`: units in order, without gaps or fractions.
*
* @see https://www.rfc-editor.org/rfc/rfc3339#appendix-A
*/
export function isDuration(value) {
	return isString(value) && durationPattern.test(value);
}
