// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
/**
* Returns whether two JSON values are equal. The order of the members of an object does not matter.
*
* @see https://json-schema.org/draft/2020-12/json-schema-core#section-4.2.2
*/
export declare function equals(a: unknown, b: unknown): boolean;
/** Returns whether no two items of an array are equal. */
export declare function isUnique(list: readonly unknown[]): boolean;
/** Returns the indices of the first item that equals an earlier one, in linear time. */
export declare function equalItems(list: readonly unknown[]): readonly [number, number] | undefined;
/**
* Returns the length of a string in code points, as JSON Schema counts it. A lone surrogate counts as one.
*
* @see https://json-schema.org/draft/2020-12/json-schema-validation#section-6.3
*/
export declare function lengthOf(text: string): number;
/**
* Returns whether a number is a multiple of another one. It calculates with decimals: `0.0075` is a multiple of
* `0.0001`, although a binary division leaves a remainder.
*
* @see https://json-schema.org/draft/2020-12/json-schema-validation#section-6.2.1
*/
export declare function isMultipleOf(value: number, divisor: number): boolean;
/** The maximum depth of a value of a schema that refers to itself. */
export declare const maximumDepth = 256;
/**
* Returns whether a value is nested at most {@link maximumDepth} levels deep. Checks that call themselves ask it first:
* `JSON.parse` accepts values that are deep enough to exhaust the stack. A circular object is never shallow.
*/
export declare function isShallow(value: unknown, depth?: number): boolean;
