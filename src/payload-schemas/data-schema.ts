import type { DiagnosticCode } from "../diagnostics/codes.js";
import type { Place } from "../diagnostics/diagnostic.js";
import type { JsonValue } from "../schema/schema.js";
import type { JsonObject } from "../schema/schema-document.js";

/** The languages of data schemas. */
export type SchemaLanguage = "json-schema" | "json-structure" | "avro" | "protobuf" | "xsd";

/** The schema of the data of a message, as it is in a catalogue. */
export interface DataSchema {
  /** Identifies the schema: its XID with version and selector, or the place of an inline one. */
  readonly key: string;
  /** The name of its type before it becomes an identifier: the id of the schema, or of the message of an inline one. */
  readonly name: string;
  readonly language: SchemaLanguage;
  /** The part of the format after the slash in lower case, such as `draft-07` or `1.11.0`. */
  readonly version: string;
  /** A parsed document for the languages that are JSON, a string for the others. */
  readonly document: JsonValue;
  /** The part of the document that describes the data: a JSON Pointer, or the name of a message, record or element. */
  readonly selector?: string;
  /** The place of the document. */
  readonly place: Place;
  readonly description?: string;
}

/**
 * A data schema in JSON Schema 2020-12. It is self-contained: every `$ref` is `#/$defs/Name`, where `Name` is an
 * identifier in PascalCase.
 */
export type LoweredSchema = JsonObject;

/**
 * Reports a problem of a data schema.
 *
 * @param pointer - into the document, or an empty string if the document is a string
 * @param offset - into a document that is a string
 */
export type Report = (
  code: DiagnosticCode,
  message: string,
  at: { pointer: string; offset?: number },
  fix?: string,
) => void;
