import { randomUUID } from "node:crypto";
import { lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { dirname, join } from "node:path";
import { diagnose } from "../diagnostics/diagnostic.js";
import { attempt, isFileError } from "./file-error.js";
import { OutputFailure, userPath } from "./output-failure.js";
import { workFolderName } from "./output-path.js";
import { moveIntoPlace, sleep } from "./replace-file.js";

/** Where a run keeps new files until all of them are there. */
export interface WorkFolder {
  /** Holds the new files, laid out as in the output folder. */
  readonly staged: string;
  /** Writes a file below {@link WorkFolder.staged}. */
  stage(path: string, text: string): void;
  /** Replaces or creates a file outside the work folder in one step. */
  replace(path: string, text: string): void;
}

/** How long to wait for another run that writes to the same folder, and how often to look. */
const patienceMs = 60_000;
const pauseMs = 20;

const ownerName = "owner.json";

/** Error codes of operations that another process got in the way of. */
const lostRace: ReadonlySet<string> = new Set([
  "EEXIST",
  "ENOTEMPTY",
  "ENOTDIR",
  "ENOENT",
  ...(process.platform === "win32" ? ["EPERM", "EACCES", "EBUSY"] : []),
]);

/** Work folders of other machines, and of process numbers in use again, count as abandoned after this time. */
const abandonedAfterMs = 600_000;

/**
 * Runs an action in a work folder inside the output folder. Only one process has it at a time; others wait. The folder of a
 * process that was killed is removed.
 *
 * @throws OutputFailure if another run does not end
 */
export function withWorkFolder<T>(outDir: string, action: (work: WorkFolder) => T): T {
  const folder = join(outDir, workFolderName);
  acquire(folder, outDir);
  try {
    return action(openWorkFolder(folder));
  } finally {
    discard(folder, readOwner(folder));
  }
}

function openWorkFolder(folder: string): WorkFolder {
  const staged = join(folder, "staged");
  const next = join(folder, "next");
  const made = new Set<string>();
  return {
    staged,
    stage(path, text) {
      const target = join(staged, path);
      const parent = dirname(target);
      if (!made.has(parent)) mkdirSync(parent, { recursive: true });
      made.add(parent);
      writeFileSync(target, text);
    },
    replace(path, text) {
      writeFileSync(next, text);
      moveIntoPlace(next, path);
    },
  };
}

function acquire(folder: string, outDir: string): void {
  const giveUpAt = Date.now() + patienceMs;
  while (!tryAcquire(folder)) {
    const stats = lstatSync(folder, { throwIfNoEntry: false });
    if (stats?.isDirectory() === false) throw blocked(outDir);
    const owner = readOwner(folder);
    if (stats !== undefined && isAbandoned(owner, Date.now() - stats.mtimeMs)) discard(folder, owner);
    else if (Date.now() > giveUpAt) throw busy(outDir);
    else sleep(pauseMs);
  }
  // Left behind by processes that were killed while they acquired or discarded the folder.
  for (const name of readdirSync(outDir)) {
    if (name.startsWith(`${workFolderName}.`))
      attempt(() => rmSync(join(outDir, name), { recursive: true, force: true }));
  }
}

/**
 * Creates the folder with its owner in it, under another name, and renames it. A folder cannot be renamed over one that is
 * not empty, so only one process succeeds and the folder is never seen without its owner.
 */
function tryAcquire(folder: string): boolean {
  const aside = asideOf(folder);
  mkdirSync(aside);
  try {
    writeFileSync(join(aside, ownerName), JSON.stringify({ pid: process.pid, host: hostname() }));
    renameSync(aside, folder);
    return true;
  } catch (error) {
    attempt(() => rmSync(aside, { recursive: true, force: true }));
    if (isFileError(error) && lostRace.has(error.code)) return false;
    throw error;
  }
}

/** Removes the folder of an owner. It is renamed first: another process may create it again while its files are deleted. */
function discard(folder: string, owner: string): void {
  const aside = asideOf(folder);
  if (!attempt(() => renameSync(folder, aside))) return;
  // Another process was faster and owns the folder now.
  if (readOwner(aside) !== owner) attempt(() => renameSync(aside, folder));
  else attempt(() => rmSync(aside, { recursive: true, force: true }));
}

function isAbandoned(owner: string, ageInMs: number): boolean {
  if (ageInMs > abandonedAfterMs) return true;
  const { pid, host } = parseOwner(owner);
  return host === hostname() && typeof pid === "number" && !isRunning(pid);
}

/** Returns the text of the owner file, or the empty string if there is none. */
function readOwner(folder: string): string {
  try {
    return readFileSync(join(folder, ownerName), "utf8");
  } catch (error) {
    if (isFileError(error)) return "";
    throw error;
  }
}

function parseOwner(owner: string): { readonly pid?: unknown; readonly host?: unknown } {
  try {
    const content: unknown = JSON.parse(owner);
    return typeof content === "object" && content !== null ? content : {};
  } catch {
    return {};
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return !(isFileError(error) && error.code === "ESRCH");
  }
}

function asideOf(folder: string): string {
  return `${folder}.${randomUUID()}`;
}

function blocked(outDir: string): OutputFailure {
  const file = userPath(outDir, workFolderName);
  return new OutputFailure(diagnose("output-blocked", `${file} is not a folder.`, { file }));
}

function busy(outDir: string): OutputFailure {
  const file = userPath(outDir, workFolderName);
  const message = `Another run has been writing to ${userPath(outDir, "")} for more than a minute.`;
  const fix = `Wait for the other run and run again. If there is none, delete ${file}.`;
  return new OutputFailure(diagnose("output-busy", message, { file }, fix));
}
