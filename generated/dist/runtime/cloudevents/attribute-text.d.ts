// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
/** Whether a text is free of what a String must not hold: controls, noncharacters and lone surrogates (CORE-15). */
export declare function isStringText(text: string): boolean;
/** Whether a text is an RFC 3986 URI-reference (section 4.1): a URI or a relative reference, possibly empty. */
export declare function isUriReference(text: string): boolean;
/** Whether a text is a URI with a scheme (RFC 3986, section 3). A fragment is let through, as other SDKs do (CORE-06). */
export declare function isUri(text: string): boolean;
