import { largest, type Rules, smallest, stated } from "./search.js";

/** The number of different values that are proposed: enough for an array of unique ones. */
const variants = 100;

/** Proposes numbers: small and round ones first, then those at the bounds. */
export function* numberValues(rules: Rules, isInteger: boolean): Generator<number> {
  const infinity = Number.POSITIVE_INFINITY;
  const low = Math.max(largest(rules, "minimum", -infinity), largest(rules, "exclusiveMinimum", -infinity));
  const high = Math.min(smallest(rules, "maximum"), smallest(rules, "exclusiveMaximum"));
  const excluded = new Set([...stated(rules, "exclusiveMinimum"), ...stated(rules, "exclusiveMaximum")]);
  for (const number of candidates(low, high, stepOf(rules), isInteger)) {
    const isWithin = number >= low && number <= high && !excluded.has(number);
    if (isWithin && (isInteger ? Number.isInteger(number) : Number.isFinite(number))) yield number;
  }
}

function* candidates(low: number, high: number, step: number, isInteger: boolean): Generator<number> {
  // 1 is a better example than the smallest number of 32 bits.
  const near = Math.min(high, 1);
  const starts = low === Number.NEGATIVE_INFINITY ? [near] : low < near ? [near, low] : [low];
  for (const size of isInteger ? [step, 1] : [step]) {
    for (const start of starts) {
      for (let index = 0; index < variants; index++) yield* multiples(Math.ceil(start / size) + index, size);
    }
    for (let index = 0; index < 3; index++) yield* multiples(Math.floor(high / size) - index, size);
  }
  const from = Number.isFinite(low) ? low : near - 1;
  const to = Number.isFinite(high) ? high : from + 1;
  yield from / 2 + to / 2;
  for (let index = 0; index <= variants; index++) yield from + ((to - from) * index) / variants;
}

/** A multiple of the step, without the noise of binary fractions and as it is. Neither is a negative zero. */
function multiples(count: number, step: number): readonly number[] {
  const number = count * step;
  return [Number(number.toPrecision(15)) + 0, number + 0];
}

/** A number that is a multiple of every `multipleOf` if these are integers; otherwise the largest of them. */
function stepOf(rules: Rules): number {
  const steps = stated(rules, "multipleOf").filter((step) => step > 0);
  return steps.length === 0 ? 1 : steps.reduce(commonMultiple);
}

function commonMultiple(left: number, right: number): number {
  if (!Number.isSafeInteger(left) || !Number.isSafeInteger(right)) return Math.max(left, right);
  let [a, b] = [left, right];
  while (b !== 0) [a, b] = [b, a % b];
  return (left / a) * right;
}
