import { SyntaxProblem, type Token } from "./token.js";
import type { Tokens } from "./tokenize.js";

/** Goes through the tokens of a file, one after the other. */
export class TokenCursor {
  readonly #tokens: Tokens;
  readonly #end: Token;
  #at = 0;

  constructor(tokens: Tokens) {
    this.#tokens = tokens;
    this.#end = tokens.tokens.at(-1) ?? { kind: "end", text: "", offset: 0 };
  }

  /** The next token, or one further on; at the end, always the end. */
  peek(ahead = 0): Token {
    return this.#tokens.tokens[this.#at + ahead] ?? this.#end;
  }

  /** Takes the next token. */
  next(): Token {
    const token = this.peek();
    if (token !== this.#end) this.#at++;
    return token;
  }

  /** Whether the next tokens are these words and signs; `word` stands for any word. */
  sees(...texts: readonly string[]): boolean {
    return texts.every((text, ahead) => {
      const token = this.peek(ahead);
      return text === "word" ? token.kind === "word" : isCode(token) && token.text === text;
    });
  }

  /** Takes the next token if it is this word or sign. */
  accept(text: string): boolean {
    if (!this.sees(text)) return false;
    this.next();
    return true;
  }

  /** Takes this sign or word. */
  expect(text: string): Token {
    if (!this.sees(text)) throw this.unexpected(`"${text}"`);
    return this.next();
  }

  /** Takes a word, a number or a text. */
  expectKind(kind: "word" | "number" | "text"): Token {
    if (this.peek().kind !== kind) throw this.unexpected(kind === "word" ? "a name" : `a ${kind}`);
    return this.next();
  }

  /** Takes a name with dots in it, perhaps with one before it. */
  expectPath(): { readonly name: string; readonly offset: number } {
    const { offset } = this.peek();
    const steps: string[] = this.accept(".") ? [""] : [];
    do steps.push(this.expectKind("word").text);
    while (this.accept("."));
    return { name: steps.join("."), offset };
  }

  /** Takes texts that stand beside each other, and are one. */
  expectText(): { readonly text: string; readonly offset: number } {
    const { offset } = this.peek();
    let text = this.expectKind("text").text;
    while (this.peek().kind === "text") text += this.next().text;
    return { text, offset };
  }

  /** Goes to the end of a statement, whatever it is: behind its semicolon, or behind the block that it ends with. */
  skipStatement(): void {
    for (let isInside = true; isInside && this.peek().kind !== "end" && !this.sees("}"); ) {
      isInside = !this.sees(";") && !this.sees("{");
      if (this.sees("{") || this.sees("[") || this.sees("(")) this.skipBrackets();
      else this.next();
    }
  }

  /** Goes behind the bracket that closes the one that comes next. */
  skipBrackets(): void {
    const { offset } = this.peek();
    let open = 0;
    do {
      const token = this.next();
      if (token.kind === "end") throw new SyntaxProblem("a bracket is not closed", offset);
      if (isBracket(token, "{[(")) open++;
      else if (isBracket(token, "}])")) open--;
    } while (open > 0);
  }

  /** What the comments say that belong to a declaration: above its first token, or behind one on the same line. */
  commentOf(first: Token, last: Token): string | undefined {
    const texts = [first.above, this.#tokens.behind.get(last)].filter((text) => text !== undefined);
    return texts.length === 0 ? undefined : texts.join("\n\n");
  }

  /** The problem that the next token is not what has to be there. */
  unexpected(wanted: string): SyntaxProblem {
    const { kind, text, offset } = this.peek();
    const found = kind === "end" ? "the file ends" : `there is ${JSON.stringify(text.slice(0, 40))}`;
    return new SyntaxProblem(`there has to be ${wanted}; ${found}`, offset);
  }
}

function isCode({ kind }: Token): boolean {
  return kind === "word" || kind === "sign";
}

function isBracket({ kind, text }: Token, brackets: string): boolean {
  return kind === "sign" && brackets.includes(text);
}
