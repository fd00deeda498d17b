import type { PackageModel } from "../model/event-model.js";

/** The folders of the runtime that belong to one profile each. */
const profileFolders: readonly string[] = ["cdevents", "catalogue"];

/** Returns the modules that the releases of a package may use: those of a profile only if the package has a release of it. */
export function neededRuntime(paths: readonly string[], { releases }: PackageModel): readonly string[] {
  const used = new Set(releases.map(({ profile }) => profile.runtime.folder));
  const unused = profileFolders.filter((folder) => !used.has(folder));
  return paths.filter((path) => !unused.some((folder) => path.startsWith(`${folder}/`)));
}
