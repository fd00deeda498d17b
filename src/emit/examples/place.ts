import { splitWords } from "../../model/event-name.js";
import type { JsonValue, Schema } from "../../schema/schema.js";

/** How much an example shows: only what is required, or everything that is allowed. */
export type ExampleSize = "minimal" | "maximal";

/** The words of the property and of the property around it. */
export interface PlaceWords {
  readonly own: readonly string[];
  readonly around: readonly string[];
}

/** A place in examples. The examples of many events have the same places, so that each is made once. */
export class Place {
  readonly size: ExampleSize;
  readonly path: readonly (string | number)[];
  /** The definitions that this place is part of, with the number of times that each was entered on the way here. */
  readonly entered: ReadonlyMap<string, number>;
  /** The values found for this place, by schema or by reference. */
  readonly values = new Map<Schema | string, JsonValue>();
  readonly #below = new Map<string | number, Place>();
  readonly #inside = new Map<string, Place>();
  #words: PlaceWords | undefined;

  constructor(
    size: ExampleSize,
    path: readonly (string | number)[] = [],
    entered: ReadonlyMap<string, number> = new Map(),
  ) {
    this.size = size;
    this.path = path;
    this.entered = entered;
  }

  /** The place of a property or an item of this place. */
  below(key: string | number): Place {
    const known = this.#below.get(key) ?? new Place(this.size, [...this.path, key], this.entered);
    this.#below.set(key, known);
    return known;
  }

  /** The place of another item of the array that this item is in. */
  beside(index: number): Place {
    return new Place(this.size, this.path.with(-1, index), this.entered);
  }

  /** This place as a part of a definition. A definition inside itself is shown at its smallest. */
  inside(definition: string): Place {
    const known = this.#inside.get(definition);
    if (known !== undefined) return known;
    const times = this.entered.get(definition) ?? 0;
    const entered = new Map(this.entered).set(definition, times + 1);
    const place = new Place(times > 0 ? "minimal" : this.size, this.path, entered);
    this.#inside.set(definition, place);
    return place;
  }

  /** The words that name the place. The items of an array are named like it, in the singular. */
  get words(): PlaceWords {
    this.#words ??= wordsAt(this.path);
    return this.#words;
  }
}

function wordsAt(path: Place["path"]): PlaceWords {
  const named = path.flatMap((key, index) =>
    typeof key === "string" ? [wordsOf(key, typeof path[index + 1] === "number")] : [],
  );
  return { own: named.at(-1) ?? ["value"], around: named.at(-2) ?? [] };
}

function wordsOf(name: string, isList: boolean): readonly string[] {
  const words = splitWords(name);
  return isList ? words.with(-1, (words.at(-1) ?? "").replace(/(?<=[^s])s$/, "")) : words;
}
