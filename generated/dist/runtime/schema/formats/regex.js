// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { isString } from "../checks.js";
/**
* Whether a value is a regular expression of ECMA-262, read with its `u` flag as JSON Schema recommends.
*
* @see https://json-schema.org/draft/2020-12/json-schema-validation#section-7.3.8
*/
export function isRegex(value) {
	if (!isString(value)) return false;
	try {
		return new RegExp(value, "u") !== undefined;
	} catch {
		return false;
	}
}
