import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { PackagePart } from "../../src/emit/package-part.js";
import { preparePackage } from "../../src/pipeline.js";
import { openWriterThread } from "../../src/writer/open-writer-thread.js";
import type { Frame, WriteTarget } from "../../src/writer/package-writer.js";
import { writeHere } from "../../src/writer/write-here.js";
import { sampleSchema } from "../unit/cli/sample-schemas.js";
import { makeSandbox, treeOf } from "../unit/disk/sandbox.js";

const script = new URL("../../dist/writer.cjs", import.meta.url);

function targetIn(folder: string): WriteTarget {
  return { outDir: join(folder, "out"), version: "1.2.3", inputs: "0".repeat(64) };
}

/** A package without events: its frame is the runtime, and the files about the package. */
const frame: Frame = { model: { name: "parts", version: "1.0.0", releases: [] }, templates: new Map() };

/** More than can be on their way at once. */
function* manyParts(broken?: Error): Iterable<PackagePart> {
  yield { kind: "module", path: "one.ts", text: "// One.\nexport const one: 1 = 1;\n" };
  for (let n = 0; n < 500; n++) yield { kind: "file", path: `texts/${n}.txt`, text: `${n}`.repeat(1000) };
  if (broken !== undefined) throw broken;
}

describe("a thread that writes", () => {
  test("writes the same as one that prints and writes", async () => {
    const [there, here] = [makeSandbox(), makeSandbox()];
    const report = await openWriterThread(targetIn(there), script).write(frame, manyParts());
    expect(report).toEqual(await (await writeHere(targetIn(here))).write(frame, manyParts()));
    expect(report.written.filter((path) => path.startsWith("texts/"))).toHaveLength(500);
    expect(report.written).toEqual(expect.arrayContaining(["README.md", "dist/runtime/issue.js", "src/one.ts"]));
    expect(treeOf(there)).toEqual(treeOf(here));
    expect(treeOf(there)["out/dist/one.js"]).toBe("// One.\nexport const one = 1;\n");
  });

  test("prints the frame from the model, in the gaps between modules, and tells what it finds", async () => {
    const content = {
      type: "object",
      properties: { code: { type: "string", pattern: "^(.)\\1$" } },
      required: ["code"],
    };
    const templates = new Map([["README.md.hbs", "{{name}}, as we write it"]]);
    const text = sampleSchema({ type: "com.acme.deploy.approved.1.0.0", content });
    const { compile, model, printEvents, diagnostics } = await preparePackage({
      sources: [{ path: "a.json", name: "a.json", text, named: true }],
      releases: ["0.5.1"],
      packageName: "parts",
      packageVersion: "1.0.0",
      templates,
    });
    expect(diagnostics).toEqual([]);
    const folder = makeSandbox();
    const report = await openWriterThread(targetIn(folder), script).write({ model, templates }, printEvents());
    const { files, diagnostics: found } = await compile();
    expect(report.diagnostics).toEqual(found);
    expect(found.map(({ code }) => code)).toEqual(["no-sample"]);
    const tree = treeOf(folder);
    expect(tree["out/README.md"]).toBe("parts, as we write it");
    for (const [path, text] of files) expect(tree[`out/${path}`], path).toBe(text);
    expect(report.written).toEqual([...files.keys()].sort());
  });

  test("writes nothing where printing fails, and tells why", async () => {
    const folder = makeSandbox();
    const writer = openWriterThread(targetIn(folder), script);
    await expect(writer.write(frame, manyParts(new Error("a template is wrong")))).rejects.toThrow(
      "a template is wrong",
    );
    await writer.close();
    expect(treeOf(folder)).toEqual({});
  });

  test("writes nothing where a module does not compile", async () => {
    const folder = makeSandbox();
    const parts = [...manyParts(), { kind: "module", path: "bad.ts", text: "export const = 1;" } as const];
    await expect(openWriterThread(targetIn(folder), script).write(frame, parts)).rejects.toThrow(
      "bad.ts does not compile",
    );
    expect(treeOf(folder)).toEqual({});
  });

  test("says which template of the user it is where that has spoilt a module", async () => {
    const part = { kind: "module", path: "bad.ts", text: "export const = 1;", override: "event.ts.hbs" } as const;
    const error = await openWriterThread(targetIn(makeSandbox()), script).write(frame, [part]).catch(String);
    expect(error).toMatch(/^FindingError: event\.ts\.hbs: bad\.ts does not compile/);
  });

  test("stops the printing where nothing can be written", async () => {
    const folder = makeSandbox();
    writeFileSync(join(folder, "out"), "a file");
    let printed = 0;
    const endless = function* (): Iterable<PackagePart> {
      for (; printed < 1_000_000; printed++) yield { kind: "file", path: `${printed}.txt`, text: "" };
    };
    const { diagnostics } = await openWriterThread(targetIn(folder), script).write(frame, endless());
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
