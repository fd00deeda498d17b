import { pointerTokens } from "../../../schema/pointer.js";
import type { JsonValue } from "../../../schema/schema.js";
import type { Rename } from "../read/findings.js";
import { Drafts } from "./draft.js";
import { type FoundNode, findNode, type SourceMember, type SourceNode } from "./source-tree.js";

/** What is to be changed in a document. */
export interface Changes {
  /** New names, by member. */
  readonly keys: ReadonlyMap<SourceMember, string>;
  /** New values by the node that they replace. */
  readonly values: ReadonlyMap<SourceNode, JsonValue>;
  /** Objects that become what one of their members is. */
  readonly unwrapped: ReadonlyMap<SourceNode, Unwrapped>;
  readonly drafts: Drafts;
}

/** The replacement of an object, including the comments above it from `start` on. */
export interface Unwrapped {
  readonly start: number;
  readonly node: SourceNode;
}

/** Decides what to change, and which old names cannot be changed without changing more. */
export function planChanges(
  root: SourceNode,
  text: string,
  renames: readonly Rename[],
): { readonly changes: Changes; readonly left: readonly Rename[] } {
  const planner = new Planner(text);
  const located = renames.map((rename) => ({ rename, found: findNode(root, pointerTokens(rename.place.pointer)) }));
  const first = located.map(({ rename, found }) => ({
    rename,
    found,
    done: found === undefined ? false : planner.changeInPlace(rename, found),
  }));
  // Names come first: they decide whether a member can be moved.
  const undone = first.filter(({ rename, found, done }) => {
    if (done !== undefined) return !done;
    return found === undefined || !planner.move(root, rename, found);
  });
  return { changes: planner, left: undone.map(({ rename }) => rename) };
}

class Planner implements Changes {
  readonly keys = new Map<SourceMember, string>();
  readonly values = new Map<SourceNode, JsonValue>();
  readonly unwrapped = new Map<SourceNode, Unwrapped>();
  readonly drafts = new Drafts((member) => this.keys.get(member) ?? member.name);
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  /** Plans what does not leave its object; `undefined` for what has to move. */
  changeInPlace({ place, from, to, target, value }: Rename, found: FoundNode): boolean | undefined {
    if (value !== undefined && target === undefined) return this.#replace(found, value);
    if (target === undefined) return this.#rename(found, to);
    const [steps, goal] = [pointerTokens(place.pointer), pointerTokens(target)];
    if (isSame(steps.slice(0, -1), goal.slice(0, -1))) return this.#rename(found, goal.at(-1) ?? "");
    return from.endsWith(".attributes") ? this.#unwrap(found, goal.at(-1) ?? "") : undefined;
  }

  #replace({ node }: FoundNode, value: JsonValue): boolean {
    if (node.kind !== "text" || node.isMarked) return false;
    this.values.set(node, value);
    return true;
  }

  #rename({ object, member }: FoundNode, name: string): boolean {
    if (object === undefined || member === undefined) return false;
    const planned = this.keys.get(member);
    if (planned !== undefined) return planned === name;
    const isTaken = object.byName.has(name) || object.members.some((other) => this.keys.get(other) === name);
    if (isTaken) return false;
    this.keys.set(member, name);
    return true;
  }

  /** What is one level too deep takes the place of what it is in, unless there is something else beside it. */
  #unwrap({ path, node, isAliased }: FoundNode, name: string): boolean {
    const [outer] = path.slice(-2, -1);
    if (outer === undefined || path.length < 2 || isAliased) return false;
    const { member, object } = outer;
    const [only] = member.value.members;
    const isAlone = member.value.members.length === 1 && !member.value.isMarked && !node.isMarked;
    if (!isAlone || only === undefined || node.target !== undefined) return false;
    const comments = /^\s*:[ \t]*\r?\n[ \t]*(?=#)/.exec(this.#text.slice(only.keyEnd, node.start))?.[0];
    const inner = { start: comments === undefined ? node.start : only.keyEnd + comments.length, node };
    if (this.#hasCommentsAround(member, [{ start: inner.start, end: node.end }])) return false;
    const isRenamed =
      name === member.name || this.#rename({ node: member.value, path, object, member, isAliased }, name);
    if (isRenamed) this.unwrapped.set(member.value, inner);
    return isRenamed;
  }

  /** Plans to move a member into another object. */
  move(
    root: SourceNode,
    { place, target = "" }: Rename,
    { node, object, member, path, isAliased }: FoundNode,
  ): boolean {
    const [steps, goal] = [pointerTokens(place.pointer), pointerTokens(target)];
    const shared = steps.findIndex((step, index) => step !== goal[index]);
    const outer = findNode(root, steps.slice(0, shared))?.node;
    const way = path.slice(path.findIndex((step) => step.object === outer));
    const [top] = way;
    if (member === undefined || object === undefined || outer === undefined || top === undefined) return false;
    const isBound = isAliased || node.isBound;
    const isTooFar = goal.length - shared > 2 || (outer.isFlow && !node.isFlow);
    const losesComments = way
      .slice(0, -1)
      .some((step) => this.#hasCommentsAround(step.member, step.member.value.members));
    if (isBound || isTooFar || losesComments) return false;
    return this.drafts.move(object, member, outer, goal.slice(shared), top.member);
  }

  /** Returns whether an object has comments outside of its parts, which would be lost. */
  #hasCommentsAround({ keyEnd, end }: SourceMember, parts: readonly { start: number; end: number }[]): boolean {
    let at = keyEnd;
    let outside = "";
    for (const part of parts) {
      outside += this.#text.slice(at, Math.max(at, part.start));
      at = part.end;
    }
    return (outside + this.#text.slice(at, end)).includes("#");
  }
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((step, index) => step === b[index]);
}
