import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { carriedRuntime } from "../../src/emit/carried-runtime.js";
import type { GenerateRequest } from "../../src/generate-request.js";
import type { SourceText } from "../../src/load/source-text.js";
import { generate } from "../../src/pipeline.js";
import { schemaCases } from "./cases.js";

function sources(change: (text: string) => string = (text) => text): readonly SourceText[] {
  return schemaCases
    .flatMap((each) => each.sources)
    .map((source) => ({ ...source, path: `somewhere/${source.name}`, text: change(source.text) }));
}

async function digest(changed: Partial<GenerateRequest>): Promise<string> {
  const request: GenerateRequest = {
    sources: sources(),
    releases: ["0.4.1", "0.5.1"],
    packageName: "p",
    packageVersion: "1.0.0",
    templates: new Map(),
    ...changed,
  };
  const { files, diagnostics } = await generate(request);
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  const hash = createHash("sha256");
  for (const [path, text] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) hash.update(`${path}\0${text}\0`);
  return hash.digest("hex");
}

describe("the same inputs give the same bytes", async () => {
  const first = await digest({});

  it.each<[string, Partial<GenerateRequest>]>([
    ["when run again", {}],
    ["in whatever order the files are read", { sources: [...sources()].reverse() }],
    ["in whatever order the releases are named", { releases: ["0.5.1", "0.4.1"] }],
    ["with other line ends", { sources: sources((text) => text.replaceAll("\n", "\r\n")) }],
    ["in another folder", { sources: sources().map((source) => ({ ...source, path: `else/where/${source.name}` })) }],
    ["with the runtime read in another order", { runtime: new Map([...carriedRuntime].reverse()) }],
  ])("%s", async (_name, changed) => {
    expect(await digest(changed)).toBe(first);
  });

  it("and other inputs give others, or this would prove nothing", async () => {
    expect(await digest({ packageName: "q" })).not.toBe(first);
    expect(await digest({ sources: sources((text) => text.replace("risk", "riskier")) })).not.toBe(first);
  });
});
