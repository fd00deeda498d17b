import { commentText } from "./comment-text.js";
import { readText } from "./text-literal.js";
import { SyntaxProblem, type Token } from "./token.js";

/** The tokens of a file, and the comments that stand behind them on their line, by token. */
export interface Tokens {
  readonly tokens: readonly Token[];
  readonly behind: ReadonlyMap<Token, string>;
}

interface Comment {
  readonly text: string;
  readonly firstLine: number;
  readonly lastLine: number;
}

/**
 * Cuts a Protobuf file into tokens, and tells which comments belong to which, as protoc does: one that begins on the line of
 * a token belongs to that, a block of comments directly above a token to the one below.
 *
 * @throws SyntaxProblem where it cannot be cut
 * @see https://protobuf.dev/reference/protobuf/proto3-spec/#lexical_elements
 */
export function tokenize(text: string): Tokens {
  return new Tokenizer(text).run();
}

type Lexeme = "space" | "comment" | Exclude<Token["kind"], "end">;

class Tokenizer {
  /** Sticky: each finds something at the very place only. What is tried later does not begin like what is tried before. */
  readonly #lexemes: readonly (readonly [Lexeme, RegExp])[] = [
    ["space", /[\s\uFEFF]+/y],
    ["word", /[A-Za-z_]\w*/y],
    ["comment", /\/\/[^\n]*|\/\*[\s\S]*?\*\//y],
    ["number", /(?:0[xX][\dA-Fa-f]+|(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)[fF]?/y],
    ["text", /"[^"\\\n]*(?:\\[^\n][^"\\\n]*)*"|'[^'\\\n]*(?:\\[^\n][^'\\\n]*)*'/y],
    ["sign", /[;{}[\]()<>=,.:+-]|\/(?!\*)/y],
  ];
  readonly #text: string;
  readonly #tokens: Token[] = [];
  readonly #behind = new Map<Token, string>();
  #at = 0;
  #line = 1;
  #lineOfToken = 0;
  #comments: Comment[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  run(): Tokens {
    while (this.#at < this.#text.length) this.#step();
    this.#push("end", "", this.#at);
    return { tokens: this.#tokens, behind: this.#behind };
  }

  #step(): void {
    const offset = this.#at;
    const line = this.#line;
    for (const [kind, expression] of this.#lexemes) {
      const found = this.#take(expression);
      if (found === undefined) continue;
      if (kind === "comment") this.#addComment(found, line);
      else if (kind !== "space") this.#push(kind, kind === "text" ? readText(found.slice(1, -1)) : found, offset);
      return;
    }
    throw new SyntaxProblem(this.#problemAt(offset), offset);
  }

  #problemAt(offset: number): string {
    const character = String.fromCodePoint(this.#text.codePointAt(offset) ?? 0);
    if (character === '"' || character === "'") return "a text is not closed on its line";
    if (character === "/") return "a comment is not closed";
    return `${JSON.stringify(character)} means nothing in Protobuf`;
  }

  /** Takes what the expression finds here. */
  #take(expression: RegExp): string | undefined {
    expression.lastIndex = this.#at;
    const found = expression.exec(this.#text)?.[0];
    if (found === undefined) return undefined;
    this.#at += found.length;
    for (let at = found.indexOf("\n"); at >= 0; at = found.indexOf("\n", at + 1)) this.#line++;
    return found;
  }

  #addComment(text: string, line: number): void {
    const last = this.#tokens.at(-1);
    if (last !== undefined && line === this.#lineOfToken) {
      const said = commentText([text]);
      if (said !== "" && !this.#behind.has(last)) this.#behind.set(last, said);
      return;
    }
    const before = this.#comments.at(-1);
    if (before !== undefined && before.lastLine < line - 1) this.#comments = [];
    this.#comments.push({ text, firstLine: line, lastLine: this.#line });
  }

  #push(kind: Token["kind"], text: string, offset: number): void {
    const isDirectlyBelow = (this.#comments.at(-1)?.lastLine ?? -1) >= this.#line - 1;
    const above = isDirectlyBelow ? commentText(this.#comments.map((comment) => comment.text)) : "";
    this.#tokens.push({ kind, text, offset, ...(above !== "" && { above }) });
    this.#comments = [];
    this.#lineOfToken = this.#line;
  }
}
