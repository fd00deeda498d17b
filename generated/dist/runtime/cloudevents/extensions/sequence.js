// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { attributesOf, nonEmpty, withAttributes } from "./extension.js";
/** The types of the attributes. */
export const sequenceTypes = { sequence: "String" };
const sequence = {
	name: "sequence",
	types: sequenceTypes,
	required: ["sequence"],
	rules: { sequence: nonEmpty }
};
/**
* An event with these attributes.
*
* @throws EventError `invalid`, listing every problem
*/
export function withSequence(event, values) {
	return withAttributes(event, values, sequence);
}
/**
* The attributes of an event, or `undefined` if it has none of them.
*
* @throws EventError `invalid`, listing every problem
*/
export function sequenceOf(event) {
	return attributesOf(event, sequence);
}
