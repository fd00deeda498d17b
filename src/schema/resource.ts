import type { Place } from "../diagnostics/diagnostic.js";
import type { Dialect } from "./dialect.js";
import type { JsonObject, SchemaDocument } from "./schema-document.js";

/** A schema with a URI: a document, or a part of it with an `$id` (2020-12 core section 4.3.5). */
export interface Resource {
  /** Absolute, without a fragment. */
  readonly uri: string;
  readonly document: SchemaDocument;
  readonly dialect: Dialect;
  /** The JSON Pointer to the resource in the document. */
  readonly pointer: string;
  readonly schema: JsonObject;
  /** The schemas with a plain name: `$anchor`, `$dynamicAnchor`, or `"$id": "#name"` up to draft-07. */
  readonly anchors: Map<string, Origin>;
}

/** The source of a schema. */
export interface Origin {
  readonly resource: Resource;
  /** The JSON Pointer into the document. */
  readonly pointer: string;
  readonly schema: JsonObject | boolean;
}

/** Returns the URI of a schema: the URI of its resource with a percent-encoded JSON Pointer as the fragment. */
export function originUri({ resource, pointer }: Origin): string {
  const below = pointer.slice(resource.pointer.length);
  return below === "" ? resource.uri : `${resource.uri}#${encodeURI(below.toWellFormed())}`;
}

/** Returns the place of a schema, or of a part of it. */
export function placeAt({ resource, pointer }: Omit<Origin, "schema">, within = ""): Place {
  return { file: resource.document.path, pointer: pointer + within };
}
