// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { attributesOf, nonEmpty, withAttributes } from "./extension.js";
/** The types of the attributes. */
export const bamTypes = {
	bamtxid: "String",
	bampid: "String",
	bamptxid: "String",
	bamptxsid: "String",
	bamptxsstatus: "String",
	bamptxcompleted: "Boolean"
};
const bam = {
	name: "bam",
	types: bamTypes,
	required: [
		"bamtxid",
		"bampid",
		"bamptxid",
		"bamptxsid"
	],
	rules: {
		bamtxid: nonEmpty,
		bampid: nonEmpty,
		bamptxid: nonEmpty,
		bamptxsid: nonEmpty,
		bamptxsstatus: nonEmpty
	}
};
/**
* An event with these attributes.
*
* @throws EventError `invalid`, listing every problem
*/
export function withBam(event, values) {
	return withAttributes(event, values, bam);
}
/**
* The attributes of an event, or `undefined` if it has none of them.
*
* @throws EventError `invalid`, listing every problem
*/
export function bamOf(event) {
	return attributesOf(event, bam);
}
