import { splitWords } from "../../model/event-name.js";

/** How much a sample shows: only what has to be there, or everything that may be. */
export type SampleSize = "minimal" | "maximal";

/** A place in a sample that is being made. */
export interface Site {
  readonly path: readonly (string | number)[];
  readonly size: SampleSize;
  /** The definitions that this place is part of, with how often each was entered on the way here. */
  readonly entered: ReadonlyMap<string, number>;
}

/** The place of the whole sample. */
export function rootSite(size: SampleSize): Site {
  return { path: [], size, entered: new Map() };
}

/** The place of a property or an item of a place. */
export function below(site: Site, key: string | number): Site {
  return { ...site, path: [...site.path, key] };
}

/**
 * The words that tell what a place is about: those of its property, and of the property around it. The items of an array
 * are called like the array, in the singular.
 */
export function wordsOf(site: Site): { readonly own: readonly string[]; readonly around: readonly string[] } {
  const named = site.path.flatMap((key, index) =>
    typeof key === "string" ? [{ key, isList: typeof site.path[index + 1] === "number" }] : [],
  );
  const [own, around] = named.reverse();
  return {
    own: own === undefined ? ["value"] : words(own.key, own.isList),
    around: around === undefined ? [] : words(around.key, around.isList),
  };
}

function words(name: string, isList: boolean): readonly string[] {
  const all = splitWords(name);
  return isList ? all.map((word, index) => (index === all.length - 1 ? word.replace(/(?<=[^s])s$/, "") : word)) : all;
}
