// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.

// Each pattern is one object for the whole program: a literal inside a function is a new object at every call.
const printable = /^[ -~]*$/;
const forbidden = /[\p{Cc}\p{Cs}\p{NChar}]/u;
const simpleReference = /^[\w./-]*$/;
const notUriText = /[^!#-;=?-[\]_a-z~]|%(?![\da-f]{2})/i;
// Scheme, or a first segment without a colon; authority, or a path that does not look like one; query and fragment.
const reference =
  /^(?:[a-z][a-z\d+.-]*:|(?![^/?#]*:))(?:\/\/(?:[^/?#@[\]]*@)?(?:\[(?:[\da-f:.]+|v[^/?#@[\]]+)\]|[^/?#@[\]:]*)(?::\d*)?(?![^/?#])|(?!\/\/))[^#[\]]*(?:#[^#[\]]*)?$/i;
const scheme = /^[^/?#]*:/;
/** Whether a text is free of what a String must not hold: controls, noncharacters and lone surrogates (CORE-15). */
export function isStringText(text: string): boolean {
  return printable.test(text) || !forbidden.test(text);
}

/** Whether a text is an RFC 3986 URI-reference (section 4.1): a URI or a relative reference, possibly empty. */
export function isUriReference(text: string): boolean {
  return simpleReference.test(text) || (!notUriText.test(text) && reference.test(text));
}

/** Whether a text is a URI with a scheme (RFC 3986, section 3). A fragment is let through, as other SDKs do (CORE-06). */
export function isUri(text: string): boolean {
  return scheme.test(text) && isUriReference(text);
}
