// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
/**
* Whether two JSON values are equal: numbers by value, objects without regard to the order of their members.
*
* @see https://json-schema.org/draft/2020-12/json-schema-core#section-4.2.2
*/
export declare function equals(a: unknown, b: unknown): boolean;
/** Whether no two items of an array are equal. It compares texts, so that the time does not grow with the square. */
export declare function isUnique(list: readonly unknown[]): boolean;
/**
* The length of a string as JSON Schema counts it: in code points, not in UTF-16 code units. A lone surrogate is one.
*
* @see https://json-schema.org/draft/2020-12/json-schema-validation#section-6.3
*/
export declare function lengthOf(text: string): number;
/**
* Whether a number is a multiple of another, as the decimals say that people write: `0.0075` is a multiple of `0.0001`,
* though dividing the two in binary leaves a remainder.
*
* @see https://json-schema.org/draft/2020-12/json-schema-validation#section-6.2.1
*/
export declare function isMultipleOf(value: number, divisor: number): boolean;
/** How deep a value of a schema that refers to itself may be nested. */
export declare const maximumDepth = 256;
/**
* Whether a value is nested no deeper than {@link maximumDepth}. It is asked before a check that calls itself walks the
* value, since `JSON.parse` accepts values deep enough to exhaust the stack; a circular object is never shallow.
*/
export declare function isShallow(value: unknown, depth?: number): boolean;
