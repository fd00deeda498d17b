import type { Place } from "../diagnostics/diagnostic.js";
import type { Dialect } from "./dialect.js";
import type { JsonObject, SchemaDocument } from "./schema-document.js";

/**
 * A schema with a URI of its own, and all that is in it down to the next one: a document, or a part of it with an `$id`
 * (2020-12 core section 4.3.5).
 */
export interface Resource {
  /** Absolute, without a fragment. */
  readonly uri: string;
  readonly document: SchemaDocument;
  readonly dialect: Dialect;
  /** Where in the document it begins. */
  readonly pointer: string;
  readonly schema: JsonObject;
  /** The schemas in it that have a plain name: `$anchor`, `$dynamicAnchor`, and `"$id": "#name"` up to draft-07. */
  readonly anchors: Map<string, Origin>;
}

/** Where a schema stands among the inputs. */
export interface Origin {
  readonly resource: Resource;
  /** The JSON Pointer into the document. */
  readonly pointer: string;
  readonly schema: JsonObject | boolean;
}

/** The URI of a schema: that of its resource, and a JSON Pointer from there as the fragment, percent-encoded. */
export function originUri({ resource, pointer }: Origin): string {
  const below = pointer.slice(resource.pointer.length);
  return below === "" ? resource.uri : `${resource.uri}#${encodeURI(below.toWellFormed())}`;
}

/** The place of a schema for diagnostics, or of something within it. */
export function placeAt({ resource, pointer }: Omit<Origin, "schema">, within = ""): Place {
  return { file: resource.document.path, pointer: pointer + within };
}
