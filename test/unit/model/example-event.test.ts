import { expect, it } from "vitest";
import { exampleEvent } from "../../../src/model/example-event.js";
import { generate } from "../../../src/pipeline.js";
import { inputValues } from "../../golden/cases.js";

const request = { packageName: "p", packageVersion: "1.0.0", templates: new Map(), emit: [] };

it("shows the event of CDEvents that most readers know", async () => {
  const { model } = await generate({ ...request, sources: [], releases: ["0.5.1"] });
  expect(model?.releases.map((release) => exampleEvent(release)?.name.camel)).toEqual(["pipelineRunFinished"]);
});

it("shows a deprecated event only if there is no other", async () => {
  const [[path, value] = ["", null]] = Object.entries(inputValues("catalogue"));
  const sources = [{ path, name: path, text: JSON.stringify(value), named: true }];
  const { model } = await generate({ ...request, sources, releases: [] });
  const [release] = model?.releases ?? [];
  if (release === undefined) throw new Error("The catalogue has no events.");
  const deprecated = release.events.filter(({ construction }) => construction["deprecated"] === true);
  expect(deprecated.length).toBeGreaterThan(0);
  const others = release.events.filter((event) => !deprecated.includes(event));
  expect(others).toContain(exampleEvent({ ...release, events: [...deprecated, ...others] }));
  expect(exampleEvent({ ...release, events: deprecated })).toBe(deprecated[0]);
});
