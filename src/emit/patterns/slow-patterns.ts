import { type Diagnostic, diagnose } from "../../diagnostics/diagnostic.js";
import type { Places } from "../../schema/places.js";
import type { Definitions, Schema, SchemaObject } from "../../schema/schema.js";
import { subschemas } from "../checks/keywords.js";
import { isExponential } from "./exponential.js";
import { longestPattern } from "./parse-pattern.js";

/** Reports the patterns that an event can keep a reader busy with for ever (CWE-1333). */
export function findSlowPatterns(
  schemas: readonly Schema[],
  definitions: Definitions,
  places: Places,
): readonly Diagnostic[] {
  const problems = new Map<string, string | undefined>();
  const problemOf = (pattern: string): string | undefined => {
    if (!problems.has(pattern)) problems.set(pattern, slowness(pattern));
    return problems.get(pattern);
  };
  const diagnostics: Diagnostic[] = [];
  for (const schema of schemaObjects([...schemas, ...Object.values(definitions)])) {
    const { pattern, patternProperties = {} } = schema;
    const report = (source: string, pointer: string): void => {
      const problem = problemOf(source);
      if (problem !== undefined) diagnostics.push(diagnose("slow-pattern", problem, places.of(schema, pointer)));
    };
    if (pattern !== undefined) report(pattern, "/pattern");
    for (const name of Object.keys(patternProperties)) report(name, "/patternProperties");
  }
  return diagnostics;
}

/** What makes a pattern slow, or keeps it from being checked. */
function slowness(pattern: string): string | undefined {
  if (pattern.length > longestPattern) {
    return `the pattern is too long to check for exponential backtracking: ${pattern.length} characters`;
  }
  return isExponential(pattern) ? `${JSON.stringify(pattern)} can backtrack exponentially` : undefined;
}

/** Visits each schema object once, however deep it is nested. */
function* schemaObjects(roots: readonly Schema[]): Generator<SchemaObject> {
  const seen = new Set<SchemaObject>();
  const waiting = [...roots];
  for (let schema = waiting.pop(); schema !== undefined; schema = waiting.pop()) {
    if (typeof schema === "boolean" || seen.has(schema)) continue;
    seen.add(schema);
    yield schema;
    for (const inner of subschemas(schema)) waiting.push(inner.schema);
  }
}
