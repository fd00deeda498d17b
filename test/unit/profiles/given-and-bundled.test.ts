import { expect, test } from "vitest";
import { generate } from "../../../src/pipeline.js";
import { bundledSchemas } from "../../../src/profiles/cdevents/bundled/bundled.js";

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

  const spelled = sources.map((source) => ({
    ...source,
    text: source.text.replace('"$id":"https://cdevents.dev/', '"$id":"HTTPS://CDEVENTS.dev:443/./'),
  }));
  const otherwise = await generate({ ...request, sources: spelled, releases: ["0.5.1"] });
  expect(otherwise.diagnostics).toEqual([]);

  const some = await generate({ ...request, sources: sources.slice(0, 10), releases: ["0.5.1"] });
  expect(some.diagnostics).toEqual([]);
  expect(some.model?.releases.map(({ events }) => events.length)).toEqual([alone.model?.releases[0]?.events.length]);
});

test("an event that is bundled as well is told of where it is given, with what can be done about it", async () => {
  const event = bundledSchemas("0.5.1").find(({ name }) => name.startsWith("service")) ?? { name: "", schema: {} };
  const text = JSON.stringify({ ...Object(event.schema), $id: "https://cdevents.dev/0.5.1/schema/mine" });
  const request = { releases: ["0.5.1"], packageName: "events", packageVersion: "1.0.0", templates: new Map() };
  const { diagnostics } = await generate({
    ...request,
    sources: [{ path: "mine.json", name: "mine.json", text, named: true }],
  });
  expect(diagnostics).toMatchObject([{ code: "duplicate-event", place: { file: "mine.json" } }]);
  expect(diagnostics[0]?.fix).toContain("Leave out --spec 0.5.1");
});
