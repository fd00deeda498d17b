// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
/**
* Whether a value is a UUID, of any version and variant, in either case.
*
* @see https://www.rfc-editor.org/rfc/rfc9562#section-4
*/
export declare function isUuid(value: unknown): boolean;
