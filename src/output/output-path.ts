/** The file in the output folder that says which files in it are ours. */
export const manifestName = ".cdevents-gen.json";

/**
 * The folder, inside the output folder, that exists while a run writes. Inside, since there it is surely on the same file
 * system and surely ours to write, and since so nothing outside the output is ever touched.
 */
export const workFolderName = ".cdevents-gen.tmp";

/** A path that the generator must never produce: a mistake of ours and not of the user's. */
export class UnsafePathError extends Error {
  override readonly name: string = "UnsafePathError";
}

/** What every file system takes for the same name: two paths with one key must not both be written. */
export function pathKey(path: string): string {
  return path.normalize("NFC").toLowerCase();
}

/**
 * Checks that files of these paths can stand side by side below one folder on every operating system, and nowhere else.
 * Throws {@link UnsafePathError} at the first that cannot.
 *
 * @see https://learn.microsoft.com/windows/win32/fileio/naming-a-file
 */
export function assertSafePaths(paths: Iterable<string>): void {
  const safe = new SafePaths();
  for (const path of paths) safe.add(path);
}

/** Paths that can stand side by side, told one by one. */
export class SafePaths {
  readonly #files = new Map<string, string>();
  readonly #folders = new Map<string, string>();
  /** Hundreds of files share a few folders, each of which is looked at once. */
  readonly #safeFolders = new Set<string>();

  /** Adds a path. Throws {@link UnsafePathError} if it, or it beside the others, cannot stand in a folder. */
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

/** The folders that a path leads through, the outermost first: `a` and `a/b` of `a/b/c.ts`. */
export function* foldersOf(path: string): Generator<string> {
  for (let end = path.indexOf("/"); end !== -1; end = path.indexOf("/", end + 1)) yield path.slice(0, end);
}

/** Gives a key to a file or folder; it is an error if another spelling has it already, or one of the other kind. */
function claim(taken: Map<string, string>, path: string, otherKind: ReadonlyMap<string, string>): void {
  const key = pathKey(path);
  if (otherKind.has(key)) throw new UnsafePathError(`${JSON.stringify(path)} would be a file and a folder`);
  const other = taken.get(key);
  if (other === undefined) taken.set(key, path);
  else if (other !== path) {
    throw new UnsafePathError(`${JSON.stringify(path)} and ${JSON.stringify(other)} are one name on some file systems`);
  }
}

/** {@link manifestName}, {@link workFolderName} and whatever we may need later: no generated file can have these names. */
const ownNames = /^\.cdevents-gen\b/iu;

/** Device names of Windows, with any extension. */
const deviceNames = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³]) *(\.|$)/iu;

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const forbiddenCharacters = /[\u0000-\u001f\u007f<>:"\\|?*]/;

function findProblem(path: string): string | undefined {
  if (ownNames.test(path)) return "is kept for the manifest";
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
