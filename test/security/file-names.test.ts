import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { GenerateResult } from "../../src/generate-request.js";
import { generate } from "../../src/pipeline.js";
import { goldenCases } from "../golden/cases.js";
import { differences, hasActed, LoadingFolder, payloads } from "./attack.js";

// The names of files and folders are input as well: they are part of headers, titles and the README of a package.
const root = mkdtempSync(join(tmpdir(), "cdevents-gen-file-names-"));
const folder = new LoadingFolder(root);
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** A folder whose name ends with an asterisk, and a file in it whose name begins with a slash: together they end a comment. */
const commentEnd = "a*/;Object.assign(globalThis,{cdeventsGenCanary:1});/*";

describe.each(["open-event", "composition", "catalogue"])("the golden case %s", (name) => {
  const sources = goldenCases.find((golden) => golden.name === name)?.sources ?? [];

  function run(fileName: string, target: "package" | "source"): Promise<GenerateResult> {
    const renamed = sources.map((source, at) => {
      const path = `${at}${fileName}${source.name.endsWith(".xreg.json") ? ".xreg.json" : ".json"}`;
      // Without an $id, a schema is known by the name of its file.
      return { ...source, path, name: path, text: source.text.replace(/"\$id": "[^"]*deploy-[^"]*",/, "") };
    });
    return generate({
      sources: renamed,
      releases: [],
      packageName: "p",
      packageVersion: "1.0.0",
      templates: new Map(),
      target,
    });
  }

  it.each([["a name that ends a comment", commentEnd], ...Object.entries(payloads)])(
    "generates code that nothing in a file name acts in: %s",
    async (_what, payload) => {
      expect(differences(await run(payload, "source"), await run("harmless", "source"))).toEqual([]);
      const attacked = await run(payload, "package");
      expect(attacked.files.size).toBeGreaterThan(0);
      await folder.load(attacked);
      expect(hasActed()).toBe(false);
    },
  );
});
