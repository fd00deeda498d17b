import type { Constant } from "./syntax-tree.js";
import type { TokenCursor } from "./token-cursor.js";

/** Options by name; those of one's own have their name in brackets. The last one of a name counts. */
export type Options = ReadonlyMap<string, Constant>;

/** Whether something says of itself that it should not be used any more. */
export function isDeprecated(options: Options): boolean {
  return options.get("deprecated")?.text === "true";
}

/** Parses `[name = value, ...]`, if there is one. */
export function parseOptionList(cursor: TokenCursor): Options {
  const options = new Map<string, Constant>();
  if (!cursor.accept("[")) return options;
  do parseOption(cursor, options);
  while (cursor.accept(","));
  cursor.expect("]");
  return options;
}

/** Parses `option name = value;`. */
export function parseOptionStatement(cursor: TokenCursor, options: Map<string, Constant>): void {
  cursor.expect("option");
  parseOption(cursor, options);
  cursor.expect(";");
}

function parseOption(cursor: TokenCursor, options: Map<string, Constant>): void {
  const steps: string[] = [];
  do steps.push(parseOptionName(cursor));
  while (cursor.accept("."));
  cursor.expect("=");
  options.set(steps.join("."), parseConstant(cursor));
}

function parseOptionName(cursor: TokenCursor): string {
  if (!cursor.accept("(")) return cursor.expectKind("word").text;
  const { name } = cursor.expectPath();
  cursor.expect(")");
  return `(${name})`;
}

function parseConstant(cursor: TokenCursor): Constant {
  if (cursor.sees("{") || cursor.sees("[")) {
    cursor.skipBrackets();
    return { kind: "other", text: "" };
  }
  if (cursor.peek().kind === "text") return { kind: "text", text: cursor.expectText().text };
  const sign = cursor.accept("-") ? "-" : "";
  if (sign === "") cursor.accept("+");
  const { kind } = cursor.peek();
  if (kind === "word") return { kind, text: sign + cursor.expectPath().name };
  return { kind: "number", text: sign + cursor.expectKind("number").text };
}
