// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
// The functions that generated checks are made of.
/** A JSON object whose members have not been checked. */
export interface Members {
	readonly [name: string]: unknown;
}
/** Returns whether a value is a JSON object: neither `null` nor an array. */
export declare function isObject(value: unknown): value is Members;
/** Returns whether a value is an array. */
export declare function isArray(value: unknown): value is readonly unknown[];
/** Returns whether a value is a string. */
export declare function isString(value: unknown): value is string;
/** Returns whether a value is a string of at least one character. */
export declare function isNonEmptyString(value: unknown): value is string;
/** Returns whether a value is a finite number. */
export declare function isNumber(value: unknown): value is number;
/** Returns whether a value is a number without a fraction. In JSON Schema, `1.0` is an integer. */
export declare function isInteger(value: unknown): value is number;
/** Returns whether a value is `true` or `false`. */
export declare function isBoolean(value: unknown): value is boolean;
/**
* Returns whether a name is a member of the object itself and not of its prototype.
*
* Inside a `for…in` loop it is twice as fast as `Object.hasOwn`.
*/
export declare function hasOwn(value: object, name: string): boolean;
/** Returns whether a value is an object with a certain member. `undefined` counts as absent, as in `JSON.stringify`. */
export declare function has<Name extends string>(value: unknown, name: Name): value is Members & { readonly [key in Name]: unknown };
/** Returns whether exactly one of several alternatives holds. */
export declare function isExactlyOne(...alternatives: readonly boolean[]): boolean;
/** Returns the names of the own members of an object whose value is not `undefined`. */
export declare function memberNames(value: unknown): readonly string[];
/** Returns whether every member name of an object passes a check. */
export declare function everyName(value: unknown, check: (name: string) => boolean): boolean;
/** Returns whether every item of an array, from a certain one on, passes a check. */
export declare function everyItem(list: readonly unknown[], check: (item: unknown, index: number) => boolean, start?: number): boolean;
/** Counts the items of an array that pass a check. */
export declare function countItems(list: readonly unknown[], check: (item: unknown) => boolean): number;
