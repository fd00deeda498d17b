import { allKinds, type Kind } from "./kinds.js";

/** What is known about a value at the place in the output where something is asked of it. */
export interface Place {
  /** The expression that holds the value: `value`, `member`, `item`. */
  readonly subject: string;
  /** The words that name the place, for helpers and constants. */
  readonly path: readonly string[];
  /** The kinds that the value can still be of, after what has been asked before. */
  readonly known: ReadonlySet<Kind>;
  /**
   * Whether `===` may be used on the value. TypeScript takes a value that was compared with one constant for that constant,
   * and calls a later comparison with another an error.
   */
  readonly isUncompared: boolean;
}

/** The place of a value about which nothing is known. */
export function freshPlace(subject: string, path: readonly string[]): Place {
  return { subject, path, known: allKinds, isUncompared: true };
}

/** The same value in a schema inside the schema, under another name. */
export function inside(place: Place, ...words: readonly string[]): Place {
  return { ...place, path: [...place.path, ...words], isUncompared: false };
}
