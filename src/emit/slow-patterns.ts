import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.js";
import type { Places } from "../schema/places.js";
import type { Definitions, Schema, SchemaObject } from "../schema/schema.js";
import { isExponential } from "./samples/pattern/ambiguity.js";

/** Names the patterns that an event of anybody could keep a reader busy with for ever (CWE-1333). */
export function findSlowPatterns(
  schemas: readonly Schema[],
  definitions: Definitions,
  places: Places,
): readonly Diagnostic[] {
  const known = new Map<string, boolean>();
  const isSlow = (pattern: string): boolean => {
    const isKnown = known.get(pattern) ?? isExponential(pattern);
    known.set(pattern, isKnown);
    return isKnown;
  };
  const diagnostics: Diagnostic[] = [];
  eachSchema([...schemas, ...Object.values(definitions)], (schema) => {
    const { pattern, patternProperties = {} } = schema;
    const here = pattern !== undefined && isSlow(pattern) ? [[pattern, "/pattern"]] : [];
    const names = Object.keys(patternProperties).filter(isSlow);
    for (const [slow = "", within = ""] of [...here, ...names.map((name) => [name, "/patternProperties"])]) {
      const message = `${JSON.stringify(slow)} repeats what it repeats already`;
      diagnostics.push(diagnose("slow-pattern", message, places.of(schema, within)));
    }
  });
  return diagnostics;
}

/** Visits each schema object once; what is no schema is walked too, but has no `pattern` that is a place of the inputs. */
function eachSchema(roots: readonly Schema[], visit: (schema: SchemaObject) => void): void {
  const seen = new Set<unknown>();
  const waiting: unknown[] = [...roots];
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    if (typeof value !== "object" || value === null || seen.has(value)) continue;
    seen.add(value);
    if (!Array.isArray(value)) visit(value as SchemaObject);
    // Not with a spread: a list of values may be longer than a call has room for.
    for (const member of Object.values(value)) waiting.push(member);
  }
}
