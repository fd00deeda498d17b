import { existsSync, lstatSync, mkdirSync, readFileSync, rmSync, symlinkSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { manifestName } from "../../../src/output/output-path.js";
import { readPackageMembers } from "../../../src/output/package-members.js";
import { isUpToDate } from "../../../src/output/up-to-date.js";
import { type WriteReport, writePackage } from "../../../src/output/write-package.js";
import { makeSandbox, place, treeOf } from "./sandbox.js";

type Files = { readonly [path: string]: string };

const digest = "a".repeat(64);
let out: string;
beforeEach(() => {
  out = join(makeSandbox(), "new/out");
});

function write(files: Files, inputs = digest): WriteReport {
  return writePackage(out, new Map(Object.entries(files)), { version: "1.2.3", inputs });
}

/** The lists of a report that are not empty. */
function told({ diagnostics, ...lists }: WriteReport): unknown {
  const kept = lists.kept.map(({ path, reason, generated }) => `${path} ${reason}${generated ? "" : " stale"}`);
  const told = { ...lists, kept, diagnostics: diagnostics.map(({ code }) => code) };
  return Object.fromEntries(Object.entries(told).filter(([, list]) => list.length > 0));
}

/** The output without the manifest. */
function tree(): Files {
  const { [manifestName]: _, ...files } = treeOf(out);
  return files;
}

describe("a package", () => {
  const files = { "src/b.ts": "b\n", "package.json": "{}\n", "src/a.ts": "ä😀\n", "src/deep/er/c.ts": "" };

  test("is written as it is, with a manifest, and nothing else is left", () => {
    expect(told(write(files))).toEqual({ written: ["package.json", "src/a.ts", "src/b.ts", "src/deep/er/c.ts"] });
    expect(tree()).toEqual(files);
    const manifest = readFileSync(join(out, manifestName), "utf8");
    expect(Object.keys(JSON.parse(manifest).files)).toEqual([
      "package.json",
      "src/a.ts",
      "src/b.ts",
      "src/deep/er/c.ts",
    ]);
    expect(manifest).toMatch(
      /^\{\n {2}"tool": "cdevents-gen",\n {2}"version": "1\.2\.3",\n {2}"inputs": "a{64}",\n {2}"content": "\w{64}",\n {2}"files": \{\n {4}"package\.json": "/,
    );
    expect(manifest).toContain(
      '"src/deep/er/c.ts": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"\n',
    );
  });

  test("may be made while it is written, and is not written where that fails half-way", () => {
    const makeFiles = function* (failure?: Error): Generator<readonly [string, string]> {
      yield ["src/a.ts", "1"];
      if (failure !== undefined) throw failure;
      yield ["b.ts", "2"];
    };
    const info = { version: "1.2.3", inputs: digest };
    expect(() => writePackage(out, makeFiles(new Error("a bug")), info)).toThrow("a bug");
    expect(existsSync(out)).toBe(false);
    expect(writePackage(out, makeFiles(), info).written).toEqual(["b.ts", "src/a.ts"]);
  });

  test("is the same whatever the order of its files", () => {
    write(files);
    const first = treeOf(out);
    out = join(makeSandbox(), "other");
    write(Object.fromEntries(Object.entries(files).reverse()));
    expect(treeOf(out)).toEqual(first);
  });

  test("keeps the time of what is unchanged, the manifest too", () => {
    write(files);
    const old = new Date("2020-02-02");
    for (const path of [...Object.keys(files), manifestName]) utimesSync(join(out, path), old, old);
    const times = (): unknown =>
      [...Object.keys(files), manifestName].filter((path) => lstatSync(join(out, path)).mtimeMs === old.getTime());
    expect(told(write(files))).toEqual({ unchanged: ["package.json", "src/a.ts", "src/b.ts", "src/deep/er/c.ts"] });
    expect(times()).toEqual([...Object.keys(files), manifestName]);
    expect(told(write({ ...files, "src/b.ts": "B\n" }))).toEqual({
      written: ["src/b.ts"],
      unchanged: ["package.json", "src/a.ts", "src/deep/er/c.ts"],
    });
    expect(times()).toEqual(["package.json", "src/a.ts", "src/deep/er/c.ts"]);
    expect(tree()).toEqual({ ...files, "src/b.ts": "B\n" });
  });

  test("loses what is no longer generated, and the folders that are empty then", () => {
    write(files);
    place(out, { "src/mine.ts": "mine" });
    expect(told(write({ "package.json": "{}\n" }))).toEqual({
      removed: ["src/a.ts", "src/b.ts", "src/deep/er/c.ts"],
      unchanged: ["package.json"],
    });
    expect(tree()).toEqual({ "package.json": "{}\n", "src/mine.ts": "mine" });
  });

  test("loses empty folders even where the user removed the last file", () => {
    write(files);
    rmSync(join(out, "src/deep/er/c.ts"));
    const { "src/deep/er/c.ts": _, ...rest } = files;
    write(rest);
    expect(tree()).toEqual(rest);
  });

  test("gets back what was deleted by hand", () => {
    write(files);
    rmSync(join(out, "src"), { recursive: true });
    expect(told(write(files))).toMatchObject({ written: ["src/a.ts", "src/b.ts", "src/deep/er/c.ts"] });
    expect(tree()).toEqual(files);
  });

  test("can change the case of a name", () => {
    write({ "Index.ts": "1", "a.ts": "2", "Deep/a.ts": "3" });
    write({ "index.ts": "1", "a.ts": "2", "deep/a.ts": "3" });
    expect(tree()).toEqual({ "index.ts": "1", "a.ts": "2", "deep/a.ts": "3" });
  });
});

describe("files that are not ours to change", () => {
  test("edited by hand: are kept and named, every time, until the edit is gone", () => {
    write({ "a.ts": "1", "b.ts": "1" });
    place(out, { "a.ts": "my own" });
    for (const text of ["1", "2", "3"]) {
      expect(told(write({ "a.ts": text, "b.ts": "1" }))).toEqual({
        unchanged: ["b.ts"],
        kept: ["a.ts edited"],
        diagnostics: ["kept-edited"],
      });
      expect(isUpToDate(out, digest)).toBe(false);
      expect(tree()).toEqual({ "a.ts": "my own", "b.ts": "1" });
    }
    place(out, { "a.ts": "1" });
    expect(told(write({ "a.ts": "2", "b.ts": "1" }))).toEqual({ written: ["a.ts"], unchanged: ["b.ts"] });
    expect(isUpToDate(out, digest)).toBe(true);
  });

  test("edited to just what is generated now: are ours again", () => {
    write({ "a.ts": "1" });
    place(out, { "a.ts": "2" });
    expect(told(write({ "a.ts": "2" }))).toEqual({ unchanged: ["a.ts"] });
    expect(told(write({ "a.ts": "3" }))).toEqual({ written: ["a.ts"] });
  });

  test("edited and no longer generated: are kept and named, every time", () => {
    write({ "a.ts": "1", "b.ts": "1" });
    place(out, { "a.ts": "my own" });
    for (let run = 0; run < 2; run++) {
      const report = write({ "b.ts": "1" });
      expect(told(report)).toEqual({ unchanged: ["b.ts"], kept: ["a.ts edited stale"], diagnostics: ["kept-edited"] });
      expect(report.diagnostics[0]?.message).toContain("out/a.ts is no longer generated, but was edited");
    }
  });

  test("foreign: are kept and named, every time; the same text makes a file ours", () => {
    place(out, { "a.ts": "theirs", "b.ts": "same", "c.ts": "theirs" });
    for (let run = 0; run < 2; run++) {
      expect(told(write({ "a.ts": "ours", "b.ts": "same" }))).toEqual({
        unchanged: ["b.ts"],
        kept: ["a.ts foreign"],
        diagnostics: ["kept-foreign"],
      });
      expect(isUpToDate(out, digest)).toBe(false);
    }
    expect(told(write({}))).toEqual({ removed: ["b.ts"] });
    expect(tree()).toEqual({ "a.ts": "theirs", "c.ts": "theirs" });
  });

  test("folders and links where a file is generated: are kept, and never followed", () => {
    place(out, { "a.ts/x": "theirs", "target.ts": "theirs" });
    symlinkSync("target.ts", join(out, "b.ts"));
    symlinkSync("nowhere.ts", join(out, "c.ts"));
    expect(told(write({ "a.ts": "1", "b.ts": "theirs", "c.ts": "1" }))).toMatchObject({
      kept: ["a.ts foreign", "b.ts foreign", "c.ts foreign"],
    });
    expect(tree()).toEqual({
      "a.ts/x": "theirs",
      "b.ts": "-> target.ts",
      "c.ts": "-> nowhere.ts",
      "target.ts": "theirs",
    });
  });

  const hash = "0".repeat(64);
  test.each([
    ["broken", "<<<<<<< HEAD\n{"],
    ["another tool's", JSON.stringify({ tool: "other", version: "1", inputs: "", files: {} })],
    ["without files", JSON.stringify({ tool: "cdevents-gen", version: "1", inputs: "" })],
    ["with a list of files", JSON.stringify({ tool: "cdevents-gen", version: "1", inputs: "", files: ["a.ts"] })],
    [
      "with a path that leads out",
      JSON.stringify({ tool: "cdevents-gen", version: "1", inputs: "", files: { "../a.ts": hash } }),
    ],
    ["with no hash", JSON.stringify({ tool: "cdevents-gen", version: "1", inputs: "", files: { "a.ts": 1 } })],
  ])("listed in a manifest that is %s: are foreign", (_, manifest) => {
    place(out, { "a.ts": "theirs", "b.ts": "same", [manifestName]: manifest });
    expect(isUpToDate(out, "")).toBe(false);
    expect(told(write({ "a.ts": "ours", "b.ts": "same" }))).toMatchObject({
      kept: ["a.ts foreign"],
      unchanged: ["b.ts"],
    });
    expect(JSON.parse(readFileSync(join(out, manifestName), "utf8"))).toMatchObject({
      tool: "cdevents-gen",
      inputs: "",
    });
  });
});

describe("what came from a checkout with other line endings", () => {
  test("is neither an edit nor a reason to write, and can be replaced", () => {
    write({ "a.ts": "1\n2\n", "b.ts": "1\n" });
    place(out, { "a.ts": "1\r\n2\r\n", "b.ts": "1\r\n" });
    expect(isUpToDate(out, digest)).toBe(true);
    expect(told(write({ "a.ts": "1\n2\n", "b.ts": "2\n" }))).toEqual({ written: ["b.ts"], unchanged: ["a.ts"] });
    expect(tree()).toEqual({ "a.ts": "1\r\n2\r\n", "b.ts": "2\n" });
  });
});

describe("package.json", () => {
  const generated = { name: "p", exports: { ".": "./a.js" }, files: ["lib"] };
  const packageJson = (members: object): string => `${JSON.stringify({ ...generated, ...members }, null, 2)}\n`;

  test("is not edited by hand if only members of its author were set", () => {
    write({ "package.json": packageJson({ version: "0.1.0" }) });
    place(out, { "package.json": packageJson({ version: "4.5.6-rc.1", license: "MIT" }) });
    expect(isUpToDate(out, digest)).toBe(true);
    expect(readPackageMembers(out)).toEqual({ version: "4.5.6-rc.1", license: "MIT" });
    const next = packageJson({ ...readPackageMembers(out), exports: {} });
    expect(told(write({ "package.json": next }))).toEqual({ written: ["package.json"] });
    expect(tree()["package.json"]).toBe(next);
  });

  test("is not edited by hand if it was laid out or sorted differently", () => {
    write({ "package.json": packageJson({ version: "0.1.0" }) });
    const { name, exports, files } = generated;
    place(out, { "package.json": JSON.stringify({ version: "0.1.0", files, name, exports }) });
    expect(isUpToDate(out, digest)).toBe(true);
    expect(told(write({ "package.json": packageJson({ version: "0.1.0" }) }))).toEqual({ written: ["package.json"] });
  });

  test("is kept if a generated member was edited", () => {
    write({ "package.json": packageJson({ version: "0.1.0" }) });
    place(out, { "package.json": packageJson({ version: "0.1.0", exports: {} }) });
    expect(told(write({ "package.json": packageJson({ version: "0.1.0" }) }))).toMatchObject({
      kept: ["package.json edited"],
    });
    place(out, { "package.json": "{ broken" });
    expect(told(write({ "package.json": packageJson({ version: "0.1.0" }) }))).toMatchObject({
      kept: ["package.json edited"],
    });
  });

  test("is kept if a member of its author would be lost", () => {
    write({ "package.json": packageJson({ version: "0.1.0" }) });
    place(out, { "package.json": packageJson({ version: "0.1.0", private: true }) });
    expect(told(write({ "package.json": packageJson({ version: "0.1.0" }) }))).toMatchObject({
      kept: ["package.json edited"],
    });
  });

  test("is removed if it is no longer generated", () => {
    write({ "package.json": packageJson({ version: "0.1.0" }), "a.ts": "1" });
    place(out, { "package.json": packageJson({ version: "0.2.0" }) });
    expect(told(write({ "a.ts": "1" }))).toMatchObject({ removed: ["package.json"] });
  });

  test("of someone else is neither read nor replaced", () => {
    place(out, { "package.json": packageJson({ version: "7.0.0", license: "MIT" }) });
    expect(readPackageMembers(out)).toEqual({});
    expect(told(write({ "package.json": packageJson({ version: "0.1.0" }) }))).toMatchObject({
      kept: ["package.json foreign"],
    });
    expect(readPackageMembers(out)).toEqual({});
  });

  test.each([
    ["1.2.3", "1.2.3"],
    ["1.2.3-alpha.1+build.5", "1.2.3-alpha.1+build.5"],
    ["1.2", undefined],
    ["01.2.3", undefined],
    ['1.2.3", "scripts": {', undefined],
    ["latest", undefined],
    [1, undefined],
  ])("keeps its version only if it is a semantic version: %s", (version, want) => {
    write({ "package.json": packageJson({}) });
    place(out, { "package.json": packageJson({ version }) });
    expect(readPackageMembers(out)["version"]).toBe(want);
  });

  test.each(["{ broken", "null", "[]"])("has no members to keep if it is %s", (text) => {
    write({ "package.json": packageJson({}) });
    place(out, { "package.json": text });
    expect(readPackageMembers(out)).toEqual({});
  });

  test("keeps a description unless it was generated", () => {
    write({ "package.json": packageJson({}) });
    place(out, { "package.json": packageJson({ description: "Typed, validated events of CDEvents 0.4.1." }) });
    expect(readPackageMembers(out)).toEqual({});
    place(out, { "package.json": packageJson({ description: "Our events." }) });
    expect(readPackageMembers(out)).toEqual({ description: "Our events." });
  });
});

function replaceByFolder(path: string): void {
  rmSync(join(out, path));
  mkdirSync(join(out, path));
}

describe("an output is up to date", () => {
  test.each<[string, boolean, () => void]>([
    ["untouched", true, () => {}],
    ["with a file of others", true, () => place(out, { "mine.ts": "" })],
    ["with a file edited", false, () => place(out, { "src/a.ts": "2" })],
    ["with a file deleted", false, () => rmSync(join(out, "src/a.ts"))],
    ["with a folder for a file", false, () => replaceByFolder("src/a.ts")],
    ["without its manifest", false, () => rmSync(join(out, manifestName))],
    ["with a killed run", false, () => place(out, { ".cdevents-gen.tmp/owner.json": "{}" })],
  ])("or not: %s, %s", (_, want, change) => {
    write({ "src/a.ts": "1", "b.ts": "1" });
    change();
    expect(isUpToDate(out, digest)).toBe(want);
  });

  test("only for the same inputs", () => {
    expect(isUpToDate(out, digest)).toBe(false);
    write({ "a.ts": "1" });
    expect(isUpToDate(out, "b".repeat(64))).toBe(false);
    expect(told(write({ "a.ts": "1" }, "b".repeat(64)))).toEqual({ unchanged: ["a.ts"] });
    expect(isUpToDate(out, "b".repeat(64))).toBe(true);
  });
});
