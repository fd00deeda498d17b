/** The file in the output folder that records which files are generated. */
export const manifestName = ".cdevents-gen.json";

/**
 * The folder in which a run keeps new files. It is inside the output folder, because files can only be renamed within one file
 * system and nothing outside the output is touched.
 */
export const workFolderName = ".cdevents-gen.tmp";

/** Thrown for a path that the generator must never produce. It is a bug and not a mistake of the user. */
export class UnsafePathError extends Error {
  override readonly name: string = "UnsafePathError";
}

/** Returns a key that is equal for paths that some file system takes for the same one. */
export function pathKey(path: string): string {
  return path.normalize("NFC").toLowerCase();
}

/**
 * Checks that files of these paths can exist together below one folder on every operating system.
 *
 * @throws UnsafePathError for the first path that cannot
 * @see https://learn.microsoft.com/windows/win32/fileio/naming-a-file
 */
export function assertSafePaths(paths: Iterable<string>): void {
  const safe = new SafePaths();
  for (const path of paths) safe.add(path);
}

/** Collects paths and rejects those that collide on some file system. */
export class SafePaths {
  readonly #files = new Map<string, string>();
  readonly #folders = new Map<string, string>();
  /** Folders that are checked already: hundreds of files share a few of them. */
  readonly #safeFolders = new Set<string>();

  /** Adds a path. Throws {@link UnsafePathError} if the path is unsafe or collides with another one. */
  add(path: string): void {
    const folder = path.slice(0, Math.max(path.lastIndexOf("/"), 0));
    const isKnown = this.#safeFolders.has(folder);
    const problem = findProblem(isKnown ? path.slice(folder.length + 1) : path);
    if (problem !== undefined) throw new UnsafePathError(`${JSON.stringify(path)} ${problem}`);
    claim(this.#files, path, this.#folders);
    if (isKnown) return;
    for (const outer of foldersOf(path)) claim(this.#folders, outer, this.#files);
    if (folder !== "") this.#safeFolders.add(folder);
  }
}

/** Yields the parent folders of a path, the outermost first: `a` and `a/b` of `a/b/c.ts`. */
export function* foldersOf(path: string): Generator<string> {
  for (let end = path.indexOf("/"); end !== -1; end = path.indexOf("/", end + 1)) yield path.slice(0, end);
}

/** Registers a file or folder. Throws if another spelling of it, or one of the other kind, is registered. */
function claim(taken: Map<string, string>, path: string, otherKind: ReadonlyMap<string, string>): void {
  const key = pathKey(path);
  if (otherKind.has(key)) throw new UnsafePathError(`${JSON.stringify(path)} would be a file and a folder`);
  const other = taken.get(key);
  if (other === undefined) taken.set(key, path);
  else if (other !== path) {
    throw new UnsafePathError(`${JSON.stringify(path)} and ${JSON.stringify(other)} are one name on some file systems`);
  }
}

/** The names of {@link manifestName}, {@link workFolderName} and future files of this kind are reserved. */
const ownNames = /^\.cdevents-gen\b/iu;

/** Device names of Windows, with any extension. */
const deviceNames = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³]) *(\.|$)/iu;

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are not allowed in paths
const forbiddenCharacters = /[\u0000-\u001f\u007f<>:"\\|?*]/;

function findProblem(path: string): string | undefined {
  if (ownNames.test(path)) return "is reserved";
  if (!path.isWellFormed()) return "is not well-formed Unicode";
  for (const name of path.split("/")) {
    // An absolute path, a doubled slash and the empty path have an empty name.
    if (name === "" || name === "." || name === "..") return "leads out of the output folder";
    if (forbiddenCharacters.test(name)) return "has a character that file names cannot have";
    if (/[. ]$/.test(name)) return "has a name that ends in a dot or a space, which Windows drops";
    if (deviceNames.test(name)) return "has the name of a device of Windows";
    if (Buffer.byteLength(name) > 255) return "has a name of more than 255 bytes";
  }
  return undefined;
}
