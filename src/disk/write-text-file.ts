import { readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.js";
import { attempt, describeFileError, isFileError } from "./file-error.js";
import { makeFolders } from "./make-folders.js";
import { moveIntoPlace } from "./move-into-place.js";

/**
 * Writes one file, in one step: whoever reads it sees the old text or the new one. A file that says the same already is left
 * alone.
 *
 * @returns what stood in the way; nothing where it is written
 */
export function writeTextFile(path: string, text: string, cwd: string): readonly Diagnostic[] {
  const target = resolve(cwd, path);
  const file = relative(cwd, target).replaceAll(sep, "/") || ".";
  const aside = join(dirname(target), `.${basename(target)}.${process.pid}.cdevents-gen`);
  try {
    const present = statSync(target, { throwIfNoEntry: false });
    if (present !== undefined && !present.isFile()) {
      const what = present.isDirectory() ? "a folder" : "a device or something of the kind";
      return [diagnose("output-blocked", `${file} has to be a file, but is ${what}.`, { file })];
    }
    if (present !== undefined && readFileSync(target, "utf8") === text) return [];
    makeFolders(dirname(target));
    writeFileSync(aside, text, { flag: "wx" });
    moveIntoPlace(aside, target);
    return [];
  } catch (error) {
    if (!isFileError(error)) throw error;
    return [diagnose("output-not-writable", `${file} cannot be written: ${describeFileError(error)}.`, { file })];
  } finally {
    attempt(() => rmSync(aside, { force: true }));
  }
}
