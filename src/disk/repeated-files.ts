import { basename, dirname, join } from "node:path";
import { readManifest } from "./manifest.js";

/**
 * The files of ours below a folder that only say once more what others say, by true path: the schema of any event and the map
 * of all schemas, and the package.json of a package. They are for editors and for npm; whoever reads the schemas of a package
 * again, or those that were exported, has no use for them.
 *
 * @param folder - by its true path; that of a package or an export, or one in it
 */
export function repeatedFiles(folder: string): ReadonlySet<string> {
  // The schemas of a release lie in schemas/0.5 of a package, and in 0.5 of an export of several.
  const candidates = [folder, dirname(folder), dirname(dirname(folder))];
  const paths = candidates.flatMap((outDir) =>
    [...(readManifest(outDir)?.files.keys() ?? [])].filter(isRepeated).map((path) => join(outDir, path)),
  );
  return new Set(paths);
}

function isRepeated(path: string): boolean {
  return ["event.json", "index.json", "package.json"].includes(basename(path));
}
