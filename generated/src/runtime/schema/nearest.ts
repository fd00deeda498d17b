// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.

/**
 * The one of several names that someone may have meant by another: one that differs in case only, or of which a letter or
 * two next to each other are missing, added, wrong or swapped.
 */
export function nearest(name: string, candidates: readonly string[]): string | undefined {
  return candidates.find((candidate) => isNear(name.toLowerCase(), candidate.toLowerCase()));
}

function isNear(a: string, b: string): boolean {
  const most = Math.min(2, a.length >> 1);
  const shorter = Math.min(a.length, b.length);
  let before = 0;
  while (before < shorter && a[before] === b[before]) before++;
  let after = 0;
  while (after < shorter - before && a.at(-1 - after) === b.at(-1 - after)) after++;
  return Math.max(a.length, b.length) - before - after <= most;
}
