import { randomUUID } from "node:crypto";
import { readFileSync, renameSync, statSync, unlinkSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { isFileError } from "./file-error.js";

/** The exclusive right to write, while it lasts. */
export interface Lock {
  /** Whether it is still ours: a process that slept for a minute may have been taken for dead. */
  isHeld(): boolean;
  release(): void;
}

/** No run holds a lock for this long; whoever seems to is dead, and its number belongs to another process by now. */
const deadAfterMs = 60_000;

/**
 * Takes the lock at `path`, or gives `undefined` where a living process holds it. The lock of a dead process is broken, but
 * not taken in the same call.
 *
 * A lock is a file that only one process can create. Breaking one is moving it aside first: of two that try only one
 * succeeds, and sees whether it moved the lock of the dead, or that of a process which was faster than itself.
 */
export function tryLock(path: string): Lock | undefined {
  const owner = JSON.stringify({ pid: process.pid, host: hostname(), id: randomUUID() });
  if (create(path, owner)) {
    return {
      isHeld: () => read(path) === owner,
      release: () => {
        if (read(path) === owner) unlinkSync(path);
      },
    };
  }
  const seen = read(path);
  if (seen !== undefined && isDead(path, seen)) breakLock(path, seen);
  return undefined;
}

function create(path: string, owner: string): boolean {
  try {
    writeFileSync(path, owner, { flag: "wx" });
    return true;
  } catch (error) {
    // ENOENT: the last owner has just removed the folder. EPERM: Windows is still about to delete the last lock.
    if (isFileError(error) && ["EEXIST", "ENOENT", ...busyOnWindows].includes(error.code)) return false;
    throw error;
  }
}

function read(path: string): string | undefined {
  return ifThere(() => readFileSync(path, "utf8"));
}

function isDead(path: string, owner: string): boolean {
  const age = Date.now() - (ifThere(() => statSync(path).mtimeMs) ?? Date.now());
  if (age > deadAfterMs) return true;
  // A process of another machine, or of another container, cannot be asked.
  const { pid, host } = parseOwner(owner);
  return host === hostname() && pid !== undefined && !isRunning(pid);
}

function parseOwner(owner: string): { readonly pid?: number; readonly host?: string } {
  try {
    const content: unknown = JSON.parse(owner);
    if (typeof content !== "object" || content === null) return {};
    const pid = "pid" in content && typeof content.pid === "number" ? content.pid : undefined;
    const host = "host" in content && typeof content.host === "string" ? content.host : undefined;
    return { ...(pid !== undefined && { pid }), ...(host !== undefined && { host }) };
  } catch {
    // Its owner has created the file and not yet written into it, or died in between: its age will tell.
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

function breakLock(path: string, seen: string): void {
  const aside = `${path}.${randomUUID()}`;
  ifThere(() => renameSync(path, aside));
  const moved = read(aside);
  if (moved === seen) ifThere(() => unlinkSync(aside));
  else if (moved !== undefined) ifThere(() => renameSync(aside, path));
}

/** The result of an action, or `undefined` where another process was faster and the file is gone. */
function ifThere<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch (error) {
    if (isFileError(error) && ["ENOENT", ...busyOnWindows].includes(error.code)) return undefined;
    throw error;
  }
}

const busyOnWindows: readonly string[] = process.platform === "win32" ? ["EPERM", "EACCES", "EBUSY"] : [];
