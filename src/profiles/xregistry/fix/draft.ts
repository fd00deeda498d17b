import type { SourceMember, SourceNode } from "./source-tree.js";

/** What an object is to hold, where its members change places. */
export interface Draft {
  readonly entries: Entry[];
}

/** A member as it is to be: one of the document under a name that may be new, or a new object. */
export type Entry =
  | { readonly name: string; readonly member: SourceMember; readonly isMoved: boolean }
  /** Inherits the comments of the member that it precedes, if that member is removed. */
  | { readonly name: string; readonly child: Draft; readonly before: SourceMember };

/** The objects whose members change places. */
export class Drafts {
  readonly #drafts = new Map<SourceNode, Draft>();
  readonly #nameOf: (member: SourceMember) => string;

  /** @param nameOf - the name that a member is going to have */
  constructor(nameOf: (member: SourceMember) => string) {
    this.#nameOf = nameOf;
  }

  /** The draft of an object, if its members change places. */
  get(object: SourceNode): Draft | undefined {
    return this.#drafts.get(object);
  }

  /** The draft of an object, which is what it holds now until something is moved. */
  of(object: SourceNode): Draft {
    const draft = this.#drafts.get(object) ?? {
      entries: object.members.map((member) => ({ name: this.#nameOf(member), member, isMoved: false })),
    };
    this.#drafts.set(object, draft);
    return draft;
  }

  /** Whether a member had members, and all of them have gone elsewhere. */
  isEmptied({ value }: SourceMember): boolean {
    const draft = this.#drafts.get(value);
    return draft !== undefined && value.members.length > 0 && kept(draft, this).length === 0;
  }

  /**
   * Moves a member from one object into another, or into a member of that one, which is made if it is not there.
   *
   * @param anchor - the member of `to` in whose place it comes: the one that it was in, or was itself
   * @returns whether there was a place for it
   */
  move(from: SourceNode, member: SourceMember, to: SourceNode, path: readonly string[], anchor: SourceMember): boolean {
    const [name = "", inner] = path;
    const outer = this.of(to);
    const target = inner === undefined ? outer : this.#inner(outer, name, anchor, member);
    const newName = inner ?? name;
    if (target === undefined || target.entries.some((entry) => entry.name === newName)) return false;
    const source = this.of(from).entries;
    const index = source.findIndex((entry) => "member" in entry && entry.member === member);
    if (index < 0) return false;
    const place = target === outer ? indexOfMember(outer, anchor) : target.entries.length;
    target.entries.splice(place, 0, { name: newName, member, isMoved: true });
    source.splice(source === target.entries && place <= index ? index + 1 : index, 1);
    return true;
  }

  #inner(outer: Draft, name: string, anchor: SourceMember, moved: SourceMember): Draft | undefined {
    const entry = outer.entries.find((candidate) => candidate.name === name);
    if (entry === undefined) {
      const child: Draft = { entries: [] };
      outer.entries.splice(indexOfMember(outer, anchor), 0, { name, child, before: anchor });
      return child;
    }
    if ("child" in entry) return entry.child;
    const { value } = entry.member;
    // A block cannot be inside of brackets.
    const fits = value.kind === "object" && !value.isMarked && (!value.isFlow || moved.value.isFlow);
    return fits ? this.of(value) : undefined;
  }
}

/** The entries of a draft without the members that have nothing left in them. */
export function kept(draft: Draft, drafts: Drafts): readonly Entry[] {
  return draft.entries.filter((entry) => "child" in entry || entry.isMoved || !drafts.isEmptied(entry.member));
}

function indexOfMember({ entries }: Draft, member: SourceMember): number {
  const index = entries.findIndex((entry) => "member" in entry && entry.member === member);
  return index < 0 ? entries.length : index;
}
