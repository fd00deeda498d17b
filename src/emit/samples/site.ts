import { splitWords } from "../../model/event-name.js";
import type { JsonValue, SchemaObject } from "../../schema/schema.js";

/** How much a sample shows: only what has to be there, or everything that may be. */
export type SampleSize = "minimal" | "maximal";

/** The words that tell what a place is about: those of its property, and of the property around it. */
export interface SiteWords {
  readonly own: readonly string[];
  readonly around: readonly string[];
}

/** A place in samples that are being made. What was found out about a place is kept there, for the next sample. */
export class Site {
  readonly size: SampleSize;
  readonly path: readonly (string | number)[];
  /** The recursive definitions that this place is part of, with how often each was entered on the way here. */
  readonly entered: ReadonlyMap<string, number>;
  /** The samples that were made for this place, by their schema or by what it asks for. */
  readonly samples = new Map<SchemaObject | string, JsonValue>();
  readonly #below = new Map<string | number, Site>();
  #words: SiteWords | undefined;

  constructor(
    size: SampleSize,
    path: readonly (string | number)[] = [],
    entered: ReadonlyMap<string, number> = new Map(),
  ) {
    this.size = size;
    this.path = path;
    this.entered = entered;
  }

  /** The place of a property or an item of this place. */
  below(key: string | number): Site {
    const known = this.#below.get(key);
    if (known !== undefined) return known;
    const site = new Site(this.size, [...this.path, key], this.entered);
    this.#below.set(key, site);
    return site;
  }

  /** This place as a part of recursive definitions. What a definition contains of itself is shown at its smallest. */
  inside(definitions: readonly string[]): Site {
    if (definitions.length === 0) return this;
    const entered = new Map(this.entered);
    for (const name of definitions) entered.set(name, (entered.get(name) ?? 0) + 1);
    const isInsideItself = definitions.some((name) => this.entered.has(name));
    return new Site(isInsideItself ? "minimal" : this.size, this.path, entered);
  }

  /** The words of the place. The items of an array are called like the array, in the singular. */
  get words(): SiteWords {
    this.#words ??= wordsOf(this.path);
    return this.#words;
  }
}

function wordsOf(path: Site["path"]): SiteWords {
  const named = path.flatMap((key, index) =>
    typeof key === "string" ? [{ key, isList: typeof path[index + 1] === "number" }] : [],
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
