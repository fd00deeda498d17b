// The one place where text of a schema becomes a comment.

/** A documentation comment of one or more lines, indented, or nothing where there is nothing to say. */
export function docComment(text: string, indent = ""): string {
  const lines = escapeDocText(text).split("\n");
  if (lines.length === 1 && lines[0] === "") return "";
  if (lines.length === 1) return `${indent}/** ${lines[0]} */\n`;
  return `${indent}/**\n${lines.map((line) => `${indent} *${line === "" ? "" : ` ${line}`}\n`).join("")}${indent} */\n`;
}

/** A one-line comment. */
export function lineComment(text: string): string {
  return `// ${escapeDocText(text).replaceAll("\n", " ")}\n`;
}

/**
 * Makes any text safe to stand in a comment, and keeps it readable.
 *
 * - Every kind of line terminator becomes a plain line feed: U+2028, U+2029 and a lone carriage return end a `//` comment.
 * - The end of a comment is broken up with a zero-width-free space.
 * - Tags and directives that tools act on (`@ts-nocheck`, `@internal`, `sourceMappingURL`, `<reference>`) are put out of
 *   action by a backslash, and control and bidirectional characters are dropped.
 */
export function escapeDocText(text: string): string {
  return isHarmless(text) ? trimLines(text) : trimLines(escapeAll(text));
}

/** Whether nothing in a text has to be escaped, as in most: one look instead of seven, many thousand times. */
function isHarmless(text: string): boolean {
  return /^[\n\x20-\x7e]*$/.test(text) && !/[@#<*]|\/\/\//.test(text);
}

function escapeAll(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029\u0085\v\f]/g, "\n")
    .replace(/[^\n\P{Cc}]|[\u061c\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, "")
    .replaceAll("*/", "* /")
    .replaceAll("/*", "/ *")
    .replace(/(?<![\w.])@(?=[A-Za-z])|@(?=ts-)/g, "\\@")
    .replace(/([#@]) ?(?=source(?:Mapping)?URL)/g, "$1\\")
    .replace(/\/\/\/|<(?=reference\b|amd-)/g, (match) => `\\${match}`);
}

function trimLines(text: string): string {
  return text
    .split("\n")
    .map((line) => line.trimEnd())
    .join("\n")
    .trim();
}
