// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
// The questions that generated checks ask of a value of any kind.
/** An object of JSON whose members are still to be looked at. */
export interface Members {
	readonly [name: string]: unknown;
}
/** Whether a value is a JSON object: neither `null` nor an array. */
export declare function isObject(value: unknown): value is Members;
/** Whether a value is an array. */
export declare function isArray(value: unknown): value is readonly unknown[];
/** Whether a value is a string. */
export declare function isString(value: unknown): value is string;
/** Whether a value is a string of at least one character. */
export declare function isNonEmptyString(value: unknown): value is string;
/** Whether a value is a number that JSON can write: neither infinite nor `NaN`. */
export declare function isNumber(value: unknown): value is number;
/** Whether a value is a number without a fraction; `1.0` is one, as JSON Schema has it. */
export declare function isInteger(value: unknown): value is number;
/** Whether a value is `true` or `false`. */
export declare function isBoolean(value: unknown): value is boolean;
/**
* Whether a name is a member of the object itself and not of its prototype.
*
* Engines know this old call inside a `for…in` loop and skip the look-up; with `Object.hasOwn` a check takes twice as long.
*/
export declare function hasOwn(value: object, name: string): boolean;
/** Whether a value is an object with a certain member; `undefined` counts as absent, as it does in `JSON.stringify`. */
export declare function has<Name extends string>(value: unknown, name: Name): value is Members & { readonly [key in Name]: unknown };
/** Whether exactly one of several alternatives holds. */
export declare function isExactlyOne(...alternatives: readonly boolean[]): boolean;
/** The names of the members of an object: its own, enumerable ones whose value is not `undefined`. */
export declare function memberNames(value: unknown): readonly string[];
/** Whether every member name of an object passes a check. */
export declare function everyName(value: unknown, check: (name: string) => boolean): boolean;
/** Whether every item of an array, from a certain one on, passes a check. */
export declare function everyItem(list: readonly unknown[], check: (item: unknown, index: number) => boolean, start?: number): boolean;
/** How many items of an array pass a check. */
export declare function countItems(list: readonly unknown[], check: (item: unknown) => boolean): number;
