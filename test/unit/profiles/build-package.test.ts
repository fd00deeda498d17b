import { describe, expect, it } from "vitest";
import { generate } from "../../../src/pipeline.js";

function schema(type: string, versionMember: string, id?: string): string {
  const text = { type: "string", minLength: 1 };
  return JSON.stringify({
    $schema: "https://json-schema.org/draft/2020-12/schema",
    ...(id !== undefined && { $id: id }),
    type: "object",
    properties: {
      context: {
        type: "object",
        properties: { [versionMember]: text, id: text, source: text, type: { const: type }, timestamp: text },
        required: ["id", "source", "type", "timestamp"],
      },
      subject: { type: "object", properties: { id: text, content: { type: "object" } }, required: ["id"] },
    },
    required: ["context", "subject"],
  });
}

async function releasesOf(texts: readonly string[]) {
  const { model, diagnostics } = await generate({
    sources: texts.map((text, i) => ({ path: `${i}.json`, name: `${i}.json`, text, named: true })),
    releases: [],
    packageName: "p",
    packageVersion: "1.0.0",
    runtime: new Map(),
    templates: new Map(),
  });
  // Own events may be of another release than the others, which is told.
  expect(diagnostics.filter(({ code }) => code !== "other-release")).toEqual([]);
  return model?.releases.map(({ version, main }) => [version, main]);
}

const upstream = (release: string): string =>
  schema(
    "dev.cdevents.build.started.0.1.0",
    release < "0.5" ? "version" : "specversion",
    `https://cdevents.dev/${release}/schema/build-started-event`,
  );

describe("what the bare package name imports", () => {
  it.each([
    ["the only release", [upstream("0.2.0")], [["0.2.0", true]]],
    [
      "a release of CDEvents, also where one's own events belong to a newer one",
      [upstream("0.2.0"), schema("com.acme.a.b.1.0.0", "specversion")],
      [
        ["0.2.0", true],
        ["0.5.1", false],
      ],
    ],
    [
      "a draft of CDEvents, also where one's own events belong to an older release that is stable",
      [upstream("0.6.0-draft"), schema("com.acme.a.b.1.0.0", "version")],
      [
        ["0.4.1", false],
        ["0.6.0-draft", true],
      ],
    ],
    ["one's own events, where there are no others", [schema("com.acme.a.b.1.0.0", "specversion")], [["0.5.1", true]]],
  ])("is %s", async (_, texts, want) => expect(await releasesOf(texts)).toEqual(want));
});
