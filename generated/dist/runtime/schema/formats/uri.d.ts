// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
/**
* An expression for references whose names are made of certain letters, and their queries of some more. Every repetition
* runs over characters that cannot begin what follows it, so that no input is read more than twice.
*/
export declare function referencePattern(letters: string, queryLetters: string, isSchemeWanted: boolean, flags: string): RegExp;
/**
* Whether a value is a URI: a scheme and only ASCII characters, others being percent-encoded.
*
* @see https://www.rfc-editor.org/rfc/rfc3986#appendix-A
*/
export declare function isUri(value: unknown): boolean;
/** Whether a value is a `URI-reference` of RFC 3986: a URI, or a relative reference such as `/event/source`. */
export declare function isUriReference(value: unknown): boolean;
