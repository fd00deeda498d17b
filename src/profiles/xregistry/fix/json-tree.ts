import { type Node, parseTree } from "jsonc-parser";
import { byName, type SourceMember, type SourceNode } from "./source-tree.js";

/** Parses JSON to a source tree; `undefined` if it is not valid. */
export function jsonTree(text: string): SourceNode | undefined {
  const root = parseTree(text, [], { disallowComments: true });
  return root && sourceNode(root);
}

function sourceNode(node: Node): SourceNode {
  const children = node.children ?? [];
  const members = node.type === "object" ? children.flatMap(sourceMember) : [];
  return {
    kind: kinds[node.type] ?? "other",
    start: node.offset,
    end: node.offset + node.length,
    isFlow: true,
    isMarked: false,
    isBound: false,
    members,
    byName: byName(members),
    items: node.type === "array" ? children.map(sourceNode) : [],
  };
}

const kinds: { readonly [type in Node["type"]]?: SourceNode["kind"] } = {
  object: "object",
  array: "list",
  string: "text",
};

function sourceMember({ children = [], offset, length }: Node): readonly SourceMember[] {
  const [key, value] = children;
  if (key === undefined || value === undefined) return [];
  return [
    {
      name: String(key.value),
      start: offset,
      end: offset + length,
      keyStart: key.offset,
      keyEnd: key.offset + key.length,
      value: sourceNode(value),
    },
  ];
}
