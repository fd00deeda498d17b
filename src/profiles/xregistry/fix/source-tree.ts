/** A value in the source text of a document, with the ranges that can be changed on their own. */
export interface SourceNode {
  readonly kind: "object" | "list" | "text" | "other";
  readonly start: number;
  /** After its last non-blank character. */
  readonly end: number;
  /** Whether it is written with brackets, as in JSON; else by indentation, as in YAML. */
  readonly isFlow: boolean;
  /** Whether it has an anchor or a tag of YAML, or is an alias. */
  readonly isMarked: boolean;
  /** Whether it cannot move, because of an anchor, an alias or an explicit indentation in it. */
  readonly isBound: boolean;
  /** Of an object. */
  readonly members: readonly SourceMember[];
  /** The same by their names; of several with one name, the last one counts. */
  readonly byName: ReadonlyMap<string, SourceMember>;
  /** Of a list. */
  readonly items: readonly SourceNode[];
  /** The target of an alias. */
  readonly target?: SourceNode;
}

/** A member of an object, with its name. */
export interface SourceMember {
  readonly name: string;
  /** Where it begins, with the comments above it. */
  readonly start: number;
  /** Where it ends, with the comment behind it. */
  readonly end: number;
  readonly keyStart: number;
  readonly keyEnd: number;
  readonly value: SourceNode;
}

/** A place in the tree, and all members on the way to it. */
export interface FoundNode {
  readonly node: SourceNode;
  /** From the outermost to the innermost; an item of a list has none. */
  readonly path: readonly { readonly object: SourceNode; readonly member: SourceMember }[];
  /** The object that has it, where it is a member of one. */
  readonly object?: SourceNode;
  readonly member?: SourceMember;
  /** Whether the way leads through an alias. */
  readonly isAliased: boolean;
}

/** Finds a value by the steps of a JSON Pointer, through aliases. */
export function findNode(root: SourceNode, steps: readonly string[]): FoundNode | undefined {
  let found: FoundNode = { node: root, path: [], isAliased: false };
  for (const step of steps) {
    const node = found.node.target ?? found.node;
    const isAliased = found.isAliased || found.node.target !== undefined;
    if (node.kind === "list") {
      const item = /^\d+$/.test(step) ? node.items[Number(step)] : undefined;
      if (item === undefined) return undefined;
      found = { node: item, path: found.path, isAliased };
      continue;
    }
    const member = node.byName.get(step);
    if (member === undefined) return undefined;
    const path = [...found.path, { object: node, member }];
    found = { node: member.value, path, object: node, member, isAliased };
  }
  return found;
}

/** Members by their names. */
export function byName(members: readonly SourceMember[]): ReadonlyMap<string, SourceMember> {
  return new Map(members.map((member) => [member.name, member]));
}
