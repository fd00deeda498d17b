import { type Dialect, dialectOf } from "./dialect.js";
import type { JsonValue } from "./schema.js";

/** A JSON object, as `JSON.parse` makes it: read it with `Object.hasOwn` or `Object.keys`, since any name can be in it. */
export type JsonObject = { readonly [name: string]: JsonValue };

/** A file that holds a JSON Schema, read and parsed but not yet understood. */
export interface SchemaDocument {
  /** The path below the input that it was found through; the same on every machine. */
  readonly name: string;
  /** The path as the user would write it; an absolute URI where the document did not come from a file. */
  readonly path: string;
  /** The `$id` as it is written, which may be relative. */
  readonly id: string | undefined;
  readonly dialect: Dialect;
  readonly value: JsonObject;
  /** A promise that no schema below the root has an `$id` or an anchor, so that nobody needs to look for them. */
  readonly isFlat?: boolean;
}

/** What is needed to make a document of a value. */
export interface DocumentSource {
  readonly name: string;
  /** The same as the name where it is left out. */
  readonly path?: string;
  readonly value: JsonObject;
  /** What to take where the value names no dialect we understand; 2020-12 where this is left out. */
  readonly dialect?: Dialect;
}

/** Makes a document of a value that is known to be a schema. */
export function schemaDocument({ name, path = name, value, dialect }: DocumentSource): SchemaDocument {
  const known = dialectOf(own(value, "$schema")) ?? dialect ?? "2020-12";
  const id = own(value, known === "draft-04" ? "id" : "$id");
  return { name, path, id: typeof id === "string" ? id : undefined, dialect: known, value };
}

/** The value of a member, if the object has it itself: never something inherited. */
export function own(object: JsonObject, name: string): JsonValue | undefined {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

/** Whether a value is a JSON object: not an array, and not null. */
export function isJsonObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether a value is a JSON array. */
export function isJsonArray(value: JsonValue | undefined): value is readonly JsonValue[] {
  return Array.isArray(value);
}
