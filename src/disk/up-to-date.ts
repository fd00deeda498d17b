import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isFileError } from "./file-error.js";
import { fingerprint } from "./fingerprint.js";
import { readManifest } from "./manifest.js";
import { workFolderName } from "./output-path.js";

/**
 * Whether an output folder already holds all that would be generated: from the same inputs, by a run that was not
 * interrupted, and untouched since. Then nothing has to be loaded, generated or written.
 *
 * @param digest what `digestInputs` made of the inputs of this run
 */
export function isUpToDate(outDir: string, digest: string): boolean {
  const manifest = readManifest(outDir);
  if (manifest === undefined || manifest.inputs !== digest || digest === "") return false;
  // A run is at work right now, or was killed.
  if (existsSync(join(outDir, workFolderName))) return false;
  for (const [path, written] of manifest.files) {
    if (fingerprintOnDisk(outDir, path) !== written) return false;
  }
  return true;
}

function fingerprintOnDisk(outDir: string, path: string): string | undefined {
  try {
    return fingerprint(path, readFileSync(join(outDir, path), "utf8"));
  } catch (error) {
    if (isFileError(error)) return undefined;
    throw error;
  }
}
