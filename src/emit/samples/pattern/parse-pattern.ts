/** A regular expression as a tree of what its matches consist of; what has no width (`^`, `\b`, lookaround) is empty. */
export type PatternNode =
  | { readonly kind: "text"; readonly text: string }
  /** One character of a class; `source` is the class or escape as it stands in the pattern. */
  | { readonly kind: "character"; readonly source: string }
  | { readonly kind: "sequence"; readonly items: readonly PatternNode[] }
  | { readonly kind: "choice"; readonly options: readonly PatternNode[] }
  | { readonly kind: "repeat"; readonly item: PatternNode; readonly min: number; readonly max: number };

/** Groups may be nested this deep; beyond it a pattern is an attack rather than a rule. */
const maxNesting = 50;

/**
 * Reads a regular expression as JSON Schema has them (ECMA-262 with the `u` flag). Gives `undefined` for one that is not
 * valid, and for one with backreferences, whose matches cannot be put together from left to right.
 *
 * @see https://json-schema.org/draft/2020-12/json-schema-core#section-6.4
 */
export function parsePattern(pattern: string): PatternNode | undefined {
  // What follows relies on it: in a valid pattern every bracket is closed, and no quantifier stands alone.
  if (!isRegularExpression(pattern)) return undefined;
  return new PatternParser(pattern).parse();
}

function isRegularExpression(pattern: string): boolean {
  try {
    new RegExp(pattern, "u");
    return true;
  } catch {
    return false;
  }
}

class PatternParser {
  readonly #escaped = /\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[dD][89abAB]..\\u[dD][c-fC-F]..|u.{4}|x..|c.|.)/uy;
  readonly #class = /\[(?:\\.|[^\]\\])*\]/uy;
  readonly #groupStart = /\((?:\?(?:[:=!]|<[=!]|<[^>]*>))?/uy;
  readonly #quantifier = /(?:[*+?]|\{(\d+)(,?)(\d*)\})\??/uy;
  readonly #pattern: string;
  #at = 0;
  #nesting = 0;
  #supported = true;

  constructor(pattern: string) {
    this.#pattern = pattern;
  }

  parse(): PatternNode | undefined {
    const node = this.#choice();
    return this.#supported ? node : undefined;
  }

  #choice(): PatternNode {
    const options = [this.#sequence()];
    while (this.#take("|")) options.push(this.#sequence());
    const [only] = options;
    return options.length === 1 && only !== undefined ? only : { kind: "choice", options };
  }

  #sequence(): PatternNode {
    const items: PatternNode[] = [];
    while (this.#supported && this.#at < this.#pattern.length && !this.#sees("|") && !this.#sees(")")) {
      items.push(this.#repeated(this.#atom()));
    }
    return { kind: "sequence", items };
  }

  #atom(): PatternNode {
    if (this.#sees("(")) return this.#group();
    const source = this.#match(this.#escaped)?.[0] ?? this.#match(this.#class)?.[0];
    if (source === undefined) return plainCharacter(this.#next());
    if (/^\\[bB]/.test(source)) return empty;
    if (/^\\[1-9k]/.test(source)) this.#supported = false;
    return { kind: "character", source };
  }

  #group(): PatternNode {
    const start = this.#match(this.#groupStart)?.[0] ?? "(";
    if (++this.#nesting > maxNesting) this.#supported = false;
    const inner = this.#choice();
    this.#nesting--;
    this.#take(")");
    return /^\(\?<?[=!]/.test(start) ? empty : inner;
  }

  #repeated(item: PatternNode): PatternNode {
    const match = this.#match(this.#quantifier);
    if (match === undefined) return item;
    const [text, from, comma, to] = match;
    if (from === undefined) {
      return { kind: "repeat", item, min: text.startsWith("+") ? 1 : 0, max: text.startsWith("?") ? 1 : Infinity };
    }
    const open = comma === "" ? Number(from) : Infinity;
    return { kind: "repeat", item, min: Number(from), max: to === "" || to === undefined ? open : Number(to) };
  }

  #match(expression: RegExp): RegExpExecArray | undefined {
    expression.lastIndex = this.#at;
    const match = expression.exec(this.#pattern);
    if (match === null) return undefined;
    this.#at += match[0].length;
    return match;
  }

  #next(): string {
    const character = String.fromCodePoint(this.#pattern.codePointAt(this.#at) ?? 0);
    this.#at += character.length;
    return character;
  }

  #sees(character: string): boolean {
    return this.#pattern[this.#at] === character;
  }

  #take(character: string): boolean {
    const seen = this.#sees(character);
    if (seen) this.#at++;
    return seen;
  }
}

const empty: PatternNode = { kind: "sequence", items: [] };

function plainCharacter(character: string): PatternNode {
  if (character === "^" || character === "$") return empty;
  return character === "." ? { kind: "character", source: "." } : { kind: "text", text: character };
}
