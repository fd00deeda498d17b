import type { Place } from "../diagnostics/diagnostic.js";
import { type Origin, placeAt } from "./resource.js";
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
  readonly #origins = new Map<SchemaObject, Pick<Origin, "resource" | "pointer">>();

  /** Notes where a schema object came from. */
  note(schema: SchemaObject, origin: Pick<Origin, "resource" | "pointer">): void {
    this.#origins.set(schema, origin);
  }

  readonly of = (schema: Schema, within = ""): Place | undefined => {
    const origin = typeof schema === "boolean" ? undefined : this.#origins.get(schema);
    return origin && placeAt(origin, within);
  };
}
