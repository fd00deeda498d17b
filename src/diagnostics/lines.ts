/** The ends of a line, as editors see them. */
export const lineBreak = /\r\n|\n|\r/;

/** Where the lines begin in the text that was asked about last: a report asks about one file again and again. */
let latest: { readonly text: string; readonly starts: readonly number[] } | undefined;

/** How many lines a text has. */
export function countLines(text: string): number {
  return startsOf(text).length;
}

/** A line of a text, without its end; `undefined` for one that is not there. Counted from 1. */
export function lineOf(text: string, number: number): string | undefined {
  const starts = startsOf(text);
  const start = starts[number - 1];
  if (start === undefined) return undefined;
  const next = starts[number];
  // A line may be a whole file long, so that only its end is looked at.
  const end = next === undefined ? text.length : next - (text.endsWith("\r\n", next) ? 2 : 1);
  return text.slice(start, end);
}

/** The line and the column of an offset, both counted from 1. */
export function positionOf(text: string, offset: number): { readonly line: number; readonly column: number } {
  const starts = startsOf(text);
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
}

function startsOf(text: string): readonly number[] {
  if (latest?.text !== text) {
    const breaks = text.matchAll(new RegExp(lineBreak, "g"));
    latest = { text, starts: [0, ...Array.from(breaks, ({ 0: found, index }) => index + found.length)] };
  }
  return latest.starts;
}
