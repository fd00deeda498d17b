// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
/**
* Whether a value is a URI: a scheme and only ASCII characters, others being percent-encoded.
*
* @see https://www.rfc-editor.org/rfc/rfc3986#appendix-A
*/
export declare function isUri(value: unknown): boolean;
/** Whether a value is a `URI-reference` of RFC 3986: a URI, or a relative reference such as `/event/source`. */
export declare function isUriReference(value: unknown): value is string;
/** Writes an underscore, which may stand wherever they may, for an address between brackets and for encoded characters. */
export declare function simplify(text: string): string;
