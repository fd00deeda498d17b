// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
/**
* Returns whether a value is an IRI: a URI that may contain characters outside ASCII.
*
* @see https://www.rfc-editor.org/rfc/rfc3987#section-2.2
*/
export declare function isIri(value: unknown): boolean;
/** Returns whether a value is an `IRI-reference` of RFC 3987: an IRI, or a relative reference. */
export declare function isIriReference(value: unknown): value is string;
/**
* Returns whether a value is a URI Template of any level.
*
* @see https://www.rfc-editor.org/rfc/rfc6570#section-2
*/
export declare function isUriTemplate(value: unknown): boolean;
