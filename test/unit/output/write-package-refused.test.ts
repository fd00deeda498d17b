import { chmodSync, chownSync, mkdirSync, readdirSync, renameSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { UnsafePathError } from "../../../src/output/output-path.js";
import { writePackage } from "../../../src/output/write-package.js";
import { hostilePaths } from "./hostile-paths.js";
import { makeSandbox, place, treeOf } from "./sandbox.js";

const info = { version: "1.0.0", inputs: "a".repeat(64) };

/** What a failed write says: one error, and nothing in any list. */
function refusal(outDir: string, files: { readonly [path: string]: string }): string {
  const { diagnostics, ...lists } = writePackage(outDir, new Map(Object.entries(files)), info);
  expect(lists).toEqual({ written: [], unchanged: [], removed: [], kept: [] });
  return diagnostics.map(({ code, severity, message }) => `${severity} ${code}: ${message}`).join();
}

describe("nothing outside the output folder is touched", () => {
  test("by hostile names (B: path traversal)", () => {
    const sandbox = makeSandbox();
    place(sandbox, { "x.ts": "theirs", "a/x.ts": "theirs", "a/b/x.ts": "theirs" });
    const before = treeOf(sandbox);
    for (const path of hostilePaths) {
      const files = new Map([
        ["index.ts", "ours"],
        [path, "ours"],
      ] as const);
      expect(() => writePackage(join(sandbox, "a/b/out"), files, info)).toThrow(UnsafePathError);
    }
    expect(treeOf(sandbox)).toEqual(before);
  });

  test("through links in the output folder, neither by writing nor by removing (B: symlinks)", () => {
    const sandbox = makeSandbox();
    const out = join(sandbox, "out");
    writePackage(
      out,
      new Map([
        ["src/a.ts", "1"],
        ["lib/b/c.ts", "1"],
        ["d.ts", "1"],
      ]),
      info,
    );
    // The same files, with the same texts, outside; and links to them instead of our folders.
    place(sandbox, { "away/src/a.ts": "1", "away/lib/b/c.ts": "1", "away/d.ts": "1" });
    mkdirSync(join(sandbox, "away/lib/empty"));
    const outside = treeOf(join(sandbox, "away"));
    for (const name of ["src", "lib", "d.ts"]) {
      renameSync(join(out, name), join(sandbox, `old-${name}`));
      symlinkSync(`../away/${name}`, join(out, name));
    }
    expect(refusal(out, { "src/a.ts": "2" })).toBe(
      `error output-blocked: ${out}/src has to be a folder, but is a file or a symbolic link.`,
    );
    expect(refusal(out, { "src/new/e.ts": "2" })).toContain("error output-blocked");
    const { removed, kept } = writePackage(out, new Map([["e.ts", "1"]]), info);
    expect({ removed, kept: kept.map(({ path }) => path) }).toEqual({ removed: [], kept: ["d.ts"] });
    expect(treeOf(join(sandbox, "away"))).toEqual(outside);
  });

  test.each([".cdevents-gen.tmp", ".cdevents-gen.json"])("through a link for our own %s", (name) => {
    const sandbox = makeSandbox();
    place(sandbox, { "away/staged/theirs.ts": "theirs", "out/a.ts": "theirs" });
    symlinkSync("../away", join(sandbox, "out", name));
    const before = treeOf(sandbox);
    expect(refusal(join(sandbox, "out"), { "a.ts": "1" })).toContain(`error output-blocked: ${sandbox}/out/${name}`);
    expect(treeOf(sandbox)).toEqual(before);
  });

  test("but the output folder itself may be a link", () => {
    const sandbox = makeSandbox();
    mkdirSync(join(sandbox, "real"));
    symlinkSync("real", join(sandbox, "out"));
    writePackage(join(sandbox, "out"), new Map([["a.ts", "1"]]), info);
    expect(readdirSync(join(sandbox, "real"))).toEqual([".cdevents-gen.json", "a.ts"]);
  });
});

describe("an output folder that cannot be written is told in a sentence", () => {
  test("a file", () => {
    const sandbox = makeSandbox();
    place(sandbox, { file: "theirs", "out/src": "theirs" });
    const before = treeOf(sandbox);
    const file = join(sandbox, "file");
    expect(refusal(file, { "a.ts": "1" })).toBe(
      `error output-blocked: ${file} cannot be a folder: there is a file in its way.`,
    );
    expect(refusal(join(file, "out"), { "a.ts": "1" })).toContain("output-blocked");
    expect(refusal(join(sandbox, "out"), { "src/a.ts": "1", "b.ts": "1" })).toContain("out/src has to be a folder");
    expect(treeOf(sandbox)).toEqual(before);
  });

  test("one that is not ours to write, and a folder in it", () => {
    const sandbox = makeSandbox();
    const out = join(sandbox, "out");
    const first = { "src/a.ts": "1", "b.ts": "1" };
    writePackage(out, new Map(Object.entries(first)), info);
    const before = treeOf(out);
    asNobody(sandbox, ["src"], () => {
      expect(refusal(out, { "src/a.ts": "2", "b.ts": "2", "new/c.ts": "2" })).toBe(
        `error output-not-writable: ${out}/src/a.ts cannot be written: permission denied (EACCES).`,
      );
    });
    expect(treeOf(out)).toMatchObject({ "src/a.ts": "1", "b.ts": "2", "new/c.ts": "2" });
    writePackage(out, new Map(Object.entries(first)), info);
    expect(treeOf(out)).toEqual(before);
    asNobody(sandbox, ["src", ""], () => {
      expect(refusal(out, { "b.ts": "2" })).toBe(
        `error output-not-writable: ${out} cannot be written: permission denied (EACCES).`,
      );
      expect(refusal(join(out, "deeper"), { "b.ts": "2" })).toContain("permission denied (EACCES)");
    });
    expect(treeOf(out)).toEqual(before);
  });
});

/**
 * Runs an action as a user who may write to the sandbox, but not to these folders below `out`. The superuser may write
 * everywhere, so a test that runs as one (as in containers) becomes somebody else for that time.
 */
function asNobody(sandbox: string, closed: readonly string[], action: () => void): void {
  const isRoot = process.getuid?.() === 0;
  const nobody = 65534;
  if (isRoot) {
    for (const path of readdirSync(sandbox, { recursive: true, encoding: "utf8" }))
      chownSync(join(sandbox, path), nobody, nobody);
    chownSync(sandbox, nobody, nobody);
  }
  for (const folder of closed) chmodSync(join(sandbox, "out", folder), 0o555);
  if (isRoot) process.seteuid?.(nobody);
  try {
    action();
  } finally {
    if (isRoot) process.seteuid?.(0);
    for (const folder of closed) chmodSync(join(sandbox, "out", folder), 0o755);
  }
}
