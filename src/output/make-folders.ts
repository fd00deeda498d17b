import { mkdirSync, rmdirSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { attempt, isFileError } from "./file-error.js";

/**
 * Creates a folder and its missing parents. `mkdirSync` with `recursive` loops for ever on file systems such as /proc, which
 * report ENOENT although the parent exists.
 *
 * @returns the created folders, the outermost first
 */
export function makeFolders(path: string): readonly string[] {
  const made: string[] = [];
  try {
    for (const folder of missingFolders(resolve(path))) if (makeFolder(folder)) made.push(folder);
  } catch (error) {
    removeFolders(made);
    throw error;
  }
  return made;
}

/** Removes created folders again, as far as they are empty. */
export function removeFolders(made: readonly string[]): void {
  for (const folder of made.toReversed()) if (!attempt(() => rmdirSync(folder))) return;
}

/** Returns the path and its parents as far as they are missing, the outermost first. */
function missingFolders(path: string): readonly string[] {
  const missing: string[] = [];
  for (let folder = path; statSync(folder, { throwIfNoEntry: false }) === undefined; folder = dirname(folder)) {
    missing.push(folder);
  }
  // If a file has the name, let the operating system report it.
  return missing.length === 0 && !isFolder(path) ? [path] : missing.reverse();
}

/** Returns `false` if another process has just created the folder. */
function makeFolder(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch (error) {
    const isThere = isFileError(error) && error.code === "EEXIST" && isFolder(folder);
    if (!isThere) throw error;
    return false;
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
