import { readFileSync } from "node:fs";
import { join } from "node:path";
import { diagnose } from "../diagnostics/diagnostic.js";
import { fingerprint, normaliseLineEndings } from "./fingerprint.js";
import { OutputFailure, userPath } from "./output-failure.js";
import { SafePaths } from "./output-path.js";
import type { OutputTree } from "./output-tree.js";
import type { Ownership } from "./ownership.js";

/** A file to be put in place, its text being staged; `before` is the text it replaces, if there is a file. */
export interface Put {
  readonly path: string;
  readonly before?: string;
}

/** A file that is no longer generated. */
export interface Removal {
  readonly path: string;
  readonly before: string;
}

/** A file that is left as it is, against the plan. */
export interface KeptFile {
  readonly path: string;
  /** `edited`: we wrote it, and someone changed it since. `foreign`: we did not write it. */
  readonly reason: "edited" | "foreign";
  /** Whether a file of this path is still generated. */
  readonly generated: boolean;
}

/** What has to be done to the output folder, the files in order, stale ones last. */
export interface WritePlan {
  readonly puts: readonly Put[];
  readonly removals: readonly Removal[];
  /** What is no longer generated, and was removed already, by the user or by a run that was killed. */
  readonly gone: readonly string[];
  readonly unchanged: readonly string[];
  readonly kept: readonly KeptFile[];
  /** The {@link fingerprint} of each file that is generated, by path. */
  readonly fingerprints: ReadonlyMap<string, string>;
}

/** What a plan is made from. */
export interface OutputState {
  readonly outDir: string;
  readonly tree: OutputTree;
  readonly owned: Ownership;
}

/**
 * Compares what is to be written with what is there. It is ours to replace or remove a file if its text is one that we
 * wrote there; whatever else is in the way is kept. Throws {@link OutputFailure} if a folder is needed where there is none,
 * and {@link UnsafePathError} for paths that cannot be written.
 *
 * @param files - texts by path, gone through once: none is kept, since those of thousands of events are hundreds of megabytes
 * @param stage - is handed each text that has to be put in place
 */
export function planWrite(files: Iterable<GeneratedFile>, state: OutputState, stage: Stage): WritePlan {
  const safe = new SafePaths();
  const fingerprints = new Map<string, string>();
  const generated = new Map<string, Step>();
  for (const [path, text] of files) {
    safe.add(path);
    fingerprints.set(path, fingerprint(path, text));
    const step = planGenerated(path, text, state);
    if (step.put !== undefined) stage(path, text);
    generated.set(path, step);
  }
  const stale = [...state.owned.paths].filter((path) => !generated.has(path)).sort();
  const ordered = [...generated].sort(byPath).map(([, step]) => step);
  const steps = [...ordered, ...stale.map((path) => planStale(path, state))];
  return {
    fingerprints,
    puts: steps.flatMap(({ put }) => put ?? []),
    gone: steps.flatMap(({ gone }) => gone ?? []),
    removals: steps.flatMap(({ removal }) => removal ?? []),
    unchanged: steps.flatMap(({ unchanged }) => unchanged ?? []),
    kept: steps.flatMap(({ kept }) => kept ?? []),
  };
}

/** A text of the package, and its path below the output folder. */
export type GeneratedFile = readonly [path: string, text: string];

/** Keeps a text until all of them are put in place. */
export type Stage = (path: string, text: string) => void;

/** What is to be done about one path: at most one of these. */
interface Step {
  readonly put?: Put;
  readonly removal?: Removal;
  readonly gone?: string;
  readonly unchanged?: string;
  readonly kept?: KeptFile;
}

function planGenerated(path: string, text: string, state: OutputState): Step {
  const entry = state.tree.find(path);
  if (entry === undefined) return { put: { path } };
  if (entry.kind === "blocked") throw blocked(state.outDir, entry.by);
  const before = entry.kind === "file" ? readText(path, state) : undefined;
  // Spelled otherwise, the file has to be replaced even by the same text: the old spelling is about to be removed.
  if (before !== undefined && entry.exact && isSameText(before, text)) return { unchanged: path };
  return before !== undefined && isOurs(path, before, state) ? { put: { path, before } } : keep(path, true, state);
}

function planStale(path: string, state: OutputState): Step {
  const entry = state.tree.find(path);
  if (entry === undefined) return { gone: path };
  // Found under another spelling only, it is a generated file of that spelling, on a file system that ignores case.
  if (entry.kind === "blocked" || !entry.exact) return {};
  const before = entry.kind === "file" ? readText(path, state) : undefined;
  return before !== undefined && isOurs(path, before, state) ? { removal: { path, before } } : keep(path, false, state);
}

function keep(path: string, generated: boolean, { owned }: OutputState): Step {
  return { kept: { path, reason: owned.fingerprints(path).length > 0 ? "edited" : "foreign", generated } };
}

function isOurs(path: string, text: string, { owned }: OutputState): boolean {
  const known = owned.fingerprints(path);
  return known.length > 0 && known.includes(fingerprint(path, text));
}

function readText(path: string, { outDir }: OutputState): string {
  return readFileSync(join(outDir, path), "utf8");
}

function isSameText(onDisk: string, planned: string): boolean {
  // Version control may have changed the line endings: that is neither an edit nor a reason to write.
  return onDisk === planned || normaliseLineEndings(onDisk) === planned;
}

function blocked(outDir: string, by: string): OutputFailure {
  const file = userPath(outDir, by);
  return new OutputFailure(
    diagnose("output-blocked", `${file} has to be a folder, but is a file or a symbolic link.`, { file }),
  );
}

function byPath([a]: readonly [string, Step], [b]: readonly [string, Step]): number {
  return a < b ? -1 : 1;
}
