// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { attributeIssue } from "../issues.js";
import { isEarlier } from "../timestamp.js";
import { defineExtension } from "./extension.js";
/** The attribute types of {@link Deprecation}. */
export const deprecationTypes = {
	deprecated: "Boolean",
	deprecationfrom: "Timestamp",
	deprecationsunset: "Timestamp",
	deprecationmigration: "URI"
};
const deprecation = /*@__PURE__*/ defineExtension({
	name: "deprecation",
	types: deprecationTypes,
	required: ["deprecated"],
	rules: { deprecated: {
		expected: "true",
		test: (value) => value === true
	} },
	check: ({ deprecationfrom: from, deprecationsunset: sunset }) => from !== undefined && sunset !== undefined && isEarlier(sunset, from) ? [attributeIssue("deprecationsunset", "deprecation", `not before deprecationfrom, ${from}`, sunset)] : []
});
/** Adds {@link Deprecation} to an event. */
export const withDeprecation = (event, values) => deprecation.add(event, values);
/** Reads {@link Deprecation} from an event. */
export const deprecationOf = (event) => deprecation.of(event);
/** The attribute types of {@link ExpiryTime}. */
export const expiryTimeTypes = { expirytime: "Timestamp" };
const expiryTime = /*@__PURE__*/ defineExtension({
	name: "expirytime",
	types: expiryTimeTypes,
	required: ["expirytime"]
});
/** Adds {@link ExpiryTime} to an event. */
export const withExpiryTime = (event, values) => expiryTime.add(event, values);
/** Reads {@link ExpiryTime} from an event. */
export const expiryTimeOf = (event) => expiryTime.of(event);
/**
* Returns whether an event may be dropped because it expired at or before `now`. An event without `expirytime` never
* expires.
*
* @throws EventError `invalid` if `expirytime` is not a timestamp
*/
export function isExpired(event, now = new Date()) {
	const values = expiryTimeOf(event);
	return values !== undefined && !isEarlier(now.toISOString(), values.expirytime);
}
/** The attribute types of {@link RecordedTime}. */
export const recordedTimeTypes = { recordedtime: "Timestamp" };
const recordedTime = /*@__PURE__*/ defineExtension({
	name: "recordedtime",
	types: recordedTimeTypes,
	required: ["recordedtime"]
});
/** Adds {@link RecordedTime} to an event. */
export const withRecordedTime = (event, values) => recordedTime.add(event, values);
/** Reads {@link RecordedTime} from an event. */
export const recordedTimeOf = (event) => recordedTime.of(event);
