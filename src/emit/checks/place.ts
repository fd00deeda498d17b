import { allKinds, type Kind } from "./kinds.js";

/** A value in the generated code that conditions are about. */
export interface Place {
  /** The expression that holds the value: `value`, `member`, `item`. */
  readonly subject: string;
  /** Words that name the place, for helpers and constants. */
  readonly path: readonly string[];
  /** The kinds that the value may still have after the conditions before. */
  readonly known: ReadonlySet<Kind>;
  /**
   * Whether `===` may be used on the value. TypeScript narrows a value that was compared with a constant, and reports a
   * later comparison with another constant as an error.
   */
  readonly isUncompared: boolean;
  /** The local variables that are visible here. */
  readonly locals: ReadonlySet<string>;
}

/** Returns the place of the parameter of a function, which sees no other variable. */
export function parameterPlace(subject: string, path: readonly string[]): Place {
  return { subject, path, known: allKinds, isUncompared: true, locals: new Set([subject]) };
}

/** Returns the place of a member or an item, which an expression reads from the value. */
export function partPlace({ path, locals }: Place, subject: string, ...words: readonly string[]): Place {
  return { subject, path: [...path, ...words], known: allKinds, isUncompared: true, locals };
}

/** Returns the place of a new variable. Its name differs from those of all visible variables. */
export function localPlace(place: Place, name: string, ...words: readonly string[]): Place {
  let subject = name;
  for (let count = 2; place.locals.has(subject); count++) subject = `${name}${count}`;
  return partPlace({ ...place, locals: new Set([...place.locals, subject]) }, subject, ...words);
}

/** Returns the place of the same value in a schema inside the schema. */
export function inside(place: Place, ...words: readonly string[]): Place {
  return { ...place, path: [...place.path, ...words], isUncompared: false };
}
