import { renameSync } from "node:fs";
import { isFileError } from "./file-error.js";

/** Errors that Windows gives while a virus scanner, an indexer or an editor has the file open for a moment. */
const passing: ReadonlySet<string> = new Set(["EPERM", "EACCES", "EBUSY"]);

/** How often to try on Windows, each time after waiting longer: a second in all. */
const attempts = 10;

/** Renames a file over whatever file is there, in one step that nobody can see the middle of. */
export function moveIntoPlace(from: string, to: string): void {
  for (let attempt = 1; ; attempt++) {
    try {
      renameSync(from, to);
      return;
    } catch (error) {
      const mayPass = process.platform === "win32" && isFileError(error) && passing.has(error.code);
      if (!mayPass || attempt === attempts) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, attempt * 20);
    }
  }
}
