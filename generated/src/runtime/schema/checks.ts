// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
// The functions that generated checks are made of.

/** A JSON object whose members have not been checked. */
export interface Members {
  readonly [name: string]: unknown;
}

/** Returns whether a value is a JSON object: neither `null` nor an array. */
export function isObject(value: unknown): value is Members {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Returns whether a value is an array. */
export function isArray(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

/** Returns whether a value is a string. */
export function isString(value: unknown): value is string {
  return typeof value === "string";
}

/** Returns whether a value is a string of at least one character. */
export function isNonEmptyString(value: unknown): value is string {
  return isString(value) && value !== "";
}

/** Returns whether a value is a finite number. */
export function isNumber(value: unknown): value is number {
  return Number.isFinite(value);
}

/** Returns whether a value is a number without a fraction. In JSON Schema, `1.0` is an integer. */
export function isInteger(value: unknown): value is number {
  return Number.isInteger(value);
}

/** Returns whether a value is `true` or `false`. */
export function isBoolean(value: unknown): value is boolean {
  return typeof value === "boolean";
}

/**
 * Returns whether a name is a member of the object itself and not of its prototype.
 *
 * Inside a `for…in` loop it is twice as fast as `Object.hasOwn`.
 */
export function hasOwn(value: object, name: string): boolean {
  // biome-ignore lint/suspicious/noPrototypeBuiltins: see above
  return Object.prototype.hasOwnProperty.call(value, name);
}

/** Returns whether a value is an object with a certain member. `undefined` counts as absent, as in `JSON.stringify`. */
export function has<Name extends string>(
  value: unknown,
  name: Name,
): value is Members & { readonly [key in Name]: unknown } {
  return isObject(value) && hasOwn(value, name) && value[name] !== undefined;
}

/** Returns whether exactly one of several alternatives holds. */
export function isExactlyOne(...alternatives: readonly boolean[]): boolean {
  return alternatives.filter((holds) => holds).length === 1;
}

/** Returns the names of the own members of an object whose value is not `undefined`. */
export function memberNames(value: unknown): readonly string[] {
  return isObject(value) ? Object.keys(value).filter((name) => value[name] !== undefined) : [];
}

/** Returns whether every member name of an object passes a check. */
export function everyName(value: unknown, check: (name: string) => boolean): boolean {
  return memberNames(value).every((name) => check(name));
}

// Plain loops, because `Array.prototype.every` skips the holes of a sparse array.

/** Returns whether every item of an array, from a certain one on, passes a check. */
export function everyItem(
  list: readonly unknown[],
  check: (item: unknown, index: number) => boolean,
  start = 0,
): boolean {
  for (let index = start; index < list.length; index++) {
    if (!check(list[index], index)) return false;
  }
  return true;
}

/** Counts the items of an array that pass a check. */
export function countItems(list: readonly unknown[], check: (item: unknown) => boolean): number {
  let count = 0;
  for (let index = 0; index < list.length; index++) {
    if (check(list[index])) count++;
  }
  return count;
}
