import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of this tool's own package, whether the code runs from `src`, from `dist` or from `node_modules`. */
export const packageRoot: string = findPackageRoot(dirname(fileURLToPath(import.meta.url)));

/** Returns the nearest folder, from `start` upwards, that holds the package.json of this tool. Throws if there is none. */
export function findPackageRoot(start: string): string {
  for (let folder = start; ; folder = dirname(folder)) {
    if (readOwnPackage(folder) !== undefined) return folder;
    if (folder === dirname(folder)) throw new Error(`No package.json of cdevents-gen above ${start}`);
  }
}

/** Returns the version of this tool from its package.json. */
export function readToolVersion(): string {
  const version = readOwnPackage(packageRoot)?.version;
  if (typeof version !== "string") throw new Error(`No version in the package.json of ${packageRoot}`);
  return version;
}

function readOwnPackage(folder: string): { readonly version: unknown } | undefined {
  try {
    const content: unknown = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    if (typeof content !== "object" || content === null || !("name" in content)) return undefined;
    return content.name === "cdevents-gen"
      ? { version: "version" in content ? content.version : undefined }
      : undefined;
  } catch {
    // No package.json, or one of another package that cannot be parsed.
    return undefined;
  }
}
