// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
/** The media type without its parameters, in lower case: `Application/JSON; charset=utf-8` is `application/json` (CORE-22). */
export function mediaTypeOf(contentType) {
	return contentType.replace(/;.*/s, "").trim().toLowerCase();
}
// What most events are of: to compare is faster than to match.
const commonest = "application/json";
const json = /[/+]json$/;
const text = /^text\/|[/+]xml$|^application\/x-www-form-urlencoded$/;
const otherCharset = /;\s*charset\s*=(?!\s*"?(?:utf-?8|us-ascii)\b)/i;
const mediaType = /^[\w!#-'*+.^`|~-]+\/[\w!#-'*+.^`|~-]+(?: *;(?: *[\w!#-'*+.^`|~-]+ *= *(?:[\w!#-'*+.^`|~-]+|"(?:[ !#-[\]-~]|\\[ -~])*"))?)* *$/;
/** Whether a content type names JSON: `*\/json` or `*\/*+json`, in any case, whatever the parameters (JSON-07). */
export function isJsonContentType(contentType) {
	return contentType === commonest || json.test(mediaTypeOf(contentType));
}
/**
* What bytes of a content type are read as: JSON as its value; `text/*`, XML and forms in UTF-8 as text; everything else,
* text in other charsets included, as bytes.
*/
export function dataKindOf(contentType) {
	return isJsonContentType(contentType) ? "json" : text.test(mediaTypeOf(contentType)) && !otherCharset.test(contentType) ? "text" : "binary";
}
/** Whether a value has the form of a media type, RFC 2045 section 5.1: `type/subtype` and parameters, in ASCII (CORE-05). */
export function isContentType(text) {
	return text === commonest || mediaType.test(text);
}
