import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.js";
import { similarName } from "../diagnostics/similar-name.js";
import { type EventName, exactName } from "./event-name.js";

/** Names from the configuration, by what they name: an event type, `endpoints/<id>` or `messagegroups/<id>`. */
export type NameOverrides = ReadonlyMap<string, string>;

/** Returns a name from the configuration as it is spelled there. */
export function overriddenName(overrides: NameOverrides, key: string): EventName | undefined {
  const name = overrides.get(key);
  return name === undefined ? undefined : exactName(name);
}

/** Returns the line for the configuration that gives something a name. */
export function overrideLine(key: string, name: string): string {
  return `"names": { ${JSON.stringify(key)}: ${JSON.stringify(name)} }`;
}

/**
 * Warns of names for things that the inputs do not have.
 *
 * @param known - the keys of everything that can be named
 */
export function unusedNames(overrides: NameOverrides, known: readonly string[]): readonly Diagnostic[] {
  const keys = new Set(known);
  return [...overrides.keys()]
    .filter((key) => !keys.has(key))
    .map((key) => {
      const similar = similarName(key.replace(/^#?\/+/, ""), keys);
      const fix = similar === undefined ? undefined : `Did you mean ${JSON.stringify(similar)}?`;
      return diagnose("unused-name", `"names" has ${JSON.stringify(key)}, but the inputs do not`, undefined, fix);
    });
}
