import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.js";
import type { ResolvedSchemas } from "./resolve.js";
import { type Definitions, refName } from "./schema.js";

/**
 * Refuses schemas of which one leads to the next through so many levels that whoever follows them level by level, as types,
 * checks and samples are made, would run out of call stack: these then have no schemas, so that nobody does.
 */
export function refuseDeepReferences(resolved: ResolvedSchemas): ResolvedSchemas {
  const found = findDeepReferences(resolved);
  if (found === undefined) return resolved;
  const diagnostics = [...resolved.diagnostics, found];
  return { ...resolved, schemas: new Map(), definitions: {}, diagnostics, lost: new Map() };
}

/** Counted as in a file, objects and lists within each other. What takes most, a chain of `anyOf`, ends the call stack at 2,000. */
const mostLevels = 1400;

/** What stands in a definition: how many levels, and at which of them it refers to which other one. */
interface Contents {
  readonly levels: number;
  readonly references: readonly { readonly name: string; readonly level: number }[];
}

function findDeepReferences({ definitions, places }: ResolvedSchemas): Diagnostic | undefined {
  const levelsBelow = new Map<string, number>();
  const contents = new Map<string, Contents>();
  // A stack of our own, since the call stack is what would not do. A way that leads back to itself ends there.
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
  return diagnose("too-deep-refs", `${name} leads through more than ${mostLevels} levels of other schemas`, place);
}
