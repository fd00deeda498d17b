import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.js";
import type { ResolvedSchemas } from "./resolve.js";
import { type Definitions, refName } from "./schema.js";

/**
 * Rejects schemas that refer to each other through too many levels. Types, checks and examples are generated recursively and
 * would exceed the call stack, so the result has no schemas then.
 */
export function refuseDeepReferences(resolved: ResolvedSchemas): ResolvedSchemas {
  const found = findDeepReferences(resolved);
  if (found === undefined) return resolved;
  const diagnostics = [...resolved.diagnostics, found];
  return { ...resolved, schemas: new Map(), definitions: {}, diagnostics, lost: new Set() };
}

/** Nested objects and lists. A chain of `anyOf`, the most expensive case, exceeds the call stack at 2,000. */
const mostLevels = 1400;

/** The number of levels in a definition, and the levels of the references in it. */
interface Contents {
  readonly levels: number;
  readonly references: readonly { readonly name: string; readonly level: number }[];
}

function findDeepReferences({ definitions, places }: ResolvedSchemas): Diagnostic | undefined {
  const levelsBelow = new Map<string, number>();
  const contents = new Map<string, Contents>();
  // An explicit stack, since the call stack may be too small. Cycles end where they lead back to themselves.
  const waiting = Object.keys(definitions);
  for (let name = waiting.at(-1); name !== undefined; name = waiting.at(-1)) {
    const known = contents.get(name);
    if (known === undefined) {
      const entered = contentsOf(definitions[name]);
      contents.set(name, entered);
      for (const reference of entered.references) if (!contents.has(reference.name)) waiting.push(reference.name);
      continue;
    }
    waiting.pop();
    if (levelsBelow.has(name)) continue;
    const below = known.references.map((reference) => reference.level + (levelsBelow.get(reference.name) ?? 0));
    const levels = below.reduce((most, level) => Math.max(most, level), known.levels);
    levelsBelow.set(name, levels);
    if (levels > mostLevels) return tooDeep(name, places.of(definitions[name] ?? true));
  }
  return undefined;
}

function contentsOf(definition: Definitions[string] | undefined): Contents {
  const references: { name: string; level: number }[] = [];
  let levels = 0;
  const visit = (value: unknown, level: number): void => {
    if (typeof value !== "object" || value === null) return;
    levels = Math.max(levels, level);
    for (const [key, member] of Object.entries(value)) {
      if (key !== "$ref" || typeof member !== "string") visit(member, level + 1);
      else references.push({ name: refName(member), level });
    }
  };
  visit(definition, 1);
  return { levels, references };
}

function tooDeep(name: string, place: Diagnostic["place"]): Diagnostic {
  return diagnose("too-deep-refs", `${name} refers to other schemas through more than ${mostLevels} levels`, place);
}
