import { expect, test } from "vitest";
import { fingerprint } from "../../../src/output/fingerprint.js";
import type { OutputTree } from "../../../src/output/output-tree.js";
import { planWrite } from "../../../src/output/write-plan.js";
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
  const files = new Map(written === "" ? [] : ([["Index.ts", [fingerprint("Index.ts", written)]]] as const));
  const staged: string[] = [];
  const { puts, removals, unchanged, kept } = planWrite(
    new Map([["index.ts", "same"]]),
    { outDir, tree: ignoringCase("Index.ts"), written: files, force: false },
    (path) => staged.push(path),
  );
  expect(puts.map((put) => put.path)).toEqual(staged);
  return { puts: staged, removals, unchanged, kept };
}

test("replaces a generated file of another spelling, even by the same text, where case is ignored", () => {
  expect(planOver("same", "same")).toEqual({ puts: ["index.ts"], removals: ["Index.ts"], unchanged: [], kept: [] });
});

test("does not overwrite a foreign file of another spelling where case is ignored", () => {
  expect(planOver("", "theirs")).toEqual({
    puts: [],
    removals: [],
    unchanged: [],
    kept: [{ path: "index.ts", reason: "foreign", generated: true }],
  });
});

test("keeps an edited file of another spelling where case is ignored", () => {
  expect(planOver("same", "my own")).toMatchObject({
    puts: [],
    removals: [],
    kept: [
      { path: "index.ts", reason: "edited" },
      { path: "Index.ts", reason: "edited" },
    ],
  });
});
