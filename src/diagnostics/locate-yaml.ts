/** A part of a text, in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly length: number;
}

interface Line {
  readonly start: number;
  /** Without what ends it. */
  readonly text: string;
  /** Where its first character stands that is no blank, or none if it says nothing. */
  readonly indent: number | undefined;
}

/** A value: it begins in a line, at a column, and ends before another line. */
interface Block {
  readonly from: number;
  readonly column: number;
  readonly to: number;
}

/**
 * Finds a value in a YAML text by the steps of a JSON Pointer, or what is nearest above: a value that is a text or number,
 * else, and where the finding is about the name, the name of the value. Works by indentation alone, so it needs no parser, which takes longer to load than everything
 * else; in the brackets of flow style it stops at what stands before them.
 */
export function spanInYaml(text: string, tokens: readonly string[], isName: boolean): Span | undefined {
  const lines = linesOf(text);
  const from = lines.findIndex(({ text: line, indent }) => indent !== undefined && !/^(?:%|---|\.\.\.)/.test(line));
  const first = lines[from];
  if (first === undefined) return undefined;
  let block: Block = { from, column: first.indent ?? 0, to: lines.length };
  let span: Span = { start: first.start + block.column, length: 1 };
  for (const [depth, token] of tokens.entries()) {
    const entry = entriesOf(lines, block).find(({ name }) => name === token);
    if (entry === undefined) return span;
    const isLast = depth === tokens.length - 1;
    span = isLast && !isName && entry.scalar !== undefined ? entry.scalar : entry.span;
    if (entry.block === undefined) return span;
    block = entry.block;
  }
  return span;
}

interface Entry {
  /** The name of a member, or the index of an item. */
  readonly name: string;
  /** What to show for it: the name, or where the item begins. */
  readonly span: Span;
  /** The value, where it is one in the same line. */
  readonly scalar?: Span;
  /** Where its value can be looked into. */
  readonly block?: Block;
}

/** Where a member or an item begins. */
interface Head {
  readonly line: number;
  readonly name: string;
  /** The text of its line from there on. */
  readonly rest: string;
  /** How long the name is, or the dash. */
  readonly width: number;
}

/** The members or items of a value; each reaches to where the next one begins. */
function entriesOf(lines: readonly Line[], block: Block): readonly Entry[] {
  const heads = headsOf(lines, block);
  return heads.map((head, index) => entryOf(lines, block.column, head, heads[index + 1]?.line ?? block.to));
}

function headsOf(lines: readonly Line[], { from, column, to }: Block): readonly Head[] {
  const heads: Head[] = [];
  const isList = isItem(lines[from]?.text.slice(column) ?? "");
  for (let line = from; line < to; line++) {
    if (line !== from && lines[line]?.indent !== column) continue;
    const rest = lines[line]?.text.slice(column) ?? "";
    const width = isList ? Number(isItem(rest)) : nameWidth(rest);
    const name = isList ? String(heads.length) : unquote(rest.slice(0, width));
    if (width > 0) heads.push({ line, name, rest, width });
  }
  return heads;
}

function entryOf(lines: readonly Line[], column: number, { line, name, rest, width }: Head, to: number): Entry {
  const start = (lines[line]?.start ?? 0) + column;
  const isList = isItem(rest);
  // Behind the colon or the dash, and behind anchors and tags.
  const offset = /^\s*:?\s*(?:[&!]\S*\s*)*/.exec(rest.slice(width))?.[0].length ?? 0;
  const value = withoutComment(rest.slice(width + offset));
  const at: Span = { start: start + width + offset, length: value.length };
  const span = isList ? { start: at.start, length: 1 } : { start, length: width };
  if (value === "") return { name, span, ...nested(lines, line + 1, to) };
  if (isList && (isItem(value) || nameWidth(value) > 0)) {
    return { name, span, block: { from: line, column: column + width + offset, to } };
  }
  return /^[|>[{]/.test(value) ? { name, span } : { name, span, scalar: at };
}

/** The value that begins in a line below the name of it. */
function nested(lines: readonly Line[], from: number, to: number): { readonly block?: Block } {
  for (let line = from; line < to; line++) {
    const column = lines[line]?.indent;
    if (column !== undefined) return { block: { from: line, column, to } };
  }
  return {};
}

const quotedText = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')/;

function isItem(text: string): boolean {
  return /^-(?:\s|$)/.test(text);
}

/** How long the name of a member is that a text begins with; 0 where it begins with none. */
function nameWidth(text: string): number {
  const quoted = quotedText.exec(text)?.[0];
  if (quoted !== undefined) return /^[ \t]*:(?:\s|$)/.test(text.slice(quoted.length)) ? quoted.length : 0;
  const colon = text.search(/:(?:\s|$)/);
  return colon < 0 || isItem(text) || /^[#{["'|>]/.test(text) ? 0 : text.slice(0, colon).trimEnd().length;
}

function unquote(name: string): string {
  if (name.startsWith("'")) return name.slice(1, -1).replaceAll("''", "'");
  if (!name.startsWith('"')) return name;
  try {
    return String(JSON.parse(name));
  } catch {
    // An escape that only YAML has.
    return name.slice(1, -1);
  }
}

function withoutComment(text: string): string {
  const quoted = quotedText.exec(text)?.[0];
  if (quoted !== undefined) return quoted;
  const comment = text.startsWith("#") ? 0 : text.search(/\s#/);
  return (comment < 0 ? text : text.slice(0, comment)).trimEnd();
}

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const part of text.split(/(\r\n|\n|\r)/)) {
    if (!/^[\r\n]/.test(part)) {
      const indent = part.search(/[^ ]/);
      const isEmpty = indent < 0 || part[indent] === "#" || part.trim() === "";
      lines.push({ start, text: part, indent: isEmpty ? undefined : indent });
    }
    start += part.length;
  }
  return lines;
}
