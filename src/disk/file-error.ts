/** An error of the operating system, as `node:fs` throws it. */
export interface FileError extends Error {
  readonly code: string;
  readonly path?: string;
  readonly dest?: string;
}

/** Whether a caught value comes from the operating system, and not from a mistake in our code. */
export function isFileError(error: unknown): error is FileError {
  return error instanceof Error && "code" in error && typeof error.code === "string" && "syscall" in error;
}

const sentences: ReadonlyMap<string, string> = new Map([
  ["EACCES", "permission denied"],
  ["EPERM", "permission denied"],
  ["EROFS", "the file system is read-only"],
  ["ENOSPC", "no space is left on the disk"],
  ["EDQUOT", "the disk quota is used up"],
  ["ENOENT", "no such file or folder"],
  ["ENOTDIR", "a part of the path is not a folder"],
  ["EISDIR", "it is a folder"],
  ["EEXIST", "a file is in the way"],
  ["ELOOP", "symbolic links lead in a circle"],
  ["ENAMETOOLONG", "the name is too long"],
  ["EBUSY", "another program is using it"],
  ["EMFILE", "too many files are open"],
  ["ENFILE", "too many files are open"],
  ["EIO", "the disk reports an error"],
]);

/** What the operating system said, in words: `permission denied (EACCES)`. */
export function describeFileError({ code, message }: FileError): string {
  return `${sentences.get(code) ?? message} (${code})`;
}

/** Tries what is welcome but not needed, such as cleaning up; gives whether the operating system let us. */
export function attempt(action: () => void): boolean {
  try {
    action();
    return true;
  } catch (error) {
    if (isFileError(error)) return false;
    throw error;
  }
}
