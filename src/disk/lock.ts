import { randomUUID } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { attempt, isFileError } from "./file-error.js";

/** The exclusive right to write, while it lasts. */
export interface Lock {
  /** Whether it is still ours: a process that slept for a minute may have been taken for dead. */
  isHeld(): boolean;
  /** Gives others a sign of life; to be called at least every few seconds by whoever holds it for long. */
  refresh(): void;
  release(): void;
}

/** No run is silent for this long; whoever seems to be is dead, and its number belongs to another process by now. */
const deadAfterMs = 60_000;

/** How often a lock that is refreshed all the time is touched. */
const refreshAfterMs = 1000;

/**
 * Takes the lock at `path`, or gives `undefined` where a living process holds it. The lock of a dead process is broken, but
 * not taken in the same call.
 *
 * A lock is a folder with its owner's name in it, made beside its place and renamed there: a folder cannot be renamed over
 * one that is not empty, so only one process succeeds, and no lock is ever seen without its owner. Locks are released and
 * broken by being renamed away, as a whole again: who breaks one then sees whether it was that of the dead, or that of a
 * process which was faster.
 */
export function tryLock(path: string): Lock | undefined {
  const seen = readOwner(path);
  if (seen === undefined) return takeLock(path);
  if (isDead(path, seen)) breakLock(path, seen);
  return undefined;
}

function takeLock(path: string): Lock | undefined {
  const id = randomUUID();
  const owner = JSON.stringify({ pid: process.pid, host: hostname(), id });
  const aside = `${path}.${id}`;
  try {
    mkdirSync(aside);
    writeFileSync(ownerOf(aside), owner);
    renameSync(aside, path);
  } catch (error) {
    attempt(() => rmSync(aside, { recursive: true, force: true }));
    if (isFileError(error) && lostRace.has(error.code)) return undefined;
    throw error;
  }
  const isHeld = (): boolean => readOwner(path) === owner;
  const release = (): void => {
    if (isHeld()) moveAway(path, aside, owner);
  };
  return { isHeld, refresh: refresher(ownerOf(path)), release };
}

function refresher(owner: string): () => void {
  let refreshedAt = Date.now();
  return () => {
    const now = Date.now();
    if (now - refreshedAt < refreshAfterMs) return;
    refreshedAt = now;
    // Where the lock was taken for dead and broken, `isHeld` will tell.
    attempt(() => utimesSync(owner, now / 1000, now / 1000));
  };
}

/** When the owner of a lock gave its last sign of life; nothing where there is no lock. */
export function lastSignOfLife(path: string): number | undefined {
  return statSync(ownerOf(path), { throwIfNoEntry: false })?.mtimeMs;
}

function breakLock(path: string, seen: string): void {
  attempt(() => moveAway(path, `${path}.${randomUUID()}`, seen));
}

/** Ends the lock of an owner; that of another one, taken between look and grasp, is put back. */
function moveAway(path: string, aside: string, owner: string): void {
  renameSync(path, aside);
  if (readOwner(aside) === owner) rmSync(aside, { recursive: true });
  else renameSync(aside, path);
}

function isDead(path: string, owner: string): boolean {
  const age = Date.now() - (lastSignOfLife(path) ?? Date.now());
  if (age > deadAfterMs) return true;
  // A process of another machine, or of another container, cannot be asked.
  const { pid, host } = parseOwner(owner);
  return host === hostname() && typeof pid === "number" && !isRunning(pid);
}

function parseOwner(owner: string): { readonly pid?: unknown; readonly host?: unknown } {
  try {
    const content: unknown = JSON.parse(owner);
    return typeof content === "object" && content !== null ? content : {};
  } catch {
    // Not one of ours: its age will tell.
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

function ownerOf(path: string): string {
  return join(path, "owner");
}

function readOwner(path: string): string | undefined {
  try {
    return readFileSync(ownerOf(path), "utf8");
  } catch (error) {
    if (isFileError(error) && lostRace.has(error.code)) return undefined;
    throw error;
  }
}

/** What the file system says when another process was faster; Windows says so too while it is still about to delete. */
const lostRace: ReadonlySet<string> = new Set([
  "EEXIST",
  "ENOTEMPTY",
  "ENOENT",
  ...(process.platform === "win32" ? ["EPERM", "EACCES", "EBUSY"] : []),
]);
