/** One word, number, text or sign of a Protobuf file. */
export interface Token {
  readonly kind: "word" | "number" | "text" | "sign" | "end";
  /** As it is written; of a text, what it says. */
  readonly text: string;
  readonly offset: number;
  /** What the comment directly above it says. */
  readonly above?: string;
}

/** A file that cannot be cut into tokens, or whose tokens come in an order that means nothing. */
export class SyntaxProblem extends Error {
  readonly offset: number;

  constructor(message: string, offset: number) {
    super(message);
    this.offset = offset;
  }
}
