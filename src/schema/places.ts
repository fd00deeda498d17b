import type { Place } from "../diagnostics/diagnostic.js";
import { type Origin, placeAt } from "./resource.js";
import type { Schema, SchemaObject } from "./schema.js";
import type { SchemaDocument } from "./schema-document.js";

/** The source places of lowered schemas, for diagnostics. */
export interface Places {
  /** Returns the place of a schema object, or of a part of it such as `/required/0`; `undefined` for generated objects. */
  readonly of: (schema: Schema, within?: string) => Place | undefined;
}

/** A map by place. The object at a place is not a usable key, since documents may share it. */
export class PlaceMap<T> {
  readonly #byDocument = new Map<SchemaDocument, Map<string, T>>();

  /** Returns the value of a place. */
  get({ resource, pointer }: At): T | undefined {
    return this.#byDocument.get(resource.document)?.get(pointer);
  }

  /** Sets the value of a place. */
  set({ resource, pointer }: At, value: T): void {
    const known = this.#byDocument.get(resource.document);
    if (known === undefined) this.#byDocument.set(resource.document, new Map([[pointer, value]]));
    else known.set(pointer, value);
  }
}

type At = Pick<Origin, "resource" | "pointer">;

/** Records the places of schema objects. */
export class PlaceBook implements Places {
  readonly #origins = new Map<SchemaObject, At>();

  /** Records the place of a schema object. */
  note(schema: SchemaObject, origin: At): void {
    this.#origins.set(schema, origin);
  }

  readonly of = (schema: Schema, within = ""): Place | undefined => {
    const origin = typeof schema === "boolean" ? undefined : this.#origins.get(schema);
    return origin && placeAt(origin, within);
  };
}
