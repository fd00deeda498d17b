// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { isString } from "../checks.js";
import { simplify } from "./uri.js";
// ucschar and iprivate of RFC 3987: every plane without its last two code points, which are noncharacters.
const planes = /*@__PURE__*/ Array.from({ length: 13 }, (_, plane) => {
	const high = (plane + 1).toString(16);
	return `\\u{${high}0000}-\\u{${high}fffd}`;
}).join("");
const letters = `\\w.~!$&'()*+,;=\\-\\u00a0-\\ud7ff\\uf900-\\ufdcf\\ufdf0-\\uffef${planes}\\u{e1000}-\\u{efffd}`;
const privateLetters = String.raw`\ue000-\uf8ff\u{f0000}-\u{ffffd}\u{100000}-\u{10fffd}`;
// As the expression for URIs, but for the letters; in either case, for the flag `i` would take `ſ` for an `s`.
const reference = /*@__PURE__*/ new RegExp(`^(?:[A-Za-z][A-Za-z\\d+.-]*:|(?![^/?#]*:))(?://(?:[${letters}:]*@)?[${letters}]*(?::\\d*)?(?![^/?#])|(?!//))[${letters}:@/]*(?:\\?[${letters}:@/?${privateLetters}]*)?(?:#[${letters}:@/?]*)?$`, "u");
/**
* Whether a value is an IRI: a URI that may have characters beyond ASCII.
*
* @see https://www.rfc-editor.org/rfc/rfc3987#section-2.2
*/
export function isIri(value) {
	return isIriReference(value) && /^[^/?#]+:/.test(value);
}
/** Whether a value is an `IRI-reference` of RFC 3987: an IRI, or a relative reference. */
export function isIriReference(value) {
	return isString(value) && reference.test(simplify(value));
}
