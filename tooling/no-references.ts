/**
 * Stands in for json-schema-ref-parser in the bundle: json-schema-to-typescript is only ever given schemas without
 * references, and the parser brings along what it takes to fetch schemas over the network.
 */
export class $RefParser {
  /** Gives the schema back as it is. */
  dereference(_folder: string, schema: unknown): Promise<unknown> {
    return Promise.resolve(schema);
  }
}
