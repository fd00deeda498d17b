// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { isString } from "../checks.js";
// What depends on the calendar or on the time zone is left to `Date`: few texts have such a day or such a second.
const pattern = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/i;
/**
* Whether a value is a `date-time`, such as `2025-03-01T12:00:00.5+01:00`.
*
* @see https://www.rfc-editor.org/rfc/rfc3339#section-5.6
*/
export function isDateTime(value) {
	return isString(value) && pattern.test(value) && (value.slice(8, 10) < "29" || isDay(value)) && (value[17] !== "6" || isLeapSecond(value));
}
/** Engines refuse a day that its month does not have, or take it for one of the next month. */
function isDay(text) {
	return new Date(text.slice(0, 10)).getUTCDate() === +text.slice(8, 10);
}
/** A leap second comes after the last second of a day in UTC (RFC 3339 section 5.7). */
function isLeapSecond(text) {
	return new Date(text.replace(":60", ":59").toUpperCase()).toJSON().includes("T23:59");
}
