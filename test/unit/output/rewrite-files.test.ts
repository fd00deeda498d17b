import { chmodSync, statSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { rewriteFiles } from "../../../src/output/rewrite-files.js";
import { writeTextFile } from "../../../src/output/write-text-file.js";
import { makeSandbox, place, treeOf } from "./sandbox.js";

describe("files of the user that get another text", () => {
  it("are all replaced, without temporary files left behind", () => {
    const folder = makeSandbox();
    place(folder, { "a.json": "1", "b/c.yaml": "2", "d.json": "3" });
    const rewrites = [
      { path: "a.json", before: "1", text: "one" },
      { path: "b/c.yaml", before: "2", text: "two" },
    ];
    expect(rewriteFiles(rewrites, folder)).toEqual([]);
    expect(treeOf(folder)).toEqual({ "a.json": "one", "b/c.yaml": "two", "d.json": "3" });
  });

  it("keep their permissions, their byte order mark, and the links that lead to them", () => {
    const folder = makeSandbox();
    place(folder, { "real.json": "\ufeff1" });
    chmodSync(join(folder, "real.json"), 0o640);
    symlinkSync("real.json", join(folder, "link.json"));
    expect(rewriteFiles([{ path: "link.json", before: "1", text: "2" }], folder)).toEqual([]);
    expect(treeOf(folder)).toEqual({ "real.json": "\ufeff2", "link.json": "-> real.json" });
    expect(statSync(join(folder, "real.json")).mode & 0o777).toBe(0o640);
  });

  it("are all left unchanged if one of them has changed since it was read", () => {
    const folder = makeSandbox();
    place(folder, { "a.json": "1", "b.json": "mine" });
    const rewrites = ["a", "b"].map((name, index) => ({
      path: `${name}.json`,
      before: String(index + 1),
      text: "new",
    }));
    expect(rewriteFiles(rewrites, folder)).toMatchObject([{ code: "output-not-writable", place: { file: "b.json" } }]);
    expect(treeOf(folder)).toEqual({ "a.json": "1", "b.json": "mine" });
  });
});

describe("one file", () => {
  it("is written, with its folders, and left alone if it says the same", () => {
    const folder = makeSandbox();
    expect(writeTextFile("x/y.json", "1", folder)).toEqual([]);
    expect(treeOf(folder)).toEqual({ "x/y.json": "1" });
    const { mtimeMs } = statSync(join(folder, "x/y.json"));
    expect(writeTextFile("x/y.json", "1", folder)).toEqual([]);
    expect(statSync(join(folder, "x/y.json")).mtimeMs).toBe(mtimeMs);
    expect(writeTextFile("x/y.json", "2", folder)).toEqual([]);
    expect(treeOf(folder)).toEqual({ "x/y.json": "2" });
  });

  it.each([
    ["x", "output-blocked"],
    ["x/y.json/z.json", "output-not-writable"],
  ])("cannot be %s: %s", (path, code) => {
    const folder = makeSandbox();
    place(folder, { "x/y.json": "1" });
    expect(writeTextFile(path, "2", folder)).toMatchObject([{ code }]);
    expect(treeOf(folder)).toEqual({ "x/y.json": "1" });
  });
});
