import { joinNames } from "./join-names.js";
import type { ParseContext } from "./parse-context.js";
import { isDeprecated, parseOptionList, parseOptionStatement } from "./parse-options.js";
import type { Constant, EnumValue } from "./syntax-tree.js";

/** Parses `enum Name { ... }`; `scope` is the full name of what is around it. */
export function parseEnum(context: ParseContext, scope: string): void {
  const { cursor } = context;
  const first = cursor.next();
  if (first.text !== "enum") cursor.expect("enum");
  const name = cursor.expectKind("word");
  const fullName = joinNames(scope, name.text);
  context.declare(fullName, name.offset);
  const doc = cursor.commentOf(first, cursor.peek());
  const options = new Map<string, Constant>();
  const values = new Map<string, EnumValue>();
  context.block(name.text, () => {
    const value = parseEnumStatement(context, options);
    if (value !== undefined) values.set(value.name, value);
  });
  if (values.size === 0) context.report("wrong", `the enum ${name.text} has no values`, name.offset);
  context.enums.set(fullName, {
    fullName,
    offset: name.offset,
    ...(doc !== undefined && { doc }),
    deprecated: isDeprecated(options),
    values: [...values.values()],
  });
}

/** The words that begin other statements may also be names of values. */
function parseEnumStatement(context: ParseContext, options: Map<string, Constant>): EnumValue | undefined {
  const { cursor } = context;
  if (cursor.accept(";")) return undefined;
  const isValue = cursor.sees("word", "=");
  if (!isValue && cursor.sees("option")) {
    parseOptionStatement(cursor, options);
    return undefined;
  }
  if (!isValue && cursor.sees("reserved")) {
    cursor.skipStatement();
    return undefined;
  }
  return parseEnumValue(context);
}

function parseEnumValue({ cursor }: ParseContext): EnumValue {
  const name = cursor.expectKind("word");
  cursor.expect("=");
  cursor.accept("-");
  cursor.expectKind("number");
  parseOptionList(cursor);
  const doc = cursor.commentOf(name, cursor.expect(";"));
  return { name: name.text, ...(doc !== undefined && { doc }) };
}
