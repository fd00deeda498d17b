// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
/**
* Returns whether a value is a `date-time`, such as `2025-03-01T12:00:00.5+01:00`.
*
* @see https://www.rfc-editor.org/rfc/rfc3339#section-5.6
*/
export declare function isDateTime(value: unknown): boolean;
/**
* Returns whether a value is a `full-date`, such as `2025-03-01`.
*
* @see https://www.rfc-editor.org/rfc/rfc3339#section-5.6
*/
export declare function isDate(value: unknown): boolean;
/** Returns whether a value is a `full-time` of RFC 3339, such as `12:00:00Z`. */
export declare function isTime(value: unknown): boolean;
/**
* Returns whether a value is a duration, such as `P3DT12H`: units in order, without gaps or fractions.
*
* @see https://www.rfc-editor.org/rfc/rfc3339#appendix-A
*/
export declare function isDuration(value: unknown): boolean;
