import { chmodSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { attempt, isFileError } from "./file-error.js";

/**
 * Replaces or creates a file in one step: readers see the old content or the new content, never a part.
 *
 * @param mode - the permissions of the new file; the default ones if left out
 */
export function replaceFile(path: string, content: string | Uint8Array, mode?: number): void {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.cdevents-gen`);
  try {
    writeFileSync(temporary, content, { flag: "wx" });
    if (mode !== undefined) chmodSync(temporary, mode);
    moveIntoPlace(temporary, path);
  } catch (error) {
    if (!(isFileError(error) && error.code === "EEXIST")) attempt(() => rmSync(temporary, { force: true }));
    throw error;
  }
}

/** Errors that Windows reports while a virus scanner, an indexer or an editor has the file open for a moment. */
const transient: ReadonlySet<string> = new Set(["EPERM", "EACCES", "EBUSY"]);

/** How often a rename is tried on Windows, with growing pauses of one second in total. */
const maxAttempts = 10;

/** Renames a file, over an existing file if there is one. */
export function moveIntoPlace(from: string, to: string): void {
  for (let tries = 1; ; tries++) {
    try {
      renameSync(from, to);
      return;
    } catch (error) {
      const mayPass = process.platform === "win32" && isFileError(error) && transient.has(error.code);
      if (!mayPass || tries === maxAttempts) throw error;
      sleep(tries * 20);
    }
  }
}

/** Blocks the thread. Writing is synchronous, so there is nothing else to do. */
export function sleep(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
