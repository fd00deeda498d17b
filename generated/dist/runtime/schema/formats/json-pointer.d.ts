// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
/**
* Whether a value is a JSON Pointer.
*
* @see https://www.rfc-editor.org/rfc/rfc6901#section-3
*/
export declare function isJsonPointer(value: unknown): boolean;
/**
* Whether a value is a relative JSON Pointer: a number of steps up, and then `#` or a JSON Pointer.
*
* @see https://datatracker.ietf.org/doc/html/draft-bhutton-relative-json-pointer-00#section-3
*/
export declare function isRelativeJsonPointer(value: unknown): boolean;
