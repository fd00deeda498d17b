// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
/**
* Whether a value is a `date-time`, such as `2025-03-01T12:00:00.5+01:00`.
*
* @see https://www.rfc-editor.org/rfc/rfc3339#section-5.6
*/
export declare function isDateTime(value: unknown): boolean;
