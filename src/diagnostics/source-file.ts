import type { Place } from "./diagnostic.js";
import { Lines, lineBreak } from "./lines.js";
import { parseSource, type SourceNode, type Span } from "./source-tree.js";

/** A position in a source text. Lines and columns count from 1, columns in UTF-16 code units. */
export interface Location {
  readonly line: number;
  readonly column: number;
  /** The length on this line, in code units; at least 1. */
  readonly length: number;
}

/** The text of a file that diagnostics refer to. It is parsed once, when the first position is needed. */
export class SourceFile {
  readonly text: string;
  #lines: Lines | undefined;
  #tree: { readonly root: SourceNode | undefined } | undefined;

  constructor(text: string) {
    this.text = text;
  }

  get lines(): Lines {
    this.#lines ??= new Lines(this.text);
    return this.#lines;
  }

  /**
   * Returns the position of a place, or `undefined` if the place is the whole file. A JSON Pointer is located at its value, or at
   * the name of the value if the value is an object or a list, or if the diagnostic is about the name. If the value does not
   * exist, the nearest parent is located.
   */
  locate({ pointer, isName = false, offset }: Pick<Place, "pointer" | "isName" | "offset">): Location | undefined {
    if (offset !== undefined) return this.#location({ start: offset, length: 1 });
    return pointer === undefined ? undefined : this.#location(this.#spanOf(pointer, isName));
  }

  #spanOf(pointer: string, isName: boolean): Span {
    this.#tree ??= { root: parseSource(this.text) };
    const { root } = this.#tree;
    if (root === undefined) return { start: this.text.search(/\S|$/), length: 1 };
    const node = nearest(root, tokensOf(pointer));
    if (!node.isContainer && !isName) return node.span;
    return node.name ?? { start: node.span.start, length: node.isContainer ? 1 : node.span.length };
  }

  #location({ start, length }: Span): Location {
    const from = Math.min(start, this.text.length);
    const [line = ""] = this.text.slice(from, from + length).split(lineBreak, 1);
    return { ...this.lines.positionOf(from), length: Math.max(1, line.length) };
  }
}

function nearest(root: SourceNode, tokens: readonly string[]): SourceNode {
  let node = root;
  for (const token of tokens) {
    const child = node.child(token);
    if (child === undefined) return node;
    node = child;
  }
  return node;
}

function tokensOf(pointer: string): readonly string[] {
  const tokens = pointer.split("/").slice(1);
  return tokens.map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~"));
}
