import { existsSync, readdirSync, realpathSync } from "node:fs";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.js";
import { manifestName } from "./output-path.js";

/**
 * Refuses an output folder in which the package would stand among the user's own files: the current folder or one above it,
 * unless it is empty or holds a package of ours; and a folder that holds an input, which would be read as part of the package
 * or written over. An output folder within an input is fine: packages of ours are passed over when inputs are read.
 *
 * @param outDir - relative to the folder of the process, or absolute
 * @param sources - whatever is read, relative to `cwd`
 */
export function checkOutputPlace(outDir: string, sources: readonly string[], cwd: string): readonly Diagnostic[] {
  const out = realPath(resolve(outDir));
  const held = sources.filter((source) => isWithin(out, realPath(resolve(cwd, source))));
  const refuse = (why: string): readonly Diagnostic[] => [diagnose("output-among-sources", `${outDir} ${why}.`)];
  if (held.length > 0) return refuse(`is or holds what is read: ${held.join(", ")}`);
  if (isWithin(out, realPath(cwd)) && !isOurs(out)) return refuse("is the current folder, or holds it");
  return [];
}

/** Whether a package can stand there without mixing with anything. */
function isOurs(folder: string): boolean {
  return existsSync(join(folder, manifestName)) || (existsSync(folder) && readdirSync(folder).length === 0);
}

function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** The one true path, also of what does not exist yet. */
function realPath(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    const above = dirname(path);
    return above === path ? path : join(realPath(above), basename(path));
  }
}
