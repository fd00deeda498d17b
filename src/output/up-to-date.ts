import { existsSync } from "node:fs";
import { join } from "node:path";
import { readRegularFile } from "./file-error.js";
import { fingerprint, hashFiles, sha256 } from "./fingerprint.js";
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
  const texts = new Map<string, string>();
  for (const path of manifest.files.keys()) {
    const text = readRegularFile(join(outDir, path));
    if (text === undefined) return false;
    texts.set(path, text);
  }
  const content = hashFiles([...texts].map(([path, text]) => [path, sha256(text)]));
  if (content === manifest.content) return true;
  return [...texts].every(([path, text]) => manifest.files.get(path)?.includes(fingerprint(path, text)));
}
