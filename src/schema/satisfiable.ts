import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.js";
import { ContradictionSearch } from "./contradictions.js";
import type { Places } from "./places.js";
import type { ResolvedSchemas } from "./resolve.js";
import type { Definitions, Schema } from "./schema.js";

/**
 * Finds rules that contradict each other, so that no value is valid, in the schemas themselves or in parts that every valid
 * value has. Reports only proven contradictions; a schema may be unsatisfiable for other reasons. Each diagnostic refers to one of
 * the two rules.
 *
 * @param lost - the schemas whose `$ref` was removed because it could not be resolved
 */
export function findContradictions(
  schemas: readonly Schema[],
  definitions: Definitions,
  places: Places,
  lost: ResolvedSchemas["lost"] = new Set(),
): readonly Diagnostic[] {
  const search = new ContradictionSearch(definitions, lost);
  return schemas.flatMap((schema) => {
    const found = new Map(
      search.in(schema).map(({ schema: owner, within, message, fix }) => {
        const place = places.of(owner, within);
        return [`${place?.file} ${place?.pointer} ${message}`, diagnose("unsatisfiable-schema", message, place, fix)];
      }),
    );
    return [...found.values()];
  });
}
