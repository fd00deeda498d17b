import { expect, test } from "vitest";
import { bundledSchemas } from "../../../src/catalogue/bundled.js";
import { generate } from "../../../src/pipeline.js";

test("inputs take the place of the bundled schemas that have the same $id", async () => {
  const sources = bundledSchemas("0.5.1").map(({ name, schema }) => {
    const text = JSON.stringify({ ...Object(schema), description: `As ${name} says it.` });
    return { path: `given/${name}`, name, text, named: false };
  });
  const request = { sources, packageName: "events", packageVersion: "1.0.0", templates: new Map() };
  const alone = await generate({ ...request, releases: [] });
  const beside = await generate({ ...request, releases: ["0.5.1"] });
  expect(beside.diagnostics).toEqual([]);
  expect(beside.files).toEqual(alone.files);

  const some = await generate({ ...request, sources: sources.slice(0, 10), releases: ["0.5.1"] });
  expect(some.diagnostics).toEqual([]);
  expect(some.model?.releases.map(({ events }) => events.length)).toEqual([alone.model?.releases[0]?.events.length]);
});
