import { type PatternNode, parsePattern } from "./parse-pattern.js";
import { patternTest } from "./pattern-test.js";

/** A match may be this long, and take this many steps; a pattern that asks for more is given up. */
const maxLength = 10_000;
const maxSteps = 50_000;

/** How often something that may be repeated without end is repeated, in order of preference. */
const usualRepeats = [3, 1, 0, 2, 4, 5, 6, 7, 8, 10, 12, 16, 20, 24, 32, 36, 40, 64];

/** The characters that a sample is made of, in order of preference. */
const usualCharacters = [
  ..."abcdefghijklmnopqrstuvwxyz1234567890ABCDEFGHIJKLMNOPQRSTUVWXYZ-_.~/:@+%!#$&*=?,;()[]{}<>|^\"'`\\ \t\n\r",
];

/**
 * Texts that match a regular expression, the most natural first; none where the expression cannot be taken apart. They are
 * checked with the expression itself, since lookaround and inner anchors are not taken into account in writing them.
 */
export function* matchesOf(pattern: string, minLength: number): Generator<string> {
  const node = parsePattern(pattern);
  if (node === undefined) return;
  const { test } = patternTest(pattern);
  const alphabets = new Alphabets();
  const seen = new Set<string>();
  for (let variant = 0; variant < 8; variant++) {
    for (const repeats of [...usualRepeats, minLength]) {
      const text = new MatchWriter(alphabets, repeats, variant).write(node);
      if (text === undefined || seen.has(text)) continue;
      seen.add(text);
      if (test(text)) yield text;
    }
  }
}

/** Writes one match: with as many repetitions, and the characters and options shifted by as much, as it is told. */
class MatchWriter {
  readonly #alphabets: Alphabets;
  readonly #repeats: number;
  readonly #variant: number;
  readonly #used = new Map<string, number>();
  #text = "";
  #steps = 0;

  constructor(alphabets: Alphabets, repeats: number, variant: number) {
    this.#alphabets = alphabets;
    this.#repeats = repeats;
    this.#variant = variant;
  }

  write(node: PatternNode): string | undefined {
    return this.#add(node) ? this.#text : undefined;
  }

  #add(node: PatternNode): boolean {
    if (++this.#steps > maxSteps || this.#text.length > maxLength) return false;
    switch (node.kind) {
      case "text":
        this.#text += node.text;
        return true;
      case "character":
        return this.#addCharacter(node.source);
      case "sequence":
        return node.items.every((item) => this.#add(item));
      case "choice":
        return node.options
          .slice(this.#variant % node.options.length)
          .slice(0, 1)
          .every((option) => this.#add(option));
      case "repeat":
        return this.#addRepeated(node.item, Math.min(Math.max(this.#repeats, node.min), node.max));
    }
  }

  #addRepeated(item: PatternNode, count: number): boolean {
    for (let done = 0; done < count; done++) {
      if (!this.#add(item)) return false;
    }
    return true;
  }

  /** Each class is gone through in order, so that `[0-9]\.[0-9]` becomes `1.2` and not `1.1`. */
  #addCharacter(source: string): boolean {
    const candidates = this.#alphabets.of(source);
    const used = this.#used.get(source) ?? this.#variant;
    this.#used.set(source, used + 1);
    const character = candidates[used % candidates.length];
    this.#text += character ?? "";
    return character !== undefined;
  }
}

/** The characters of each class of a pattern, found once. */
class Alphabets {
  readonly #found = new Map<string, readonly string[]>();

  of(source: string): readonly string[] {
    const found = this.#found.get(source) ?? charactersOf(source);
    this.#found.set(source, found);
    return found;
  }
}

function charactersOf(source: string): readonly string[] {
  const expression = new RegExp(`^(?:${source})$`, "su");
  const usual = usualCharacters.filter((character) => (source === "." ? character >= " " : expression.test(character)));
  return usual.length > 0 ? usual : firstCharacterOf(expression);
}

function firstCharacterOf(expression: RegExp): readonly string[] {
  for (let code = 0; code <= 0x10ffff; code++) {
    // The surrogates are no characters by themselves.
    if (code === 0xd800) code = 0xe000;
    const character = String.fromCodePoint(code);
    if (expression.test(character)) return [character];
  }
  return [];
}
