// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { isString } from "../checks.js";
import { ipv6Source } from "./ip-source.js";
const letters = String.raw`A-Za-z\d._~!$&'()*+,;=\-`;
/**
* An expression for references whose names are made of certain letters, and their queries of some more. Every repetition
* runs over characters that cannot begin what follows it, so that no input is read more than twice.
*/
export function referencePattern(letters, queryLetters, isSchemeWanted, flags) {
	const run = (characters) => `[${characters}]*(?:%[\\dA-Fa-f]{2}[${characters}]*)*`;
	const address = `\\[(?:${ipv6Source}|[Vv][\\dA-Fa-f]+\\.[${letters}:]+)\\]`;
	const host = `(?:${run(letters)}|${address})(?::\\d*)?(?![^/?#])`;
	// Few references name a user: trying without first spares the others from being read twice.
	const authority = `//(?:${host}|${run(`${letters}:`)}@${host})`;
	const path = `${letters}:@/`;
	// Without a scheme, the first segment of a path must not look like one.
	const scheme = `(?:[A-Za-z][A-Za-z\\d+.-]*:${isSchemeWanted ? "" : "|(?![^/?#]*:)"})`;
	return new RegExp(`^${scheme}(?:${authority}|(?!//))${run(path)}(?:\\?${run(`${path}?${queryLetters}`)})?(?:#${run(`${path}?`)})?$`, flags);
}
const uriPattern = /*@__PURE__*/ referencePattern(letters, "", true, "");
const uriReferencePattern = /*@__PURE__*/ referencePattern(letters, "", false, "");
/**
* Whether a value is a URI: a scheme and only ASCII characters, others being percent-encoded.
*
* @see https://www.rfc-editor.org/rfc/rfc3986#appendix-A
*/
export function isUri(value) {
	return isString(value) && uriPattern.test(value);
}
/** Whether a value is a `URI-reference` of RFC 3986: a URI, or a relative reference such as `/event/source`. */
export function isUriReference(value) {
	return isString(value) && uriReferencePattern.test(value);
}
