import type { AST } from "@eslint-community/regexpp";
import { parsePattern } from "./parse-pattern.js";

/**
 * Whether a regular expression can match some string in exponentially many ways. A backtracking engine tries all of them
 * before it finds that a longer string does not match: `(a+)+$`, `(a|a)*$`, but not `([a-z]+\.)+$`.
 *
 * This is the case if two different paths lead from a state of the automaton back to that state by the same characters
 * (Weber and Seidl, "On the degree of ambiguity of finite automata", 1991). Returns `false` for a pattern that cannot be
 * judged: one with back references, or one that is too large.
 */
export function isExponential(pattern: string): boolean {
  const tree = parsePattern(pattern);
  if (tree === undefined) return false;
  const automaton = new PositionAutomaton();
  automaton.addChoice(tree.alternatives);
  return !automaton.isUnsupported && (automaton.hasEmptyRepeats || automaton.isAmbiguous());
}

/** Limits on the size of the automaton, on the elements added to build it, and on the steps of a search. */
const [mostPositions, mostEdges, mostElements, mostSteps] = [200, 5000, 5000, 100_000];

/** A counted repetition of this many times is as bad as one without an end. */
const manyTimes = 10;

/** How often a repetition is written out. More copies do not change whether there are two paths. */
const mostCopies = 3;

/** The positions that a part of a pattern can begin and end with, and whether it can match the empty string. */
interface Ends {
  readonly first: readonly number[];
  readonly last: readonly number[];
  readonly isEmpty: boolean;
}

const empty: Ends = { first: [], last: [], isEmpty: true };

/** The Glushkov automaton of a pattern: a state for each character or class. Parallel edges are kept. */
class PositionAutomaton {
  readonly #successors: number[][] = [];
  /** The class of each position; a class is the source of a character, an escape or a class. */
  readonly #classes: string[] = [];
  readonly #members = new Map<string, ReadonlySet<string>>();
  readonly #overlaps = new Map<string, Map<string, boolean>>();
  #edgeCount = 0;
  #elementCount = 0;
  #steps = 0;
  #hasBackreference = false;
  /** Whether something that can be empty is repeated many times: `(a?){30}`. Each empty repetition doubles the paths. */
  hasEmptyRepeats = false;

  /** Whether the automaton is incomplete. */
  get isUnsupported(): boolean {
    return (
      this.#hasBackreference ||
      this.#successors.length > mostPositions ||
      this.#edgeCount > mostEdges ||
      this.#elementCount > mostElements
    );
  }

  addChoice(alternatives: readonly AST.Alternative[]): Ends {
    const options = alternatives.map(({ elements }) => this.#addSequence(elements));
    return {
      first: options.flatMap(({ first }) => first),
      last: options.flatMap(({ last }) => last),
      isEmpty: options.some(({ isEmpty }) => isEmpty),
    };
  }

  /** Whether two paths lead from a state back to it by the same characters. */
  isAmbiguous(): boolean {
    return this.#successors.some((targets, state) => {
      const pairs = targets.flatMap((left, index) =>
        targets.slice(index + 1).flatMap((right) => (this.#meet(left, right) ? [this.#pair(left, right)] : [])),
      );
      return pairs.length > 0 && this.#leadsTo(this.#pair(state, state), new Set(pairs));
    });
  }

  #addSequence(elements: readonly AST.Element[]): Ends {
    return this.#addInTurn(elements.map((element) => () => this.#add(element)));
  }

