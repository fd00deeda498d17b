import { type Dirent, readdirSync, realpathSync, statSync } from "node:fs";
import { isAbsolute, join, relative, sep } from "node:path";
import { describeFileError, isFileError } from "./file-error.js";
import { manifestName, workFolderName } from "./output-path.js";
import { repeatedFiles } from "./repeated-files.js";

/** What a folder holds for us, and what in it could not be looked at. */
export interface FolderContent {
  /** The JSON and YAML files below the folder: the name below it (with forward slashes) by real path, each file once. */
  readonly files: ReadonlyMap<string, string>;
  /** Names below the folder of what the operating system would not let us list, with its reason. */
  readonly unreadable: ReadonlyMap<string, string>;
  /** Names below the folder of links that lead out of it, or nowhere. */
  readonly skippedLinks: readonly string[];
  /** Folders of JSON Schemas that we have exported: the name below the folder by real path. */
  readonly skippedExports: ReadonlyMap<string, string>;
}

/**
 * Finds the JSON and YAML files below a folder, given by its real path, in an order that is the same on every machine. Hidden
 * files and folders, `node_modules` and what we have written are passed over, unless it is the folder itself. Links are followed as long as they stay
 * inside, and last, so that a file keeps its own name where a link leads to it as well.
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
  // Links in folders that are only reached by links join the end of the list while it is worked off.
  for (const link of links) follow(link);
  return { files, unreadable, skippedLinks, skippedExports };
}

/** What shows a package that we generated, or were about to when we were killed. */
function isOurs(name: string): boolean {
  return name === manifestName || name === workFolderName;
}

/** Whether what we have written is schemas only, and no package. */
function isExport(entries: readonly Dirent[]): boolean {
  const names = entries.map(({ name }) => name);
  return names.includes(manifestName) && !names.includes("package.json");
}

function isVisible({ name }: Dirent): boolean {
  return !name.startsWith(".") && name !== "node_modules";
}

/** The names of files that may be schemas or catalogues; whether they are shows when they are read. */
function isInput(name: string): boolean {
  return /\.(?:json|ya?ml|cereg|xreg)$/.test(name);
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
