/** Orders two versions of the form `1.2.3` or `1.2.3-draft`: oldest first, a pre-release before its release (semver 11). */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [parseVersion(a), parseVersion(b)];
  for (let i = 0; i < 3; i++) {
    const difference = (left.numbers[i] ?? 0) - (right.numbers[i] ?? 0);
    if (difference !== 0) return difference;
  }
  if (left.prerelease === right.prerelease) return 0;
  if (left.prerelease === "" || right.prerelease === "") return left.prerelease === "" ? 1 : -1;
  return left.prerelease < right.prerelease ? -1 : 1;
}

/** Whether a version is a release, and not a pre-release such as `0.6.0-draft`. */
export function isStable(version: string): boolean {
  return parseVersion(version).prerelease === "";
}

/** Returns the newest version. A pre-release counts only where there is nothing else. */
export function newestVersion(versions: readonly string[]): string | undefined {
  const stable = versions.filter(isStable);
  return [...(stable.length > 0 ? stable : versions)].sort(compareVersions).at(-1);
}

/** The first two numbers, which name the subpath of a release: `0.5` of `0.5.1`. */
export function minorOf(version: string): string {
  return parseVersion(version).numbers.slice(0, 2).join(".");
}

function parseVersion(version: string): { readonly numbers: readonly number[]; readonly prerelease: string } {
  const [numbers = "", ...prerelease] = version.split("-");
  return { numbers: numbers.split(".").map(Number), prerelease: prerelease.join("-") };
}
