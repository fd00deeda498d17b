import { type PatternNode, parsePattern } from "./parse-pattern.js";

/**
 * Whether a regular expression can match some text in exponentially many ways, so that an engine that backtracks tries them all
 * before it finds that a longer text does not match: `(a+)+$`, `(a|a)*$`, but not `([a-z]+\.)+$`.
 *
 * It is so exactly if from one place in the pattern two different ways lead back to that place by the same characters (Weber
 * and Seidl, "On the degree of ambiguity of finite automata", 1991). `false` also for what cannot be judged: back references,
 * and patterns that are too large to be looked at in a few milliseconds.
 */
export function isExponential(pattern: string): boolean {
  const tree = parsePattern(pattern);
  if (tree === undefined) return false;
  const automaton = new PositionAutomaton();
  automaton.add(tree);
  const { size, edges } = automaton;
  if (automaton.isTooLarge) return false;
  const circle = circlesOf(size, (from) => edges[from] ?? []);
  const hasTwins = edges.some((targets, from) =>
    targets.some((to, index) => targets.indexOf(to) < index && circle[from] === circle[to]),
  );
  return hasTwins || (automaton.edgeCount <= mostEdgesOfPairs && hasPairOfWays(automaton));
}

/** How large a pattern may be, in characters and classes, in ways between them, and in parts that it is put together of. */
const [mostPlaces, mostEdges, mostSteps] = [120, 5000, 5000];

/** Of pairs of places there are the square. */
const mostEdgesOfPairs = 400;

/** Two ways from one place, taken at the same time, are a way through pairs that leaves the diagonal and comes back to it. */
function hasPairOfWays({ size, edges, meets }: PositionAutomaton): boolean {
  const next = (pair: number): readonly number[] => {
    const [left, right] = [edges[Math.floor(pair / size)] ?? [], edges[pair % size] ?? []];
    return left.flatMap((a) => right.flatMap((b) => (meets(a, b) ? a * size + b : [])));
  };
  const circle = circlesOf(size * size, next);
  const onDiagonal = new Set(Array.from({ length: size }, (_, place) => circle[place * size + place]));
  return circle.some((name, pair) => Math.floor(pair / size) !== pair % size && onDiagonal.has(name));
}

/** What a part of a pattern begins and ends with, and whether it may be empty. */
interface Ends {
  readonly first: readonly number[];
  readonly last: readonly number[];
  readonly isEmpty: boolean;
}

/** The automaton whose states are the characters of a pattern (Glushkov); the same edge stands there once for each way. */
class PositionAutomaton {
  readonly edges: number[][] = [];
  readonly #matches: (readonly boolean[])[] = [];
  #edgeCount = 0;
  #steps = 0;

  get size(): number {
    return this.edges.length;
  }

  get edgeCount(): number {
    return this.#edgeCount;
  }

  /** Whether it was given up half-way, so that it says nothing. */
  get isTooLarge(): boolean {
    return this.size > mostPlaces || this.#edgeCount > mostEdges || this.#steps > mostSteps;
  }

  /** Whether some character is one of both places. */
  readonly meets = (a: number, b: number): boolean => {
    const [left = [], right = []] = [this.#matches[a], this.#matches[b]];
    return left.some((isMatch, index) => isMatch && right[index] === true);
  };

  add(node: PatternNode): Ends {
    this.#steps++;
    if (this.isTooLarge) return nothing;
    switch (node.kind) {
      case "text":
        return this.#sequence([...node.text].map((character) => () => this.#character(escaped(character))));
      case "character":
        return this.#character(node.source);
      case "sequence":
        return this.#sequence(node.items.map((item) => () => this.add(item)));
      case "choice": {
        const options = node.options.map((option) => this.add(option));
        return {
          first: options.flatMap(({ first }) => first),
          last: options.flatMap(({ last }) => last),
          isEmpty: options.some(({ isEmpty }) => isEmpty),
        };
      }
      case "repeat":
        return this.#repeat(node.item, node.min, node.max);
    }
  }

  #character(source: string): Ends {
    const place = this.edges.push([]) - 1;
    const expression = new RegExp(`^(?:${source})$`, "u");
    this.#matches.push(alphabet.map((character) => expression.test(character)));
    return { first: [place], last: [place], isEmpty: false };
  }

  #sequence(parts: readonly (() => Ends)[]): Ends {
    let whole = nothing;
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

  /** A few times are written out; more make no difference to whether there are two ways. */
  #repeat(item: PatternNode, min: number, max: number): Ends {
    const times = max === Number.POSITIVE_INFINITY ? 1 : Math.min(max, 3);
    const ends = this.#sequence(
      Array.from({ length: times }, (_, time) => () => {
        const once = this.add(item);
        return time < min ? once : { ...once, isEmpty: true };
      }),
    );
    if (max === Number.POSITIVE_INFINITY) this.#connect(ends.last, ends.first);
    return ends;
  }

  #connect(from: readonly number[], to: readonly number[]): void {
    this.#edgeCount += from.length * to.length;
    if (this.isTooLarge) return;
    for (const place of from) this.edges[place]?.push(...to);
  }
}

const nothing: Ends = { first: [], last: [], isEmpty: true };

function escaped(character: string): string {
  return character.replace(/[\^$\\.*+?()[\]{}|/]/, "\\$&");
}

/** Characters that stand for all others, since classes are made of letters, digits and ASCII punctuation. */
const alphabet: readonly string[] = [
  ...Array.from({ length: 128 }, (_, code) => String.fromCharCode(code)),
  ...["\u00a0", "\u00e9", "\u00c9", "\u0416", "\u4e2d", "\u2028", "\ufeff", "\u{1f600}"],
];

/**
 * The circle that each node of a graph lies on, by number: two nodes have the same number exactly if each leads to the other
 * (Kosaraju).
 */
function circlesOf(size: number, next: (node: number) => readonly number[]): readonly number[] {
  const targets = Array.from({ length: size }, (_, node) => next(node));
  const sources: number[][] = targets.map(() => []);
  for (const [node, ways] of targets.entries()) for (const to of ways) sources[to]?.push(node);
  const circle: number[] = targets.map(() => -1);
  for (const start of leavingOrder(targets).reverse()) {
    const reached = circle[start] === -1 ? [start] : [];
    for (let node = reached.pop(); node !== undefined; node = reached.pop()) {
      if (circle[node] !== -1) continue;
      circle[node] = start;
      reached.push(...(sources[node] ?? []));
    }
  }
  return circle;
}

/** The nodes in the order in which a walk into the depth is done with them; without recursion, since graphs are large. */
function leavingOrder(targets: readonly (readonly number[])[]): number[] {
  const order: number[] = [];
  const entered = new Set<number>();
  for (const start of targets.keys()) {
    const way = entered.has(start) ? [] : [{ node: start, at: 0 }];
    entered.add(start);
    for (let here = way.at(-1); here !== undefined; here = way.at(-1)) {
      const target = targets[here.node]?.[here.at++];
      if (target === undefined) {
        order.push(here.node);
        way.pop();
      } else if (!entered.has(target)) {
        entered.add(target);
        way.push({ node: target, at: 0 });
      }
    }
  }
  return order;
}
