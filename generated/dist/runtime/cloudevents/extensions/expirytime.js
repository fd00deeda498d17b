// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { attributesOf, withAttributes } from "./extension.js";
import { isEarlier } from "./utc-time.js";
/** The types of the attributes. */
export const expiryTimeTypes = { expirytime: "Timestamp" };
const expiryTime = {
	name: "expirytime",
	types: expiryTimeTypes,
	required: ["expirytime"]
};
/**
* An event with these attributes.
*
* @throws EventError `invalid`, listing every problem
*/
export function withExpiryTime(event, values) {
	return withAttributes(event, values, expiryTime);
}
/**
* The attributes of an event, or `undefined` if it has none of them.
*
* @throws EventError `invalid`, listing every problem
*/
export function expiryTimeOf(event) {
	return attributesOf(event, expiryTime);
}
/**
* Whether an event may be dropped: it expires at or before `now`. An event without the attribute never does.
*
* @throws EventError `invalid` if `expirytime` is no timestamp
*/
export function isExpired(event, now = new Date()) {
	const values = expiryTimeOf(event);
	return values !== undefined && !isEarlier(now.toISOString(), values.expirytime);
}
