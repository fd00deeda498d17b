// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { attributeIssue } from "../attribute-issue.js";
import { attributesOf, withAttributes } from "./extension.js";
/** The types of the attributes. */
export const opcUaTypes = {
	opcuametadatamajorversion: "Integer",
	opcuametadataminorversion: "Integer",
	opcuastatus: "Integer"
};
const opcUa = {
	name: "opcua",
	types: opcUaTypes,
	required: [],
	check: (values, { dataschema }) => Object.keys(values).filter((name) => name !== "opcuastatus" && dataschema !== undefined && dataschema !== null).map((name) => attributeIssue(name, "opcua", "absent where there is a dataschema"))
};
/**
* An event with these attributes.
*
* @throws EventError `invalid`, listing every problem
*/
export function withOpcUa(event, values) {
	return withAttributes(event, values, opcUa);
}
/**
* The attributes of an event, or `undefined` if it has none of them.
*
* @throws EventError `invalid`, listing every problem
*/
export function opcUaOf(event) {
	return attributesOf(event, opcUa);
}
