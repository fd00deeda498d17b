import { expect, test } from "vitest";
import { fingerprint } from "../../../src/disk/fingerprint.js";
import type { OutputTree } from "../../../src/disk/output-tree.js";
import { ownershipOf } from "../../../src/disk/ownership.js";
import { planWrite } from "../../../src/disk/write-plan.js";
import { makeSandbox, place } from "./sandbox.js";

/** A file system that ignores case, as those of macOS and Windows: it knows a file by any spelling, and lists one. */
function ignoringCase(...spellings: readonly string[]): OutputTree {
  const find: OutputTree["find"] = (path) =>
    spellings.some((name) => name.toLowerCase() === path.toLowerCase())
      ? { kind: "file", exact: spellings.includes(path) }
      : undefined;
  return { find };
}

function planOver(written: string, onDisk: string): unknown {
  const outDir = makeSandbox();
  place(outDir, { "Index.ts": onDisk, "index.ts": onDisk });
  const files = new Map(written === "" ? [] : ([["Index.ts", fingerprint("Index.ts", written)]] as const));
  const owned = ownershipOf({ version: "1.0.0", inputs: "", files }, []);
  const staged: string[] = [];
  const { puts, removals, unchanged, kept } = planWrite(
    new Map([["index.ts", "same"]]),
    { outDir, tree: ignoringCase("Index.ts"), owned },
    (path) => staged.push(path),
  );
  expect(puts.map((put) => put.path)).toEqual(staged);
  return { puts: staged, removals: removals.map((removal) => removal.path), unchanged, kept };
}

test("where case is ignored, a file of ours of another spelling makes way, even for the same text", () => {
  expect(planOver("same", "same")).toEqual({ puts: ["index.ts"], removals: ["Index.ts"], unchanged: [], kept: [] });
});

test("where case is ignored, a file of others of another spelling is not overwritten", () => {
  expect(planOver("", "theirs")).toEqual({
    puts: [],
    removals: [],
    unchanged: [],
    kept: [{ path: "index.ts", reason: "foreign", generated: true }],
  });
});

test("where case is ignored, a file of another spelling that was edited is kept", () => {
  expect(planOver("same", "my own")).toMatchObject({
    puts: [],
    removals: [],
    kept: [
      { path: "index.ts", reason: "edited" },
      { path: "Index.ts", reason: "edited" },
    ],
  });
});
