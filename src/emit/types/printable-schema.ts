/** The few keywords of json-schema-to-typescript's dialect that we use, each of which it prints as we mean it. */
export interface PrintableSchema {
  readonly type?: "string" | "number" | "boolean" | "null" | "object" | "array";
  readonly enum?: readonly string[];
  readonly tsType?: string;
  readonly anyOf?: readonly PrintableSchema[];
  readonly allOf?: readonly PrintableSchema[];
  readonly properties?: { readonly [key: string]: PrintableSchema };
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | PrintableSchema;
  readonly items?: PrintableSchema | readonly PrintableSchema[];
  readonly minItems?: number;
  readonly additionalItems?: PrintableSchema;
}

/** A schema of which there is only one that says the same. */
export interface PooledSchema {
  readonly schema: PrintableSchema;
  /** Says in keys of other schemas that this one is part of them. */
  readonly id: number;
}

/**
 * Keeps one object of each schema that says the same. json-schema-to-typescript walks over everything some twenty times,
 * and over each object once, so that a thousand events with the same `id` cost little more than one.
 */
export class SchemaPool {
  readonly #pooled = new Map<string, PooledSchema>();

  /** The one schema with this key, made when it is first needed. */
  share(key: string, make: () => PrintableSchema): PooledSchema {
    const known = this.#pooled.get(key);
    if (known !== undefined) return known;
    const pooled = { schema: make(), id: this.#pooled.size };
    this.#pooled.set(key, pooled);
    return pooled;
  }
}
