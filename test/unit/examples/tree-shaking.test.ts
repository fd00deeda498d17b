import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { expect, it } from "vitest";

const module = fileURLToPath(new URL("../../../generated/lib/0.5/examples.js", import.meta.url));

async function bundle(contents: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: fileURLToPath(new URL(".", import.meta.url)) },
    bundle: true,
    format: "esm",
    write: false,
  });
  return outputFiles.map(({ text }) => text).join();
}

it("drops the examples of other events from a bundle that imports those of one", async () => {
  const text = await bundle(`export { pipelineRunFinishedExamples } from ${JSON.stringify(module)};`);
  expect(text).toContain("dev.cdevents.pipelinerun.finished");
  expect(text).not.toContain("dev.cdevents.artifact");
});

it("has the examples of all events in one object", async () => {
  const { examples, pipelineRunFinishedExamples } = await import(module);
  expect(examples.pipelineRunFinished).toBe(pipelineRunFinishedExamples);
  expect(Object.keys(examples).length).toBeGreaterThan(40);
});
