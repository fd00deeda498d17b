import { readFileSync, statSync } from "node:fs";
import { dirname, relative, resolve, sep } from "node:path";
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.js";
import { describeFileError, isFileError } from "./file-error.js";
import { makeFolders } from "./make-folders.js";
import { replaceFile } from "./replace-file.js";

/** Writes one file, unless it has that text already. Returns an error if it cannot be written. */
export function writeTextFile(path: string, text: string, cwd: string): readonly Diagnostic[] {
  const target = resolve(cwd, path);
  const file = relative(cwd, target).replaceAll(sep, "/") || ".";
  try {
    const present = statSync(target, { throwIfNoEntry: false });
    if (present !== undefined && !present.isFile()) {
      const what = present.isDirectory() ? "a folder" : "a device, a pipe or a socket";
      return [diagnose("output-blocked", `${file} has to be a file, but is ${what}.`, { file })];
    }
    if (present !== undefined && readFileSync(target, "utf8") === text) return [];
    makeFolders(dirname(target));
    replaceFile(target, text);
    return [];
  } catch (error) {
    if (!isFileError(error)) throw error;
    return [diagnose("output-not-writable", `${file} cannot be written: ${describeFileError(error)}.`, { file })];
  }
}
