// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
/** Returns whether a value is a URI with a scheme: `https://example.com/a?b#c`. */
export declare function isUri(value: unknown): value is string;
/**
* Returns whether a value is a URI reference: a URI, or a relative reference such as `/event/source`. It may be empty.
*/
export declare function isUriReference(value: unknown): value is string;
/**
* Returns whether the delimiters of a string are where a URI reference has them, and an address in brackets is valid.
* Which characters may occur between the delimiters is for the caller to check.
*/
export declare function hasReferenceStructure(text: string): boolean;
