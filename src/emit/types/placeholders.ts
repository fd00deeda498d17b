import type { JsonValue } from "../../schema/schema.js";
import type { Doc } from "./shape.js";

/**
 * Numbered stand-ins for everything that comes from a schema. json-schema-to-typescript sees only these, so that no name,
 * value or sentence of a schema can break out of the place it stands in, whatever that library escapes or renames.
 */
export interface Placeholders {
  /** The names of types. */
  readonly names: PlaceholderTable<string>;
  /** The names of properties. */
  readonly keys: PlaceholderTable<string>;
  /** Literal values. */
  readonly literals: PlaceholderTable<JsonValue>;
  /** Types that are given as text. */
  readonly texts: PlaceholderTable<string>;
  /** What comments say. */
  readonly docs: PlaceholderTable<Doc>;
}

/** Tables with nothing in them; each kind of placeholder begins with a letter of its own. */
export function createPlaceholders(): Placeholders {
  return {
    names: new PlaceholderTable("T"),
    keys: new PlaceholderTable("K"),
    literals: new PlaceholderTable("L"),
    texts: new PlaceholderTable("X"),
    docs: new PlaceholderTable("D"),
  };
}

/** The placeholders of one kind. */
export class PlaceholderTable<Value> {
  readonly #letter: string;
  readonly #placeholders = new Map<string, string>();
  readonly #values = new Map<string, Value>();

  constructor(letter: string) {
    this.#letter = letter;
  }

  /** The placeholder of a value; equal values have the same one. */
  add(value: Value): string {
    const key = JSON.stringify(value);
    const known = this.#placeholders.get(key);
    if (known !== undefined) return known;
    const placeholder = `${this.#letter}${this.#values.size}`;
    this.#placeholders.set(key, placeholder);
    this.#values.set(placeholder, value);
    return placeholder;
  }

  /** What a placeholder stands for, or `undefined` where it is none of these. */
  read(placeholder: string): Value | undefined {
    return this.#values.get(placeholder);
  }
}
