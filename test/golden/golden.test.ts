import { describe, expect, it } from "vitest";
import { carriedRuntime } from "../../src/emit/carried-runtime.js";
import { neededRuntime } from "../../src/emit/needed-runtime.js";
import { generate } from "../../src/pipeline.js";
import { catalogueScenario } from "./catalogue-scenario.js";
import { scenarios } from "./scenarios.js";

describe.each([...scenarios, catalogueScenario])("$name: $shows", async ({ name, inputs }) => {
  const sources = Object.entries(inputs).map(([file, value]) => ({
    path: `schemas/${file}`,
    name: file,
    text: JSON.stringify(value, undefined, 2),
    named: false,
  }));
  const { files, diagnostics, model } = await generate({
    sources,
    releases: [],
    packageName: "golden",
    packageVersion: "1.0.0",
    templates: new Map(),
  });

  it("has nothing to complain about", () => expect(diagnostics).toEqual([]));

  // The runtime is the same everywhere, and has tests of its own.
  const own = [...files].filter(([path]) => !path.includes("/runtime/"));
  it.each(own)("%s", async (path, text) => {
    await expect(text).toMatchFileSnapshot(`expected/${name}/${path}.golden`);
  });

  it("carries the runtime byte for byte", () => {
    const needed = model === undefined ? [] : neededRuntime([...carriedRuntime.keys()], model);
    expect(needed.length).toBeGreaterThan(50);
    for (const path of needed) expect(files.get(`src/runtime/${path}`)).toBe(carriedRuntime.get(path)?.text);
  });
});