  #add(element: AST.Element): Ends {
    this.#elementCount++;
    if (this.isUnsupported) return empty;
    switch (element.type) {
      case "Group":
      case "CapturingGroup":
        return this.addChoice(element.alternatives);
      case "Quantifier":
        return this.#addRepeated(element);
      case "Assertion":
        // What is in a lookaround is searched on its own.
        if (element.kind === "lookahead" || element.kind === "lookbehind") this.addChoice(element.alternatives);
        return empty;
      case "Backreference":
        this.#hasBackreference = true;
        return empty;
      default:
        return this.#addCharacter(element.raw);
    }
  }

  #addCharacter(raw: string): Ends {
    const position = this.#successors.push([]) - 1;
    this.#classes.push(raw);
    return { first: [position], last: [position], isEmpty: false };
  }

  #addInTurn(parts: readonly (() => Ends)[]): Ends {
    let whole = empty;
    for (const add of parts) {
      const part = add();
      this.#connect(whole.last, part.first);
      whole = {
        first: whole.isEmpty ? [...whole.first, ...part.first] : whole.first,
        last: part.isEmpty ? [...whole.last, ...part.last] : part.last,
        isEmpty: whole.isEmpty && part.isEmpty,
      };
    }
    return whole;
  }

  #addRepeated({ element, min, max }: AST.Quantifier): Ends {
    const isEndless = max === Number.POSITIVE_INFINITY || (max >= manyTimes && hasVariableLength(element));
    const copies = isEndless ? 1 : Math.min(max, mostCopies);
    const ends = this.#addInTurn(
      Array.from({ length: copies }, (_, copy) => () => {
        const once = this.#add(element);
        if (once.isEmpty && isEndless && max !== Number.POSITIVE_INFINITY) this.hasEmptyRepeats = true;
        return copy < min ? once : { ...once, isEmpty: true };
      }),
    );
    if (isEndless) this.#connect(ends.last, ends.first);
    return ends;
  }

  #connect(from: readonly number[], to: readonly number[]): void {
    this.#edgeCount += from.length * to.length;
    if (this.isUnsupported) return;
    for (const position of from) this.#successors[position]?.push(...to);
  }

  /** Whether some path of two states at once, by the same characters, leads from one of the pairs to the goal. */
  #leadsTo(goal: number, pairs: Set<number>): boolean {
    const { length } = this.#successors;
    // Pairs added to the set while it is iterated are visited as well.
    for (const pair of pairs) {
      if (pair === goal) return true;
      for (const left of this.#successors[Math.floor(pair / length)] ?? []) {
        for (const right of this.#successors[pair % length] ?? []) {
          if (++this.#steps > mostSteps) return false;
          if (this.#meet(left, right)) pairs.add(this.#pair(left, right));
        }
      }
    }
    return false;
  }

  /** The number of a pair of states; their order does not matter. */
  #pair(left: number, right: number): number {
    return Math.min(left, right) * this.#successors.length + Math.max(left, right);
  }

  /** Whether some character leads to both states. */
  #meet(left: number, right: number): boolean {
    const [one = "", other = ""] = [this.#classes[left], this.#classes[right]];
    const known = this.#overlaps.get(one) ?? new Map<string, boolean>();
    const overlap = known.get(other) ?? haveCommonMember(this.#membersOf(one), this.#membersOf(other));
    this.#overlaps.set(one, known.set(other, overlap));
    return overlap;
  }

  #membersOf(source: string): ReadonlySet<string> {
    const known = this.#members.get(source);
    if (known !== undefined) return known;
    const expression = new RegExp(`^(?:${source})$`, "u");
    const members = new Set(alphabet.filter((character) => expression.test(character)));
    this.#members.set(source, members);
    return members;
  }
}

function haveCommonMember(left: ReadonlySet<string>, right: ReadonlySet<string>): boolean {
  for (const member of left) if (right.has(member)) return true;
  return false;
}

/** Characters that represent all others: classes consist of letters, digits and ASCII punctuation. */
const alphabet: readonly string[] = [
  ...Array.from({ length: 128 }, (_, code) => String.fromCharCode(code)),
  ...["\u00a0", "\u00e9", "\u00c9", "\u0416", "\u4e2d", "\u2028", "\ufeff", "\u{1f600}"],
];

/** Whether a quantifier lets an element match strings of different lengths. */
function hasVariableLength(element: AST.Element): boolean {
  switch (element.type) {
    case "Quantifier":
      return element.min !== element.max || hasVariableLength(element.element);
    case "Group":
    case "CapturingGroup":
      return element.alternatives.some(({ elements }) => elements.some(hasVariableLength));
    default:
      return false;
  }
}
