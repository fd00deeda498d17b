import { join, relative, sep } from "node:path";
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.js";
import { describeFileError, type FileError, isFileError } from "./file-error.js";
import { workFolderName } from "./output-path.js";

/** Thrown inside this folder if the output cannot be written; `writePackage` returns it as a diagnostic. */
export class OutputFailure extends Error {
  override readonly name: string = "OutputFailure";
  readonly diagnostic: Diagnostic;

  constructor(diagnostic: Diagnostic) {
    super(diagnostic.message);
    this.diagnostic = diagnostic;
  }
}

/** Describes an error of writing to `outDir`. Rethrows errors that do not come from the file system. */
export function diagnoseFailure(error: unknown, outDir: string): Diagnostic {
  if (error instanceof OutputFailure) return error.diagnostic;
  if (!isFileError(error)) throw error;
  const file = userPath(outDir, failedName(error, outDir));
  if (error.code === "EEXIST" || error.code === "ENOTDIR") {
    return diagnose("output-blocked", `${file} cannot be a folder: there is a file in its way.`, { file });
  }
  return diagnose("output-not-writable", `${file} cannot be written: ${describeFileError(error)}.`, { file });
}

/** Returns a path below the output folder as the user would write it. */
export function userPath(outDir: string, name: string): string {
  return join(outDir, name).replaceAll(sep, "/");
}

/** Returns the file below the output folder that an error is about; temporary files count as the folder itself. */
function failedName(error: FileError, outDir: string): string {
  const { dest, path } = error;
  const name = relative(outDir, dest ?? path ?? outDir);
  return name.startsWith("..") || name.startsWith(workFolderName) ? "" : name;
}
