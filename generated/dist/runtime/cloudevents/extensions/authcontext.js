// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { attributesOf, nonEmpty, withAttributes } from "./extension.js";
/** The types of the attributes. */
export const authContextTypes = {
	authtype: "String",
	authid: "String",
	authclaims: "String"
};
const authContext = {
	name: "authcontext",
	types: authContextTypes,
	required: ["authtype"],
	rules: {
		authtype: nonEmpty,
		authclaims: {
			expected: "JSON text",
			test: (value) => isJson(String(value))
		}
	}
};
/**
* An event with these attributes.
*
* @throws EventError `invalid`, listing every problem
*/
export function withAuthContext(event, values) {
	return withAttributes(event, values, authContext);
}
/**
* The attributes of an event, or `undefined` if it has none of them.
*
* @throws EventError `invalid`, listing every problem
*/
export function authContextOf(event) {
	return attributesOf(event, authContext);
}
function isJson(text) {
	try {
		JSON.parse(text);
		return true;
	} catch {
		return false;
	}
}
