import type { PackageModel } from "../model/event-model.js";
import modules from "../runtime?compiled";
import type { CompiledModule } from "./compile.js";

/** A module of the runtime: its text, which is carried unchanged, and what was made from it when the tool was built. */
export interface RuntimeModule extends CompiledModule {
  readonly text: string;
}

/** Modules of the runtime by their paths below `src/runtime`. */
export type RuntimeModules = ReadonlyMap<string, RuntimeModule>;

/** The runtime that is carried into every generated package, sorted by path in the order of code units. */
export const carriedRuntime: RuntimeModules = new Map(modules);

/** The folders of the runtime that belong to one profile each. */
const profileFolders: readonly string[] = ["cdevents", "catalogue"];

/** The modules that the releases of a package may use: those of a profile only if there is a release of it. */
export function neededModules(modules: RuntimeModules, { releases }: PackageModel): RuntimeModules {
  const used = new Set(releases.map(({ profile }) => profile.runtime));
  const unused = profileFolders.filter((folder) => !used.has(folder));
  return new Map([...modules].filter(([path]) => !unused.some((folder) => path.startsWith(`${folder}/`))));
}
