import { lstatSync, readFileSync } from "node:fs";

/** An error of the operating system as thrown by `node:fs`. */
export interface FileError extends Error {
  readonly code: string;
  readonly path?: string;
  readonly dest?: string;
}

/** Tells errors of the operating system from bugs in our code. */
export function isFileError(error: unknown): error is FileError {
  return error instanceof Error && "code" in error && typeof error.code === "string" && "syscall" in error;
}

const sentences: ReadonlyMap<string, string> = new Map([
  ["EACCES", "permission denied"],
  ["EPERM", "permission denied"],
  ["EROFS", "read-only file system"],
  ["ENOSPC", "no space left on the disk"],
  ["EDQUOT", "disk quota exceeded"],
  ["ENOENT", "no such file or folder"],
  ["ENOTDIR", "a part of the path is not a folder"],
  ["EISDIR", "is a folder"],
  ["EEXIST", "the file exists already"],
  ["ELOOP", "too many levels of symbolic links"],
  ["ENAMETOOLONG", "name too long"],
  ["EBUSY", "in use by another program"],
  ["EMFILE", "too many open files"],
  ["ENFILE", "too many open files"],
  ["EIO", "input/output error"],
]);

/** Describes an error in words: `permission denied (EACCES)`. */
export function describeFileError({ code, message }: FileError): string {
  return `${sentences.get(code) ?? message} (${code})`;
}

/** Runs an optional action, such as a clean-up. Returns `false` if the operating system refuses it. */
export function attempt(action: () => void): boolean {
  try {
    action();
    return true;
  } catch (error) {
    if (isFileError(error)) return false;
    throw error;
  }
}

/**
 * Reads a regular file as UTF-8. Returns `undefined` for a missing file and for anything else: opening a pipe or a device could
 * block for ever, and links are not followed.
 */
export function readRegularFile(path: string): string | undefined {
  try {
    return lstatSync(path).isFile() ? readFileSync(path, "utf8") : undefined;
  } catch (error) {
    if (isFileError(error)) return undefined;
    throw error;
  }
}
