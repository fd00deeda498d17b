// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { attributesOf, nonEmpty, withAttributes } from "./extension.js";
/** The types of the attributes. */
export const severityTypes = {
	severitynumber: "Integer",
	severitytext: "String"
};
const severity = {
	name: "severity",
	types: severityTypes,
	required: ["severitynumber"],
	rules: {
		severitynumber: {
			expected: "zero or greater",
			test: (value) => Number(value) >= 0
		},
		severitytext: nonEmpty
	}
};
/**
* An event with these attributes.
*
* @throws EventError `invalid`, listing every problem
*/
export function withSeverity(event, values) {
	return withAttributes(event, values, severity);
}
/**
* The attributes of an event, or `undefined` if it has none of them.
*
* @throws EventError `invalid`, listing every problem
*/
export function severityOf(event) {
	return attributesOf(event, severity);
}
