// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { attributeIssue } from "../attribute-issue.js";
import { attributesOf, withAttributes } from "./extension.js";
import { isEarlier } from "./utc-time.js";
/** The types of the attributes. */
export const deprecationTypes = {
	deprecated: "Boolean",
	deprecationfrom: "Timestamp",
	deprecationsunset: "Timestamp",
	deprecationmigration: "URI"
};
const deprecation = {
	name: "deprecation",
	types: deprecationTypes,
	required: ["deprecated"],
	rules: { deprecated: {
		expected: "true",
		test: (value) => value === true
	} },
	check: ({ deprecationfrom: from, deprecationsunset: sunset }) => from !== undefined && sunset !== undefined && isEarlier(sunset, from) ? [attributeIssue("deprecationsunset", "deprecation", `not before deprecationfrom, ${from}`, sunset)] : []
};
/**
* An event with these attributes.
*
* @throws EventError `invalid`, listing every problem
*/
export function withDeprecation(event, values) {
	return withAttributes(event, values, deprecation);
}
/**
* The attributes of an event, or `undefined` if it has none of them.
*
* @throws EventError `invalid`, listing every problem
*/
export function deprecationOf(event) {
	return attributesOf(event, deprecation);
}
