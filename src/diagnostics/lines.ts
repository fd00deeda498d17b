/** The line breaks that editors recognise. */
export const lineBreak = /\r\n|\n|\r/;

/** The lines of a source text. Lines and columns count from 1, columns in UTF-16 code units. */
export class Lines {
  readonly #text: string;
  readonly #starts: readonly number[];

  constructor(text: string) {
    const breaks = text.matchAll(new RegExp(lineBreak, "g"));
    this.#text = text;
    this.#starts = [0, ...Array.from(breaks, ({ 0: found, index }) => index + found.length)];
  }

  get count(): number {
    return this.#starts.length;
  }

  /** Returns a line without its line break, or `undefined` if there is no such line. */
  at(number: number): string | undefined {
    const start = this.#starts[number - 1];
    if (start === undefined) return undefined;
    const next = this.#starts[number];
    // Looks only at the end, since a file without line breaks is one long line.
    const end = next === undefined ? this.#text.length : next - (this.#text.endsWith("\r\n", next) ? 2 : 1);
    return this.#text.slice(start, end);
  }

  /** Returns the line and the column of an offset. */
  positionOf(offset: number): { readonly line: number; readonly column: number } {
    let [low, high] = [0, this.#starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (this.#starts[low] ?? 0) + 1 };
  }
}
