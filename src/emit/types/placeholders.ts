import type { Doc } from "./shape.js";

/**
 * Numbered stand-ins for everything that comes from a schema. json-schema-to-typescript sees only these, so that no name,
 * value or sentence of a schema can break out of the place it stands in, whatever that library escapes or renames.
 */
export interface Placeholders {
  /** The names of types. */
  readonly names: PlaceholderTable<string>;
  /** The names of properties, and what is said about them. */
  readonly keys: PlaceholderTable<DocumentedKey>;
  /** Literal values. */
  readonly literals: PlaceholderTable<string | number | boolean>;
  /** Types that are given as text. */
  readonly texts: PlaceholderTable<string>;
}

/** The name of a property, and its comment. */
export interface DocumentedKey {
  readonly name: string;
  readonly doc: Doc;
}

/** Tables with nothing in them; each kind of placeholder begins with a letter of its own. */
export function createPlaceholders(): Placeholders {
  return {
    names: new PlaceholderTable("T"),
    keys: new PlaceholderTable("K", ({ name, doc }) => `${doc.deprecated}${JSON.stringify(name)}${doc.text}`),
    literals: new PlaceholderTable("L"),
    texts: new PlaceholderTable("X"),
  };
}

/** The placeholders of one kind. */
export class PlaceholderTable<Value> {
  readonly #letter: string;
  readonly #identify: (value: Value) => unknown;
  readonly #placeholders = new Map<unknown, string>();
  readonly #values = new Map<string, Value>();

  /**
   * @param letter what the placeholders begin with
   * @param identify what two values have in common that are the same
   */
  constructor(letter: string, identify: (value: Value) => unknown = (value) => value) {
    this.#letter = letter;
    this.#identify = identify;
  }

  /** The placeholder of a value; the same value has the same one. */
  add(value: Value): string {
    const identity = this.#identify(value);
    const known = this.#placeholders.get(identity);
    if (known !== undefined) return known;
    const placeholder = `${this.#letter}${this.#values.size}`;
    this.#placeholders.set(identity, placeholder);
    this.#values.set(placeholder, value);
    return placeholder;
  }

  /** What a placeholder stands for, or `undefined` where it is none of these. */
  read(placeholder: string): Value | undefined {
    return this.#values.get(placeholder);
  }
}
