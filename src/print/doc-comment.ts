/**
 * Returns a documentation comment, or an empty string if there is nothing to document.
 *
 * @param text - any text; it is escaped
 * @param tags - lines such as `@deprecated`, whose content is escaped already
 */
export function docComment(text: string, indent = "", tags: readonly string[] = []): string {
  const escaped = escapeDocText(text);
  const lines = [
    ...(escaped === "" ? [] : escaped.split("\n")),
    ...(escaped === "" || tags.length === 0 ? [] : [""]),
    ...tags,
  ];
  if (lines.length === 0) return "";
  if (lines.length === 1) return `${indent}/** ${lines[0]} */\n`;
  return `${indent}/**\n${lines.map((line) => `${indent} *${line === "" ? "" : ` ${line}`}\n`).join("")}${indent} */\n`;
}

/** Returns a one-line comment. */
export function lineComment(text: string): string {
  return `// ${escapeDocText(text).replaceAll("\n", " ")}\n`;
}

/**
 * Makes a string safe and readable in a comment.
 *
 * - Every kind of line terminator becomes a line feed: U+2028, U+2029 and a lone carriage return end a `//` comment.
 * - The end of a comment is broken up by a space.
 * - A backslash disables tags and directives that tools act on (`@ts-nocheck`, `@internal`, `sourceMappingURL`,
 *   `<reference>`). Control and bidirectional characters are removed.
 */
export function escapeDocText(text: string): string {
  return trimLines(escapeAll(text));
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
