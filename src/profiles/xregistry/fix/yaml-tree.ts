import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Pair,
  type ParsedNode,
  parseDocument,
  Scalar,
} from "yaml";
import { byName, type SourceMember, type SourceNode } from "./source-tree.js";

/** Parses YAML to a source tree; `undefined` if it is not valid. */
export function yamlTree(text: string): SourceNode | undefined {
  const document: Document.Parsed = parseDocument(text, {
    uniqueKeys: false,
    merge: false,
    schema: "core",
    prettyErrors: false,
    logLevel: "silent",
  });
  if (document.errors.length > 0 || document.contents === null) return undefined;
  return treeOf(text, document.contents);
}

function treeOf(text: string, root: ParsedNode): SourceNode {
  const anchors = new Map<string, SourceNode>();

  function sourceNode(node: ParsedNode | null, at: number): SourceNode {
    if (node === null)
      return { kind: "other", start: at, end: at, isFlow: true, isMarked: false, isBound: false, ...nothing };
    const made = unanchored(node);
    if (!isAlias(node) && node.anchor !== undefined) anchors.set(node.anchor, made);
    return made;
  }

  function unanchored(node: ParsedNode): SourceNode {
    const [start, valueEnd] = node.range;
    const isMarked = isAlias(node) || node.anchor !== undefined || node.tag !== undefined;
    if (isMap<ParsedNode, ParsedNode | null>(node)) {
      const members = withTrivia(node.items.map(sourceMember), node.flow === true);
      const isBound = isMarked || members.some(({ name, value }) => value.isBound || name === "<<");
      const whole = around(start, valueEnd, node.flow === true, members);
      return { ...whole, kind: "object", isMarked, isBound, members, byName: byName(members), items: [] };
    }
    if (isSeq<ParsedNode>(node)) {
      const items = node.items.map((item) => sourceNode(item, start));
      const isBound = isMarked || items.some((item) => item.isBound);
      const whole = around(start, valueEnd, node.flow === true, items);
      return { ...whole, kind: "list", isMarked, isBound, ...nothing, items };
    }
    const target = isAlias(node) ? anchors.get(node.source) : undefined;
    const isText = isScalar(node) && typeof node.value === "string" && !isBlock(node);
    return {
      kind: isText ? "text" : "other",
      start,
      end: start + text.slice(start, valueEnd).trimEnd().length,
      isFlow: true,
      isMarked,
      // Its indentation counts from that of its parent, or the blank lines behind it belong to it.
      isBound: isMarked || (isScalar(node) && isBlock(node) && /^[|>][-+]?[\d+]/.test(text.slice(start, start + 3))),
      ...nothing,
      ...(target && { target }),
    };
  }

  function sourceMember({ key, value }: Pair<ParsedNode, ParsedNode | null>): SourceMember {
    const [keyStart, keyEnd] = key.range;
    const name = isScalar(key) ? (typeof key.value === "string" ? key.value : (key.source ?? "")) : "";
    // A name without a value ends behind its colon.
    const node = sourceNode(value, Math.max(keyEnd, text.indexOf(":", keyEnd) + 1));
    return { name, keyStart, keyEnd, start: keyStart, end: node.end, value: node };
  }

  /** Gives members the comments above them and behind them. */
  function withTrivia(members: readonly SourceMember[], isFlow: boolean): readonly SourceMember[] {
    if (isFlow) return members;
    return members.map((member, index) => {
      const behind = /^[ \t]*#[^\r\n]*/.exec(text.slice(member.end))?.[0] ?? "";
      const before = members[index - 1];
      const column = columnOf(text, member.keyStart);
      const above = before === undefined ? "" : commentsAbove(text.slice(before.end, member.keyStart), column);
      return { ...member, start: member.keyStart - above.length, end: member.end + behind.length };
    });
  }

  /** A block ends with what is last in it, whatever blanks and comments follow. */
  function around(start: number, end: number, isFlow: boolean, parts: readonly { readonly end: number }[]) {
    return { start, end: isFlow ? end : (parts.at(-1)?.end ?? end), isFlow };
  }

  return sourceNode(root, root.range[0]);
}

const nothing: Pick<SourceNode, "members" | "byName" | "items"> = { members: [], byName: new Map(), items: [] };

function isBlock({ type }: Scalar): boolean {
  return type === Scalar.BLOCK_LITERAL || type === Scalar.BLOCK_FOLDED;
}

/** Returns the comment lines at a column that directly precede the next key. */
function commentsAbove(text: string, column: number): string {
  const indent = " ".repeat(column);
  const found = new RegExp(`(?:\\r?\\n)${indent}((?:#[^\\r\\n]*\\r?\\n${indent})+)$`).exec(text);
  return found?.[1] ?? "";
}

/** How far a place is from the beginning of its line. */
export function columnOf(text: string, at: number): number {
  return at - (text.lastIndexOf("\n", at - 1) + 1);
}
