// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
/*
* The grammar of URIs, RFC 3986. CloudEvents attributes and the JSON Schema formats `uri` and `uri-reference` share it;
* the IRI formats share its structure. https://www.rfc-editor.org/rfc/rfc3986#appendix-A
*/
const invalidCharacter = /[^!#-;=?-[\]_a-z~]|%(?![\da-f]{2})/i;
// A scheme, or a first segment without a colon; an authority, or a path that does not look like one; query and
// fragment.
const structure = /^(?:[a-z][a-z\d+.-]*:|(?![^/?#]*:))(?:\/\/(?:[^/?#@[\]]*@)?(?:\[(?:[\da-f:.]+|v[\da-f]+\.[\w.~!$&'()*+,;=:-]+)\]|[^/?#@[\]:]*)(?::\d*)?(?![^/?#])|(?!\/\/))[^#[\]]*(?:#[^#[\]]*)?$/i;
// Most references need no other test: without a colon, a bracket or an escape, anything goes.
const simpleReference = /^(?:https?:\/\/)?[\w.~!$&'()*+,;=/?-]*$/;
const scheme = /^[^/?#]*:/;
/** Returns whether a value is a URI with a scheme: `https://example.com/a?b#c`. */
export function isUri(value) {
	return isUriReference(value) && scheme.test(value);
}
/**
* Returns whether a value is a URI reference: a URI, or a relative reference such as `/event/source`. It may be empty.
*/
export function isUriReference(value) {
	return typeof value === "string" && (simpleReference.test(value) || !invalidCharacter.test(value) && hasReferenceStructure(value));
}
/**
* Returns whether the delimiters of a string are where a URI reference has them, and an address in brackets is valid.
* Which characters may occur between the delimiters is for the caller to check.
*/
export function hasReferenceStructure(text) {
	if (!structure.test(text)) return false;
	const [ipv6] = /\[[^v\]]+\]/i.exec(text) ?? [];
	return !ipv6 || URL.canParse(`http://${ipv6}`);
}
