import { refName, type Schema } from "../../schema/schema.js";

/** References that a type must not follow, by the name of the schema that contains them. */
export type Cuts = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Finds references that lead a schema back to itself without going through a property or an item. TypeScript rejects such a
 * type: `type A = A | string` is circular.
 */
export function findCuts(named: ReadonlyMap<string, Schema>): Cuts {
  const cuts = new Map<string, Set<string>>();
  const state = new Map<string, "open" | "done">();
  const visit = (name: string): void => {
    state.set(name, "open");
    for (const target of referencesInPlace(named.get(name) ?? true)) {
      if (state.get(target) === "open") cuts.set(name, (cuts.get(name) ?? new Set()).add(target));
      else if (!state.has(target)) visit(target);
    }
    state.set(name, "done");
  };
  // Sorted, because types must not depend on the order of the schemas.
  for (const name of [...named.keys()].sort()) if (!state.has(name)) visit(name);
  return cuts;
}

/** Returns the names that a schema refers to for the value itself. */
function referencesInPlace(schema: Schema): readonly string[] {
  if (typeof schema === "boolean") return [];
  const own = schema.$ref === undefined ? [] : [refName(schema.$ref)];
  const parts = [...(schema.allOf ?? []), ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])];
  return [...own, ...parts.flatMap(referencesInPlace)];
}
