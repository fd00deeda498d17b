import { countLines, lineOf } from "./lines.js";
import type { Location } from "./locate.js";

/**
 * The lines around a location, numbered, with carets under what it is about:
 *
 * ```
 *   13 |       "required": [
 * > 14 |         "version",
 *      |         ^^^^^^^^^
 *   15 |         "id"
 * ```
 */
export function codeFrame(text: string, { line, column, length }: Location): string {
  const from = Math.max(0, column - 1 - Math.floor(width / 2));
  const gutter = String(Math.min(line + 1, countLines(text))).length;
  const rows = [line - 1, line, line + 1].flatMap((number) => {
    const content = lineOf(text, number);
    if (content === undefined) return [];
    const row = `${number === line ? ">" : " "} ${String(number).padStart(gutter)} | ${cut(content, from)}`;
    return number === line ? [row, `  ${" ".repeat(gutter)} | ${carets(content, from, column - 1, length)}`] : [row];
  });
  return rows.map((row) => row.trimEnd()).join("\n");
}

/** How much is shown of a long line, such as a whole file without line breaks. */
const width = 100;

/** The same part of each line, so that what stands below each other stays so. */
function cut(line: string, from: number): string {
  const before = from > 0 && line.length > from ? "…" : "";
  return before + printable(line.slice(from, from + width)) + (line.length > from + width ? "…" : "");
}

function carets(line: string, from: number, start: number, length: number): string {
  const before = (from > 0 ? "…" : "") + printable(line.slice(from, start));
  const marked = printable(line.slice(start, Math.min(start + length, from + width)));
  return " ".repeat(before.length) + "^".repeat(Math.max(1, marked.length));
}

/** Tabs as two spaces, and a stand-in for what would steer a terminal instead of being shown by it. */
function printable(text: string): string {
  return text.replaceAll("\t", "  ").replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, "\u00b7");
}
