import type { PackageModel } from "../model/event-model.js";
import paths from "../runtime?paths";

/**
 * The paths of the modules of the runtime, below `src/runtime` and sorted in the order of code units. They are all that it
 * takes to say what a package consists of; the megabyte of their texts is loaded where files are made of it.
 */
export const runtimePaths: readonly string[] = paths;

/** The folders of the runtime that belong to one profile each. */
const profileFolders: readonly string[] = ["cdevents", "catalogue"];

/** The modules that the releases of a package may use: those of a profile only if there is a release of it. */
export function neededPaths(paths: readonly string[], { releases }: PackageModel): readonly string[] {
  const used = new Set(releases.map(({ profile }) => profile.runtime));
  const unused = profileFolders.filter((folder) => !used.has(folder));
  return paths.filter((path) => !unused.some((folder) => path.startsWith(`${folder}/`)));
}
