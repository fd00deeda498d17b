// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { attributesOf, nonEmpty, withAttributes } from "./extension.js";
/** The types of the attributes. */
export const partitioningTypes = { partitionkey: "String" };
const partitioning = {
	name: "partitioning",
	types: partitioningTypes,
	required: ["partitionkey"],
	rules: { partitionkey: nonEmpty }
};
/**
* An event with these attributes.
*
* @throws EventError `invalid`, listing every problem
*/
export function withPartitioning(event, values) {
	return withAttributes(event, values, partitioning);
}
/**
* The attributes of an event, or `undefined` if it has none of them.
*
* @throws EventError `invalid`, listing every problem
*/
export function partitioningOf(event) {
	return attributesOf(event, partitioning);
}
