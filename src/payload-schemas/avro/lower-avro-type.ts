import type { JsonValue } from "../../schema/schema.js";
import { isJsonArray } from "../../schema/schema-document.js";
import type { DefinitionTable, Draft } from "../definition-table.js";
import { exactInteger, smallInteger } from "../exact-number.js";
import { fitDefault } from "./avro-default.js";
import type { LogicalType } from "./avro-logical-type.js";
import {
  type AvroType,
  type EnumType,
  type Field,
  type FindNamed,
  type FixedType,
  type NamedType,
  ownNameOf,
  type PrimitiveType,
  type RecordType,
} from "./avro-types.js";

/** Context for lowering the types of a document. */
export interface AvroContext {
  readonly find: FindNamed;
  readonly table: DefinitionTable;
  /** Reports a default that does not fit its type. */
  readonly reportDefault: (field: Field) => void;
}

/** Lowers a type where it is used. Records and enums become references. */
export function lowerAvroType(type: AvroType, context: AvroContext): Draft {
  switch (type.is) {
    case "primitive":
      return lowerPrimitive(type);
    case "array":
      return { type: "array", items: lowerAvroType(type.items, context) };
    case "map":
      return { type: "object", additionalProperties: lowerAvroType(type.values, context) };
    case "union":
      return unite(type.branches.map((branch) => lowerAvroType(branch, context)));
    case "named": {
      const named = context.find(type);
      if (named === undefined) return {};
      return named.is === "fixed" ? lowerFixed(named) : context.table.refer(named.fullName, named.fullName.split("."));
    }
  }
}

/** Lowers the declaration of a named type. */
export function lowerNamedType(type: NamedType, context: AvroContext): Draft {
  if (type.is === "record") return lowerRecord(type, context);
  return type.is === "enum" ? lowerEnum(type) : lowerFixed(type);
}

function lowerRecord(record: RecordType, context: AvroContext): Draft {
  const properties = record.fields.map((field) => [field.name, lowerField(field, context)] as const);
  const required = record.fields.filter((field) => field.default === undefined).map(({ name }) => name);
  return {
    ...headOf(record),
    type: "object",
    properties: Object.fromEntries(properties),
    ...(required.length > 0 && { required }),
    additionalProperties: false,
  };
}

function lowerField(field: Field, context: AvroContext): Draft {
  const lowered = lowerAvroType(field.type, context);
  const texts = [field.doc, lowered["description"]].filter((text) => typeof text === "string");
  const fitting = field.default === undefined ? {} : fitDefault(field.default, field.type, context.find);
  if (fitting === undefined) context.reportDefault(field);
  // The draft is changed in place, since a reference gets its target filled in later.
  if (texts.length > 0) lowered["description"] = texts.join("\n\n");
  if (fitting?.json !== undefined) lowered["default"] = fitting.json;
  return lowered;
}

function lowerEnum(type: EnumType): Draft {
  return { ...headOf(type), type: "string", enum: [...new Set(type.symbols.values())] };
}

function lowerFixed({ logical, size, doc }: FixedType): Draft {
  const lowered = logical === undefined ? base64(size) : lowerLogical(logical, base64(size));
  return doc === undefined ? lowered : { ...lowered, description: doc };
}

function headOf({ fullName, doc }: NamedType): Draft {
  return { title: ownNameOf(fullName), ...(doc !== undefined && { description: doc }) };
}

function lowerPrimitive({ name, logical }: PrimitiveType): Draft {
  const plain = plainType(name);
  return logical === undefined ? plain : lowerLogical(logical, plain);
}

function plainType(name: PrimitiveType["name"]): Draft {
  switch (name) {
    case "int":
      return smallInteger(-(2 ** 31), 2 ** 31 - 1);
    case "long":
      return exactInteger({ least: -(2n ** 63n), most: 2n ** 63n - 1n });
    case "float":
    case "double":
      return { type: "number" };
    case "bytes":
      return base64();
    default:
      return { type: name satisfies JsonValue };
  }
}

