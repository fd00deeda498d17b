// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
/**
* Returns a media type without its parameters, in lower case: `application/json` for `Application/JSON; charset=utf-8`.
*/
export function mediaTypeOf(contentType) {
	return contentType.replace(/;.*/s, "").trim().toLowerCase();
}
const commonest = "application/json";
const json = /[/+]json$/;
const text = /^text\/|[/+]xml$|^application\/x-www-form-urlencoded$/;
const otherCharset = /;\s*charset\s*=(?!\s*"?(?:utf-?8|us-ascii)\b)/i;
const mediaType = /^[\w!#-'*+.^`|~-]+\/[\w!#-'*+.^`|~-]+(?: *;(?: *[\w!#-'*+.^`|~-]+ *= *(?:[\w!#-'*+.^`|~-]+|"(?:[ !#-[\]-~]|\\[ -~])*"))?)* *$/;
// A regular expression overflows its stack on megabytes of parameters.
const maxLength = 65535;
/** Returns whether a content type names JSON: `*\/json` or `*\/*+json`, in any case and with any parameters. */
export function isJsonContentType(contentType) {
	return contentType === commonest || json.test(mediaTypeOf(contentType));
}
/**
* Returns the form in which data of a content type is read: JSON as its value; `text/*`, XML and forms in UTF-8 as
* text; anything else, including text in other charsets, as bytes.
*/
export function dataKindOf(contentType) {
	return isJsonContentType(contentType) ? "json" : text.test(mediaTypeOf(contentType)) && !otherCharset.test(contentType) ? "text" : "binary";
}
/**
* Returns whether a string is a media type, `type/subtype` and parameters, in ASCII.
*
* @see https://www.rfc-editor.org/rfc/rfc2045#section-5.1
*/
export function isContentType(text) {
	return text === commonest || text.length <= maxLength && mediaType.test(text);
}
