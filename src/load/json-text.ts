import type { ParseError } from "jsonc-parser";
import type { JsonValue } from "../schema/schema.js";
import { isJsonArray, isJsonObject } from "../schema/schema-document.js";

/** What a text holds: a value, or the first syntax error, with whatever could be made out of the rest. */
export type ParsedJson =
  | { readonly value: JsonValue }
  | { readonly problem: string; readonly offset: number; readonly salvaged: JsonValue | undefined };

/** Parses strict JSON. Only where that fails, a slower parser is loaded that can tell where and why. */
export async function parseJson(text: string): Promise<ParsedJson> {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    return diagnoseText(text, error);
  }
}

async function diagnoseText(text: string, error: unknown): Promise<ParsedJson> {
  const { parse, printParseErrorCode } = await import("jsonc-parser");
  const errors: ParseError[] = [];
  const salvaged = salvage(() => parse(text, errors, { disallowComments: true }));
  const [first] = errors;
  // JSON.parse knew better, or the text is nested too deeply for the slower parser.
  if (first === undefined) return { problem: String(error), offset: 0, salvaged };
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

/** How many levels a value may have. Enough for any schema, and little enough for every call stack. */
export const maximumDepth = 500;

/** What is measured of a value. */
export interface Measure {
  /** How many members all its objects have. */
  members: number;
  /** Whether it has more than {@link maximumDepth} levels; the members below are not counted then. */
  isTooDeep: boolean;
}

/** Counts the members of a value, and finds out whether it can be walked at all. */
export function measure(value: JsonValue): Measure {
  const result: Measure = { members: 0, isTooDeep: false };
  descend(value, 1, result);
  return result;
}

function descend(value: JsonValue, depth: number, result: Measure): void {
  if (typeof value !== "object" || value === null) return;
  if (depth > maximumDepth) {
    result.isTooDeep = true;
  } else if (isJsonArray(value)) {
    for (const item of value) descend(item, depth + 1, result);
  } else if (isJsonObject(value)) {
    const members = Object.values(value);
    result.members += members.length;
    for (const member of members) descend(member, depth + 1, result);
  }
}
