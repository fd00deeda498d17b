// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { EventError } from "../event-error.js";
import { attributeIssue } from "./issues.js";
const parts = /^(\d{4})-(\d\d)-(\d\d).(\d\d):(\d\d):(\d\d)(?:\.(\d+))?(?:([+-])(\d\d):(\d\d)|z)$/i;
// The calendar repeats every 400 years. `Date.UTC` maps years below 100 to the twentieth century.
const secondsOf400Years = 12622780800;
/**
* Returns the instant of a valid RFC 3339 timestamp. Digits below the nanosecond are cut off. A leap second becomes the
* first second of the next day, as in POSIX.
*
* @param name - the attribute, for errors
* @throws EventError `invalid` for an instant outside of the years 0001 to 9999 in UTC
*/
export function toInstant(name, timestamp) {
	const [, year, month, day, hour, minute, second, fraction = "", sign, hours, minutes] = parts.exec(timestamp) ?? [];
	const days = Date.UTC(Number(year) + 400, Number(month) - 1, Number(day)) / 1e3 - secondsOf400Years;
	const offset = sign === undefined ? 0 : (Number(hours) * 60 + Number(minutes)) * (sign === "+" ? 60 : -60);
	const seconds = days + Number(hour) * 3600 + Number(minute) * 60 + Number(second) - offset;
	if (!isInRange(seconds)) {
		const issue = attributeIssue(name, "range", "in the years 0001 to 9999 of UTC", timestamp);
		throw new EventError("invalid", "not an event that this format can hold", [issue]);
	}
	return {
		seconds,
		nanos: Number(fraction.slice(0, 9).padEnd(9, "0"))
	};
}
/**
* Returns the timestamp of an instant in UTC, with zero, three, six or nine digits of a fraction as in the JSON form of
* Protobuf. Returns `undefined` for an instant outside of the years 0001 to 9999.
*
* @see https://protobuf.dev/reference/protobuf/google.protobuf/#timestamp
*/
export function fromInstant({ seconds, nanos }) {
	if (!isInRange(seconds) || nanos < 0 || nanos > 999999999) {
		return undefined;
	}
	const fraction = String(nanos).padStart(9, "0").replace(/(?:000)+$/, "");
	return `${new Date(seconds * 1e3).toISOString().slice(0, 19)}${fraction && `.${fraction}`}Z`;
}
function isInRange(seconds) {
	return seconds >= -62135596800 && seconds <= 253402300799;
}
/**
* Converts a valid timestamp to UTC and cuts off the fraction: `2020-06-18T19:24:53.9+02:00` becomes
* `2020-06-18T17:24:53Z`. A leap second stays one.
*/
export function toUtcSeconds(timestamp) {
	const zone = /z$/i.test(timestamp) ? "Z" : timestamp.slice(-6);
	// `Date` has no leap seconds. Offsets are whole minutes, so the seconds need no conversion.
	const minute = new Date(timestamp.slice(0, 16).toUpperCase() + zone).toISOString();
	return `${minute.slice(0, minute.lastIndexOf(":"))}:${timestamp.slice(17, 19)}Z`;
}
/** Returns whether one valid timestamp is earlier than another, compared to the last digit of both. */
export function isEarlier(one, other) {
	return sortable(one) < sortable(other);
}
// Without trailing zeros in the fraction, the strings of four-digit years sort like their instants.
function sortable(timestamp) {
	return toUtcSeconds(timestamp).slice(0, -1) + (/\.\d*[1-9]/.exec(timestamp)?.[0] ?? "");
}
