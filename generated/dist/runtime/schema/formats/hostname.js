// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { isString } from "../checks.js";
/**
* Whether a value is a host name of letters, digits and hyphens: labels of 1 to 63 characters, 253 in all.
*
* A label with hyphens in its third and fourth place has to be an A-label (RFC 5891 section 4.2.3.1); of an A-label
* only the letters are checked, for that no table of Unicode need be carried.
*
* @see https://www.rfc-editor.org/rfc/rfc1123#section-2.1
*/
export function isHostname(value) {
	return isString(value) && value.length <= 253 && value.split(".").every((label) => /^(?!..--|-)[A-Za-z\d-]{1,63}(?<!-)$|^[Xx][Nn]--[A-Za-z\d-]{0,58}[A-Za-z\d]$/.test(label));
}
