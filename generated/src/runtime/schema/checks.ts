// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
// The questions that generated checks ask of a value of any kind.

/** An object of JSON whose members are still to be looked at. */
export interface Members {
  readonly [name: string]: unknown;
}

/** Whether a value is a JSON object: neither `null` nor an array. */
export function isObject(value: unknown): value is Members {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether a value is an array. */
export function isArray(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

/** Whether a value is a string. */
export function isString(value: unknown): value is string {
  return typeof value === "string";
}

/** Whether a value is a string of at least one character. */
export function isNonEmptyString(value: unknown): value is string {
  return isString(value) && value !== "";
}

/** Whether a value is a number that JSON can write: neither infinite nor `NaN`. */
export function isNumber(value: unknown): value is number {
  return Number.isFinite(value);
}

/** Whether a value is a number without a fraction; `1.0` is one, as JSON Schema has it. */
export function isInteger(value: unknown): value is number {
  return Number.isInteger(value);
}

/** Whether a value is `true` or `false`. */
export function isBoolean(value: unknown): value is boolean {
  return typeof value === "boolean";
}

/**
 * Whether a name is a member of the object itself and not of its prototype.
 *
 * Engines know this old call inside a `for…in` loop and skip the look-up; with `Object.hasOwn` a check takes twice as long.
 */
export function hasOwn(value: object, name: string): boolean {
  // biome-ignore lint/suspicious/noPrototypeBuiltins: see above
  return Object.prototype.hasOwnProperty.call(value, name);
}

/** Whether a value is an object with a certain member; `undefined` counts as absent, as it does in `JSON.stringify`. */
export function has<Name extends string>(
  value: unknown,
  name: Name,
): value is Members & { readonly [key in Name]: unknown } {
  return isObject(value) && hasOwn(value, name) && value[name] !== undefined;
}

/** Whether exactly one of several alternatives holds. */
export function isExactlyOne(...alternatives: readonly boolean[]): boolean {
  return alternatives.filter((holds) => holds).length === 1;
}

/** The names of the members of an object: its own, enumerable ones whose value is not `undefined`. */
export function memberNames(value: unknown): readonly string[] {
  return isObject(value) ? Object.keys(value).filter((name) => value[name] !== undefined) : [];
}

/** Whether every member name of an object passes a check. */
export function everyName(value: unknown, check: (name: string) => boolean): boolean {
  return memberNames(value).every((name) => check(name));
}

// Plain loops, because `Array.prototype.every` and its kin pass over the holes of a sparse array.

/** Whether every item of an array, from a certain one on, passes a check. */
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

/** How many items of an array pass a check. */
export function countItems(list: readonly unknown[], check: (item: unknown) => boolean): number {
  let count = 0;
  for (let index = 0; index < list.length; index++) {
    if (check(list[index])) count++;
  }
  return count;
}
