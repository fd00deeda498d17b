// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { isString } from "../checks.js";
const time = String.raw`T(?:\d+H(?:\d+M(?:\d+S)?)?|\d+M(?:\d+S)?|\d+S)`;
const date = String.raw`(?:\d+Y(?:\d+M(?:\d+D)?)?|\d+M(?:\d+D)?|\d+D)`;
const pattern = /*@__PURE__*/ new RegExp(`^P(?:${date}(?:${time})?|${time}|\\d+W)$`);
/**
* Whether a value is a duration, such as `P3DT12H`: units in order, none left out in between, no fractions.
*
* @see https://www.rfc-editor.org/rfc/rfc3339#appendix-A
*/
export function isDuration(value) {
	return isString(value) && pattern.test(value);
}
