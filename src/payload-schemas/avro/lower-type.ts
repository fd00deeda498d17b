import type { JsonValue } from "../../schema/schema.js";
import type { DefinitionTable, Draft } from "../definition-table.js";
import { exactInteger, smallInteger } from "../exact-number.js";
import type {
  AvroType,
  EnumType,
  Field,
  FixedType,
  NamedReference,
  NamedType,
  PrimitiveType,
  RecordType,
} from "./avro-type.js";
import { base64Text } from "./base64.js";
import { decimalText, fixedDecimalText } from "./decimal-text.js";
import { fitDefault } from "./default-value.js";
import { ownNameOf } from "./full-name.js";
import type { LogicalType } from "./logical-type.js";
import { unite } from "./unite.js";

/** What has to be known about a document to lower a type of it. */
export interface LowerContext {
  readonly find: (reference: NamedReference) => NamedType | undefined;
  readonly book: DefinitionTable;
  /** Is told of a default that does not fit its type. */
  readonly reportDefault: (field: Field) => void;
}

/** Lowers what stands in a place where a type is wanted; records and enums are only referred to. */
export function lowerType(type: AvroType, context: LowerContext): Draft {
  switch (type.is) {
    case "primitive":
      return lowerPrimitive(type);
    case "array":
      return { type: "array", items: lowerType(type.items, context) };
    case "map":
      return { type: "object", additionalProperties: lowerType(type.values, context) };
    case "union":
      return unite(type.branches.map((branch) => lowerType(branch, context)));
    case "named": {
      const named = context.find(type);
      if (named === undefined) return {};
      return named.is === "fixed" ? lowerFixed(named) : context.book.refer(named.fullName, named.fullName.split("."));
    }
  }
}

/** Lowers what a declared type is. */
export function lowerNamed(type: NamedType, context: LowerContext): Draft {
  if (type.is === "record") return lowerRecord(type, context);
  return type.is === "enum" ? lowerEnum(type) : lowerFixed(type);
}

/** An Avro datum has the fields of its record and no others, so neither has its JSON. */
function lowerRecord(record: RecordType, context: LowerContext): Draft {
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

function lowerField(field: Field, context: LowerContext): Draft {
  const lowered = lowerType(field.type, context);
  const texts = [field.doc, lowered["description"]].filter((text) => typeof text === "string");
  const fitting = field.default === undefined ? {} : fitDefault(field.default, field.type, context.find);
  if (fitting === undefined) context.reportDefault(field);
  // The very object is kept, since a reference gets its target filled in later.
  if (texts.length > 0) lowered["description"] = texts.join("\n\n");
  if (fitting?.json !== undefined) lowered["default"] = fitting.json;
  return lowered;
}

function lowerEnum(type: EnumType): Draft {
  return { ...headOf(type), type: "string", enum: [...new Set(type.symbols.values())] };
}

function lowerFixed(type: FixedType): Draft {
  const { logical, size, doc } = type;
  const lowered = logical === undefined ? base64Text(size) : lowerLogical(logical, base64Text(size));
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
      return base64Text();
    default:
      return { type: name satisfies JsonValue };
  }
}

function lowerLogical(logical: LogicalType, plain: Draft): Draft {
  switch (logical.is) {
    case "told":
      return { ...plain, description: logical.text };
    case "uuid":
      return { type: "string", format: "uuid" };
    case "big-decimal":
      return decimalText();
    case "decimal":
      return fixedDecimalText(logical.precision, logical.scale);
  }
}
