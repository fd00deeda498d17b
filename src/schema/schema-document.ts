import { type Dialect, dialectOf } from "./dialect.js";
import type { JsonValue } from "./schema.js";

/** A JSON object. It can have members of any name: read it with {@link own} or `Object.keys`. */
export type JsonObject = { readonly [name: string]: JsonValue };

/** A parsed file that contains a JSON Schema. */
export interface SchemaDocument {
  /** The path relative to the input that contains the file; the same on every machine. */
  readonly name: string;
  /** The path as the user would write it, or an absolute URI if the document does not come from a file. */
  readonly path: string;
  /** The `$id` as written, possibly relative. */
  readonly id: string | undefined;
  readonly dialect: Dialect;
  readonly value: JsonObject;
}

/** The input of {@link schemaDocument}. */
export interface DocumentSource {
  readonly name: string;
  /** Defaults to the name. */
  readonly path?: string;
  readonly value: JsonObject;
  /** Used if the value does not name a supported dialect; defaults to 2020-12. */
  readonly dialect?: Dialect;
}

/** Creates a document from a schema. */
export function schemaDocument({ name, path = name, value, dialect }: DocumentSource): SchemaDocument {
  const known = dialectOf(own(value, "$schema")) ?? dialect ?? "2020-12";
  const id = own(value, known === "draft-04" ? "id" : "$id");
  return { name, path, id: typeof id === "string" ? id : undefined, dialect: known, value };
}

/** Returns the value of an own member, never an inherited one. */
export function own(object: JsonObject, name: string): JsonValue | undefined {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

/** Returns whether a value is a JSON object, not an array or null. */
export function isJsonObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Returns whether a value is a JSON array. */
export function isJsonArray(value: JsonValue | undefined): value is readonly JsonValue[] {
  return Array.isArray(value);
}
