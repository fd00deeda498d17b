import { docBlock, isDocumented } from "./doc-block.js";
import type { Doc } from "./shape.js";

/** Lines are broken where they would get longer than this. */
const width = 120;

/** A piece of a type, printed on one line or on several. */
export interface Layout {
  readonly flat: string | undefined;
  /** Prints several lines, of which all but the first are indented. Begins with a line feed if it needs its own lines. */
  readonly broken: (indent: string) => string;
  readonly binding: Binding;
}

/** The operator that holds the parts of a type together, the strongest first. It decides on parentheses. */
export type Binding = "atom" | "intersection" | "union" | "function";

/** Returns a piece that is never broken. */
export function word(text: string, binding: Binding = "atom"): Layout {
  return { flat: text, broken: () => text, binding };
}

/** Returns `A | B`, `{ ... } | B`, or one member on each line. */
export function union(members: readonly Layout[]): Layout {
  const [only] = members;
  if (only !== undefined && members.length === 1) return only;
  const parts = members.map((member) => (member.binding === "function" ? parenthesise(member) : member));
  return {
    flat: joinFlat(parts, " | "),
    broken: (indent) =>
      hug(parts, indent) ?? parts.map((part) => `\n${indent}  | ${render(part, `${indent}    `, 4)}`).join(""),
    binding: "union",
  };
}

function hug([block, beside, ...others]: readonly Layout[], indent: string): string | undefined {
  if (block === undefined || block.flat !== undefined || beside?.flat === undefined || others.length > 0)
    return undefined;
  return `${block.broken(indent)} | ${beside.flat}`;
}

/** Returns `A & B`. Only objects in it are broken. */
export function intersection(members: readonly Layout[]): Layout {
  const parts = members.map((member) =>
    member.binding === "union" || member.binding === "function" ? parenthesise(member) : member,
  );
  return {
    flat: joinFlat(parts, " & "),
    broken: (indent) => parts.map((part) => part.flat ?? part.broken(indent)).join(" & "),
    binding: "intersection",
  };
}

/** Returns `A[]`. */
export function array(element: Layout): Layout {
  const part = element.binding === "atom" ? element : parenthesise(element);
  return {
    flat: joinFlat([part, word("[]")], ""),
    broken: (indent) => `${part.broken(indent)}[]`,
    binding: "atom",
  };
}

/** One position of a tuple. */
export interface TuplePlace {
  readonly item: Layout;
  readonly times: "once" | "optional" | "many";
  /** The name of the position, if it needs one. */
  readonly label?: string;
}

/** Returns `[A, B?, ...C[]]`, or one position on each line. */
export function tuple(places: readonly TuplePlace[]): Layout {
  const parts = places.map(layOutPlace);
  const flat = joinFlat(parts, ", ");
  return {
    flat: flat === undefined ? undefined : fitting(`[${flat}]`),
    broken: (indent) =>
      `[\n${parts.map((part) => `${indent}  ${render(part, `${indent}  `, 1)},\n`).join("")}${indent}]`,
    binding: "atom",
  };
}

function layOutPlace({ item, times, label }: TuplePlace): Layout {
  if (times === "once") return item;
  if (times === "many") return concat("...", array(item), "");
  if (label !== undefined) return concat(`${label}?: `, item, "");
  return concat("", item.binding === "atom" ? item : parenthesise(item), "?");
}

/** A property or the index signature of an object. */
export interface MemberLine {
  /** `name`, `name?` or `[k: string]`. */
  readonly key: string;
  readonly type: Layout;
  readonly doc: Doc | undefined;
}

/** Returns `{ a: A; b?: B }` for a small object without other objects, and one property on each line otherwise. */
export function object(members: readonly MemberLine[]): Layout {
  const small = members.length <= 2 && members.every(({ doc }) => !isDocumented(doc));
  const line = small
    ? joinFlat(
        members.map(({ key, type }) => concat(`${key}: `, type, "")),
        "; ",
      )
    : undefined;
  const flat = line?.includes("{ ") === true ? undefined : line;
  return {
    flat: flat === undefined ? undefined : fitting(members.length === 0 ? "{}" : `{ ${flat} }`),
    broken: (indent) => `{\n${members.map((member) => memberLine(member, `${indent}  `)).join("")}${indent}}`,
    binding: "atom",
  };
}

function memberLine({ key, type, doc }: MemberLine, indent: string): string {
  return `${docBlock(doc, indent)}${indent}${key}:${following(type, indent, key.length + 2)};\n`;
}

/** Prints a type after `:` or `=`, on the same line or on lines of its own. */
export function following(type: Layout, indent: string, used: number): string {
  const text = render(type, indent, used + 1);
  return text.startsWith("\n") ? text : ` ${text}`;
}

function render(layout: Layout, indent: string, used: number): string {
  const { flat } = layout;
  return flat !== undefined && indent.length + used + flat.length <= width ? flat : layout.broken(indent);
}

function parenthesise(inner: Layout): Layout {
  return {
    flat: inner.flat === undefined ? undefined : fitting(`(${inner.flat})`),
    broken: (indent) => {
      const text = inner.broken(indent);
      return text.startsWith("\n") ? `(${text}\n${indent})` : `(${text})`;
    },
    binding: "atom",
  };
}

function concat(before: string, part: Layout, after: string): Layout {
  return {
    flat: part.flat === undefined ? undefined : fitting(`${before}${part.flat}${after}`),
    broken: (indent) => `${before}${part.broken(indent)}${after}`,
    binding: "atom",
  };
}

/** Joins parts on one line, or returns `undefined` if they need more. */
function joinFlat(parts: readonly Layout[], separator: string): string | undefined {
  let text = "";
  for (const [at, { flat }] of parts.entries()) {
    if (flat === undefined || text.length > width) return undefined;
    text += at === 0 ? flat : separator + flat;
  }
  return fitting(text);
}

function fitting(text: string): string | undefined {
  return text.length <= width ? text : undefined;
}
