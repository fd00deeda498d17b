import { isDeepStrictEqual } from "node:util";
import { isJsonArray, isJsonObject, type JsonObject, own } from "../../schema/schema-document.js";
import { readLogicalType } from "./avro-logical-type.js";
import { type At, type AvroReading, below, jsonAnnotation } from "./avro-reading.js";
import {
  type AvroType,
  avroFullName,
  avroName,
  type EnumType,
  type Field,
  type FixedType,
  type NamedType,
  namespaceOf,
  ownNameOf,
} from "./avro-types.js";

/** The keywords that declare a named type. An `error` is a record that a protocol throws. */
type DeclarationKeyword = "record" | "error" | "enum" | "fixed";

const keywords: ReadonlySet<string> = new Set<DeclarationKeyword>(["record", "error", "enum", "fixed"]);

/** Whether a keyword declares a named type. */
export function isDeclaration(keyword: string): keyword is DeclarationKeyword {
  return keywords.has(keyword);
}

/** Reads the declaration of a named type, and returns a reference to it. */
export function readDeclaration(
  keyword: DeclarationKeyword,
  object: JsonObject,
  at: At,
  reading: AvroReading,
): AvroType | undefined {
  const { named } = reading;
  const name = own(object, "name");
  const article = keyword === "enum" || keyword === "error" ? "an" : "a";
  if (typeof name !== "string" || name === "")
    return reading.invalid(`${article} ${keyword} must have a "name"`, at.pointer);
  const fullName = avroFullName(name, namespaceIn(object, at, reading), at.namespace);
  const odd = fullName.split(".").find((step) => !avroName.test(step));
  if (odd !== undefined) reading.warn(invalidName(odd), `${at.pointer}/name`);
  const reference: AvroType = { is: "named", candidates: [fullName] };
  const known = named.get(fullName);
  if (known !== undefined) {
    const fix = `Declare it once, and refer to it as "${fullName}".`;
    const message = `"${fullName}" is declared twice`;
    if (!isDeepStrictEqual(known.source, object))
      return reading.invalid(`${message} with different content`, at.pointer, fix);
    reading.warn(message, at.pointer, fix);
    return reference;
  }
  const declaration: { source: JsonObject; type: NamedType | undefined } = { source: object, type: undefined };
  named.set(fullName, declaration);
  declaration.type = readBody(keyword, fullName, object, at, reading);
  return reference;
}

function namespaceIn(object: JsonObject, { pointer }: At, reading: AvroReading): string | undefined {
  const namespace = own(object, "namespace");
  if (namespace === undefined || typeof namespace === "string") return namespace;
  reading.warn('"namespace" is ignored, since it is not a string', `${pointer}/namespace`);
  return undefined;
}

function invalidName(name: string): string {
  return `${JSON.stringify(name)} is not a valid name: names have only letters, digits and _, and start with a letter or _`;
}

type Declared = Pick<NamedType, "fullName" | "pointer" | "doc">;

function readBody(
  keyword: DeclarationKeyword,
  fullName: string,
  object: JsonObject,
  at: At,
  reading: AvroReading,
): NamedType | undefined {
  const doc = own(object, "doc");
  const declared = { fullName, pointer: at.pointer, ...(typeof doc === "string" && doc !== "" && { doc }) };
  if (keyword === "enum") return readEnum(object, declared, reading);
  if (keyword === "fixed") return readFixed(object, declared, reading);
  const fields = readFields(object, { ...at, namespace: namespaceOf(fullName) }, reading);
  return fields && { ...declared, is: "record", fields };
}

function readFields(record: JsonObject, at: At, reading: AvroReading): readonly Field[] | undefined {
  const written = own(record, "fields");
  if (!isJsonArray(written)) return reading.invalid('a record must have a list of "fields"', at.pointer);
  const names = new Set<string>();
  return written.flatMap((value, index): readonly Field[] => {
    const inner = below(at, "fields", index);
    const field = isJsonObject(value)
      ? readField(value, inner, reading)
      : reading.invalid('a field must be an object with a "name" and a "type"', inner.pointer);
    if (field === undefined) return [];
    if (names.has(field.name))
      reading.invalid(`the record has two fields named "${field.name}"`, `${inner.pointer}/name`);
    names.add(field.name);
    return [field];
  });
}

function readField(object: JsonObject, at: At, reading: AvroReading): Field | undefined {
  const name = own(object, "name");
  if (typeof name !== "string" || name === "") return reading.invalid('a field must have a "name"', at.pointer);
  if (!avroName.test(name)) reading.warn(invalidName(name), `${at.pointer}/name`);
  const written = own(object, "type");
  if (written === undefined) return reading.invalid(`the field "${name}" has no "type"`, at.pointer);
  const type = reading.readType(written, below(at, "type"), reading);
  const doc = own(object, "doc");
  const alternate = jsonAnnotation(object, "altnames", at.pointer, reading);
  return (
    type && {
      name: typeof alternate === "string" ? alternate : name,
      type,
      default: own(object, "default"),
      pointer: at.pointer,
      ...(typeof doc === "string" && doc !== "" && { doc }),
    }
  );
}

function readEnum(object: JsonObject, declared: Declared, reading: AvroReading): EnumType | undefined {
  const { pointer, fullName } = declared;
  const written = own(object, "symbols");
  if (!isJsonArray(written) || written.length === 0 || !written.every((symbol) => typeof symbol === "string"))
    return reading.invalid(`the enum "${ownNameOf(fullName)}" must have a list of names as "symbols"`, pointer);
  const alternates = jsonAnnotation(object, "altsymbols", pointer, reading);
  const symbols = new Map<string, string>();
  for (const [index, symbol] of written.entries()) {
    const place = `${pointer}/symbols/${index}`;
    if (symbols.has(symbol)) reading.warn(`the symbol "${symbol}" is repeated`, place);
    if (!avroName.test(symbol)) reading.warn(invalidName(symbol), place);
    const alternate = isJsonObject(alternates) ? own(alternates, symbol) : undefined;
    symbols.set(symbol, typeof alternate === "string" ? alternate : symbol);
  }
  const fallback = own(object, "default");
  if (fallback !== undefined && (typeof fallback !== "string" || !symbols.has(fallback)))
    reading.warn(`the default ${JSON.stringify(fallback)} is not a symbol of the enum`, `${pointer}/default`);
  return { ...declared, is: "enum", symbols };
}

function readFixed(object: JsonObject, declared: Declared, reading: AvroReading): FixedType | undefined {
  const size = own(object, "size");
  if (typeof size !== "number" || !Number.isInteger(size) || size < 0 || size > mostBytes)
    return reading.invalid(`the "size" of a fixed must be a number of bytes, up to ${mostBytes}`, declared.pointer);
  const { logical, problem } = readLogicalType(object, "fixed", size);
  if (problem !== undefined) reading.warn(`the logical type is ignored: ${problem}`, declared.pointer);
  return { ...declared, is: "fixed", size, ...(logical && { logical }) };
}

/** Avro libraries count bytes in 32 bits. */
const mostBytes = 2 ** 31 - 1;
