// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { attributesOf, withAttributes } from "./extension.js";
/** The types of the attributes. */
export const recordedTimeTypes = { recordedtime: "Timestamp" };
const recordedTime = {
	name: "recordedtime",
	types: recordedTimeTypes,
	required: ["recordedtime"]
};
/**
* An event with these attributes.
*
* @throws EventError `invalid`, listing every problem
*/
export function withRecordedTime(event, values) {
	return withAttributes(event, values, recordedTime);
}
/**
* The attributes of an event, or `undefined` if it has none of them.
*
* @throws EventError `invalid`, listing every problem
*/
export function recordedTimeOf(event) {
	return attributesOf(event, recordedTime);
}
