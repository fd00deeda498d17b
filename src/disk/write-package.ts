import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.js";
import { commit } from "./commit.js";
import { makeFolders, removeFolders } from "./make-folders.js";
import { type Manifest, printManifest, readManifest } from "./manifest.js";
import { diagnoseFailure, OutputFailure, userPath } from "./output-failure.js";
import { manifestName } from "./output-path.js";
import { openOutputTree } from "./output-tree.js";
import { type Ownership, ownershipOf, readJournal } from "./ownership.js";
import { staging } from "./staging.js";
import { type WorkFolder, withWorkFolder } from "./work-folder.js";
import { type GeneratedFile, type KeptFile, planWrite, type WritePlan } from "./write-plan.js";

/** What became of each file, by path below the output folder, each list in order. */
export interface WriteReport {
  readonly written: readonly string[];
  readonly unchanged: readonly string[];
  readonly removed: readonly string[];
  readonly kept: readonly KeptFile[];
  /** A warning for each file that was kept; or one error, and then nothing at all was written. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Writes a package into its folder: all of it, or nothing (`commit.ts` says how). Only files that we wrote are replaced or
 * removed, files edited by hand and files of others are kept, and unchanged files are not touched. Runs into the same
 * folder come one after the other, the last one wins. Throws {@link UnsafePathError} for paths that cannot be written.
 *
 * @param outDir the output folder, as the user wrote it
 * @param files texts by path below the output folder, gone through once: they may be made while they are written
 * @param manifestInfo the version of the tool, and what `digestInputs` made of its inputs
 */
export function writePackage(outDir: string, files: Iterable<GeneratedFile>, manifestInfo: ManifestInfo): WriteReport {
  let made: readonly string[] = [];
  try {
    made = makeFolders(outDir);
    const { puts, unchanged, removals, kept } = withWorkFolder(outDir, (work) =>
      update(outDir, files, manifestInfo, work),
    );
    return {
      written: puts.map(({ path }) => path),
      unchanged,
      removed: removals.map(({ path }) => path),
      kept,
      diagnostics: kept.map((file) => diagnoseKept(file, outDir)),
    };
  } catch (error) {
    removeFolders(made);
    return { written: [], unchanged: [], removed: [], kept: [], diagnostics: [diagnoseFailure(error, outDir)] };
  }
}

type ManifestInfo = Pick<Manifest, "version" | "inputs">;

function update(outDir: string, files: Iterable<GeneratedFile>, info: ManifestInfo, work: WorkFolder): WritePlan {
  const tree = openOutputTree(outDir);
  const current = tree.find(manifestName);
  if (current !== undefined && current.kind !== "file") throw manifestBlocked(outDir);

  const earlier = readJournal(work.journal);
  const owned = ownershipOf(readManifest(outDir), earlier);
  const plan = planWrite(files, { outDir, tree, owned }, staging(work));
  const manifest = manifestAfter(plan, info, owned);
  const isSame = current !== undefined && readFileSync(join(outDir, manifestName), "utf8") === printManifest(manifest);
  if (plan.puts.length + plan.removals.length > 0 || !isSame) {
    commit({ outDir, tree, plan, manifest, earlier }, work);
  } else {
    rmSync(work.journal, { force: true });
  }
  return plan;
}

function manifestAfter(
  { kept, fingerprints }: WritePlan,
  { version, inputs }: ManifestInfo,
  owned: Ownership,
): Manifest {
  const hashes = new Map(fingerprints);
  for (const { path } of kept) {
    // What we last wrote there ourselves, so that the next run still sees the edit, and its end.
    const last = owned.fingerprints(path).at(-1);
    if (last === undefined) hashes.delete(path);
    else hashes.set(path, last);
  }
  // With a file kept, the output is not what the inputs make: every run has to look, and to say so again.
  return { version, inputs: kept.length > 0 ? "" : inputs, files: hashes };
}

function diagnoseKept({ path, reason, generated }: KeptFile, outDir: string): Diagnostic {
  const file = userPath(outDir, path);
  if (reason === "foreign")
    return diagnose("kept-foreign", `${file} was not written by this tool, and is kept.`, { file });
  if (generated) return diagnose("kept-edited", `${file} was edited by hand, and is kept.`, { file });
  const message = `${file} is no longer generated, but was edited by hand, and is kept.`;
  return diagnose("kept-edited", message, { file }, "Delete the file if it is no longer needed.");
}

function manifestBlocked(outDir: string): OutputFailure {
  const file = userPath(outDir, manifestName);
  return new OutputFailure(diagnose("output-blocked", `${file} has to be a file of its own.`, { file }));
}
