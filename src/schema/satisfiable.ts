import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.js";
import { ContradictionSearch } from "./contradictions.js";
import type { Places } from "./places.js";
import type { ResolvedSchemas } from "./resolve.js";
import type { Definitions, Schema } from "./schema.js";

/**
 * Finds what makes schemas impossible to fulfil: rules that demand and forbid the same thing, in a schema itself or in
 * a part that every valid value has. It proves, and never guesses: a schema may be impossible for reasons that it does not
 * see, but what it reports is. Each finding points at one of the two rules.
 *
 * @param lost - the schemas that a `$ref` was left out of, since it leads nowhere
 */
export function findContradictions(
  schemas: readonly Schema[],
  definitions: Definitions,
  places: Places,
  lost: ResolvedSchemas["lost"] = new Map(),
): readonly Diagnostic[] {
  const search = new ContradictionSearch(definitions, new Set(lost.values()));
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
