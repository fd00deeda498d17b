// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { isString } from "../checks.js";
import { isHostname } from "./hostname.js";
import { isIpv4, isIpv6 } from "./ip.js";
/**
* Whether a value is a mailbox: a local part, bare or quoted, and a host name or an address between brackets.
*
* @see https://www.rfc-editor.org/rfc/rfc5321#section-4.1.2
*/
export function isEmail(value) {
	if (!isString(value)) return false;
	const at = value.lastIndexOf("@");
	const domain = value.slice(at + 1);
	return isLocalPart(value.slice(0, Math.max(at, 0))) && (isHostname(domain) || isAddressLiteral(domain));
}
function isLocalPart(text) {
	if (text.length > 64) return false;
	return text.startsWith("\"") ? /^"(?:[ !#-[\]-~]|\\[ -~])*"$/.test(text) : text.split(".").every((atom) => /^[A-Za-z\d!#$%&'*+/=?^_`{|}~-]+$/.test(atom));
}
function isAddressLiteral(text) {
	if (!/^\[.*\]$/.test(text)) return false;
	const address = text.slice(1, -1);
	return /^IPv6:/i.test(address) ? isIpv6(address.slice(5)) : isIpv4(address);
}
