import { existsSync } from "node:fs";
import { join } from "node:path";
import { readRegularFile } from "./file-error.js";
import { fingerprint } from "./fingerprint.js";
import { readManifest } from "./manifest.js";
import { workFolderName } from "./output-path.js";

/**
 * Tells whether an output folder already holds what would be generated: made from the same inputs by a run that was not
 * interrupted, and not edited since.
 *
 * @param digest - the {@link digestInputs} of this run
 */
export function isUpToDate(outDir: string, digest: string): boolean {
  const manifest = readManifest(outDir);
  if (manifest === undefined || manifest.inputs !== digest || digest === "") return false;
  // Another run is writing, or was killed.
  if (existsSync(join(outDir, workFolderName))) return false;
  for (const [path, known] of manifest.files) {
    const text = readRegularFile(join(outDir, path));
    if (text === undefined || !known.includes(fingerprint(path, text))) return false;
  }
  return true;
}
