// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { isString } from "../checks.js";
// References without percent-encoding and without an address between brackets, as most are: a scheme, or a first segment
// without a colon; an authority, or a path that does not look like one; path and query; fragment.
const reference = /^(?:[a-z][a-z\d+.-]*:|(?![^/?#]*:))(?:\/\/(?:[\w.~!$&'()*+,;=-]*|[\w.~!$&'()*+,;=:-]*@[\w.~!$&'()*+,;=-]*)(?::\d*)?(?![^/?#])|(?!\/\/))[\w.~!$&'()*+,;=:@/?-]*(?:#[\w.~!$&'()*+,;=:@/?-]*)?$/i;
/**
* Whether a value is a URI: a scheme and only ASCII characters, others being percent-encoded.
*
* @see https://www.rfc-editor.org/rfc/rfc3986#appendix-A
*/
export function isUri(value) {
	// Most URIs there are: what may stand in the name of a host may stand in a path and in a query too, so that one look does.
	const isCommon = isString(value) && /^https?:\/\/[\w.~!$&'()*+,;=/?-]*$/.test(value);
	return isCommon || isUriReference(value) && /^[^/?#]+:/.test(value);
}
/** Whether a value is a `URI-reference` of RFC 3986: a URI, or a relative reference such as `/event/source`. */
export function isUriReference(value) {
	return isString(value) && (reference.test(value) || reference.test(simplify(value)));
}
/** Writes an underscore, which may stand wherever they may, for an address between brackets and for encoded characters. */
export function simplify(text) {
	return text.replace(/^((?:[^:/?#]*:)?\/\/(?:[^/?#@]*@)?)(\[[\w.~!$&'()*+,;=:-]+\])(?=(?::\d*)?(?![^/?#]))/, (all, before, address) => isAddress(address) ? `${before}_` : all).replace(/%[\da-f]{2}/gi, "_");
}
/** Whether a text between brackets is an address of a future version of IP, or of IPv6, which the platform knows best. */
function isAddress(text) {
	return /^.v[\da-f]+\.[^\]]/i.test(text) || URL.canParse(`http://${text}`);
}
