import type { Schema } from "../../schema/schema.js";

/** Finds the sentence about a field, by the names of the properties that lead to it. */
export type FieldDescriber = (path: readonly string[]) => string | undefined;

/**
 * Adds documentation to the fields of a schema that have none. Upstream schemas have almost none, and what stands here is
 * what an editor shows.
 */
export function documentFields(schema: Schema, describe: FieldDescriber, path: readonly string[] = []): Schema {
  if (typeof schema === "boolean") return schema;
  const description = schema.description ?? (path.length === 0 ? undefined : describe(path));
  const properties =
    schema.properties &&
    Object.fromEntries(
      Object.entries(schema.properties).map(([name, value]) => [
        name,
        documentFields(value, describe, [...path, name]),
      ]),
    );
  return { ...schema, ...(description !== undefined && { description }), ...(properties && { properties }) };
}
