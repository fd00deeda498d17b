// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
/**
* Whether a value is a regular expression of ECMA-262, read with its `u` flag as JSON Schema recommends.
*
* @see https://json-schema.org/draft/2020-12/json-schema-validation#section-7.3.8
*/
export declare function isRegex(value: unknown): boolean;
