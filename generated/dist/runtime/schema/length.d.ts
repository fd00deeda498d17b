// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
/**
* The length of a string as JSON Schema counts it: in code points, not in UTF-16 code units. A lone surrogate is one.
*
* @see https://json-schema.org/draft/2020-12/json-schema-validation#section-6.3
*/
export declare function lengthOf(text: string): number;
