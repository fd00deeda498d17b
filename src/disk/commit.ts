import { mkdirSync, rmdirSync, rmSync, unlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { diagnose } from "../diagnostics/diagnostic.js";
import { attempt, describeFileError, isFileError } from "./file-error.js";
import { type Manifest, printManifest } from "./manifest.js";
import { moveIntoPlace } from "./move-into-place.js";
import { OutputFailure, userPath } from "./output-failure.js";
import { foldersOf, manifestName, pathKey } from "./output-path.js";
import type { OutputTree } from "./output-tree.js";
import { printJournal, type WrittenFile } from "./ownership.js";
import type { WorkFolder } from "./work-folder.js";
import type { WritePlan } from "./write-plan.js";

/** What is to be made true of an output folder. */
export interface Commit {
  readonly outDir: string;
  readonly tree: OutputTree;
  readonly plan: WritePlan;
  readonly manifest: Manifest;
  /** What killed runs may have put in place before. */
  readonly earlier: readonly WrittenFile[];
}

/**
 * Makes the output folder what the plan says, all or nothing.
 *
 * 1. Everything has been written aside (`staging.ts`). Until all of it is there, nothing of the output is touched.
 * 2. The journal is put in place: it lists every text that may be found in the output from now on. A run that is killed
 *    hereafter leaves whole files, old ones and new ones; by the journal the next run knows them all for ours, and makes
 *    of them whatever it generates itself.
 * 3. Whole files, and whole new folders, are renamed into place; what is no longer generated is removed.
 * 4. The manifest is renamed into place, which is what makes the run count; then the journal goes.
 *
 * An error in the third step is undone from memory. All this guards against the death of the process, at any moment; not
 * against that of the machine, which would cost a wait for the disk per file.
 */
export function commit({ outDir, tree, plan, manifest, earlier }: Commit, work: WorkFolder): void {
  put(work, printJournal([...earlier, ...manifest.files]), work.journal);
  if (!work.lock.isHeld()) throw lockLost(outDir);

  const undo: (() => void)[] = [];
  try {
    changeTree(outDir, tree, plan, work, undo);
    put(work, printManifest(manifest), join(outDir, manifestName));
  } catch (error) {
    rollBack(outDir, undo);
    if (earlier.length === 0) attempt(() => rmSync(work.journal));
    throw error;
  }
  attempt(() => rmSync(work.journal));
}

/** Gives a file another text in one step. */
function put(work: WorkFolder, text: string, path: string): void {
  writeFileSync(work.next, text);
  moveIntoPlace(work.next, path);
}

function changeTree(outDir: string, tree: OutputTree, plan: WritePlan, work: WorkFolder, undo: (() => void)[]): void {
  const remove = ({ path, before }: { readonly path: string; readonly before: string }): void => {
    unlinkSync(join(outDir, path));
    undo.push(() => {
      mkdirSync(dirname(join(outDir, path)), { recursive: true });
      put(work, before, join(outDir, path));
    });
  };
  // Where the file system ignores case, the file of the old spelling has to go before that of the new one comes.
  const putKeys = new Set(plan.puts.map(({ path }) => pathKey(path)));
  const makesWay = ({ path }: { readonly path: string }): boolean => putKeys.has(pathKey(path));
  for (const removal of plan.removals.filter(makesWay)) remove(removal);

  // New files first and old ones last, so that a tree seen half-way lacks nothing that one of its files imports.
  const additions = plan.puts.filter(({ before }) => before === undefined);
  for (const unit of new Set(additions.map(({ path }) => missingPart(path, tree)))) {
    moveIntoPlace(join(work.staged, unit), join(outDir, unit));
    undo.push(() => rmSync(join(outDir, unit), { recursive: true }));
  }
  for (const { path, before } of plan.puts) {
    if (before === undefined) continue;
    moveIntoPlace(join(work.staged, path), join(outDir, path));
    undo.push(() => put(work, before, join(outDir, path)));
  }
  for (const removal of plan.removals) if (!makesWay(removal)) remove(removal);
  for (const path of [...plan.removals.map(({ path }) => path), ...plan.gone]) removeEmptyFolders(outDir, path, tree);
}

/** The file, or the outermost folder of it that is not there yet: one rename moves it with all that is in it. */
function missingPart(path: string, tree: OutputTree): string {
  for (const folder of foldersOf(path)) if (tree.find(folder) === undefined) return folder;
  return path;
}

function rollBack(outDir: string, undo: (() => void)[]): void {
  try {
    for (const revert of undo.reverse()) revert();
  } catch (error) {
    if (!isFileError(error)) throw error;
    const file = userPath(outDir, "");
    const message = `${file} was changed only in part, which could not be undone: ${describeFileError(error)}.`;
    // The journal stays behind, by which the next run heals what this one has left.
    throw new OutputFailure(
      diagnose("output-not-writable", message, { file }, "Run again: that completes the change."),
    );
  }
}

/** Removes the folders that a removed file leaves empty; the file system refuses to remove any other. */
function removeEmptyFolders(outDir: string, path: string, tree: OutputTree): void {
  const folders = [...foldersOf(path)].filter((folder) => tree.find(folder)?.kind === "folder");
  for (const folder of folders.reverse()) if (!attempt(() => rmdirSync(join(outDir, folder)))) return;
}

function lockLost(outDir: string): OutputFailure {
  const message = `This run was asleep for so long that another one took over ${userPath(outDir, "")}.`;
  return new OutputFailure(diagnose("output-busy", message));
}
