import type { JsonValue } from "./schema.js";

/** The dialects of JSON Schema that are understood, oldest first. */
export const dialects = ["draft-04", "draft-06", "draft-07", "2019-09", "2020-12"] as const;

/** A dialect of JSON Schema. */
export type Dialect = (typeof dialects)[number];

const dialectByUri: ReadonlyMap<string, Dialect> = new Map([
  ["json-schema.org/draft-04/schema", "draft-04"],
  ["json-schema.org/draft-06/schema", "draft-06"],
  ["json-schema.org/draft-07/schema", "draft-07"],
  ["json-schema.org/draft/2019-09/schema", "2019-09"],
  ["json-schema.org/draft/2020-12/schema", "2020-12"],
]);

/** The dialect that a `$schema` names, if it is one we understand; the scheme and an empty fragment make no difference. */
export function dialectOf($schema: JsonValue | undefined): Dialect | undefined {
  if (typeof $schema !== "string") return undefined;
  return dialectByUri.get($schema.replace(/^https?:\/\//, "").replace(/#$/, ""));
}

/** Whether a dialect is as old as another one, or older. */
export function isUpTo(dialect: Dialect, last: Dialect): boolean {
  return dialects.indexOf(dialect) <= dialects.indexOf(last);
}
