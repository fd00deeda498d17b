import { readFileSync, realpathSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.js";
import { describeFileError, isFileError } from "./file-error.js";
import { replaceFile } from "./replace-file.js";

/** A file of the user that gets a new text. */
export interface Rewrite {
  /** Relative to the current folder. */
  readonly path: string;
  /** The text that was read from it. */
  readonly before: string;
  readonly text: string;
}

const byteOrderMark = "\ufeff";

/**
 * Rewrites files of the user. Permissions, byte order marks and symbolic links are kept. If a file has changed since it was
 * read, no file is rewritten.
 *
 * @returns an error if a file could not be rewritten
 */
export function rewriteFiles(rewrites: readonly Rewrite[], cwd: string): readonly Diagnostic[] {
  let current = "";
  try {
    const targets: { readonly target: string; readonly text: string }[] = [];
    for (const { path, before, text } of rewrites) {
      current = path;
      const target = realpathSync(resolve(cwd, path));
      const present = readFileSync(target, "utf8");
      const mark = present.startsWith(byteOrderMark) ? byteOrderMark : "";
      if (present !== `${mark}${before}`) {
        return [
          diagnose("output-not-writable", `${path} has changed since it was read.`, { file: path }, "Run again."),
        ];
      }
      targets.push({ target, text: `${mark}${text}` });
    }
    for (const [index, { target, text }] of targets.entries()) {
      current = rewrites[index]?.path ?? "";
      replaceFile(target, text, statSync(target).mode);
    }
    return [];
  } catch (error) {
    if (!isFileError(error)) throw error;
    const message = `${current} cannot be written: ${describeFileError(error)}.`;
    const fix = "Check the permissions of the file and its folder, and the free space on the disk.";
    return [diagnose("output-not-writable", message, { file: current }, fix)];
  }
}
