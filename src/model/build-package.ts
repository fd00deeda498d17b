import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.js";
import type { PackageModel, ReleaseModel } from "./event-model.js";
import { findCollisions } from "./exported-names.js";
import { Sharing } from "./sharing.js";
import { newestVersion } from "./version.js";

/** Combines releases into a package: chooses the main one, the subpath of each, and what the package itself exports. */
export function buildPackage(
  name: string,
  version: string,
  built: readonly ReleaseModel[],
): { readonly model: PackageModel; readonly diagnostics: readonly Diagnostic[] } {
  const releases = built
    .filter(({ events }) => events.length > 0)
    // Catalogues, which have no version, come last.
    .sort((a, b) => Number(a.version === "") - Number(b.version === ""));
  // The author's own events alone do not make a release of a specification that somebody asked for.
  const official = releases.filter(({ events }) => events.some(({ isOwn }) => !isOwn));
  const versions = (official.length > 0 ? official : releases).map((release) => release.version);
  // A catalogue has no version. It is the main release of a package that has no other.
  const main = newestVersion(versions.filter((each) => each !== "")) ?? "";
  const sharing = new Sharing();
  const shared = releases.map((release) =>
    sharing.share({
      ...release,
      // Event by event, so that the memory of what an event was made from can be freed early.
      events: release.events.map((event) => sharing.share(event)),
      main: release.version === main,
      subpath: isMinorUnique(release, releases) ? release.subpath : release.version,
    }),
  );
  const model = Object.freeze({ name, version, releases: shared, root: rootOf(shared) });
  const diagnostics = releases.length === 0 ? [diagnose("no-events", "no schema of the inputs defines an event")] : [];
  return { model, diagnostics: [...diagnostics, ...collisions(model)] };
}

/**
 * What a package itself exports: its main release, and the author's own events of all others in the same format. Own events
 * are found there whatever release their envelope follows, and whatever releases are generated besides.
 */
function rootOf(releases: readonly ReleaseModel[]): readonly ReleaseModel[] {
  const main = releases.find((release) => release.main);
  if (main === undefined) return [];
  const others = releases.filter((release) => !release.main && release.profile.title === main.profile.title);
  const own = others.map((release) => ({ ...release, events: release.events.filter(({ isOwn }) => isOwn) }));
  return [main, ...own.filter(({ events }) => events.length > 0)];
}

function isMinorUnique({ subpath, version }: ReleaseModel, all: readonly ReleaseModel[]): boolean {
  return all.every((other) => other.version === version || other.subpath !== subpath);
}

/** Names that are used twice, in one release or among the exports of the package. */
function collisions({ releases, root }: PackageModel): readonly Diagnostic[] {
  const [main] = root;
  const others = releases.filter((release) => !release.main);
  const exported = main === undefined ? [] : [{ ...main, events: root.flatMap(({ events }) => events) }];
  return [...exported, ...others].flatMap(findCollisions);
}
