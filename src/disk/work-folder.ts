import { lstatSync, readdirSync, rmdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.js";
import { attempt } from "./file-error.js";
import { type Lock, lastSignOfLife, tryLock } from "./lock.js";
import { makeFolders } from "./make-folders.js";
import { OutputFailure, userPath } from "./output-failure.js";
import { workFolderName } from "./output-path.js";

/** Where a run that holds the lock keeps what is not yet in place. */
export interface WorkFolder {
  /** A folder for whole new files, laid out as in the output. */
  readonly staged: string;
  /** A place for one more file that is about to be renamed. */
  readonly next: string;
  /** The file that says what may have been put in place already: all that counts of a run that was killed. */
  readonly journal: string;
  readonly lock: Lock;
}

const lockName = "lock";
const journalName = "journal.json";

/** How long to wait for a run that gives no sign of life, and how often to look. */
const patienceMs = 10_000;
const pauseMs = 10;

/**
 * Runs an action while no other run can write to `outDir`; another one is waited for. Throws {@link OutputFailure} where it
 * does not end. Afterwards the folder is gone, unless the journal is still in it.
 */
export function withWorkFolder<T>(outDir: string, action: (work: WorkFolder) => T): T {
  const folder = join(outDir, workFolderName);
  refuseLink(folder, outDir);
  const lock = waitForLock(folder, outDir);
  try {
    clear(folder);
    const [staged, next, journal] = [join(folder, "staged"), join(folder, "next"), join(folder, journalName)];
    return action({ staged, next, journal, lock });
  } finally {
    // What is done is done: where cleaning up fails, the next run does it.
    attempt(() => {
      if (!lock.isHeld()) return;
      clear(folder);
      lock.release();
      rmdirSync(folder);
    });
  }
}

/** Removes all but the lock and the journal: what this run no longer needs, and what killed ones have left. */
function clear(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (name !== lockName && name !== journalName) rmSync(join(folder, name), { recursive: true, force: true });
  }
}

function refuseLink(folder: string, outDir: string): void {
  const stats = lstatSync(folder, { throwIfNoEntry: false });
  if (stats === undefined || stats.isDirectory()) return;
  const file = userPath(outDir, workFolderName);
  throw new OutputFailure(diagnose("output-blocked", `${file} is not a folder.`, { file }));
}

function waitForLock(folder: string, outDir: string): Lock {
  let sign: number | undefined;
  let giveUpAt = Date.now() + patienceMs;
  for (;;) {
    // The folder goes away with every run that ends, so it may have to be made anew each time.
    makeFolders(folder);
    const lock = tryLockIn(folder);
    if (lock !== undefined) return lock;
    const latest = lastSignOfLife(join(folder, lockName));
    if (latest !== sign) [sign, giveUpAt] = [latest, Date.now() + patienceMs];
    if (Date.now() > giveUpAt) throw new OutputFailure(diagnoseBusy(outDir));
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pauseMs);
  }
}

function tryLockIn(folder: string): Lock | undefined {
  try {
    return tryLock(join(folder, lockName));
  } catch (error) {
    attempt(() => rmdirSync(folder));
    throw error;
  }
}

function diagnoseBusy(outDir: string): Diagnostic {
  const file = userPath(outDir, workFolderName);
  const fix = `Run again when the other run has ended. If there is none, delete ${file}/${lockName}.`;
  return diagnose(
    "output-busy",
    `Another run has been writing to ${userPath(outDir, "")} for too long.`,
    { file },
    fix,
  );
}
