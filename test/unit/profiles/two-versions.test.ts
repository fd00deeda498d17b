import { expect, it } from "vitest";
import { loadModel } from "../../../src/pipeline.js";
import { sampleSchema } from "../cli/sample-schemas.js";

const older = { type: "com.acme.deploy.approved.0.1.0" };
const newer = { type: "com.acme.deploy.approved.0.2.0", content: { type: "object", required: ["by"] } };

async function loaded(older: string) {
  const sources = [older, sampleSchema(newer)].map((text, i) => ({
    path: `${i}.json`,
    name: `${i}.json`,
    text,
    named: true,
  }));
  return loadModel({ sources, releases: [], packageName: "p", packageVersion: "1.0.0" });
}

it("Two versions of an event can stand side by side, under the name that is suggested when they cannot", async () => {
  const { diagnostics } = await loaded(sampleSchema(older));
  expect(diagnostics.map(({ code, place }) => [code, place?.file])).toEqual([["name-collision", "0.json"]]);
  const name: unknown = JSON.parse(/\{.*?\}/.exec(diagnostics[0]?.fix ?? "")?.[0] ?? "null");
  const renamed = await loaded(sampleSchema({ ...older, extra: { "x-cdevents-gen": name } }));
  expect(renamed.diagnostics).toEqual([]);
  expect(renamed.model.releases[0]?.events.map((event) => [event.type, event.name.camel])).toEqual([
    [older.type, "deployApprovedV01"],
    [newer.type, "deployApproved"],
  ]);
});
