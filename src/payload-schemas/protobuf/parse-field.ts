import type { ParseContext } from "./parse-context.js";
import { parseMessageBody } from "./parse-message.js";
import { isDeprecated, type Options, parseOptionList } from "./parse-options.js";
import type { Field, FieldType, TypeName } from "./syntax-tree.js";
import type { Token } from "./token.js";

type Label = "optional" | "required" | "repeated" | undefined;

/** Parses `label Type name = 1 [options];`. */
export function parseField(context: ParseContext, scope: string, isAlternative: boolean): Field {
  const { cursor, edition, isDeclared, report } = context;
  const first = cursor.peek();
  const label = parseLabel(context);
  const type: FieldType = { is: "name", ...cursor.expectPath(), scope };
  const name = cursor.expectKind("word");
  parseNumber(context);
  const options = parseOptionList(cursor);
  const last = cursor.expect(";");
  if (edition === "proto2" && isDeclared && label === undefined && !isAlternative)
    report("irregular", `in proto2, the field "${name.text}" is optional, required or repeated`, name.offset);
  if (edition !== "proto2" && label === "required")
    report("irregular", `the field "${name.text}" cannot be required outside of proto2`, first.offset);
  return makeField(context, { first, name, last, label, type, options });
}

/** Parses `map<Key, Value> name = 1 [options];`. */
export function parseMapField(context: ParseContext, scope: string): Field {
  const { cursor } = context;
  const first = cursor.expect("map");
  cursor.expect("<");
  const key: TypeName = { is: "name", ...cursor.expectPath(), scope };
  cursor.expect(",");
  const value: TypeName = { is: "name", ...cursor.expectPath(), scope };
  cursor.expect(">");
  const name = cursor.expectKind("word");
  parseNumber(context);
  const options = parseOptionList(cursor);
  const last = cursor.expect(";");
  if (!keyTypes.has(key.name)) context.report("wrong", `"${key.name}" cannot be the key of a map`, key.offset);
  return makeField(context, { first, name, last, label: undefined, type: { is: "map", key, value }, options });
}

/** Parses `label group Name = 1 { ... }` of proto2: a message, and a field of it that has its name in lower case. */
export function parseGroup(context: ParseContext, scope: string, depth: number): Field {
  const { cursor } = context;
  const first = cursor.peek();
  const label = parseLabel(context);
  cursor.expect("group");
  const name = cursor.expectKind("word");
  parseNumber(context);
  const options = parseOptionList(cursor);
  const type: TypeName = { is: "name", name: name.text, scope, offset: name.offset };
  parseMessageBody(context, first, name, { scope, isOuter: false, depth: depth + 1 });
  return makeField(context, {
    first,
    name: { ...name, text: name.text.toLowerCase() },
    last: name,
    label,
    type,
    options,
  });
}

/** Whole numbers, texts and booleans (Protobuf language specification, "Map field"). */
const keyTypes: ReadonlySet<string> = new Set([
  ...["int32", "int64", "uint32", "uint64", "sint32", "sint64"],
  ...["fixed32", "fixed64", "sfixed32", "sfixed64", "bool", "string"],
]);

/** A label is followed by a type, so that a type may be called like one. */
function parseLabel({ cursor }: ParseContext): Label {
  for (const label of ["optional", "required", "repeated"] as const) {
    if (!cursor.sees(label, "word", "word") && !cursor.sees(label, "word", ".") && !cursor.sees(label, ".")) continue;
    cursor.next();
    return label;
  }
  return undefined;
}

function parseNumber({ cursor, report }: ParseContext): void {
  cursor.expect("=");
  const { text, offset } = cursor.expectKind("number");
  const number = /^0[0-7]+$/.test(text) ? Number.parseInt(text, 8) : Number(text);
  if (!Number.isInteger(number) || number < 1 || number > highestNumber)
    report("irregular", `the number of a field is from 1 to ${highestNumber}`, offset);
}

const highestNumber = 2 ** 29 - 1;

interface FieldParts {
  readonly first: Token;
  readonly name: Token;
  readonly last: Token;
  readonly label: Label;
  readonly type: FieldType;
  readonly options: Options;
}

function makeField({ cursor }: ParseContext, { first, name, last, label, type, options }: FieldParts): Field {
  const doc = cursor.commentOf(first, last);
  const written = options.get("json_name");
  const fallback = options.get("default");
  return {
    name: written?.kind === "text" ? written.text : jsonNameOf(name.text),
    type,
    isRepeated: label === "repeated",
    isRequired: label === "required" || options.get("features.field_presence")?.text === "LEGACY_REQUIRED",
    ...(doc !== undefined && { doc }),
    deprecated: isDeprecated(options),
    ...(fallback !== undefined && { default: fallback }),
    offset: name.offset,
  };
}

/** `station_id` is `stationId` in JSON (protobuf.dev, "ProtoJSON format"). */
function jsonNameOf(name: string): string {
  return name.replace(/_+([^_]?)/g, (_whole, letter: string) => letter.toUpperCase());
}
