// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { everyItem, isArray, isObject, memberNames } from "./checks.js";

/**
 * Returns whether two JSON values are equal. The order of the members of an object does not matter.
 *
 * @see https://json-schema.org/draft/2020-12/json-schema-core#section-4.2.2
 */
export function equals(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (isArray(a)) return isArray(b) && a.length === b.length && everyItem(a, (item, index) => equals(item, b[index]));
  if (!isObject(a) || !isObject(b)) return false;
  const names = memberNames(a);
  return (
    names.length === memberNames(b).length && names.every((name) => Object.hasOwn(b, name) && equals(a[name], b[name]))
  );
}

/** Returns whether no two items of an array are equal. */
export function isUnique(list: readonly unknown[]): boolean {
  return equalItems(list) === undefined;
}

/** Returns the indices of the first item that equals an earlier one, in linear time. */
export function equalItems(list: readonly unknown[]): readonly [number, number] | undefined {
  const known = new Map<string | undefined, number>();
  for (let index = 0; index < list.length; index++) {
    const text = JSON.stringify(list[index], withSortedMembers);
    const earlier = known.get(text);
    if (earlier !== undefined) return [earlier, index];
    known.set(text, index);
  }
  return undefined;
}

function withSortedMembers(_name: string, value: unknown): unknown {
  // Not a JSON value, but a program can pass one.
  if (typeof value === "bigint") return `${value}n`;
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * Returns the length of a string in code points, as JSON Schema counts it. A lone surrogate counts as one.
 *
 * @see https://json-schema.org/draft/2020-12/json-schema-validation#section-6.3
 */
export function lengthOf(text: string): number {
  let length = text.length;
  for (let index = 1; index < text.length; index++) {
    const isPair = (text.charCodeAt(index - 1) & 0xfc00) === 0xd800 && (text.charCodeAt(index) & 0xfc00) === 0xdc00;
    if (isPair) length--;
  }
  return length;
}

/**
 * Returns whether a number is a multiple of another one. It calculates with decimals: `0.0075` is a multiple of
 * `0.0001`, although a binary division leaves a remainder.
 *
 * @see https://json-schema.org/draft/2020-12/json-schema-validation#section-6.2.1
 */
export function isMultipleOf(value: number, divisor: number): boolean {
  if (Number.isSafeInteger(value) && Number.isSafeInteger(divisor)) return value % divisor === 0;
  const a = decimal(value);
  const b = decimal(divisor);
  const exponent = Math.min(a.exponent, b.exponent);
  return scale(a, exponent) % scale(b, exponent) === BigInt(0);
}

interface Decimal {
  readonly digits: string;
  readonly exponent: number;
}

// The shortest decimal of the number: `75` and `-4` for `0.0075`.
function decimal(value: number): Decimal {
  const [mantissa = "", exponent] = value.toExponential().split("e");
  const [whole = "", fraction = ""] = mantissa.split(".");
  return { digits: whole + fraction, exponent: Number(exponent) - fraction.length };
}

function scale({ digits, exponent }: Decimal, to: number): bigint {
  return BigInt(digits + "0".repeat(exponent - to));
}

/** The maximum depth of a value of a schema that refers to itself. */
export const maximumDepth = 256;

/**
 * Returns whether a value is nested at most {@link maximumDepth} levels deep. Checks that call themselves ask it first:
 * `JSON.parse` accepts values that are deep enough to exhaust the stack. A circular object is never shallow.
 */
export function isShallow(value: unknown, depth: number = maximumDepth): boolean {
  if (typeof value !== "object" || value === null) return true;
  return depth > 0 && Object.values(value).every((member) => isShallow(member, depth - 1));
}
