import type { JsonValue } from "../../schema/schema.js";
import type { LogicalType } from "./logical-type.js";

/** The types that Avro brings along (Avro 1.12 "Primitive Types"). */
export type PrimitiveName = "null" | "boolean" | "int" | "long" | "float" | "double" | "bytes" | "string";

/** What a schema stands for. */
export type AvroType = PrimitiveType | ArrayType | MapType | UnionType | NamedReference;

/** One of the types that Avro brings along, and what its values mean, if that is known. */
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

/** Values of one type by text. */
export interface MapType {
  readonly is: "map";
  readonly values: AvroType;
}

/** A value of one of several types. */
export interface UnionType {
  readonly is: "union";
  readonly branches: readonly AvroType[];
}

/** A type that is declared somewhere in the document, perhaps at this very place, perhaps only later. */
export interface NamedReference {
  readonly is: "named";
  /** Its full name; a name without a namespace that is not found in its own one may also be in none. */
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

/** An object with fixed members. */
export interface RecordType extends Declared {
  readonly is: "record";
  readonly fields: readonly Field[];
}

/** One of some names. */
export interface EnumType extends Declared {
  readonly is: "enum";
  /** The symbols as the schema has them, and as they are written in JSON. */
  readonly symbols: ReadonlyMap<string, string>;
}

/** So many bytes, and what they mean, if that is known. */
export interface FixedType extends Declared {
  readonly is: "fixed";
  readonly size: number;
  readonly logical?: LogicalType;
}

/** A member of a record. */
export interface Field {
  /** As it is called in JSON. */
  readonly name: string;
  readonly type: AvroType;
  readonly doc?: string;
  /** As it is written; `undefined` where there is none. */
  readonly default?: JsonValue | undefined;
  readonly pointer: string;
}
