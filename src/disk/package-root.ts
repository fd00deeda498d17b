import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * The folder of this tool's own package, below which its runtime, schemas and templates lie. The only place that knows
 * where this code runs from: `src/disk` under tests, `dist` when it is bundled, `node_modules` when it is installed.
 */
export const packageRoot: string = findPackageRoot(dirname(fileURLToPath(import.meta.url)));

/** The nearest folder, from `start` upwards, whose package.json is ours. Throws where there is none. */
export function findPackageRoot(start: string): string {
  for (let folder = start; ; folder = dirname(folder)) {
    if (readOwnPackage(folder) !== undefined) return folder;
    if (folder === dirname(folder)) throw new Error(`No package.json of cdevents-gen above ${start}`);
  }
}

/** The version of this tool, as its package.json says. */
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
    // No package.json here, or not one of ours to judge: the search goes on above.
    return undefined;
  }
}
