import { readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { carriedRuntime } from "../../src/emit/carried-runtime.js";
import { generate } from "../../src/pipeline.js";
import { goldenCases } from "./cases.js";

/** The case whose JavaScript and declarations are compared as well. They are the compiler's text, and change with it. */
const compiledCase = "private-namespace";

describe.each(goldenCases)("the golden case $name", async ({ name, sources }) => {
  const request = { sources, releases: [], packageName: "golden", packageVersion: "1.0.0", templates: new Map() };
  const source = await generate({ ...request, target: "source", emit: ["examples", "schemas"] });
  const built = await generate(request);

  it("is generated without findings", () => expect([source.diagnostics, built.diagnostics]).toEqual([[], []]));

  const modules = [...source.files].filter(([path]) => !path.startsWith("runtime/"));
  const packaged = [...built.files].filter(
    ([path]) => !path.startsWith("lib/runtime/") && (name === compiledCase || !path.startsWith("lib/")),
  );
  it.each([...modules, ...packaged])("generates the expected %s", async (path, text) => {
    await expect(text).toMatchFileSnapshot(`${name}/expected/${path}.golden`);
  });

  it("has no expected file that is no longer generated", () => {
    const folder = fileURLToPath(new URL(`./${name}/expected/`, import.meta.url));
    const found = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const paths = found.map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll("\\", "/"));
    const generated = new Set([...modules, ...packaged].map(([path]) => `${path}.golden`));
    expect(paths.sort()).toEqual([...generated].sort());
  });

  it("carries the runtime byte for byte", () => {
    const carried = [...source.files].filter(([path]) => path.startsWith("runtime/"));
    expect(carried.length).toBeGreaterThan(10);
    for (const [path, text] of carried) expect(text).toBe(carriedRuntime.get(path.slice("runtime/".length))?.text);
  });
});
