// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { attributesOf, nonEmpty, withAttributes } from "./extension.js";
/** The types of the attributes. */
export const correlationTypes = {
	correlationid: "String",
	causationid: "String"
};
const correlation = {
	name: "correlation",
	types: correlationTypes,
	required: [],
	rules: {
		correlationid: nonEmpty,
		causationid: nonEmpty
	}
};
/**
* An event with these attributes.
*
* @throws EventError `invalid`, listing every problem
*/
export function withCorrelation(event, values) {
	return withAttributes(event, values, correlation);
}
/**
* The attributes of an event, or `undefined` if it has none of them.
*
* @throws EventError `invalid`, listing every problem
*/
export function correlationOf(event) {
	return attributesOf(event, correlation);
}
