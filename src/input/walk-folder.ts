import { type Dirent, readdirSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, isAbsolute, join, relative, sep } from "node:path";
import { isPayloadSchemaFile } from "../load/payload-schema-file.js";
import { describeFileError, isFileError } from "../output/file-error.js";
import { readManifest } from "../output/manifest.js";
import { manifestName, workFolderName } from "../output/output-path.js";

/** The inputs below a folder. */
export interface FolderContent {
  /** The JSON and YAML files below the folder: the name below it, with forward slashes, by real path. */
  readonly files: ReadonlyMap<string, string>;
  /** Names of folders that could not be listed, with the reason. */
  readonly unreadable: ReadonlyMap<string, string>;
  /** Names of links that lead out of the folder or nowhere. */
  readonly skippedLinks: readonly string[];
  /** Folders of exported JSON Schemas: the name below the folder by real path. */
  readonly skippedExports: ReadonlyMap<string, string>;
}

/**
 * Finds the JSON and YAML files below a folder, given by its real path, in the same order on every machine. Hidden files and
 * folders, `node_modules` and generated folders are skipped. Links are followed as long as they stay inside, and last, so that
 * a file is named by its own path if it has several.
 */
export function walkFolder(root: string): FolderContent {
  const files = new Map<string, string>();
  const unreadable = new Map<string, string>();
  const skippedLinks: string[] = [];
  const skippedExports = new Map<string, string>();
  const repeated = repeatedFiles(root);
  const links: string[] = [];
  const visited = new Set<string>();

  const visit = (folder: string, name: string): void => {
    if (visited.has(folder)) return;
    visited.add(folder);
    for (const entry of list(folder, name)) {
      const path = join(folder, entry.name);
      const childName = name === "" ? entry.name : `${name}/${entry.name}`;
      if (entry.isDirectory()) visit(path, childName);
      else if (entry.isSymbolicLink()) links.push(childName);
      else if (entry.isFile() && isInput(childName) && !repeated.has(path)) files.set(path, childName);
    }
  };

  const list = (folder: string, name: string): readonly Dirent[] => {
    try {
      const entries = readdirSync(folder, { withFileTypes: true });
      if (name !== "" && entries.some((entry) => isOurs(entry.name))) {
        if (isExport(entries)) skippedExports.set(folder, name);
        return [];
      }
      return entries.filter(isVisible).sort((a, b) => (a.name < b.name ? -1 : 1));
    } catch (error) {
      if (!isFileError(error)) throw error;
      unreadable.set(name, describeFileError(error));
      return [];
    }
  };

  const follow = (name: string): void => {
    const target = resolveLink(join(root, name));
    if (target === undefined || !isInside(root, target.path)) {
      if (isInput(name) || target?.isFolder === true) skippedLinks.push(name);
    } else if (target.isFolder) visit(target.path, name);
    else if (isInput(name) && !files.has(target.path)) files.set(target.path, name);
  };

  visit(root, "");
  // Links in linked folders are appended to the list meanwhile.
  for (const link of links) follow(link);
  return { files, unreadable, skippedLinks, skippedExports };
}

/** Tells whether a name shows that its folder is generated, maybe by a run that was killed. */
function isOurs(name: string): boolean {
  return name === manifestName || name === workFolderName;
}

/** Tells whether a generated folder holds exported schemas and not a package. */
function isExport(entries: readonly Dirent[]): boolean {
  const names = entries.map(({ name }) => name);
  return names.includes(manifestName) && !names.includes("package.json");
}

function isVisible({ name }: Dirent): boolean {
  return !name.startsWith(".") && name !== "node_modules";
}

/** Tells whether a file may be a schema or a catalogue by its name. */
function isInput(name: string): boolean {
  return /\.(?:json|ya?ml|cereg|xreg)$/.test(name) || isPayloadSchemaFile(name);
}

function resolveLink(path: string): { readonly path: string; readonly isFolder: boolean } | undefined {
  try {
    const real = realpathSync.native(path);
    const stats = statSync(real);
    return stats.isFile() || stats.isDirectory() ? { path: real, isFolder: stats.isDirectory() } : undefined;
  } catch (error) {
    if (!isFileError(error)) throw error;
    return undefined;
  }
}

function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/**
 * Returns generated files that only repeat others: the schema of any event, the map of all schemas, and the package.json of a
 * package.
 *
 * @param folder - the real path of a generated folder, or of a folder in one
 */
function repeatedFiles(folder: string): ReadonlySet<string> {
  // The schemas of a release are in schemas/0.5 of a package, and in 0.5 of an export of several releases.
  const candidates = [folder, dirname(folder), dirname(dirname(folder))];
  const isRepeated = (path: string): boolean => ["event.json", "index.json", "package.json"].includes(basename(path));
  const paths = candidates.flatMap((outDir) =>
    [...(readManifest(outDir)?.files.keys() ?? [])].filter(isRepeated).map((path) => join(outDir, path)),
  );
  return new Set(paths);
}
