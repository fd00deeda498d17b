import type { JsonValue } from "../../schema/schema.js";
import type { LogicalType } from "./avro-logical-type.js";

/** The primitive types of Avro. */
export type PrimitiveName = "null" | "boolean" | "int" | "long" | "float" | "double" | "bytes" | "string";

/** The type that a schema describes. */
export type AvroType = PrimitiveType | ArrayType | MapType | UnionType | NamedReference;

/** A primitive type, with its logical type if that is supported. */
export interface PrimitiveType {
  readonly is: "primitive";
  readonly name: PrimitiveName;
  readonly logical?: LogicalType;
}

/** A list of values of one type. */
export interface ArrayType {
  readonly is: "array";
  readonly items: AvroType;
}

/** Values of one type by string keys. */
export interface MapType {
  readonly is: "map";
  readonly values: AvroType;
}

/** A value of one of several types. */
export interface UnionType {
  readonly is: "union";
  readonly branches: readonly AvroType[];
}

/** A reference to a named type, which can be declared anywhere in the document. */
export interface NamedReference {
  readonly is: "named";
  /** The possible full names. A name without a namespace can be in the enclosing namespace or in none. */
  readonly candidates: readonly string[];
}

/** A type that a document declares. */
export type NamedType = RecordType | EnumType | FixedType;

interface Declared {
  readonly fullName: string;
  readonly doc?: string;
  /** Where it is declared. */
  readonly pointer: string;
}

/** A record. */
export interface RecordType extends Declared {
  readonly is: "record";
  readonly fields: readonly Field[];
}

/** An enum. */
export interface EnumType extends Declared {
  readonly is: "enum";
  /** The JSON value of each symbol. */
  readonly symbols: ReadonlyMap<string, string>;
}

/** A fixed number of bytes, with its logical type if that is supported. */
export interface FixedType extends Declared {
  readonly is: "fixed";
  readonly size: number;
  readonly logical?: LogicalType;
}

/** A field of a record. */
export interface Field {
  /** The name in JSON. */
  readonly name: string;
  readonly type: AvroType;
  readonly doc?: string;
  /** The default as it is written. */
  readonly default?: JsonValue | undefined;
  readonly pointer: string;
}

/** Finds the named type that a reference means. */
export type FindNamed = (reference: NamedReference) => NamedType | undefined;

/** A name that every Avro library accepts. */
export const avroName: RegExp = /^[A-Za-z_][A-Za-z0-9_]*$/;

/**
 * Returns the full name of a declaration. A name with dots is a full name. Any other name is in its own namespace, else
 * in the enclosing one.
 */
export function avroFullName(name: string, namespace: string | undefined, enclosing: string): string {
  if (name.includes(".")) return name.replace(/^\./, "");
  const space = namespace ?? enclosing;
  return space === "" ? name : `${space}.${name}`;
}

/** Returns the namespace of a full name, or an empty string. */
export function namespaceOf(fullName: string): string {
  return fullName.slice(0, Math.max(0, fullName.lastIndexOf(".")));
}

/** Returns the name without its namespace. */
export function ownNameOf(fullName: string): string {
  return fullName.slice(fullName.lastIndexOf(".") + 1);
}

/**
 * Returns the full names that a used name can mean. Like most libraries, it also considers types without a namespace.
 */
export function candidatesOf(name: string, enclosing: string): readonly string[] {
  if (name.includes(".")) return [name.replace(/^\./, "")];
  return enclosing === "" ? [name] : [`${enclosing}.${name}`, name];
}
