import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { manifestName, workFolderName } from "../../../src/output/output-path.js";
import { isUpToDate } from "../../../src/output/up-to-date.js";
import { type WriteReport, writePackage } from "../../../src/output/write-package.js";
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

/** Starts a process that writes versions. Returns it and how it ended. */
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
  test("at any moment leaves whole files, and the next run completes them without waiting", async () => {
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
  test("end with the output of one of them and never with a mixture", async () => {
    const versions = ["a", "b", "c"] as const;
    const runs = versions.map((version) => start(version.repeat(15)).ended);
    expect(await Promise.all(runs)).toEqual(["0", "0", "0"]);
    const winner = versions.find((version) => isUpToDate(out, version.repeat(64)));
    expect(winner).toBeDefined();
    if (winner !== undefined) expectVersion(winner);
  });

  const own = (content: string, ageInSeconds = 0): void => {
    const folder = join(out, workFolderName);
    place(folder, { "owner.json": content });
    const time = Date.now() / 1000 - ageInSeconds;
    utimesSync(folder, time, time);
  };
  const living = JSON.stringify({ pid: process.pid, host: hostname() });
  const elsewhere = JSON.stringify({ pid: 1, host: `not-${hostname()}` });

  test.each([
    ["a process that has ended", JSON.stringify({ pid: 2 ** 30, host: hostname() }), 0],
    ["a process number in use again", living, 601],
    ["another machine, long ago", elsewhere, 601],
    ["an unknown owner, long ago", "", 601],
  ])("remove the work folder of %s", (_, content, age) => {
    own(content, age);
    expect(write("a").diagnostics).toEqual([]);
    expectVersion("a");
  });

  test("remove what a process left behind that was killed while it acquired the work folder", () => {
    place(out, { [`${workFolderName}.1234/owner.json`]: living });
    expect(write("a").diagnostics).toEqual([]);
    expectVersion("a");
  });

  test.each([
    ["a running process", living],
    ["another machine", elsewhere],
    ["an unknown owner", ""],
  ])("report that the folder is busy after waiting for %s, and change nothing", (_, content) => {
    mkdirSync(out);
    own(content);
    const before = treeOf(out);
    const start = Date.now();
    let looks = 0;
    const clock = vi.spyOn(Date, "now").mockImplementation(() => start + looks++ * 10_000);
    const { diagnostics } = write("a");
    clock.mockRestore();
    expect(diagnostics).toMatchObject([
      { code: "output-busy", fix: expect.stringContaining(`delete ${out}/${workFolderName}`) },
    ]);
    expect(treeOf(out)).toEqual(before);
  });
});
