import type { Place } from "../diagnostics/diagnostic.js";
import type { JsonValue } from "../schema/schema.js";

/** The languages that the data of a message can be described in. */
export type SchemaLanguage = "json-schema" | "json-structure" | "avro" | "protobuf" | "xsd";

/** The schema of the data of a message, as a catalogue holds it. */
export interface DataSchema {
  /** Says the same for the same schema: its XID with version and selector, or the place of an inline one. */
  readonly key: string;
  /** What to call its type, before it is made an identifier: the id of the schema, or of the message of an inline one. */
  readonly name: string;
  readonly language: SchemaLanguage;
  /** What stands after the slash of the format, in lower case: a hint, such as `draft-07` or `1.11.0`. */
  readonly version: string;
  /** An object or list for the languages that are JSON (text is parsed already); the text for the others. */
  readonly document: JsonValue;
  /** The part of the document that is meant: a JSON Pointer (`/definitions/X`), a message or record name, an element name. */
  readonly selector?: string;
  /** Where the document stands. */
  readonly place: Place;
  readonly description?: string;
}
