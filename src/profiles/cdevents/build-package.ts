import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { diagnose } from "../../diagnostics/diagnostic.js";
import type { PackageModel, ReleaseModel } from "../../model/event-model.js";
import { findCollisions } from "../../model/exported-names.js";
import { Sharing } from "../../model/sharing.js";
import { isVocabularyType } from "./event-type.js";
import { newest } from "./release-groups.js";

/** Puts releases together to a package: which one the bare name imports, and under which subpath each is found. */
export function buildPackage(
  name: string,
  version: string,
  built: readonly ReleaseModel[],
): { readonly model: PackageModel; readonly diagnostics: readonly Diagnostic[] } {
  const releases = built.filter(({ events }) => events.length > 0);
  // A user's own events alone do not make a release of CDEvents that anybody asked for.
  const official = releases.filter(({ events }) => events.some(({ type }) => isVocabularyType(type)));
  const versions = (official.length > 0 ? official : releases).map(({ version }) => version);
  // A catalogue has no version, and is what the bare name imports where there is nothing else.
  const main = newest(versions.filter((version) => version !== "")) ?? "";
  const sharing = new Sharing();
  const model: PackageModel = {
    name,
    version,
    releases: releases.map((release) => ({
      ...release,
      // One by one: what is remembered of an event while its parts are made one can be forgotten after it.
      events: release.events.map((event) => sharing.share(event)),
      main: release.version === main,
      subpath: isMinorUnique(release, releases) ? release.subpath : release.version,
    })),
  };
  const diagnostics = releases.length === 0 ? [diagnose("no-events", "no schema of the inputs defines an event")] : [];
  return {
    model: sharing.share(model),
    diagnostics: [...diagnostics, ...model.releases.flatMap(findCollisions)],
  };
}

function isMinorUnique({ subpath, version }: ReleaseModel, all: readonly ReleaseModel[]): boolean {
  return all.every((other) => other.version === version || other.subpath !== subpath);
}
