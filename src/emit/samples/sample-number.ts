import type { JsonValue } from "../../schema/schema.js";
import { type Conjunction, largest, smallest } from "./sampling.js";

/** How many different numbers are offered: enough for an array of unique ones. */
const variants = 100;

/** Numbers that are worth a try: small and round ones first, then those at the bounds. */
export function* sampleNumbers(conjunction: Conjunction, integer: boolean): Generator<JsonValue> {
  const low = largestOf(largest(conjunction, "minimum"), largest(conjunction, "exclusiveMinimum"));
  const high = smallestOf(smallest(conjunction, "maximum"), smallest(conjunction, "exclusiveMaximum"));
  const step = stepOf(conjunction);
  const start = low ?? Math.min(high ?? 1, 1);
  const others = integer ? between(start, high, 1) : fractions(low, high);
  for (const number of [...between(start, high, step), ...others]) {
    if (Number.isFinite(number) && (!integer || Number.isInteger(number))) yield number;
  }
}

/** Multiples of the step, upwards from the start or else downwards from the end; without the noise of binary fractions. */
function between(start: number, high: number | undefined, step: number): readonly number[] {
  const first = Math.ceil(start / step);
  const last = high === undefined ? undefined : Math.floor(high / step);
  const up = Array.from({ length: variants }, (_, index) => (first + index) * step);
  const down = last === undefined ? [] : Array.from({ length: 3 }, (_, index) => (last - index) * step);
  return [...up, ...down].flatMap((number) => [Number(number.toPrecision(15)) + 0, number + 0]);
}

function fractions(low: number | undefined, high: number | undefined): readonly number[] {
  const from = low ?? (high ?? 1) - 1;
  const to = high ?? from + 1;
  const parts = Array.from({ length: variants }, (_, index) => from + ((to - from) * (index + 1)) / (variants + 1));
  return [from / 2 + to / 2, from, to, ...parts];
}

/** A number that is a multiple of every `multipleOf`, as far as these are whole; otherwise the largest of them. */
function stepOf(conjunction: Conjunction): number {
  const steps = conjunction.map(({ multipleOf }) => multipleOf).filter((step) => step !== undefined && step > 0);
  return steps.reduce<number>((left, right) => commonMultiple(left, right ?? 1), steps[0] ?? 1);
}

function commonMultiple(left: number, right: number): number {
  if (!Number.isSafeInteger(left) || !Number.isSafeInteger(right)) return Math.max(left, right);
  let [a, b] = [left, right];
  while (b !== 0) [a, b] = [b, a % b];
  return (left / a) * right;
}

function largestOf(left: number | undefined, right: number | undefined): number | undefined {
  return left === undefined ? right : Math.max(left, right ?? left);
}

function smallestOf(left: number | undefined, right: number | undefined): number | undefined {
  return left === undefined ? right : Math.min(left, right ?? left);
}
