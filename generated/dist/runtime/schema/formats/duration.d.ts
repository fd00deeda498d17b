// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
/**
* Whether a value is a duration, such as `P3DT12H`: units in order, none left out in between, no fractions.
*
* @see https://www.rfc-editor.org/rfc/rfc3339#appendix-A
*/
export declare function isDuration(value: unknown): boolean;
