import type { JsonValue } from "../../schema/schema.js";
import { type Conjunction, largest, smallest } from "./sampling.js";

/** How many different numbers are offered: enough for an array of unique ones. */
const variants = 100;

/** Numbers that are worth a try: small and round ones first, then those at the bounds. */
export function* sampleNumbers(conjunction: Conjunction, integer: boolean): Generator<JsonValue> {
  const low = largestOf(largest(conjunction, "minimum"), largest(conjunction, "exclusiveMinimum"));
  const high = smallestOf(smallest(conjunction, "maximum"), smallest(conjunction, "exclusiveMaximum"));
  const isWithin = (number: number): boolean =>
    number >= (low ?? number) &&
    number <= (high ?? number) &&
    conjunction.every(
      ({ exclusiveMinimum, exclusiveMaximum }) => number !== exclusiveMinimum && number !== exclusiveMaximum,
    );
  const step = stepOf(conjunction);
  // Nobody writes the lowest number of 32 bits for an example where 1 will do.
  const near = Math.min(high ?? 1, 1);
  const starts = low === undefined ? [near] : low < near ? [near, low] : [low];
  for (const number of candidates(starts, low, high, integer ? [step, 1] : [step])) {
    if (Number.isFinite(number) && (!integer || Number.isInteger(number)) && isWithin(number)) yield number;
  }
}

function* candidates(
  starts: readonly number[],
  low: number | undefined,
  high: number | undefined,
  steps: readonly number[],
): Generator<number> {
  for (const step of steps) {
    for (const start of starts)
      for (let index = 0; index < variants; index++) yield* multiples(Math.ceil(start / step) + index, step);
    for (let index = 0; high !== undefined && index < 3; index++)
      yield* multiples(Math.floor(high / step) - index, step);
  }
  const from = low ?? (high ?? 1) - 1;
  const to = high ?? from + 1;
  yield from / 2 + to / 2;
  for (let index = 0; index <= variants; index++) yield from + ((to - from) * index) / variants;
}

/** A multiple of the step: without the noise of binary fractions, and as it is. Neither is a negative zero. */
function multiples(count: number, step: number): readonly number[] {
  const number = count * step;
  return [Number(number.toPrecision(15)) + 0, number + 0];
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
