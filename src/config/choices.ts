import { similarName } from "../diagnostics/similar-name.js";

/** What is wrong with a value that has to be one of a few, and how to fix it. */
export interface ChoiceProblem {
  readonly message: string;
  readonly fix: string;
}

/**
 * Checks a value that has to be one of a few.
 *
 * @param noun - what the values are, such as `target`
 */
export function checkChoice(noun: string, value: string, known: readonly string[]): ChoiceProblem | undefined {
  if (known.includes(value)) return undefined;
  const all = `The ${noun}s are ${known.map((name) => JSON.stringify(name)).join(", ")}.`;
  const similar = similarName(value, known);
  return {
    message: `There is no ${noun} ${JSON.stringify(value)}.`,
    fix: similar === undefined ? all : `Did you mean ${JSON.stringify(similar)}? ${all}`,
  };
}

/** Narrows a checked value. */
export function isChoice<T extends string>(value: string | undefined, known: readonly T[]): value is T {
  return known.some((name) => name === value);
}
