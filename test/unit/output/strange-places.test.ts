import { execFileSync, spawnSync } from "node:child_process";
import { lstatSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";
import { describe, expect, test } from "vitest";
import { makeFolders, removeFolders } from "../../../src/output/make-folders.js";
import { makeSandbox, place, treeOf } from "./sandbox.js";

/** Writes to each of the places that it is called with, and prints what was found. */
const program = `
import { writePackage } from "../../../src/output/write-package.js";
import { readPackageMembers } from "../../../src/output/package-members.js";
import { isUpToDate } from "../../../src/output/up-to-date.js";
import { writeTextFile } from "../../../src/output/write-text-file.js";
const [how, ...places] = process.argv.slice(2);
for (const place of places) {
  readPackageMembers(place);
  isUpToDate(place, "1");
  const { diagnostics } = how === "package"
    ? writePackage(place, [["a.ts", "1"]], { version: "1.0.0", inputs: "" })
    : { diagnostics: writeTextFile(place, "text", "/") };
  for (const { severity, code, message } of diagnostics) console.log(severity, code + ":", message.slice(-80));
}`;

/** What a process prints that writes there; it is killed where it does not end. */
function findings(how: "package" | "file", places: readonly string[]): readonly string[] {
  const script = join(makeSandbox(), "write.mjs");
  const stdin = { contents: program, resolveDir: fileURLToPath(new URL(".", import.meta.url)), loader: "ts" as const };
  buildSync({ stdin, outfile: script, bundle: true, platform: "node", format: "esm" });
  const options = { encoding: "utf8", timeout: 20_000, killSignal: "SIGKILL" } as const;
  const { stdout, stderr, signal } = spawnSync(process.execPath, [script, how, ...places], options);
  return signal === null ? `${stdout}${stderr}`.trim().split("\n") : [`ended by ${signal}`];
}

const refused = (reason: string) => expect.stringMatching(new RegExp(`^error output-not-writable: .* ${reason}\\.$`));
const blocked = expect.stringMatching(/^error output-blocked: .*\.$/);

describe.skipIf(process.platform !== "linux")("what is no place for files ends a run with a finding", () => {
  test.each([
    ["/proc/x", refused("no such file or folder \\(ENOENT\\)")],
    ["/proc", refused("no such file or folder \\(ENOENT\\)")],
    ["/proc/self/x/y", refused("no such file or folder \\(ENOENT\\)")],
    ["/sys/x", refused("\\((?:EACCES|EPERM|EROFS)\\)")],
    ["/dev/null", blocked],
    ["/dev/null/x", blocked],
    [`/tmp/${"x".repeat(5000)}`, refused("name too long \\(ENAMETOOLONG\\)")],
    [`/tmp${"/x".repeat(2500)}`, refused("name too long \\(ENAMETOOLONG\\)")],
  ])("a package: %.40s", (path, want) => {
    expect(findings("package", [path])).toEqual([want]);
  });

  test.each([
    ["/proc/x/a.json", refused("no such file or folder \\(ENOENT\\)")],
    ["/dev/null/a.json", refused("a part of the path is not a folder \\(ENOTDIR\\)")],
    [`/tmp/${"x".repeat(5000)}.json`, refused("name too long \\(ENAMETOOLONG\\)")],
  ])("a file: %.40s", (path, want) => {
    expect(findings("file", [path])).toEqual([want]);
  });

  test("a file in the place of a pipe, or of a device: whoever may replace it must not", () => {
    const pipe = join(makeSandbox(), "pipe");
    execFileSync("mkfifo", [pipe]);
    expect(findings("file", [pipe])).toEqual([blocked]);
    expect(lstatSync(pipe).isFIFO()).toBe(true);
  });
});

describe.skipIf(process.platform === "win32")("a pipe in the output folder", () => {
  test.each(["a.ts", ".cdevents-gen.json", "package.json", ".cdevents-gen.tmp"])(
    "is reported and not opened: %s",
    (name) => {
      const out = makeSandbox();
      execFileSync("mkfifo", [join(out, name)]);
      expect(findings("package", [out]).join()).toMatch(/^(?:warning kept-foreign|error output-blocked|$)/);
      expect(lstatSync(join(out, name)).isFIFO()).toBe(true);
    },
  );
});

describe("folders", () => {
  test("are made as far as they are missing, and removed where nothing came into them", () => {
    const root = makeSandbox();
    place(root, { "a/x": "" });
    expect(makeFolders(join(root, "a"))).toEqual([]);
    const made = makeFolders(join(root, "a/b/c/d"));
    expect(made).toEqual(["a/b", "a/b/c", "a/b/c/d"].map((path) => join(root, path)));
    place(root, { "a/b/y": "" });
    removeFolders(made);
    expect(Object.keys(treeOf(root))).toEqual(["a/b/y", "a/x"]);
  });

  test("are not left behind where one of them cannot be made", () => {
    const root = makeSandbox();
    expect(() => makeFolders(join(root, "a/b", "x".repeat(300), "c"))).toThrow("ENAMETOOLONG");
    expect(treeOf(root)).toEqual({});
    place(root, { "a/file": "" });
    expect(() => makeFolders(join(root, "a/file"))).toThrow("EEXIST");
    expect(() => makeFolders(join(root, "a/file/b"))).toThrow("ENOTDIR");
    expect(Object.keys(treeOf(root))).toEqual(["a/file"]);
  });
});
