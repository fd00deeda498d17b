import type { DataSchema } from "../data-schema.js";
import { DefinitionBook } from "../definition-book.js";
import type { LoweredSchema, Report } from "../lowered-schema.js";
import { nameSuggester } from "./lookup.js";
import { type LowerContext, lowerEnum, lowerMessage } from "./lower-message.js";
import { parseFile, type ReportProblem } from "./parse-file.js";
import { selectMessage } from "./select-message.js";
import type { Message, ProtoFile } from "./syntax-tree.js";
import { SyntaxProblem } from "./token.js";
import { TokenCursor } from "./token-cursor.js";
import { tokenize } from "./tokenize.js";

/**
 * Lowers a Protobuf schema (proto2, proto3 or an edition) to JSON Schema. What is described is ProtoJSON as it is written
 * by default; of what readers accept besides, only what senders are known to write is accepted:
 *
 * - a field is called by its `json_name`, or in lowerCamelCase; the name that it has in the file is not accepted;
 * - fields may be left out, unless they are `required`; instead of being null, a field is left out, but wrappers may be null;
 * - of a `oneof`, at most one field is there;
 * - integers of 64 bits are a text of digits, or a number up to 2^53; those of 32 bits are numbers;
 * - `float` and `double` are numbers, or `"NaN"`, `"Infinity"` or `"-Infinity"`;
 * - `bytes` are base64, of either alphabet; enums are names;
 * - the types of `google.protobuf` that have a JSON form of their own have that, whether or not they are imported.
 *
 * Services, options, reserved names and the extensions themselves change nothing. Other files are not read: a type from one
 * that is used is reported, an import that only options need is not.
 *
 * @see https://protobuf.dev/programming-guides/json/
 */
export function lowerProtobuf(schema: DataSchema, report: Report): LoweredSchema | undefined {
  const { document, version } = schema;
  if (typeof document !== "string") {
    report("invalid-data-schema", "a Protobuf schema is a text", { pointer: "" });
    return undefined;
  }
  let failed = false;
  let count = 0;
  const noting: Report = (code, message, at, fix) => {
    if (code !== "irregular-data-schema") failed = true;
    if (++count <= mostProblems) report(code, message, at, fix);
  };
  const file = parse(document, version.startsWith("3") ? "proto3" : "proto2", noting);
  if (file === undefined || failed) return undefined;
  const root = selectMessage(schema, file, noting);
  const lowered = root && lowerAll(root, file, noting);
  return failed ? undefined : lowered;
}

/** So many mistakes are told of one file; more help nobody. */
const mostProblems = 50;

const codes = { wrong: "invalid-data-schema", irregular: "irregular-data-schema", "too-deep": "too-deep" } as const;

function parse(text: string, fallback: "proto2" | "proto3", report: Report): ProtoFile | undefined {
  const tell: ReportProblem = (kind, message, offset) => report(codes[kind], message, { pointer: "", offset });
  try {
    return parseFile(new TokenCursor(tokenize(text)), fallback, tell);
  } catch (problem) {
    if (!(problem instanceof SyntaxProblem)) throw problem;
    tell("wrong", problem.message, problem.offset);
    return undefined;
  }
}

function lowerAll(root: Message, file: ProtoFile, report: Report): LoweredSchema {
  const book = new DefinitionBook();
  const context: LowerContext = { file, book, report, suggest: nameSuggester(file) };
  book.begin(root.fullName, root.fullName.split("."));
  for (let key = book.next(); key !== undefined; key = book.next()) {
    const message = file.messages.get(key);
    const enumType = file.enums.get(key);
    if (message !== undefined) book.define(key, lowerMessage(message, context));
    else if (enumType !== undefined) book.define(key, lowerEnum(enumType));
  }
  return book.document(root.fullName, report);
}
