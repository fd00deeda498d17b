import type { DataSchema, LoweredSchema, Report } from "../data-schema.js";
import { DefinitionTable } from "../definition-table.js";
import { lowerEnum, lowerMessage, type ProtobufContext } from "./lower-message.js";
import { parseProto } from "./parse-proto.js";
import { fallbackSyntax, followImports } from "./proto-imports.js";
import { fullNameOf, nameSuggester } from "./proto-types.js";
import { selectMessage } from "./select-message.js";

/**
 * Lowers a Protobuf schema (proto2, proto3 or an edition) to JSON Schema. The schema describes ProtoJSON and accepts
 * what every ProtoJSON parser has to accept, since senders differ:
 *
 * - A field is named by its `json_name` or in lowerCamelCase. Unknown members are allowed: a newer schema may have more
 *   fields, and senders may write the names that fields have in the .proto file.
 * - A field that is not set is left out or null. At most one field of a `oneof` is set.
 * - Numbers are JSON numbers or strings. `float` and `double` can be `"NaN"`, `"Infinity"` and `"-Infinity"`.
 * - `bytes` are base64 in either alphabet.
 * - An enum value is its name or its number. Only the enums of proto2 and closed enums reject unknown numbers.
 * - The types of `google.protobuf` have their JSON forms, whether or not they are imported.
 *
 * Services, options, reserved names and extensions do not affect JSON.
 *
 * @param schemas - the Protobuf schemas that it can import
 * @see https://protobuf.dev/programming-guides/json/
 */
export function lowerProtobuf(
  schema: DataSchema,
  report: Report,
  schemas: readonly DataSchema[] = [],
): LoweredSchema | undefined {
  const { document, version } = schema;
  if (typeof document !== "string") {
    report("invalid-data-schema", "a Protobuf schema must be a string", { pointer: "" });
    return undefined;
  }
  let problems = 0;
  const counting: Report = (code, message, at, fix) => {
    if (++problems <= mostProblems) report(code, message, at, fix);
  };
  const file = parseProto(document, fallbackSyntax(version), counting);
  const root = file && selectMessage(schema, file, counting);
  if (file === undefined || root === undefined) return undefined;
  const { missingImports, ...types } = followImports(file, schemas, counting);
  const table = new DefinitionTable();
  const context: ProtobufContext = { types, table, report: counting, missingImports, suggest: nameSuggester(types) };
  const rootName = fullNameOf(root);
  table.begin(rootName, rootName.split("."));
  for (let key = table.next(); key !== undefined; key = table.next()) {
    const message = types.messages.get(key);
    const enumType = types.enums.get(key);
    if (message !== undefined) table.define(key, lowerMessage(message, context));
    else if (enumType !== undefined) table.define(key, lowerEnum(enumType, counting));
  }
  const lowered = table.document(rootName, counting);
  return problems > 0 ? undefined : lowered;
}

/** More errors of one file are not reported. */
const mostProblems = 50;
