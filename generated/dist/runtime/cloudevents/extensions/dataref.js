// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { attributesOf, withAttributes } from "./extension.js";
/** The types of the attributes. */
export const dataRefTypes = { dataref: "URI-reference" };
const dataRef = {
	name: "dataref",
	types: dataRefTypes,
	required: ["dataref"]
};
/**
* An event with these attributes.
*
* @throws EventError `invalid`, listing every problem
*/
export function withDataRef(event, values) {
	return withAttributes(event, values, dataRef);
}
/**
* The attributes of an event, or `undefined` if it has none of them.
*
* @throws EventError `invalid`, listing every problem
*/
export function dataRefOf(event) {
	return attributesOf(event, dataRef);
}