function lowerLogical(logical: LogicalType, plain: Draft): Draft {
  switch (logical.is) {
    case "described":
      return { ...plain, description: logical.text };
    case "uuid":
      return { type: "string", format: "uuid" };
    case "big-decimal":
      return {
        type: "string",
        pattern: "^-?(?:0|[1-9]\\d*)(?:\\.\\d+)?$",
        description: "A decimal number as a string.",
      };
    case "decimal":
      return fixedDecimal(logical.precision, logical.scale);
  }
}

/** Avro stores an integer of `precision` digits, the last `scale` of which are decimal places. */
function fixedDecimal(precision: number, scale: number): Draft {
  const before = precision - scale;
  const whole = before === 0 ? "0" : `(?:0|[1-9]\\d{0,${before - 1}})`;
  const fraction = scale === 0 ? "" : `(?:\\.\\d{1,${scale}})?`;
  const digits = precision === 1 ? "1 digit" : `${precision} digits`;
  const places = scale === 0 ? "" : `, ${scale} of them after the decimal point`;
  return {
    type: "string",
    pattern: `^-?${whole}${fraction}$`,
    description: `A decimal number of up to ${digits}${places}, as a string.`,
  };
}

const letter = "[A-Za-z0-9+/]";

/** The four letters are written one by one, since engines match that without a stack and strings may be long. */
const anyNumberOfBytes = `^(?:${letter.repeat(4)})*(?:${letter}{2}==|${letter}{3}=)?$`;

/** Patterns that count more bytes are too large for some engines. */
const mostCounted = 1000;

/** Returns base64 with padding, of any number of bytes or of exactly this many. */
function base64(bytes?: number): Draft {
  const text = { type: "string", contentEncoding: "base64" };
  if (bytes === undefined) return { ...text, pattern: anyNumberOfBytes };
  if (bytes > mostCounted) {
    const length = Math.ceil(bytes / 3) * 4;
    return { ...text, pattern: anyNumberOfBytes, minLength: length, maxLength: length };
  }
  const letters = Math.ceil((bytes * 4) / 3);
  const padding = "=".repeat((3 - (bytes % 3)) % 3);
  return { ...text, pattern: `^${letters === 0 ? "" : `${letter}{${letters}}`}${padding}$` };
}

/**
 * Unites the types of a union. Types with different kinds of values become one schema with a list of types, which is
 * easier to read and gives better messages. The others become alternatives. `null` comes last.
 */
function unite(branches: readonly Draft[]): Draft {
  const isNull = ({ type }: Draft): boolean => type === "null";
  const parts: Draft[] = [];
  for (const branch of [...branches.filter((branch) => !isNull(branch)), ...branches.filter(isNull)]) {
    const index = parts.findIndex((part) => areDisjoint(part, branch));
    const part = parts[index];
    if (part === undefined) parts.push(branch);
    else parts[index] = { ...part, ...branch, type: [...typesOf(part), ...typesOf(branch)] };
  }
  const [only = {}] = parts;
  return parts.length === 1 ? only : { anyOf: parts };
}

/** Whether the keywords of two schemas do not affect each other's values. */
function areDisjoint(a: Draft, b: Draft): boolean {
  if (!isPlain(a) || !isPlain(b) || (a["description"] !== undefined && b["description"] !== undefined)) return false;
  const kinds = new Set(typesOf(a).map(kindOf));
  return !typesOf(b).some((type) => kinds.has(kindOf(type)));
}

function isPlain(schema: Draft): boolean {
  return schema["type"] !== undefined && schema["enum"] === undefined;
}

function typesOf({ type }: Draft): readonly string[] {
  return (isJsonArray(type) ? type : [type]).filter((name) => typeof name === "string");
}

function kindOf(type: string): string {
  return type === "integer" ? "number" : type;
}
