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
  /** What was added, by number. */
  readonly #values: Value[] = [];
  /** The numbers by what identifies a value, as long as values are added. */
  #numbers: Map<unknown, number> | undefined;

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
    this.#numbers ??= new Map();
    const identity = this.#identify(value);
    const known = this.#numbers.get(identity);
    if (known !== undefined) return `${this.#letter}${known}`;
    this.#numbers.set(identity, this.#values.length);
    return `${this.#letter}${this.#values.push(value) - 1}`;
  }

  /** Says that nothing will be added any more: there are tables for thousands of types at a time, which are read later. */
  close(): void {
    this.#numbers = undefined;
  }

  /** What a placeholder stands for, or `undefined` where it is none of these. */
  read(placeholder: string): Value | undefined {
    return placeholder.startsWith(this.#letter) ? this.#values[Number(placeholder.slice(1))] : undefined;
  }
}
