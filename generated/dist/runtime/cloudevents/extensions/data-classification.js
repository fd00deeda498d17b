// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { attributesOf, nonEmpty, withAttributes } from "./extension.js";
/** The types of the attributes. */
export const dataClassificationTypes = {
	dataclassification: "String",
	dataregulation: "String",
	datacategory: "String"
};
const dataClassification = {
	name: "data-classification",
	types: dataClassificationTypes,
	required: ["dataclassification"],
	rules: {
		dataclassification: nonEmpty,
		dataregulation: {
			expected: "names without spaces, separated by commas",
			test: (value) => split(String(value)).every((name) => /^\S+$/.test(name))
		},
		datacategory: nonEmpty
	}
};
/**
* An event with these attributes.
*
* @throws EventError `invalid`, listing every problem
*/
export function withDataClassification(event, values) {
	return withAttributes(event, values, dataClassification);
}
/**
* The attributes of an event, or `undefined` if it has none of them.
*
* @throws EventError `invalid`, listing every problem
*/
export function dataClassificationOf(event) {
	return attributesOf(event, dataClassification);
}
/** The regulations one by one; spaces around them do not count. */
export function regulationsOf({ dataregulation }) {
	return dataregulation === undefined ? [] : split(dataregulation);
}
function split(list) {
	return list.split(",").map((name) => name.trim());
}
