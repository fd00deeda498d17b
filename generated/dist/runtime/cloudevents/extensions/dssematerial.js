// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { bytesOf } from "../bytes.js";
import { readEnvelope } from "./dsse.js";
import { attributesOf, withAttributes } from "./extension.js";
/** The types of the attributes. */
export const verifiabilityTypes = { dssematerial: "Binary" };
/** What CloudEvents calls its payload in an envelope; the version is in it. */
export const payloadType = "https://cloudevents.io/verifiability/dsse/v0.1";
const verifiability = {
	name: "verifiability",
	types: verifiabilityTypes,
	required: ["dssematerial"],
	rules: { dssematerial: {
		expected: `a signed DSSE envelope of ${payloadType}`,
		test: isMaterial
	} }
};
/**
* An event with a signature that was made elsewhere.
*
* @throws EventError `invalid` if it is not of the right form; whether it is right is not looked at
*/
export function withVerifiability(event, values) {
	return withAttributes(event, values, verifiability);
}
/**
* The signature of an event, unverified, or `undefined` if it has none.
*
* @throws EventError `invalid` if it is not of the right form
*/
export function verifiabilityOf(event) {
	return attributesOf(event, verifiability);
}
function isMaterial(value) {
	const bytes = bytesOf(value);
	const envelope = bytes && readEnvelope(bytes);
	return envelope?.payloadType === payloadType && envelope.signatures.length > 0;
}
