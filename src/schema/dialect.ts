import type { JsonValue } from "./schema.js";

/** The dialects of JSON Schema that are understood, oldest first. */
export const dialects = ["draft-04", "draft-06", "draft-07", "2019-09", "2020-12"] as const;

/** A dialect of JSON Schema. */
export type Dialect = (typeof dialects)[number];

const dialectByUri: ReadonlyMap<string, Dialect> = /* @__PURE__ */ new Map(
  dialects.flatMap((dialect) => {
    const uri = `://json-schema.org/${dialect.startsWith("draft") ? dialect : `draft/${dialect}`}/schema`;
    return ["http", "https"].flatMap((scheme) => ["", "#"].map((end) => [scheme + uri + end, dialect] as const));
  }),
);

/** The dialect that a `$schema` names, if it is one we understand; the scheme and an empty fragment make no difference. */
export function dialectOf($schema: JsonValue | undefined): Dialect | undefined {
  return typeof $schema === "string" ? dialectByUri.get($schema) : undefined;
}

/** Whether a dialect is as old as another one, or older. */
export function isUpTo(dialect: Dialect, last: Dialect): boolean {
  return dialects.indexOf(dialect) <= dialects.indexOf(last);
}
