// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { attributesOf, withAttributes } from "./extension.js";
/** The types of the attributes. */
export const sampledRateTypes = { sampledrate: "Integer" };
const sampledRate = {
	name: "sampledrate",
	types: sampledRateTypes,
	required: ["sampledrate"],
	rules: { sampledrate: {
		expected: "greater than zero",
		test: (value) => Number(value) > 0
	} }
};
/**
* An event with these attributes.
*
* @throws EventError `invalid`, listing every problem
*/
export function withSampledRate(event, values) {
	return withAttributes(event, values, sampledRate);
}
/**
* The attributes of an event, or `undefined` if it has none of them.
*
* @throws EventError `invalid`, listing every problem
*/
export function sampledRateOf(event) {
	return attributesOf(event, sampledRate);
}
