import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.js";
import type { JsonValue } from "./schema.js";

/** The supported dialects of JSON Schema, oldest first. */
export const dialects = ["draft-04", "draft-06", "draft-07", "2019-09", "2020-12"] as const;

/** A dialect of JSON Schema. */
export type Dialect = (typeof dialects)[number];

const dialectByUri: ReadonlyMap<string, Dialect> = /* @__PURE__ */ new Map(
  dialects.flatMap((dialect) => {
    const uri = `://json-schema.org/${dialect.startsWith("draft") ? dialect : `draft/${dialect}`}/schema`;
    return ["http", "https"].flatMap((scheme) => ["", "#"].map((end) => [scheme + uri + end, dialect] as const));
  }),
);

/** Returns the dialect of a `$schema`, if it is supported. The scheme and an empty fragment are ignored. */
export function dialectOf($schema: JsonValue | undefined): Dialect | undefined {
  return typeof $schema === "string" ? dialectByUri.get($schema) : undefined;
}

/** Returns whether a dialect is as old as another one, or older. */
export function isUpTo(dialect: Dialect, last: Dialect): boolean {
  return dialects.indexOf(dialect) <= dialects.indexOf(last);
}

/** Returns a diagnostic if a schema names a dialect that is not supported. */
export function dialectProblem(file: string, $schema: JsonValue | undefined): Diagnostic | undefined {
  if (typeof $schema !== "string" || dialectOf($schema) !== undefined) return undefined;
  const message = `${JSON.stringify($schema)} is not a supported dialect of JSON Schema`;
  return diagnose("unsupported-dialect", message, { file, pointer: "/$schema" });
}
