import { rmdirSync, unlinkSync } from "node:fs";
import { join } from "node:path";
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.js";
import { attempt, readRegularFile } from "./file-error.js";
import { makeFolders, removeFolders } from "./make-folders.js";
import { type Manifest, printManifest, readManifest } from "./manifest.js";
import { diagnoseFailure, OutputFailure, userPath } from "./output-failure.js";
import { foldersOf, manifestName, pathKey } from "./output-path.js";
import { type OutputTree, openOutputTree } from "./output-tree.js";
import { moveIntoPlace } from "./replace-file.js";
import { type WorkFolder, withWorkFolder } from "./work-folder.js";
import { type GeneratedFile, type KeptFile, planWrite, type WritePlan } from "./write-plan.js";

/** What became of each file, by path below the output folder. Each list is sorted. */
export interface WriteReport {
  readonly written: readonly string[];
  readonly unchanged: readonly string[];
  readonly removed: readonly string[];
  readonly kept: readonly KeptFile[];
  /** A warning for each file that was kept; or one error if the output could not be written. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Settings of {@link writePackage}. */
export interface WriteOptions {
  /** Overwrites generated files that were edited. Files that were not generated are kept in any case. */
  readonly force?: boolean;
  /** The version of the tool that is recorded in the manifest. */
  readonly version?: string;
  /** The {@link digestInputs} of everything that the files depend on. If left out, the next run does not count as up to date. */
  readonly inputs?: string;
}

/**
 * Writes a package into its folder. Only generated files are replaced or removed: files that were edited since and files of
 * others are kept. Unchanged files are not touched.
 *
 * Nothing in the folder changes before all files have been made. A run that is killed afterwards leaves whole files, some old
 * and some new, and the next run completes them. Runs into the same folder wait for each other.
 *
 * @param outDir - the output folder, as the user wrote it
 * @param files - texts by path below the output folder. They are iterated once and may be made meanwhile.
 * @throws UnsafePathError for a path that cannot be written
 */
export function writePackage(outDir: string, files: Iterable<GeneratedFile>, options: WriteOptions = {}): WriteReport {
  let made: readonly string[] = [];
  try {
    made = makeFolders(outDir);
    const plan = withWorkFolder(outDir, (work) => update(outDir, files, options, work));
    return {
      written: plan.puts.map(({ path }) => path),
      unchanged: plan.unchanged,
      removed: plan.removals,
      kept: plan.kept,
      diagnostics: plan.kept.map((file) => diagnoseKept(file, outDir)),
    };
  } catch (error) {
    removeFolders(made);
    return { written: [], unchanged: [], removed: [], kept: [], diagnostics: [diagnoseFailure(error, outDir)] };
  }
}

function update(
  outDir: string,
  files: Iterable<GeneratedFile>,
  { force = false, version = "", inputs = "" }: WriteOptions,
  work: WorkFolder,
): WritePlan {
  const tree = openOutputTree(outDir);
  const current = tree.find(manifestName);
  if (current !== undefined && current.kind !== "file") throw manifestBlocked(outDir);

  const written = readManifest(outDir)?.files ?? new Map<string, readonly string[]>();
  const plan = planWrite(files, { outDir, tree, written, force }, work.stage);
  // With a file kept, the output is not complete, and the next run has to look and report again.
  const after: Manifest = {
    version,
    inputs: plan.kept.length > 0 ? "" : inputs,
    content: plan.content,
    files: filesAfter(plan, written),
  };
  const path = join(outDir, manifestName);
  if (plan.puts.length + plan.removals.length > 0) {
    work.replace(path, printManifest({ version, inputs: "", content: "", files: merge(written, after.files) }));
    changeTree(outDir, tree, plan, work.staged);
  }
  for (const gone of [...plan.removals, ...plan.gone]) removeEmptyFolders(outDir, gone, tree);
  const text = printManifest(after);
  if (readRegularFile(path) !== text) work.replace(path, text);
  return plan;
}

/** Returns the fingerprints that the output has in the end. */
function filesAfter({ kept, fingerprints }: WritePlan, written: Manifest["files"]): Manifest["files"] {
  const after = new Map<string, readonly string[]>([...fingerprints].map(([path, hash]) => [path, [hash]]));
  for (const { path } of kept) {
    // Keeps what was written there, so that the next run still sees that the file was edited.
    const last = written.get(path);
    if (last === undefined) after.delete(path);
    else after.set(path, last);
  }
  return after;
}

function merge(before: Manifest["files"], after: Manifest["files"]): Manifest["files"] {
  const merged = new Map(before);
  for (const [path, hashes] of after) merged.set(path, [...new Set([...(before.get(path) ?? []), ...hashes])]);
  return merged;
}

function changeTree(outDir: string, tree: OutputTree, plan: WritePlan, staged: string): void {
  // Where the file system ignores case, the file of the old spelling has to be removed before that of the new one comes.
  const putKeys = new Set(plan.puts.map(({ path }) => pathKey(path)));
  const makesWay = (path: string): boolean => putKeys.has(pathKey(path));
  for (const path of plan.removals.filter(makesWay)) unlinkSync(join(outDir, path));

  // New files come first, so that no file imports one that is not there yet. A new folder is moved with all that is in it.
  const additions = plan.puts.filter(({ replaces }) => !replaces).map(({ path }) => missingPart(path, tree));
  const replacements = plan.puts.filter(({ replaces }) => replaces).map(({ path }) => path);
  for (const path of new Set([...additions, ...replacements])) moveIntoPlace(join(staged, path), join(outDir, path));

  for (const path of plan.removals) if (!makesWay(path)) unlinkSync(join(outDir, path));
}

/** Returns the outermost missing folder of a file, or the file itself. */
function missingPart(path: string, tree: OutputTree): string {
  for (const folder of foldersOf(path)) if (tree.find(folder) === undefined) return folder;
  return path;
}

/** Removes the folders that a removed file leaves empty. The file system refuses to remove others. */
function removeEmptyFolders(outDir: string, path: string, tree: OutputTree): void {
  const folders = [...foldersOf(path)].filter((folder) => tree.find(folder)?.kind === "folder");
  for (const folder of folders.reverse()) if (!attempt(() => rmdirSync(join(outDir, folder)))) return;
}

function diagnoseKept({ path, reason, generated }: KeptFile, outDir: string): Diagnostic {
  const file = userPath(outDir, path);
  if (reason === "foreign") {
    return diagnose("kept-foreign", `${file} was not generated by this tool and is kept.`, { file });
  }
  if (generated) return diagnose("kept-edited", `${file} was edited and is kept.`, { file });
  const message = `${file} is no longer generated, but was edited and is kept.`;
  return diagnose("kept-edited", message, { file }, "Delete the file if you do not need it any more.");
}

function manifestBlocked(outDir: string): OutputFailure {
  const file = userPath(outDir, manifestName);
  return new OutputFailure(diagnose("output-blocked", `${file} has to be a regular file.`, { file }));
}
