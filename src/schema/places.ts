import type { Place } from "../diagnostics/diagnostic.js";
import { placeAt, type Resource } from "./resource.js";
import type { Schema, SchemaObject } from "./schema.js";

/** Where lowered schemas came from, so that what is found in them later can still be shown to the user. */
export interface Places {
  /**
   * The place of a schema object among the inputs, or of something in it, such as `/required/0`; `undefined` for an
   * object that was made later.
   */
  readonly of: (schema: Schema, within?: string) => Place | undefined;
}

/** Remembers places by the identity of the schema object; the pointers are shared strings, so this costs little. */
export class PlaceBook implements Places {
  readonly #origins = new Map<SchemaObject, { readonly resource: Resource; readonly pointer: string }>();

  /** Notes where a schema object came from. */
  note(schema: SchemaObject, resource: Resource, pointer: string): void {
    this.#origins.set(schema, { resource, pointer });
  }

  readonly of = (schema: Schema, within = ""): Place | undefined => {
    const origin = typeof schema === "boolean" ? undefined : this.#origins.get(schema);
    return origin && placeAt(origin, within);
  };
}
