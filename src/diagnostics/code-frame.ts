import type { Lines } from "./lines.js";
import type { Location } from "./source-file.js";

/**
 * Prints the lines around a location, with carets below it:
 *
 * ```
 *   13 |       "required": [
 * > 14 |         "version",
 *      |         ^^^^^^^^^
 *   15 |         "id"
 * ```
 */
export function codeFrame(lines: Lines, { line, column, length }: Location): string {
  const from = Math.max(0, column - 1 - Math.floor(width / 2));
  const gutter = String(Math.min(line + 1, lines.count)).length;
  const rows = [line - 1, line, line + 1].flatMap((number) => {
    const content = lines.at(number);
    if (content === undefined) return [];
    const row = `${number === line ? ">" : " "} ${String(number).padStart(gutter)} | ${cut(content, from)}`;
    return number === line ? [row, `  ${" ".repeat(gutter)} | ${carets(content, from, column - 1, length)}`] : [row];
  });
  return rows.map((row) => row.trimEnd()).join("\n");
}

/** The number of characters shown of a long line, such as a whole file without line breaks. */
const width = 100;

/** Cuts the same columns out of each line, so that they stay aligned. */
function cut(line: string, from: number): string {
  const before = from > 0 && line.length > from ? "…" : "";
  return before + printable(line.slice(from, from + width)) + (line.length > from + width ? "…" : "");
}

function carets(line: string, from: number, start: number, length: number): string {
  const before = (from > 0 ? "…" : "") + printable(line.slice(from, start));
  const marked = printable(line.slice(start, Math.min(start + length, from + width)));
  return " ".repeat(before.length) + "^".repeat(Math.max(1, marked.length));
}

/** Prints tabs as two spaces, and replaces characters that a terminal would interpret. */
function printable(text: string): string {
  return text.replaceAll("\t", "  ").replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, "\u00b7");
}
