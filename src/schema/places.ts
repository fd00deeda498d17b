import type { Place } from "../diagnostics/diagnostic.js";
import { type Origin, placeAt } from "./resource.js";
import type { Schema, SchemaObject } from "./schema.js";
import type { SchemaDocument } from "./schema-document.js";

/** Where lowered schemas came from, so that what is found in them later can still be shown to the user. */
export interface Places {
  /**
   * The place of a schema object among the inputs, or of something in it, such as `/required/0`; `undefined` for an
   * object that was made later.
   */
  readonly of: (schema: Schema, within?: string) => Place | undefined;
}

/** Something for places of documents. The object at a place would be no good key: two documents may share it. */
export class PlaceMap<T> {
  readonly #byDocument = new Map<SchemaDocument, Map<string, T>>();

  /** What was set for the place. */
  get({ resource, pointer }: At): T | undefined {
    return this.#byDocument.get(resource.document)?.get(pointer);
  }

  /** Sets something for a place. */
  set({ resource, pointer }: At, value: T): void {
    const known = this.#byDocument.get(resource.document);
    if (known === undefined) this.#byDocument.set(resource.document, new Map([[pointer, value]]));
    else known.set(pointer, value);
  }
}

type At = Pick<Origin, "resource" | "pointer">;

/** Remembers places by the identity of the schema object; the pointers are shared strings, so this costs little. */
export class PlaceBook implements Places {
  readonly #origins = new Map<SchemaObject, At>();

  /** Notes where a schema object came from. */
  note(schema: SchemaObject, origin: At): void {
    this.#origins.set(schema, origin);
  }

  readonly of = (schema: Schema, within = ""): Place | undefined => {
    const origin = typeof schema === "boolean" ? undefined : this.#origins.get(schema);
    return origin && placeAt(origin, within);
  };
}
