import { describe, expect, it } from "vitest";
import { compareVersions, newestVersion } from "../../../src/model/version.js";
import { findStrays, groupByRelease } from "../../../src/profiles/cdevents/release-groups.js";
import type { JsonValue } from "../../../src/schema/schema.js";

const known = ["0.3.0", "0.4.1", "0.5.1"];
const withMember = (member: string): { readonly [key: string]: JsonValue } => ({
  properties: { context: { properties: { [member]: { type: "string" } } } },
});
const upstream = (release: string): { id: string; value: { readonly [key: string]: JsonValue } } => ({
  id: `https://cdevents.dev/${release}/schema/build-started-event`,
  value: {},
});

describe("the release of a schema", () => {
  it.each([
    ["an $id of the vocabulary names it", [upstream("0.4.1")], ["0.4.1"]],
    ["a draft is one too", [upstream("0.6.0-draft"), upstream("0.5.1")], ["0.5.1", "0.6.0-draft"]],
    [
      "what a user's schema refers to",
      [{ id: undefined, value: { $ref: "https://cdevents.dev/0.4.1/schema/custom" } }],
      ["0.4.1"],
    ],
    ["the newest with `version`", [{ id: "https://a.example/x", value: withMember("version") }], ["0.4.1"]],
    ["the newest with `specversion`", [{ id: "https://a.example/x", value: withMember("specversion") }], ["0.5.1"]],
    [
      "the release of this run, if it fits",
      [upstream("0.3.0"), { id: undefined, value: withMember("version") }],
      ["0.3.0"],
    ],
    [
      "no version, no release: folders are named after it",
      [{ id: "https://cdevents.dev/../schema/x", value: {} }],
      ["0.5.1"],
    ],
    ["nor is a draft without a number", [{ id: "https://cdevents.dev/draft/schema/x", value: {} }], ["0.5.1"]],
    ["nor what is more than a version", [{ id: "https://cdevents.dev/0.4.1 */schema/x", value: {} }], ["0.5.1"]],
    [
      "nor a reference to such a thing",
      [{ id: undefined, value: { $ref: "https://cdevents.dev/0.4.%2e/schema/custom" } }],
      ["0.5.1"],
    ],
    ["the newest, if nothing tells", [{ id: undefined, value: {} }], ["0.5.1"]],
  ])("%s", (_name, documents, want) => {
    expect(groupByRelease(documents, known).map(({ version }) => version)).toEqual(want);
  });
});

describe("schemas of a user that are of none of the releases of the run", () => {
  const own = (path: string, member: string, more = {}) => ({
    id: undefined,
    path,
    value: { ...withMember(member), ...more },
  });
  const beside = (release: string) => ({ ...upstream(release), path: "bundled.json" });
  const said = { $comment: "https://cdevents.dev/0.5.1/schema/" };

  it.each<[string, Parameters<typeof findStrays>[0], readonly string[]]>([
    [
      "are told of",
      [beside("0.4.1"), own("a.json", "specversion")],
      [
        "a.json has specversion in the context, unlike CDEvents 0.4.1: it is taken for an event of CDEvents 0.5.1",
        'Call the member version; or, if 0.5.1 is meant, say so: "$comment": "https://cdevents.dev/0.5.1/schema/".',
      ],
    ],
    [
      "are told of the other way round",
      [beside("0.5.1"), own("a.json", "version")],
      [
        "a.json has version in the context, unlike CDEvents 0.5.1: it is taken for an event of CDEvents 0.4.1",
        'Call the member specversion; or, if 0.4.1 is meant, say so: "$comment": "https://cdevents.dev/0.4.1/schema/".',
      ],
    ],
    [
      "are told of once",
      [
        beside("0.4.1"),
        beside("0.3.0"),
        own("a.json", "specversion"),
        own("b.json", "version"),
        own("c.json", "specversion"),
      ],
      [
        "a.json and 1 more have specversion in the context, unlike CDEvents 0.3.0 and 0.4.1: they are taken for events of CDEvents 0.5.1",
        expect.any(String),
      ],
    ],
    ["but not where they say it themselves", [beside("0.4.1"), own("a.json", "specversion", said)], []],
    [
      "nor where they fit",
      [beside("0.4.1"), beside("0.5.1"), own("a.json", "version"), own("b.json", "specversion")],
      [],
    ],
    ["nor where no release was asked for", [own("a.json", "version"), own("b.json", "specversion")], []],
    ["nor where they are no events", [beside("0.4.1"), { id: undefined, path: "a.json", value: {} }], []],
  ])("%s", (_name, documents, want) => {
    const found = findStrays(documents, known);
    expect(found.flatMap(({ message, fix }) => [message, fix])).toEqual(want);
  });
});

describe("versions", () => {
  it("are ordered as semantic versioning says", () => {
    const ordered = ["0.3.0", "0.4.0", "0.4.1", "0.5.1", "0.6.0-draft", "0.6.0", "0.10.0", "1.0.0"];
    expect([...ordered].reverse().sort(compareVersions)).toEqual(ordered);
    expect(compareVersions("0.5.1", "0.5.1")).toBe(0);
  });

  it("prefer a stable release to a newer draft", () => {
    expect(newestVersion(["0.5.1", "0.6.0-draft"])).toBe("0.5.1");
    expect(newestVersion(["0.6.0-draft"])).toBe("0.6.0-draft");
    expect(newestVersion([])).toBeUndefined();
  });
});
