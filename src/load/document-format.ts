import type { JsonValue } from "../schema/schema.js";
import type { JsonObject } from "../schema/schema-document.js";
import { looksLikeCatalogue } from "./looks-like-catalogue.js";

/** A format of documents that are not JSON Schemas. */
export interface DocumentFormat {
  readonly name: string;
  /** Returns whether a parsed document is in this format. */
  recognises(value: JsonValue): value is JsonObject | readonly JsonObject[];
}

/** Message catalogues of xRegistry and CloudEvents, in any dialect. */
export const catalogueFormat: DocumentFormat = { name: "catalogue", recognises: looksLikeCatalogue };
