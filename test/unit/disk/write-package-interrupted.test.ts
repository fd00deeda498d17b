import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { manifestName, workFolderName } from "../../../src/disk/output-path.js";
import { isUpToDate } from "../../../src/disk/up-to-date.js";
import { type WriteReport, writePackage } from "../../../src/disk/write-package.js";
import { isWhole, packageOf, type Version } from "./package-versions.js";
import { makeSandbox, place, treeOf } from "./sandbox.js";

let bundle: string;
let writer: string;
beforeAll(() => {
  bundle = mkdtempSync(join(tmpdir(), "writer-"));
  writer = join(bundle, "writer.mjs");
  const entryPoints = [fileURLToPath(new URL("writer-process.ts", import.meta.url))];
  buildSync({ entryPoints, outfile: writer, bundle: true, platform: "node", format: "esm" });
});
afterAll(() => rmSync(bundle, { recursive: true, force: true }));

let out: string;
beforeEach(() => {
  out = join(makeSandbox(), "out");
});

function write(version: Version): WriteReport {
  return writePackage(out, packageOf(version), { version, inputs: version.repeat(64) });
}

/** Starts a process that writes versions; gives it, and how it ended. */
function start(versions: string): { readonly child: ChildProcess; readonly ended: Promise<string> } {
  const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
  const child = spawn(process.execPath, [writer, out, versions], { env, stdio: ["ignore", "ignore", "pipe"] });
  let stderr = "";
  child.stderr.on("data", (text) => {
    stderr += text;
  });
  return {
    child,
    ended: new Promise((resolve) => child.once("close", (code, signal) => resolve(`${signal ?? code}${stderr}`))),
  };
}

/** The files that a user sees, by path. */
function visible(): readonly (readonly [string, string])[] {
  return Object.entries(treeOf(out)).filter(([path]) => path !== manifestName && !path.startsWith(workFolderName));
}

function expectVersion(version: Version): void {
  expect(Object.keys(treeOf(out)).sort()).toEqual([manifestName, ...packageOf(version).keys()].sort());
  expect(Object.fromEntries(visible())).toEqual(Object.fromEntries(packageOf(version)));
  expect(isUpToDate(out, version.repeat(64))).toBe(true);
}

describe("a process that is killed", () => {
  test("at any moment, again and again, never leaves half a file, nor a lock that anybody waits for", async () => {
    mkdirSync(out);
    let interrupted = 0;
    for (let round = 0; round < 15; round++) {
      const { child, ended } = start("abc...");
      await vi.waitUntil(() => existsSync(join(out, manifestName)), { interval: 2, timeout: 20_000 });
      await new Promise((resolve) => setTimeout(resolve, 30 + round * 3));
      child.kill("SIGKILL");
      expect(await ended).toBe("SIGKILL");
      if (existsSync(join(out, workFolderName))) interrupted++;
      for (const [path, text] of visible()) if (!path.endsWith("/")) expect(isWhole(path, text), path).toBe(true);
    }
    expect(interrupted).toBeGreaterThan(0);
    expect(write("b").diagnostics).toEqual([]);
    expectVersion("b");
  });
});

describe("runs into the same folder at the same time", () => {
  test("come one after the other: the last one wins, and the tree is never a mixture", async () => {
    const versions = ["a", "b", "c"] as const;
    const runs = versions.map((version) => start(version.repeat(15)).ended);
    expect(await Promise.all(runs)).toEqual(["0", "0", "0"]);
    const winner = versions.find((version) => isUpToDate(out, version.repeat(64)));
    expect(winner).toBeDefined();
    if (winner !== undefined) expectVersion(winner);
  });

  const lock = (content: string, ageInSeconds = 0): void => {
    const path = join(out, workFolderName, "lock/owner");
    place(out, { [`${workFolderName}/lock/owner`]: content });
    const time = Date.now() / 1000 - ageInSeconds;
    utimesSync(path, time, time);
  };
  const living = JSON.stringify({ pid: process.pid, host: hostname(), id: "x" });
  const elsewhere = JSON.stringify({ pid: 1, host: `not-${hostname()}`, id: "x" });

  test.each([
    ["a process that is gone", JSON.stringify({ pid: 2 ** 30, host: hostname(), id: "x" }), 0],
    ["a living process, so old that its number was given anew", living, 61],
    ["another machine, so old that it must be gone", elsewhere, 61],
    ["nobody knows whom, long ago", "", 61],
  ])("break the lock of %s", (_, content, age) => {
    lock(content, age);
    expect(write("a").diagnostics).toEqual([]);
    expectVersion("a");
  });

  test.each([
    ["a living process", living],
    ["another machine", elsewhere],
    ["nobody knows whom", ""],
  ])("wait for %s, but not for ever, and leave everything as it is", (_, content) => {
    mkdirSync(out);
    lock(content);
    const before = treeOf(out);
    const start = Date.now();
    let looks = 0;
    const clock = vi.spyOn(Date, "now").mockImplementation(() => start + looks++ * 1000);
    const { diagnostics } = write("a");
    clock.mockRestore();
    expect(diagnostics).toMatchObject([
      { code: "output-busy", fix: expect.stringContaining(`delete ${out}/${workFolderName}/lock`) },
    ]);
    expect(treeOf(out)).toEqual(before);
  });

  test("wait for as long as it gives signs of life", () => {
    mkdirSync(out);
    lock(living);
    const start = Date.now();
    let looks = 0;
    const clock = vi.spyOn(Date, "now").mockImplementation(() => {
      const now = start + looks++ * 1000;
      // It is at work for half a minute, and is gone then.
      if (looks < 30) utimesSync(join(out, workFolderName, "lock/owner"), now / 1000, now / 1000);
      else if (looks === 30) rmSync(join(out, workFolderName, "lock"), { recursive: true, force: true });
      return now;
    });
    const { diagnostics } = write("a");
    clock.mockRestore();
    expect(diagnostics).toEqual([]);
    expectVersion("a");
  });
});
