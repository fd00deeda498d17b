import { isDeepStrictEqual } from "node:util";
import type { JsonValue } from "../../schema/schema.js";
import { isJsonArray, isJsonObject, type JsonObject, own } from "../../schema/schema-document.js";
import type { AvroType, EnumType, FixedType, NamedType } from "./avro-type.js";
import type { Findings } from "./findings.js";
import { avroName, fullNameOf, namespaceOf, ownNameOf } from "./full-name.js";
import { readLogicalType } from "./logical-type.js";
import { readFields } from "./read-fields.js";
import { type At, isPrimitive, type Reading } from "./read-type.js";

/** The words that declare a type with a name. An `error` is a record that a protocol throws. */
export type DeclarationWord = "record" | "error" | "enum" | "fixed";

const words: ReadonlySet<string> = new Set<DeclarationWord>(["record", "error", "enum", "fixed"]);

/** Whether a type of this word has a name. */
export function isDeclaration(word: string): word is DeclarationWord {
  return words.has(word);
}

/** Reads the declaration of a named type (Avro 1.12 "Complex Types"), and gives a reference to it. */
export function readDeclaration(
  word: DeclarationWord,
  object: JsonObject,
  at: At,
  reading: Reading,
): AvroType | undefined {
  const { findings, named } = reading;
  const name = own(object, "name");
  const namespace = own(object, "namespace");
  if (typeof name !== "string" || name === "")
    return findings.wrong(`a type that is ${article(word)} has a "name"`, at.pointer);
  if (namespace !== undefined && typeof namespace !== "string")
    return findings.wrong("a namespace is a text", `${at.pointer}/namespace`);
  const fullName = fullNameOf(name, namespace, at.namespace);
  checkName(fullName, at, findings);
  const reference: AvroType = { is: "named", candidates: [fullName] };
  const known = named.get(fullName);
  if (known !== undefined) {
    const fix = `Declare it once, and use the name "${fullName}" in the other places.`;
    const message = `"${fullName}" is declared a second time`;
    if (!isDeepStrictEqual(known.source, object)) return findings.wrong(`${message}, differently`, at.pointer, fix);
    findings.irregular(message, at.pointer, fix);
    return reference;
  }
  const declaration: { source: JsonObject; type: NamedType | undefined } = { source: object, type: undefined };
  named.set(fullName, declaration);
  declaration.type = readBody(word, fullName, object, at, reading);
  return reference;
}

function article(word: DeclarationWord): string {
  return word === "enum" || word === "error" ? `an ${word}` : `a ${word}`;
}

function checkName(fullName: string, { pointer }: At, findings: Findings): void {
  const odd = fullName.split(".").find((step) => !avroName.test(step));
  const place = `${pointer}/name`;
  if (odd !== undefined)
    findings.irregular(
      `${JSON.stringify(odd)} is no name: it would begin with a letter, and go on with letters, digits and _`,
      place,
    );
  else if (isPrimitive(fullName)) findings.irregular(`"${fullName}" is the name of a type of Avro`, place);
}

function readBody(
  word: DeclarationWord,
  fullName: string,
  object: JsonObject,
  at: At,
  reading: Reading,
): NamedType | undefined {
  const doc = own(object, "doc");
  const declared = { fullName, pointer: at.pointer, ...(typeof doc === "string" && doc !== "" && { doc }) };
  if (word === "enum") return readEnum(object, declared, reading.findings);
  if (word === "fixed") return readFixed(object, declared, reading.findings);
  const fields = readFields(object, { ...at, namespace: namespaceOf(fullName) }, reading);
  return fields && { ...declared, is: "record", fields };
}

type Declared = Pick<NamedType, "fullName" | "pointer" | "doc">;

function readEnum(object: JsonObject, declared: Declared, findings: Findings): EnumType | undefined {
  const { pointer, fullName } = declared;
  const written = own(object, "symbols");
  if (!isJsonArray(written) || written.length === 0 || !written.every((symbol) => typeof symbol === "string"))
    return findings.wrong(`the enum "${ownNameOf(fullName)}" has a list of names as "symbols"`, pointer);
  const symbols = new Map<string, string>();
  for (const [index, symbol] of written.entries()) {
    if (symbols.has(symbol))
      findings.irregular(`the symbol "${symbol}" stands there twice`, `${pointer}/symbols/${index}`);
    if (!avroName.test(symbol))
      findings.irregular(`${JSON.stringify(symbol)} is no name, and so no symbol`, `${pointer}/symbols/${index}`);
    symbols.set(symbol, alternateSymbol(object, symbol) ?? symbol);
  }
  const fallback = own(object, "default");
  if (fallback !== undefined && (typeof fallback !== "string" || !symbols.has(fallback)))
    findings.irregular(`${JSON.stringify(fallback)} is no symbol of the enum`, `${pointer}/default`);
  return { ...declared, is: "enum", symbols };
}

/** What a symbol is in JSON (Avrotize Schema 3.3.2.1, which the authors of most real catalogues write). */
function alternateSymbol(object: JsonObject, symbol: string): string | undefined {
  const alternates = own(object, "altsymbols");
  const json = isJsonObject(alternates) ? own(alternates, "json") : undefined;
  const text: JsonValue | undefined = isJsonObject(json) ? own(json, symbol) : undefined;
  return typeof text === "string" ? text : undefined;
}

function readFixed(object: JsonObject, declared: Declared, findings: Findings): FixedType | undefined {
  const size = own(object, "size");
  if (typeof size !== "number" || !Number.isInteger(size) || size < 0 || size > mostBytes)
    return findings.wrong(`the size of a fixed is a number of bytes, up to ${mostBytes}`, declared.pointer);
  const { logical, problem } = readLogicalType(object, "fixed", size);
  if (problem !== undefined) findings.irregular(`the logical type is ignored: ${problem}`, declared.pointer);
  return { ...declared, is: "fixed", size, ...(logical && { logical }) };
}

/** Avro libraries count bytes in 32 bits. */
const mostBytes = 2 ** 31 - 1;
