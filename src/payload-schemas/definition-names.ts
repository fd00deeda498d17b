/** How many steps of a path are put together, one attempt after the other: of longer paths than that, all. */
const attempts = [1, 2, 3, 4, 5, 6, 7, 8, Number.POSITIVE_INFINITY];

/**
 * Gives each type an identifier in PascalCase: its own name, and where several have the same one, as many of the enclosing
 * names before it as tell them apart. Nothing is numbered, so that a type keeps its name when others come and go. Names
 * count as the same if they differ in case only.
 *
 * @param paths - the full name of each type, step by step: namespaces and enclosing types first, its own name last
 * @returns the names; those types are missing that cannot be told apart from an earlier one
 */
export function nameDefinitions(paths: ReadonlyMap<string, readonly string[]>): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  let open = [...paths];
  for (const steps of attempts) {
    for (const [key, path] of open) names.set(key, pascalName(path.slice(-steps)));
    const owners = countNames(names);
    open = open.filter(([key]) => (owners.get(foldedName(names, key)) ?? 0) > 1);
    if (open.length === 0) break;
  }
  const taken = new Set<string>();
  for (const [key] of open) {
    const name = foldedName(names, key);
    if (taken.has(name)) names.delete(key);
    taken.add(name);
  }
  return names;
}

function foldedName(names: ReadonlyMap<string, string>, key: string): string {
  return names.get(key)?.toLowerCase() ?? "";
}

function countNames(names: ReadonlyMap<string, string>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of names.values()) counts.set(name.toLowerCase(), (counts.get(name.toLowerCase()) ?? 0) + 1);
  return counts;
}

/** The words of all steps, each with a capital letter: `["trip_types", "stopTime"]` becomes `TripTypesStopTime`. */
export function pascalName(steps: readonly string[]): string {
  const words = steps.flatMap((step) => step.match(/[A-Za-z0-9]+/g) ?? []);
  const name = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
  return /^[A-Za-z]/.test(name) ? name : `Type${name}`;
}
