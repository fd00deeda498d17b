import { chmodSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.js";
import { decodeText } from "./decode-text.js";
import { attempt, describeFileError, isFileError } from "./file-error.js";
import { moveIntoPlace } from "./move-into-place.js";

/** A file that gets another text. */
export interface Rewrite {
  /** Relative to the current folder. */
  readonly path: string;
  /** What was read from it. */
  readonly before: string;
  readonly text: string;
}

/**
 * Gives files of the user another text. All are written aside before the first is replaced, each in one step; permissions, a
 * byte order mark and symbolic links stay. A file that has changed since it was read is left alone, and so are all others.
 *
 * @returns what stood in the way; nothing where all is written
 */
export function rewriteFiles(rewrites: readonly Rewrite[], cwd: string): readonly Diagnostic[] {
  const staged: { readonly aside: string; readonly target: string }[] = [];
  let current = "";
  try {
    for (const rewrite of rewrites) {
      current = rewrite.path;
      const target = realpathSync(resolve(cwd, rewrite.path));
      const bytes = readFileSync(target);
      const decoded = decodeText(bytes);
      if (!("text" in decoded) || decoded.text !== rewrite.before) {
        return [
          diagnose("output-not-writable", `${current} has changed since it was read.`, { file: current }, "Run again."),
        ];
      }
      const aside = join(dirname(target), `.${basename(target)}.${process.pid}.cdevents-gen`);
      staged.push({ aside, target });
      writeFileSync(aside, hasByteOrderMark(bytes) ? `\ufeff${rewrite.text}` : rewrite.text, { flag: "wx" });
      chmodSync(aside, statSync(target).mode);
    }
    for (const { aside, target } of staged) moveIntoPlace(aside, target);
    return [];
  } catch (error) {
    if (!isFileError(error)) throw error;
    const message = `${current} cannot be written: ${describeFileError(error)}.`;
    const fix = "Check the permissions of the file and its folder, and the space on the disk.";
    return [diagnose("output-not-writable", message, { file: current }, fix)];
  } finally {
    for (const { aside } of staged) attempt(() => rmSync(aside, { force: true }));
  }
}

function hasByteOrderMark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}
