import { propertyKey } from "../../print/literals.js";

const lineWidth = 110;

/** An expression: its text on one line, and what it is made of, to be put on a line each where that one is too long. */
export type Literal =
  | string
  | { readonly flat: string; readonly open: string; readonly parts: readonly Part[]; readonly close: string };

/** A part of an expression, with the name in front of it, if it has one. */
interface Part {
  readonly name: string;
  readonly value: Literal;
}

/** A member of an object. */
export type Member = readonly [name: string, value: Literal];

/** An object with members. */
export function objectLiteral(members: readonly Member[]): Literal {
  const parts = members.map(([name, value]) => ({ name: `${propertyKey(name)}: `, value }));
  return { flat: parts.length === 0 ? "{}" : `{ ${flatParts(parts)} }`, open: "{", parts, close: "}" };
}

/** A list of values. */
export function listLiteral(values: readonly Literal[]): Literal {
  const parts = values.map((value) => ({ name: "", value }));
  return { flat: `[${flatParts(parts)}]`, open: "[", parts, close: "]" };
}

function flatParts(parts: readonly Part[]): string {
  return parts.map(({ name, value }) => name + flat(value)).join(", ");
}

function flat(value: Literal): string {
  return typeof value === "string" ? value : value.flat;
}

/** On one line if it fits, otherwise a part a line. */
export function printLiteral(value: Literal, indent: string, before = 0): string {
  if (typeof value === "string" || indent.length + before + value.flat.length <= lineWidth) return flat(value);
  const inner = `${indent}  `;
  const lines = value.parts.map(
    (part) => `${inner}${part.name}${printLiteral(part.value, inner, part.name.length)},\n`,
  );
  return `${value.open}\n${lines.join("")}${indent}${value.close}`;
}
