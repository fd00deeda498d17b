import { existsSync, readdirSync, realpathSync } from "node:fs";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.js";
import { manifestName } from "./output-path.js";

/**
 * Refuses an output folder in which the package would mix with the user's own files: the current folder and its parents, unless
 * they are empty or generated, and folders that contain an input. An output folder inside an input folder is fine, because
 * generated folders are skipped when inputs are read.
 *
 * @param outDir - relative to the folder of the process, or absolute
 * @param sources - the paths of inputs and templates, relative to `cwd`
 */
export function checkOutputPlace(outDir: string, sources: readonly string[], cwd: string): readonly Diagnostic[] {
  const out = realPath(resolve(outDir));
  const held = sources.filter((source) => isWithin(out, realPath(resolve(cwd, source))));
  const refuse = (why: string): readonly Diagnostic[] => [diagnose("output-among-sources", `${outDir} ${why}.`)];
  if (held.length > 0) return refuse(`contains or is an input: ${held.join(", ")}`);
  if (isWithin(out, realPath(cwd)) && !isOurs(out)) return refuse("is the current folder or contains it");
  return [];
}

/** Tells whether a folder is empty or generated. */
function isOurs(folder: string): boolean {
  return existsSync(join(folder, manifestName)) || (existsSync(folder) && readdirSync(folder).length === 0);
}

function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** Returns the real path, also of files that do not exist yet. */
function realPath(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    const above = dirname(path);
    return above === path ? path : join(realPath(above), basename(path));
  }
}
