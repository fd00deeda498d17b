import type { JsonValue } from "../../schema/schema.js";
import { isJsonArray, isJsonObject, type JsonObject, own } from "../../schema/schema-document.js";
import { readLogicalType } from "./avro-logical-type.js";
import { type At, type AvroReading, below } from "./avro-reading.js";
import { type AvroType, candidatesOf, type PrimitiveName } from "./avro-types.js";
import { isDeclaration, readDeclaration } from "./read-avro-declaration.js";

const primitives: ReadonlySet<string> = new Set<PrimitiveName>([
  ...(["null", "boolean", "int", "long"] as const),
  ...(["float", "double", "bytes", "string"] as const),
]);

function isPrimitive(name: string): name is PrimitiveName {
  return primitives.has(name);
}

/** Reads a schema: a name, a list of schemas or an object. */
export function readAvro(value: JsonValue | undefined, at: At, reading: AvroReading): AvroType | undefined {
  if (typeof value === "string") return readName(value, at, reading);
  if (isJsonArray(value)) return readUnion(value, at, reading);
  if (isJsonObject(value)) return readObject(value, at, reading);
  return reading.invalid("a type must be a name, a list of types, or an object with a type", at.pointer);
}

function readName(name: string, at: At, reading: AvroReading): AvroType | undefined {
  if (isPrimitive(name)) return { is: "primitive", name };
  if (isDeclaration(name) || name === "array" || name === "map") {
    const fix = `Write the type as an object of its own: "type": { "type": "${name}", ... }.`;
    return reading.invalid(`"${name}" cannot be a type by name alone`, at.pointer, fix);
  }
  const candidates = candidatesOf(name, at.namespace);
  const key = candidates.join(" ");
  if (!reading.used.has(key)) reading.used.set(key, { candidates, pointer: at.pointer });
  return { is: "named", candidates };
}

function readUnion(values: readonly JsonValue[], at: At, reading: AvroReading): AvroType | undefined {
  if (values.length === 0) return reading.invalid("a union must have at least one type", at.pointer);
  const kinds = new Set<string>();
  const branches = values.flatMap((value, index): readonly AvroType[] => {
    const inner = below(at, index);
    const branch = readAvro(value, inner, reading);
    if (branch === undefined) return [];
    if (branch.is === "union") {
      reading.warn("a union contains another union", inner.pointer, "Move the types to the outer union.");
      return branch.branches;
    }
    const kind = kindOf(branch);
    if (kinds.has(kind)) reading.warn(`the union contains ${kind} twice`, inner.pointer, "Remove one of the two.");
    kinds.add(kind);
    return [branch];
  });
  return { is: "union", branches };
}

/** Types of the same kind cannot be in one union, since Avro could not distinguish their values. */
function kindOf(type: AvroType): string {
  if (type.is === "named") return `"${type.candidates[0]}"`;
  return type.is === "primitive" ? `"${type.name}"` : `"${type.is}"`;
}

function readObject(object: JsonObject, at: At, reading: AvroReading): AvroType | undefined {
  const type = own(object, "type");
  if (type === undefined) return reading.invalid('an object that describes a type must have a "type"', at.pointer);
  if (typeof type !== "string") return readAvro(type, below(at, "type"), reading);
  if (isDeclaration(type)) {
    const name = own(object, "name");
    if (typeof name === "string" && isPrimitive(name))
      reading.warn(`"${name}" is also the name of an Avro type`, `${at.pointer}/name`);
    return readDeclaration(type, object, at, reading);
  }
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
  if (problem !== undefined) reading.warn(`the logical type is ignored: ${problem}`, at.pointer);
  return { is: "primitive", name: type, ...(logical && { logical }) };
}

function readPart(object: JsonObject, name: "items" | "values", at: At, reading: AvroReading): AvroType | undefined {
  const part = own(object, name);
  const what = name === "items" ? "an array" : "a map";
  if (part === undefined) return reading.invalid(`${what} must have "${name}"`, at.pointer);
  return readAvro(part, below(at, name), reading);
}
