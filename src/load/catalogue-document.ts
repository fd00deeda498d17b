import type { JsonValue } from "../schema/schema.js";
import type { JsonObject } from "../schema/schema-document.js";

/** A parsed file in a format of its own, such as a catalogue. */
export interface CatalogueDocument {
  /** The path relative to the input that contains the file; the same on every machine. */
  readonly name: string;
  /** The path as the user would write it. */
  readonly path: string;
  /** An object, or a list as saved from the response of an old server. */
  readonly value: JsonObject | readonly JsonValue[];
}

/** A parsed file with the name of the format that it was recognised by. */
export interface RecognisedDocument extends CatalogueDocument {
  readonly format: string;
}
