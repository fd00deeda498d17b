import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.js";
import type { ResolvedSchemas } from "./resolve.js";
import { type Definitions, refName, type Schema } from "./schema.js";

/**
 * What was found while references were resolved, where one that leads nowhere is an error only if something needs it:
 * folders of schemas hold drafts and leftovers, too, and nothing of these gets into the package.
 *
 * @param needed - the schemas that something is made of
 */
export function forgiveUnneeded(
  { diagnostics, lost, definitions }: Pick<ResolvedSchemas, "diagnostics" | "lost" | "definitions">,
  needed: readonly Schema[],
): readonly Diagnostic[] {
  if (lost.size === 0) return diagnostics;
  const reached = reachableFrom(needed, definitions);
  return diagnostics.map((diagnostic) => {
    const schema = lost.get(diagnostic);
    return schema === undefined || reached.has(schema) ? diagnostic : forgiven(diagnostic);
  });
}

/**
 * Leaves out what was forgiven in one place and not in another, or twice: one schema can be part of several, for several
 * releases.
 */
export function withoutForgiven(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  if (!diagnostics.some(isForgiven)) return diagnostics;
  const told = new Set(diagnostics.filter(isFault).map(placeOf));
  return diagnostics.filter((diagnostic) => {
    const place = placeOf(diagnostic);
    if (!isForgiven(diagnostic)) return true;
    const isNew = !told.has(place);
    told.add(place);
    return isNew;
  });
}

/** Says of a reference that leads nowhere that nothing needs it. */
export function forgiven({ message, place, fix }: Diagnostic): Diagnostic {
  return diagnose("unneeded-ref", message, place, fix);
}

function isForgiven({ code }: Diagnostic): boolean {
  return code === "unneeded-ref";
}

function isFault({ code }: Diagnostic): boolean {
  return code === "unresolved-ref" || code === "ambiguous-ref";
}

function placeOf({ place }: Diagnostic): string {
  return JSON.stringify([place?.file, place?.pointer]);
}

/** All that is in schemas, and in what they refer to. Data that looks like a schema is walked too, which does no harm. */
function reachableFrom(schemas: readonly Schema[], definitions: Definitions): ReadonlySet<unknown> {
  const reached = new Set<unknown>();
  const waiting: unknown[] = [...schemas];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (typeof value !== "object" || value === null || reached.has(value)) continue;
    reached.add(value);
    // Not with a spread: an object may have more members than a call has room for.
    for (const [name, member] of Object.entries(value)) {
      const isReference = name === "$ref" && typeof member === "string";
      waiting.push(isReference ? definitions[refName(member)] : member);
    }
  }
  return reached;
}
