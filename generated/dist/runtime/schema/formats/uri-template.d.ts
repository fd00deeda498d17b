// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
/**
* Whether a value is a URI Template of any level.
*
* @see https://www.rfc-editor.org/rfc/rfc6570#section-2
*/
export declare function isUriTemplate(value: unknown): boolean;
