import { pointerToken } from "../../schema/pointer.js";
import type { JsonValue } from "../../schema/schema.js";
import { isJsonArray, isJsonObject, type JsonObject, own } from "../../schema/schema-document.js";
import type { AvroType, NamedType, PrimitiveName } from "./avro-type.js";
import type { Findings } from "./findings.js";
import { candidatesOf } from "./full-name.js";
import { readLogicalType } from "./logical-type.js";
import { isDeclaration, readDeclaration } from "./read-declaration.js";

/** Where a schema stands: in the document, and in a namespace. */
export interface At {
  readonly pointer: string;
  readonly namespace: string;
}

/** The place of a part of the schema at a place. */
export function below(at: At, ...steps: readonly (string | number)[]): At {
  return { ...at, pointer: at.pointer + steps.map(pointerToken).join("") };
}

/** What is collected while a document is read. */
export interface Reading {
  readonly findings: Findings;
  /** The declared types by full name, with the text they were declared by. */
  readonly named: Map<string, { readonly source: JsonObject; type: NamedType | undefined }>;
  /** The names that are used, each with its first place, to be looked up when all declarations are known. */
  readonly used: Map<string, { readonly candidates: readonly string[]; readonly pointer: string }>;
}

const primitives: ReadonlySet<string> = new Set<PrimitiveName>([
  ...(["null", "boolean", "int", "long"] as const),
  ...(["float", "double", "bytes", "string"] as const),
]);

/** Whether Avro brings a type of this name along. */
export function isPrimitive(name: string): name is PrimitiveName {
  return primitives.has(name);
}

/** Reads a schema: a name, a list of schemas or an object (Avro 1.12 "Schema Declaration"). */
export function readType(value: JsonValue | undefined, at: At, reading: Reading): AvroType | undefined {
  if (typeof value === "string") return readName(value, at, reading);
  if (isJsonArray(value)) return readUnion(value, at, reading);
  if (isJsonObject(value)) return readObject(value, at, reading);
  return reading.findings.wrong("a type is a name, a list of types or an object with a type", at.pointer);
}

function readName(name: string, at: At, { findings, used }: Reading): AvroType | undefined {
  if (isPrimitive(name)) return { is: "primitive", name };
  if (isDeclaration(name) || name === "array" || name === "map") {
    const fix = `Write the type as an object of its own: "type": { "type": "${name}", ... }.`;
    return findings.wrong(`"${name}" alone does not say what it consists of`, at.pointer, fix);
  }
  const candidates = candidatesOf(name, at.namespace);
  const key = candidates.join(" ");
  if (!used.has(key)) used.set(key, { candidates, pointer: at.pointer });
  return { is: "named", candidates };
}

function readUnion(values: readonly JsonValue[], at: At, reading: Reading): AvroType | undefined {
  const { findings } = reading;
  if (values.length === 0) return findings.wrong("a union has at least one type", at.pointer);
  const kinds = new Set<string>();
  const branches = values.flatMap((value, index): readonly AvroType[] => {
    const inner = below(at, index);
    const branch = readType(value, inner, reading);
    if (branch === undefined) return [];
    if (branch.is === "union") {
      findings.irregular("a union stands directly in a union", inner.pointer, "Put its types into the outer union.");
      return branch.branches;
    }
    const kind = kindOf(branch);
    if (kinds.has(kind)) findings.irregular(`the union has ${kind} twice`, inner.pointer, "Remove one of the two.");
    kinds.add(kind);
    return [branch];
  });
  return { is: "union", branches };
}

/** Types of the same kind cannot stand in one union: their values could not be told apart (Avro 1.12 "Unions"). */
function kindOf(type: AvroType): string {
  if (type.is === "named") return `"${type.candidates[0]}"`;
  return type.is === "primitive" ? `"${type.name}"` : `"${type.is}"`;
}

function readObject(object: JsonObject, at: At, reading: Reading): AvroType | undefined {
  const { findings } = reading;
  const type = own(object, "type");
  if (type === undefined) return findings.wrong('an object that describes a type has a "type"', at.pointer);
  if (typeof type !== "string") return readType(type, below(at, "type"), reading);
  if (isDeclaration(type)) return readDeclaration(type, object, at, reading);
  if (type === "array") {
    const items = readPart(object, "items", at, reading);
    return items && { is: "array", items };
  }
  if (type === "map") {
    const values = readPart(object, "values", at, reading);
    return values && { is: "map", values };
  }
  if (!isPrimitive(type)) return readName(type, below(at, "type"), reading);
  const { logical, problem } = readLogicalType(object, type);
  if (problem !== undefined) findings.irregular(`the logical type is ignored: ${problem}`, at.pointer);
  return { is: "primitive", name: type, ...(logical && { logical }) };
}

function readPart(object: JsonObject, name: "items" | "values", at: At, reading: Reading): AvroType | undefined {
  const part = own(object, name);
  const what = name === "items" ? "an array" : "a map";
  if (part === undefined) return reading.findings.wrong(`${what} says the type of its "${name}"`, at.pointer);
  return readType(part, below(at, name), reading);
}
