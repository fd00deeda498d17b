// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { EventError } from "../../event-error.js";
import { attributeIssue } from "../attribute-issue.js";
const parts = /^(\d{4})-(\d\d)-(\d\d).(\d\d):(\d\d):(\d\d)(?:\.(\d+))?(?:([+-])(\d\d):(\d\d)|z)$/i;
// The calendar repeats every 400 years, and Date.UTC takes years below 100 for those of the twentieth century.
const secondsOf400Years = 12622780800;
/**
* The instant of an attribute that is a valid timestamp (RFC 3339). Digits below the nanosecond are cut off. A leap second,
* which has no number of its own, is the first second of the next day, as in POSIX.
*
* @throws EventError `invalid` for an instant outside of the years 0001 to 9999 of UTC
*/
export function toInstant(name, timestamp) {
	const [, year, month, day, hour, minute, second, fraction = "", sign, hours, minutes] = parts.exec(timestamp) ?? [];
	const days = Date.UTC(Number(year) + 400, Number(month) - 1, Number(day)) / 1e3 - secondsOf400Years;
	const offset = sign === undefined ? 0 : (Number(hours) * 60 + Number(minutes)) * (sign === "+" ? 60 : -60);
	const seconds = days + Number(hour) * 3600 + Number(minute) * 60 + Number(second) - offset;
	if (!isInRange(seconds)) {
		const issue = attributeIssue(name, "CORE-17", "in the years 0001 to 9999 of UTC", timestamp);
		throw new EventError("invalid", "not an event that this format can hold", [issue]);
	}
	return {
		seconds,
		nanos: Number(fraction.slice(0, 9).padEnd(9, "0"))
	};
}
/**
* The timestamp of an instant in UTC, with no, three, six or nine digits of a fraction as in Protobuf's JSON, or `undefined`
* for one outside of the years 0001 to 9999.
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
