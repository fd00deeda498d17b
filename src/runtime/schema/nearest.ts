// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.

/** The one of several names that someone may have meant by another, if there is one that is nearly the same. */
export function nearest(name: string, candidates: readonly string[]): string | undefined {
  const plain = fold(name);
  return (
    candidates.find((candidate) => fold(candidate) === plain) ??
    candidates.find((candidate) => isFewEditsAway(plain, fold(candidate)))
  );
}

/** The hint that another name may have been meant. */
export function didYouMean(name: string | undefined): string | undefined {
  return name === undefined ? undefined : `did you mean \`${name}\`?`;
}

/** Leaves out what people confuse most: upper and lower case, hyphens and underscores. */
function fold(name: string): string {
  return name.toLowerCase().replace(/[-_ ]/g, "");
}

/** Whether a few edits lead from one text to the other: one in a short text, two in a longer one. */
function isFewEditsAway(a: string, b: string): boolean {
  const most = a.length < 5 ? 1 : 2;
  return Math.abs(a.length - b.length) <= most && a.length < 60 && distance(a, b) <= most;
}

/** The distance of Levenshtein, one row of its table at a time. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 0; i < a.length; i++) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j++) {
      const [replaced = 0, inserted = 0] = row.slice(j, j + 2);
      next.push(Math.min(replaced + (a[i] === b[j] ? 0 : 1), inserted + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
