import type { ParseError } from "jsonc-parser";
import type { JsonValue } from "../schema/schema.js";

/** The value of a text of strict JSON; `undefined` where it is none. */
export function parseJson(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What keeps a text from being JSON, and whatever value could be made out of the rest. */
export interface SyntaxProblem {
  readonly problem: string;
  readonly offset: number;
  readonly salvaged: JsonValue | undefined;
}

/** Finds the first syntax error of a text that is not JSON, with a parser that is slower but can tell where and why. */
export async function diagnoseText(text: string): Promise<SyntaxProblem> {
  const { parse, printParseErrorCode } = await import("jsonc-parser");
  const errors: ParseError[] = [];
  const salvaged = salvage(() => parse(text, errors, { disallowComments: true }));
  const [first] = errors;
  // Nested so deeply that the slower parser gave up.
  if (first === undefined) return { problem: "this is no JSON", offset: 0, salvaged };
  return { problem: explain(printParseErrorCode(first.error), text, first), offset: first.offset, salvaged };
}

function salvage(parse: () => JsonValue | undefined): JsonValue | undefined {
  try {
    return parse();
  } catch {
    return undefined;
  }
}

const explanations: { readonly [code: string]: string } = {
  InvalidSymbol: "this is no JSON value",
  InvalidNumberFormat: "this is no JSON number",
  PropertyNameExpected: "a property name in double quotes is expected here",
  ValueExpected: "a value is expected here",
  ColonExpected: "a colon is expected here",
  CommaExpected: "a comma is expected here",
  CloseBraceExpected: "a closing brace is missing here",
  CloseBracketExpected: "a closing bracket is missing here",
  EndOfFileExpected: "the file should end here",
  InvalidCommentToken: "JSON has no comments",
  UnexpectedEndOfComment: "JSON has no comments",
  UnexpectedEndOfString: "the string has no end",
  UnexpectedEndOfNumber: "the number has no end",
  InvalidUnicode: "this is no Unicode escape",
  InvalidEscapeCharacter: "JSON has no such escape",
  InvalidCharacter: "this character has to be escaped",
};

function explain(code: string, text: string, { offset }: ParseError): string {
  if (text.trim() === "") return "the file is empty";
  const trailingComma = code === "ValueExpected" || code === "PropertyNameExpected";
  if (trailingComma && /,\s*$/.test(text.slice(0, offset))) return "JSON has no trailing commas";
  if (offset >= text.length) return "the file ends too early";
  return explanations[code] ?? code;
}
