import type { AST } from "@eslint-community/regexpp";
import { isExponential } from "./exponential.js";
import { parsePattern } from "./parse-pattern.js";

/** Limits on the length of a match and on the steps to write it. */
const [mostCharacters, mostSteps] = [10_000, 50_000];

/** The length of a string that any pattern matches or rejects soon. */
const shortLength = 16;

/** The number of repetitions where a pattern sets no upper limit, in order of preference. */
const usualRepeats = [3, 1, 0, 2, 4, 5, 6, 7, 8, 10, 12, 16, 20, 24, 32, 36, 40, 64];

/** Strings differ in the alternatives and characters that they begin with. */
const variants = 8;

/** The characters that a match is made of, in order of preference. */
const usualCharacters = [
  ..."abcdefghijklmnopqrstuvwxyz1234567890ABCDEFGHIJKLMNOPQRSTUVWXYZ-_.~/:@+%!#$&*=?,;()[]{}<>|^\"'`\\ \t\n\r",
];

/** Compiles a pattern to a test that rejects long strings where a match could take exponential time. */
export function patternTest(pattern: string): (text: string) => boolean {
  const expression = new RegExp(pattern, "u");
  const longest = isExponential(pattern) ? shortLength : Number.POSITIVE_INFINITY;
  return (text) => text.length <= longest && expression.test(text);
}

/**
 * Generates strings that match a regular expression, the most natural first. Anchors and lookarounds are ignored while a
 * string is written, and each string is then tested with the expression itself.
 */
export function* matchingStrings(pattern: string, minLength: number): Generator<string> {
  const tree = parsePattern(pattern);
  if (tree === undefined) return;
  const isMatch = patternTest(pattern);
  const seen = new Set<string>();
  for (let variant = 0; variant < variants; variant++) {
    for (const repeats of [...usualRepeats, minLength]) {
      const text = new MatchWriter(repeats, variant).write(tree);
      if (text === undefined || seen.has(text)) continue;
      seen.add(text);
      if (isMatch(text)) yield text;
    }
  }
}

/** Writes one match, with the given number of repetitions. Another variant chooses other alternatives and characters. */
class MatchWriter {
  readonly #repeats: number;
  readonly #variant: number;
  readonly #used = new Map<string, number>();
  readonly #captured = new Map<AST.CapturingGroup, string>();
  #text = "";
  #steps = 0;

  constructor(repeats: number, variant: number) {
    this.#repeats = repeats;
    this.#variant = variant;
  }

  write({ alternatives }: AST.Pattern): string | undefined {
    return this.#addChoice(alternatives) ? this.#text : undefined;
  }

  #addChoice(alternatives: readonly AST.Alternative[]): boolean {
    const chosen = alternatives[this.#variant % alternatives.length];
    return chosen?.elements.every((element) => this.#add(element)) ?? false;
  }

  #add(element: AST.Element): boolean {
    if (++this.#steps > mostSteps || this.#text.length > mostCharacters) return false;
    switch (element.type) {
      case "Assertion":
        return true;
      case "Character":
        this.#text += String.fromCodePoint(element.value);
        return true;
      case "Group":
        return this.#addChoice(element.alternatives);
      case "CapturingGroup": {
        const start = this.#text.length;
        const isAdded = this.#addChoice(element.alternatives);
        this.#captured.set(element, this.#text.slice(start));
        return isAdded;
      }
      case "Backreference":
        for (const group of [element.resolved].flat()) this.#text += this.#captured.get(group) ?? "";
        return true;
      case "Quantifier": {
        const count = Math.min(Math.max(this.#repeats, element.min), element.max);
        for (let done = 0; done < count; done++) if (!this.#add(element.element)) return false;
        return true;
      }
      default:
        return this.#addMember(element.raw);
    }
  }

  /** Each class is used up in order, so that `[0-9]\.[0-9]` becomes `1.2` and not `1.1`. */
  #addMember(source: string): boolean {
    const used = this.#used.get(source) ?? this.#variant;
    this.#used.set(source, used + 1);
    const members = membersOf(source);
    const member = members[used % members.length];
    this.#text += member ?? "";
    return member !== undefined;
  }
}

/** The usual characters of a class, or its first character. */
function membersOf(source: string): readonly string[] {
  const expression = new RegExp(`^(?:${source})$`, "su");
  const usual = usualCharacters.filter((character) => (source === "." ? character >= " " : expression.test(character)));
  return usual.length > 0 ? usual : firstMemberOf(expression);
}

function firstMemberOf(expression: RegExp): readonly string[] {
  for (let code = 0; code <= 0x10ffff; code++) {
    const isSurrogate = code >= 0xd800 && code < 0xe000;
    const character = String.fromCodePoint(code);
    if (!isSurrogate && expression.test(character)) return [character];
  }
  return [];
}
