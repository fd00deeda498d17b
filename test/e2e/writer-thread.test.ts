import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { PackagePart } from "../../src/emit/package-part.js";
import { openWriterThread } from "../../src/writer/open-writer-thread.js";
import type { WriteTarget } from "../../src/writer/package-writer.js";
import { writeHere } from "../../src/writer/write-here.js";
import { makeSandbox, treeOf } from "../unit/disk/sandbox.js";

const script = new URL("../../dist/writer.cjs", import.meta.url);

function targetIn(folder: string): WriteTarget {
  return { outDir: join(folder, "out"), version: "1.2.3", inputs: "0".repeat(64) };
}

/** More than can be on their way at once. */
function* manyParts(broken?: Error): Iterable<PackagePart> {
  yield { kind: "runtime", path: "issue.ts" };
  yield { kind: "module", path: "one.ts", text: "// One.\nexport const one: 1 = 1;\n" };
  for (let n = 0; n < 500; n++) yield { kind: "file", path: `texts/${n}.txt`, text: `${n}`.repeat(1000) };
  if (broken !== undefined) throw broken;
}

describe("a thread that writes", () => {
  test("writes the same as one that prints and writes", async () => {
    const [there, here] = [makeSandbox(), makeSandbox()];
    const report = await openWriterThread(targetIn(there), script).write(manyParts());
    expect(report).toEqual(await (await writeHere(targetIn(here))).write(manyParts()));
    expect(report.written).toHaveLength(506);
    expect(treeOf(there)).toEqual(treeOf(here));
    expect(treeOf(there)["out/dist/one.js"]).toBe("// One.\nexport const one = 1;\n");
  });

  test("writes nothing where printing fails, and tells why", async () => {
    const folder = makeSandbox();
    const writer = openWriterThread(targetIn(folder), script);
    await expect(writer.write(manyParts(new Error("a template is wrong")))).rejects.toThrow("a template is wrong");
    await writer.close();
    expect(treeOf(folder)).toEqual({});
  });

  test("writes nothing where a module does not compile", async () => {
    const folder = makeSandbox();
    const parts = [...manyParts(), { kind: "module", path: "bad.ts", text: "export const = 1;" } as const];
    await expect(openWriterThread(targetIn(folder), script).write(parts)).rejects.toThrow("bad.ts does not compile");
    expect(treeOf(folder)).toEqual({});
  });

  test("says which template of the user it is where that has spoilt a module", async () => {
    const part = { kind: "module", path: "bad.ts", text: "export const = 1;", override: "event.ts.hbs" } as const;
    const error = await openWriterThread(targetIn(makeSandbox()), script).write([part]).catch(String);
    expect(error).toMatch(/^FindingError: event\.ts\.hbs: bad\.ts does not compile/);
  });

  test("stops the printing where nothing can be written", async () => {
    const folder = makeSandbox();
    writeFileSync(join(folder, "out"), "a file");
    let printed = 0;
    const endless = function* (): Iterable<PackagePart> {
      for (; printed < 1_000_000; printed++) yield { kind: "file", path: `${printed}.txt`, text: "" };
    };
    const { diagnostics } = await openWriterThread(targetIn(folder), script).write(endless());
    expect(diagnostics.map(({ code }) => code)).toEqual(["output-blocked"]);
    expect(printed).toBeLessThan(1_000_000);
  });

  test("touches nothing before there is something to write, and can be let go", async () => {
    const folder = makeSandbox();
    mkdirSync(join(folder, "out"));
    const writer = openWriterThread(targetIn(folder), script);
    await new Promise((resolve) => setTimeout(resolve, 500));
    await writer.close();
    expect(treeOf(folder)).toEqual({ "out/": "" });
    expect(existsSync(join(folder, "out"))).toBe(true);
  });
});
