import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { manifestName, workFolderName } from "../../../src/output/output-path.js";
import { isUpToDate } from "../../../src/output/up-to-date.js";
import { type WriteReport, writePackage } from "../../../src/output/write-package.js";
import { isWhole, packageOf, type Version } from "./package-versions.js";
import { makeSandbox, place, treeOf } from "./sandbox.js";

/** Which changes to the disk fail, counted from 1. If all fail from one on, the disk is as a killed process leaves it. */
const failing = vi.hoisted(() => ({ change: 0, from: 0, to: 0 }));

vi.mock("node:fs", async (importOriginal) => {
  const fs = await importOriginal<typeof import("node:fs")>();
  const counted = <A extends unknown[], R>(syscall: string, original: (...args: A) => R, isCleanUp = false) => {
    return (...args: A): R => {
      failing.change++;
      const mayFail = !isCleanUp || failing.to === Number.POSITIVE_INFINITY;
      if (mayFail && failing.from <= failing.change && failing.change <= failing.to) {
        throw Object.assign(new Error(`ENOSPC: ${syscall}`), { code: "ENOSPC", syscall, path: args[0] });
      }
      return original(...args);
    };
  };
  return {
    ...fs,
    mkdirSync: counted("mkdir", fs.mkdirSync),
    renameSync: counted("rename", fs.renameSync),
    unlinkSync: counted("unlink", fs.unlinkSync),
    writeFileSync: counted("open", fs.writeFileSync),
    rmSync: counted("rm", fs.rmSync, true),
    rmdirSync: counted("rmdir", fs.rmdirSync, true),
  };
});

let out: string;
beforeEach(() => {
  out = join(makeSandbox(), "out");
});
afterEach(() => {
  vi.restoreAllMocks();
});

function write(version: Version): WriteReport {
  return writePackage(out, packageOf(version), { version, inputs: version.repeat(64) });
}

/** Writes a version while some changes fail. Returns the report, or `undefined` if there were fewer changes. */
function writeFailing(version: Version, from: number, to = from): WriteReport | undefined {
  Object.assign(failing, { change: 0, from, to });
  const report = write(version);
  const reached = failing.change >= from;
  Object.assign(failing, { from: 0, to: 0 });
  return reached ? report : undefined;
}

/** Makes the process that has written before count as dead. */
function countAsDead(): void {
  vi.spyOn(process, "kill").mockImplementation(() => {
    throw Object.assign(new Error("kill ESRCH"), { code: "ESRCH", syscall: "kill" });
  });
}

/** Writes a version up to a change. Returns whether it came that far. The process counts as dead from then on. */
function writeKilled(version: Version, from: number): boolean {
  countAsDead();
  return writeFailing(version, from, Number.POSITIVE_INFINITY) !== undefined;
}

function startFrom(version: Version | undefined): void {
  rmSync(out, { recursive: true, force: true });
  if (version !== undefined) write(version);
}

function visible(): { readonly [path: string]: string } {
  const files = existsSync(out) ? Object.entries(treeOf(out)) : [];
  return Object.fromEntries(files.filter(([path]) => path !== manifestName && !path.startsWith(workFolderName)));
}

function isTreeOf(version: Version): boolean {
  const files = packageOf(version);
  const seen = visible();
  return Object.keys(seen).length === files.size && [...files].every(([path, text]) => seen[path] === text);
}

function expectWholeFiles(): void {
  const broken = Object.entries(visible()).filter(([path, text]) => !path.endsWith("/") && !isWhole(path, text));
  expect(broken).toEqual([]);
}

function expectHealed(version: Version): void {
  expect(write(version).diagnostics).toEqual([]);
  expect(Object.keys(treeOf(out)).sort()).toEqual([manifestName, ...packageOf(version).keys()].sort());
  expect(isTreeOf(version) && isUpToDate(out, version.repeat(64))).toBe(true);
}

describe("a run that fails", () => {
  test("at any one of its changes reports the error and leaves whole files, which the next run completes", () => {
    let failures = 0;
    let untouched = 0;
    for (let at = 1; ; at++) {
      startFrom("a");
      const report = writeFailing("b", at);
      if (report === undefined) break;
      expectWholeFiles();
      if (report.diagnostics.length > 0) {
        failures++;
        expect(report).toMatchObject({ written: [], removed: [], diagnostics: [{ code: "output-not-writable" }] });
        expect(report.diagnostics[0]?.message).toContain("cannot be written: no space left on the disk (ENOSPC).");
        if (isTreeOf("a")) untouched++;
      }
      // Only a failed clean-up may go unreported.
      else expect(isTreeOf("b")).toBe(true);
      countAsDead();
      expectHealed(at % 2 === 0 ? "b" : "c");
    }
    expect(failures).toBeGreaterThan(20);
    // All files are written aside before the first one changes.
    expect(untouched).toBeGreaterThan(10);
  });
});

describe("a run that is killed", () => {
  test.each<[string, Version | undefined]>([
    ["while it writes for the first time", undefined],
    ["while it replaces an older version", "a"],
  ])("%s, before any one of its changes, leaves whole files, and the next run heals them", (_, first) => {
    let mixed = 0;
    for (let at = 1; ; at++) {
      startFrom(first);
      if (!writeKilled("b", at)) break;
      expectWholeFiles();
      const isOld = first === undefined ? Object.keys(visible()).length === 0 : isTreeOf(first);
      if (!isOld && !isTreeOf("b")) mixed++;
      if (!isOld) expect(isUpToDate(out, "a".repeat(64))).toBe(false);
      expectHealed(at % 2 === 0 ? "b" : "c");
    }
    expect(mixed).toBeGreaterThan(2);
  });

  test("and whose healing run is killed as well is healed by the third, whatever each of them generates", () => {
    let twice = 0;
    for (let first = 12; first <= 48; first += 4) {
      for (let second = 1 + (first % 7); second <= 48; second += 7) {
        startFrom("a");
        writeKilled("b", first);
        if (!writeKilled("c", second)) break;
        twice++;
        expectWholeFiles();
        expectHealed(second % 2 === 0 ? "a" : "b");
      }
    }
    expect(twice).toBeGreaterThan(40);
  });

  test("does not make us forget what was edited by hand since", () => {
    for (let at = 6; !existsSync(join(out, "half/come.ts")); at++) {
      startFrom("a");
      writeKilled("b", at);
    }
    place(out, { "new/y.ts": "my own", "half/stays.ts": "my own" });
    expect(write("c").kept.map(({ path }) => path)).toEqual(["new/y.ts", "half/stays.ts"]);
    expect(visible()).toMatchObject({ "new/y.ts": "my own", "half/stays.ts": "my own" });
  });
});
