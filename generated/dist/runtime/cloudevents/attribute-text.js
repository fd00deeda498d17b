// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
// Each pattern is one object for the whole program: a literal inside a function is a new object at every call.
const printable = /^[ -~]*$/;
const forbidden = /[\p{Cc}\p{Cs}\p{NChar}]/u;
const simpleReference = /^[\w./-]*$/;
const notUriText = /[^!#-;=?-[\]_a-z~]|%(?![\da-f]{2})/i;
// Scheme, or a first segment without a colon; authority, or a path that does not look like one; query and fragment.
const reference = /^(?:[a-z][a-z\d+.-]*:|(?![^/?#]*:))(?:\/\/(?:[^/?#@[\]]*@)?(?:\[(?:[\da-f:.]+|v[^/?#@[\]]+)\]|[^/?#@[\]:]*)(?::\d*)?(?![^/?#])|(?!\/\/))[^#[\]]*(?:#[^#[\]]*)?$/i;
const scheme = /^[^/?#]*:/;
const timestamp = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/i;
/** Whether a text is free of what a String must not hold: controls, noncharacters and lone surrogates (CORE-15). */
export function isStringText(text) {
	return printable.test(text) || !forbidden.test(text);
}
/** Whether a text is an RFC 3986 URI-reference (section 4.1): a URI or a relative reference, possibly empty. */
export function isUriReference(text) {
	return simpleReference.test(text) || !notUriText.test(text) && reference.test(text);
}
/** Whether a text is a URI with a scheme (RFC 3986, section 3). A fragment is let through, as other SDKs do (CORE-06). */
export function isUri(text) {
	return scheme.test(text) && isUriReference(text);
}
/** Whether a text is an RFC 3339 timestamp: an existing day, seconds and a zone; a leap second only at 23:59:60 UTC (CORE-08). */
export function isTimestamp(text) {
	return timestamp.test(text) && (text.slice(8, 10) < "29" || isoText(text.slice(0, 10)).startsWith(text.slice(0, 10))) && (text[17] !== "6" || isoText(text.toUpperCase().replace(/:60[.\d]*/, "")).includes("T23:59"));
}
// For the 31st of April, some engines give the first of May and others an invalid date, whose JSON is null.
function isoText(text) {
	return String(new Date(text).toJSON());
}
