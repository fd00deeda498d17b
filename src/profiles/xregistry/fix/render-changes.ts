import type { JsonValue } from "../../../schema/schema.js";
import { type Draft, type Entry, kept } from "./draft.js";
import type { Changes } from "./plan-changes.js";
import type { SourceMember, SourceNode } from "./source-tree.js";
import { columnOf } from "./yaml-tree.js";

/**
 * Renders a document with its changes. Everything else is copied character by character.
 *
 * @param isJson - whether names and strings must be valid JSON
 */
export function renderChanges(text: string, root: SourceNode, changes: Changes, isJson: boolean): string {
  return text.slice(0, root.start) + new Renderer(text, changes, isJson).node(root) + text.slice(root.end);
}

class Renderer {
  readonly #text: string;
  readonly #changes: Changes;
  readonly #isJson: boolean;
  readonly #newLine: string;

  constructor(text: string, changes: Changes, isJson: boolean) {
    this.#text = text;
    this.#changes = changes;
    this.#isJson = isJson;
    this.#newLine = text.includes("\r\n") ? "\r\n" : "\n";
  }

  node(node: SourceNode): string {
    const { values, unwrapped, drafts } = this.#changes;
    const value = values.get(node);
    if (value !== undefined) return this.#value(node, value);
    const inner = unwrapped.get(node);
    if (inner !== undefined) {
      const whole = this.#text.slice(inner.start, inner.node.start) + this.node(inner.node);
      return reindent(whole, this.#indentOf(inner.node), this.#indentOf(node));
    }
    const draft = drafts.get(node);
    if (draft !== undefined) return node.isFlow ? this.#flow(node, draft) : this.#block(node, draft);
    let [out, at] = ["", node.start];
    for (const member of node.members) {
      out += this.#text.slice(at, member.start) + this.#member(member);
      at = member.end;
    }
    for (const item of node.items) {
      out += this.#text.slice(at, item.start) + this.node(item);
      at = item.end;
    }
    return out + this.#text.slice(at, node.end);
  }

  #member(member: SourceMember, name: string = this.#changes.keys.get(member) ?? member.name): string {
    const { start, keyStart, keyEnd, value, end } = member;
    const key = this.#text.slice(keyStart, keyEnd);
    const newKey = name === member.name ? key : matchQuoteStyle(key, name);
    return (
      this.#text.slice(start, keyStart) +
      newKey +
      this.#text.slice(keyEnd, value.start) +
      this.node(value) +
      this.#text.slice(value.end, end)
    );
  }

  #value(node: SourceNode, value: JsonValue): string {
    const written = this.#text.slice(node.start, node.end);
    if (typeof value === "string") return matchQuoteStyle(written, value);
    // Between brackets, an unquoted string ends at the next bracket.
    const text = /^["']/.test(written) || !/[,[\]{}#]/.test(written) ? written : JSON.stringify(written);
    if (Array.isArray(value)) return `[${text}]`;
    return this.#isJson ? `{ "uri": ${text} }` : `{ uri: ${text} }`;
  }

  #flow(node: SourceNode, draft: Draft): string {
    const { members } = node;
    const [first, second] = members;
    const last = members.at(-1);
    const open = first === undefined ? " " : this.#text.slice(node.start + 1, first.start);
    const close = last === undefined ? " " : this.#text.slice(last.end, node.end - 1);
    const between = first && second ? this.#text.slice(first.end, second.start).replace(/^\s*,/, "") : " ";
    const gap = /\n/.test(open) ? open : between;
    const entries = kept(draft, this.#changes.drafts);
    const pieces = entries.map((entry) => this.#flowEntry(entry, gap, this.#lineIndent(node.start)));
    return `{${open}${this.#join(node, entries, pieces, `,${gap}`)}${close}}`;
  }

  #flowEntry(entry: Entry, gap: string, outerIndent: string): string {
    const indent = gap.replace(/^[\s\S]*\n/, "");
    const isMultiline = gap.includes("\n");
    if ("member" in entry) {
      const text = this.#member(entry.member, entry.name);
      return entry.isMoved && isMultiline ? reindent(text, this.#lineIndent(entry.member.start), indent) : text;
    }
    const unit = indent.length > outerIndent.length ? indent.slice(outerIndent.length) : "  ";
    const innerGap = isMultiline ? gap + unit : " ";
    const pieces = entry.child.entries.map((inner) => this.#flowEntry(inner, innerGap, indent));
    const key = this.#isJson ? JSON.stringify(entry.name) : entry.name;
    return `${key}: {${innerGap}${pieces.join(`,${innerGap}`)}${isMultiline ? gap : " "}}`;
  }

  #block(node: SourceNode, draft: Draft): string {
    const indent = this.#indentOf(node);
    const entries = kept(draft, this.#changes.drafts);
    const pieces = entries.map((entry) => this.#blockEntry(entry, indent));
    return this.#join(node, entries, pieces, this.#newLine + indent);
  }

  #blockEntry(entry: Entry, indent: string): string {
    if ("member" in entry) {
      const text = this.#member(entry.member, entry.name);
      return entry.isMoved ? reindent(text, " ".repeat(columnOf(this.#text, entry.member.keyStart)), indent) : text;
    }
    const innerIndent = `${indent}  `;
    const { start, keyStart } = entry.before;
    const comments = this.#changes.drafts.isEmptied(entry.before) ? this.#text.slice(start, keyStart) : "";
    const pieces = entry.child.entries.map(
      (inner) => this.#newLine + innerIndent + this.#blockEntry(inner, innerIndent),
    );
    return `${comments}${entry.name}:${pieces.join("")}`;
  }

  /** Puts members side by side; those that were neighbours before with all that was between them. */
  #join({ members }: SourceNode, entries: readonly Entry[], pieces: readonly string[], separator: string): string {
    let out = pieces[0] ?? "";
    for (let index = 1; index < pieces.length; index++) {
      const [before, after] = [original(entries[index - 1]), original(entries[index])];
      const areNeighbours =
        before !== undefined && after !== undefined && members[members.indexOf(before) + 1] === after;
      out += (areNeighbours ? this.#text.slice(before.end, after.start) : separator) + pieces[index];
    }
    return out;
  }

  #indentOf({ start, isFlow }: SourceNode): string {
    return isFlow ? this.#lineIndent(start) : " ".repeat(columnOf(this.#text, start));
  }

  #lineIndent(at: number): string {
    return /^[ \t]*/.exec(this.#text.slice(at - columnOf(this.#text, at)))?.[0] ?? "";
  }
}

function original(entry: Entry | undefined): SourceMember | undefined {
  return entry !== undefined && "member" in entry && !entry.isMoved ? entry.member : undefined;
}

/** Changes the indentation of all lines but the first. */
function reindent(text: string, from: string, to: string): string {
  return text.replace(/\n([ \t]*)(?=\S)/g, (line, indent: string) =>
    indent.startsWith(from) ? `\n${to}${indent.slice(from.length)}` : line,
  );
}

/** Writes a string in the quote style of another one. */
function matchQuoteStyle(written: string, text: string): string {
  if (written.startsWith('"')) return JSON.stringify(text);
  if (written.startsWith("'")) return `'${text.replaceAll("'", "''")}'`;
  return /^[A-Za-z_][\w.-]*$/.test(text) ? text : JSON.stringify(text);
}
