import { readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.js";
import { similarName } from "../diagnostics/similar-name.js";
import type { SourceText } from "../load/source-text.js";
import { describeFileError, isFileError } from "../output/file-error.js";
import { decodeText } from "./decode-text.js";

import { walkFolder } from "./walk-folder.js";

/** The source texts of a run, sorted, each file once, and the problems of reading them. */
export interface Inputs {
  readonly sources: readonly SourceText[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A file to read. Its `path` is relative to the current folder. */
type FoundFile = Omit<SourceText, "text">;

/** An input that exists, with its real path. */
interface Input {
  readonly path: string;
  readonly real: string;
  readonly isFolder: boolean;
}

/**
 * Reads files, and the JSON and YAML files below folders. What cannot be read is a diagnostic. The order of `paths` makes no
 * difference.
 */
export function readInputs(paths: readonly string[], cwd: string): Inputs {
  const diagnostics: Diagnostic[] = [];
  const inputs = [...new Set(paths)].flatMap((path) => orDiagnose(locate(path, cwd), diagnostics));
  // Sorted by real path, so that a file is named relative to the outermost folder that contains it.
  inputs.sort((a, b) => compare(a.real, b.real) || compare(a.path, b.path));

  const found = new Map<string, FoundFile>();
  const given = new Set(inputs.map(({ real }) => real));
  for (const input of inputs.filter(({ isFolder }) => isFolder)) findInFolder(input, given, found, diagnostics);
  for (const { path, real } of inputs.filter(({ isFolder }) => !isFolder)) {
    found.set(real, { ...(found.get(real) ?? { path, name: basename(path) }), named: true });
  }

  const files = [...found].sort(([, a], [, b]) => compare(a.name, b.name) || compare(a.path, b.path));
  const sources = files.flatMap(([real, file]) => orDiagnose(read(real, file), diagnostics));
  return { sources, diagnostics };
}

/** Reads the templates (`*.hbs`) of a folder. Each is named like its file. */
export function readTemplates(folder: string, cwd: string): Inputs {
  try {
    const names = readdirSync(resolve(cwd, folder)).filter((name) => name.endsWith(".hbs"));
    return readInputs(
      names.map((name) => join(folder, name)),
      cwd,
    );
  } catch (error) {
    if (!isFileError(error)) throw error;
    // Reports why the folder cannot be read, like that of any other path.
    return readInputs([folder], cwd);
  }
}

function locate(given: string, cwd: string): Input | Diagnostic {
  const absolute = resolve(cwd, given);
  const path = relative(cwd, absolute).replaceAll(sep, "/") || ".";
  try {
    const stats = statSync(absolute);
    if (!stats.isDirectory() && !stats.isFile()) {
      return diagnose("unreadable-path", `${path} is neither a file nor a folder.`, { file: path });
    }
    return { path, real: realpathSync.native(absolute), isFolder: stats.isDirectory() };
  } catch (error) {
    if (isMissing(error)) return diagnoseMissing(absolute, path);
    return diagnoseUnreadable(path, error);
  }
}

function findInFolder(
  { path, real }: Input,
  given: ReadonlySet<string>,
  found: Map<string, FoundFile>,
  diagnostics: Diagnostic[],
): void {
  const below = (name: string): string => (name === "" || path === "." ? name || path : `${path}/${name}`);
  const { files, unreadable, skippedLinks, skippedExports } = walkFolder(real);
  for (const [file, name] of files) {
    if (!found.has(file)) found.set(file, { path: below(name), name, named: false });
  }
  for (const [name, reason] of unreadable) {
    diagnostics.push(diagnose("unreadable-path", `${below(name)}: ${reason}.`, { file: below(name) }));
  }
  for (const name of skippedLinks) {
    diagnostics.push(
      diagnose("skipped-link", `${below(name)} leads out of ${path}, or nowhere.`, { file: below(name) }),
    );
  }
  for (const [folder, name] of skippedExports) {
    if (given.has(folder)) continue;
    const message = `${below(name)} was written by cdevents-gen export, and is not read as a part of ${path}.`;
    diagnostics.push(diagnose("skipped-export", message, { file: below(name) }));
  }
}

function read(real: string, file: FoundFile): SourceText | Diagnostic {
  try {
    const decoded = decodeText(readFileSync(real));
    if ("text" in decoded) return { ...file, text: decoded.text };
    return diagnose("not-utf8", `${file.path} cannot be read as text: ${decoded.problem}.`, { file: file.path });
  } catch (error) {
    return diagnoseUnreadable(file.path, error);
  }
}

function diagnoseMissing(absolute: string, path: string): Diagnostic {
  const meant = nearestPath(absolute);
  const fix = meant === undefined ? undefined : `Did you mean ${join(dirname(path), meant).replaceAll(sep, "/")}?`;
  return diagnose("no-such-path", `${path} does not exist.`, { file: path }, fix);
}

/** Returns the entry whose name is most like the missing one, if any. */
function nearestPath(absolute: string): string | undefined {
  try {
    return similarName(basename(absolute), readdirSync(dirname(absolute)).sort());
  } catch {
    // The folder is missing too, or cannot be listed.
    return undefined;
  }
}

function diagnoseUnreadable(path: string, error: unknown): Diagnostic {
  const reason = isFileError(error) ? describeFileError(error) : error instanceof Error ? error.message : String(error);
  return diagnose("unreadable-path", `${path}: ${reason}.`, { file: path });
}

function isMissing(error: unknown): boolean {
  return isFileError(error) && (error.code === "ENOENT" || error.code === "ENOTDIR");
}

function orDiagnose<T extends object>(result: T | Diagnostic, diagnostics: Diagnostic[]): readonly T[] {
  if (!("severity" in result)) return [result];
  diagnostics.push(result);
  return [];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
