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

/** What one piece of the text can be: blanks, a comment, a word, a number, a sign or a text, each in a group of its own. */
const piece = [
  /([\s\uFEFF]+)/,
  /(\/\/[^\n]*|\/\*[\s\S]*?\*\/)/,
  /([A-Za-z_]\w*)/,
  /((?:0[xX][\dA-Fa-f]+|(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)[fF]?)/,
  /([;{}[\]()<>=,.:+-]|\/(?!\*))/,
  /("[^"\\\n]*(?:\\[^\n][^"\\\n]*)*"|'[^'\\\n]*(?:\\[^\n][^'\\\n]*)*')/,
];

class Tokenizer {
  /** Sticky: it finds something at the very place only. */
  readonly #piece = new RegExp(piece.map(({ source }) => source).join("|"), "y");
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
    this.#piece.lastIndex = offset;
    const found = this.#piece.exec(this.#text);
    if (found === null) throw new SyntaxProblem(this.#problemAt(offset), offset);
    const [whole, blanks, comment, word, number, sign, text] = found;
    this.#at += whole.length;
    if (word !== undefined) this.#push("word", word, offset);
    else if (sign !== undefined) this.#push("sign", sign, offset);
    else if (number !== undefined) this.#push("number", number, offset);
    else if (text !== undefined) this.#push("text", readText(text.slice(1, -1)), offset);
    else if (comment !== undefined) this.#addComment(comment);
    else this.#line += countLines(blanks ?? "");
  }

  #problemAt(offset: number): string {
    const character = String.fromCodePoint(this.#text.codePointAt(offset) ?? 0);
    if (character === '"' || character === "'") return "a text is not closed on its line";
    if (character === "/") return "a comment is not closed";
    return `${JSON.stringify(character)} means nothing in Protobuf`;
  }

  #addComment(text: string): void {
    const line = this.#line;
    this.#line += countLines(text);
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

/** How many lines end within a text. */
function countLines(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) count++;
  return count;
}
