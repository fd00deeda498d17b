import type { JsonValue } from "../schema/schema.js";
import type { JsonObject } from "../schema/schema-document.js";

/** A parsed file that contains a catalogue. */
export interface CatalogueDocument {
  /** The path relative to the input that contains the file; the same on every machine. */
  readonly name: string;
  /** The path as the user would write it. */
  readonly path: string;
  /** An object, or a list as saved from the response of an old server. */
  readonly value: JsonObject | readonly JsonValue[];
}
