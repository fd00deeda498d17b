import { mkdirSync, rmdirSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { attempt, isFileError } from "./file-error.js";

/**
 * Makes a folder and those above it, as `mkdirSync` does with `recursive`. That one tries for ever where a file system has no
 * room for folders of others, such as /proc on Linux, which says ENOENT though the folder above is there.
 *
 * @returns the folders that were not there before, the outermost first
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

/** Removes folders that were made for nothing. If somebody has put something into one, it stays. */
export function removeFolders(made: readonly string[]): void {
  for (const folder of made.toReversed()) if (!attempt(() => rmdirSync(folder))) return;
}

/** The path and those above it, down from the first that is not there. */
function missingFolders(path: string): readonly string[] {
  const missing: string[] = [];
  for (let folder = path; statSync(folder, { throwIfNoEntry: false }) === undefined; folder = dirname(folder)) {
    missing.push(folder);
  }
  // A file in the place of the folder is for the operating system to complain about.
  return missing.length === 0 && !isFolder(path) ? [path] : missing.reverse();
}

/** Whether it had to be made: another process may have been faster. */
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
