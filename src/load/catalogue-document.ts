import type { JsonValue } from "../schema/schema.js";
import type { JsonObject } from "../schema/schema-document.js";

/** A file that holds a catalogue, read and parsed but not yet understood. */
export interface CatalogueDocument {
  /** The path below the input that it was found through; the same on every machine. */
  readonly name: string;
  /** The path as the user would write it. */
  readonly path: string;
  /** An object; a list only as the saved answer of an old server. */
  readonly value: JsonObject | readonly JsonValue[];
}
