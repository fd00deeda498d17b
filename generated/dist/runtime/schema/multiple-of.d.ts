// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
/**
* Whether a number is a multiple of another, as the decimals say that people write: `0.0075` is a multiple of `0.0001`,
* though dividing the two in binary leaves a remainder.
*
* @see https://json-schema.org/draft/2020-12/json-schema-validation#section-6.2.1
*/
export declare function isMultipleOf(value: number, divisor: number): boolean;
