import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { checkOutputPlace } from "../../../src/output/output-place.js";

let cwd = "";

beforeEach(() => {
  cwd = realpathSync(mkdtempSync(join(tmpdir(), "cdevents-gen-place-")));
  for (const folder of ["schemas/sub", "templates", "empty", "ours"]) mkdirSync(join(cwd, folder), { recursive: true });
  for (const file of ["package.json", "schemas/a.json", "ours/.cdevents-gen.json"])
    writeFileSync(join(cwd, file), "{}");
  symlinkSync("schemas", join(cwd, "link"));
});

afterEach(() => rmSync(cwd, { recursive: true, force: true }));

const mixed = "is the current folder or contains it";
const holds = "contains or is an input";

describe("a package is not written among the user's own files", () => {
  test.each<[string, string, readonly string[], string | undefined]>([
    ["a folder of its own", "events", ["schemas"], undefined],
    ["a folder within the input, which is passed over when it is read", "schemas/out", ["schemas"], undefined],
    ["a folder beside the input, with a name that begins alike", "schemas2", ["schemas"], undefined],
    ["the current folder", ".", [], mixed],
    ["the folder above it", "..", [], mixed],
    ["the input itself", "schemas", ["schemas"], holds],
    ["the input itself, by another spelling", "./schemas/sub/..", ["schemas/"], holds],
    ["the input itself, by a link", "link", ["schemas"], holds],
    ["where the input is a link", "schemas", ["link"], holds],
    ["what holds the input", "schemas", ["schemas/sub"], holds],
    ["what holds the input file", "schemas", ["schemas/a.json"], holds],
    ["what would hold an input that is not there", "nowhere", ["nowhere/schemas"], holds],
    ["the folder of templates", "templates", ["schemas", "templates"], holds],
    ["the current folder, with an input in it", ".", ["schemas"], holds],
  ])("%s", (_, out, sources, want) => {
    const found = checkOutputPlace(resolve(cwd, out), sources, cwd);
    expect(found.map(({ code }) => code)).toEqual(want === undefined ? [] : ["output-among-sources"]);
    if (want !== undefined) expect(found[0]?.message).toContain(want);
  });

  test.each(["empty", "ours"])("the current folder may be it where nothing can mix: %s", (folder) => {
    const here = join(cwd, folder);
    expect(checkOutputPlace(here, [], here)).toEqual([]);
    expect(checkOutputPlace(here, ["../schemas"], here)).toEqual([]);
  });
});
