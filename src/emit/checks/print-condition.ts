import { type Condition, not } from "./condition.js";

const lineWidth = 110;

// How tightly an expression binds; one that binds less tightly than its place asks for is put between brackets.
const loosest = 0;
const binding = { choice: 1, or: 2, and: 3, differ: 4, comparison: 4, not: 5, test: 6, call: 6 };

/** Prints a condition on one line if it fits, and one part on each line otherwise. */
export function printCondition(condition: Condition, indent: string): string {
  return print(condition, indent, loosest);
}

/** Prints the statement that rejects a value unless a condition holds. */
export function printRejection(condition: Condition, indent: string): string {
  if (condition === true) return "";
  if (condition === false) return `${indent}return false;\n`;
  return `${indent}if (${printCondition(not(condition), indent)}) return false;\n`;
}

/** Prints `return condition;`, on several lines if it is long. */
export function printReturn(condition: Condition, indent: string): string {
  const text = flat(condition, loosest);
  const isOneLine = fits(text, indent) || typeof condition === "boolean" || !isList(condition);
  return isOneLine
    ? `${indent}return ${print(condition, indent, loosest)};\n`
    : `${indent}return (\n${indent}  ${broken(condition, `${indent}  `)}\n${indent});\n`;
}

function print(condition: Condition, indent: string, place: number): string {
  const text = flat(condition, place);
  if (fits(text, indent) || typeof condition === "boolean") return text;
  if (condition.kind === "not") return `!${print(condition.part, indent, binding.not)}`;
  if (!isList(condition)) return text;
  const inner = `${indent}  `;
  return place === loosest ? broken(condition, inner) : `(\n${inner}${broken(condition, inner)}\n${indent})`;
}

function broken(condition: Extract<Condition, { kind: "and" | "or" }>, indent: string): string {
  const sign = condition.kind === "and" ? "&&" : "||";
  return condition.parts.map((part) => print(part, indent, binding[condition.kind] + 1)).join(` ${sign}\n${indent}`);
}

function flat(condition: Condition, place: number): string {
  if (typeof condition === "boolean") return String(condition);
  const text = operation(condition);
  return binding[condition.kind] < place ? `(${text})` : text;
}

function operation(condition: Exclude<Condition, boolean>): string {
  const tight = binding[condition.kind] + 1;
  switch (condition.kind) {
    case "call":
      return `${condition.check}(${condition.subject})`;
    case "test":
      return condition.text;
    case "comparison":
      return `${condition.left} ${condition.operator} ${condition.right}`;
    case "and":
      return condition.parts.map((part) => flat(part, tight)).join(" && ");
    case "or":
      return condition.parts.map((part) => flat(part, tight)).join(" || ");
    case "differ":
      return condition.parts.map((part) => flat(part, tight)).join(" !== ");
    case "not":
      return `!${flat(condition.part, binding.not)}`;
    case "choice": {
      const [decision, yes, no] = condition.parts;
      return `${flat(decision, tight)} ? ${flat(yes, tight)} : ${flat(no, tight)}`;
    }
  }
}

function isList(condition: Condition): condition is Extract<Condition, { kind: "and" | "or" }> {
  return typeof condition === "object" && (condition.kind === "and" || condition.kind === "or");
}

function fits(text: string, indent: string): boolean {
  return indent.length + text.length <= lineWidth;
}
