import type { ParseError } from "jsonc-parser";
import type { JsonValue } from "../schema/schema.js";

/** Parses strict JSON. Returns `undefined` if the text is not JSON. */
export function parseJson(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The first syntax error of a document, and the value that could be parsed in spite of it. */
export interface SyntaxProblem {
  readonly problem: string;
  readonly offset: number;
  readonly salvaged: JsonValue | undefined;
}

/** Finds the first syntax error of a string that is not JSON, with a slower parser that reports positions. */
export async function diagnoseText(text: string): Promise<SyntaxProblem> {
  const { parse, printParseErrorCode } = await import("jsonc-parser");
  const errors: ParseError[] = [];
  const salvaged = salvage(() => parse(text, errors, { disallowComments: true }));
  const [first] = errors;
  // Nested too deeply for the slower parser.
  if (first === undefined) return { problem: "not valid JSON", offset: 0, salvaged };
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
  InvalidSymbol: "not a valid JSON value",
  InvalidNumberFormat: "not a valid JSON number",
  PropertyNameExpected: "a property name in double quotes is expected here",
  ValueExpected: "a value is expected here",
  ColonExpected: "a colon is expected here",
  CommaExpected: "a comma is expected here",
  CloseBraceExpected: "a closing brace is missing here",
  CloseBracketExpected: "a closing bracket is missing here",
  EndOfFileExpected: "the end of the file is expected here",
  InvalidCommentToken: "comments are not allowed in JSON",
  UnexpectedEndOfComment: "comments are not allowed in JSON",
  UnexpectedEndOfString: "the string is not terminated",
  UnexpectedEndOfNumber: "the number is incomplete",
  InvalidUnicode: "not a valid Unicode escape",
  InvalidEscapeCharacter: "not a valid escape sequence",
  InvalidCharacter: "this character must be escaped",
};

function explain(code: string, text: string, { offset }: ParseError): string {
  if (text.trim() === "") return "the file is empty";
  const trailingComma = code === "ValueExpected" || code === "PropertyNameExpected";
  if (trailingComma && /,\s*$/.test(text.slice(0, offset))) return "trailing commas are not allowed in JSON";
  if (offset >= text.length) return "unexpected end of the file";
  return explanations[code] ?? code;
}
