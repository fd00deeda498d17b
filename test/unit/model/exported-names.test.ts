import { describe, expect, it } from "vitest";
import type { ReleaseModel } from "../../../src/model/event-model.js";
import { eventName } from "../../../src/model/event-name.js";
import { findCollisions } from "../../../src/model/exported-names.js";
import { eventDefinition, profile } from "../../../src/profiles/cdevents/profile.js";

function release(names: readonly (readonly string[])[], definitions: ReleaseModel["definitions"] = {}): ReleaseModel {
  return {
    version: "0.5.1",
    title: "T 0.5.1",
    source: "schemas",
    subpath: "0.5",
    main: true,
    profile,
    definitions,
    inputs: {},
    endpoints: [],
    events: names.map((words, i) => {
      const name = eventName(words);
      return {
        definition: eventDefinition,
        isOwn: true,
        name,
        type: `com.acme.${i}.${words.join(".")}`,
        envelope: {},
        data: true,
        parts: { [`${name.pascal}Content`]: true },
        input: true,
        parameters: [],
        construction: {},
        description: "",
        provenance: { source: "", file: `${i}.json`, bundled: false, namesItself: true },
      };
    }),
  };
}

describe("the names of a release", () => {
  it.each<[string, ReleaseModel, readonly (readonly [string, string | undefined])[]]>([
    [
      "are fine where they differ",
      release([
        ["build", "done"],
        ["build", "started"],
      ]),
      [],
    ],
    [
      "collide where they are the same",
      release([
        ["build", "done"],
        ["build", "done"],
      ]),
      [["name-collision", "1.json"]],
    ],
    [
      "collide where only case differs",
      release([
        ["ab", "c"],
        ["a", "bc"],
      ]),
      [["name-collision", "1.json"]],
    ],
    [
      "collide with a part of another event",
      release([
        ["build", "done"],
        ["build", "done", "content"],
      ]),
      [["name-collision", "1.json"]],
    ],
    ["collide with a shared schema", release([["per", "son"]], { Person: true }), [["name-collision", "0.json"]]],
    ["collide with what every package exports", release([["event", "types"]]), [["name-collision", "0.json"]]],
    ["must not mean something else to every module", release([["date"]]), [["unusable-name", "0.json"]]],
    ["collide by a shared schema too", release([], { Issue: true }), [["name-collision", undefined]]],
    ["collide with a file that every package has", release([["index"]]), [["name-collision", "0.json"]]],
    ["must not be reserved words", release([["class"]]), [["unusable-name", "0.json"]]],
    ["must be plain letters and digits", release([["créé"]]), [["unusable-name", "0.json"]]],
    ["must not be longer than a file name", release([["x".repeat(300)]]), [["unusable-name", "0.json"]]],
    ["must not be devices of Windows", release([["nul"]]), [["unusable-name", "0.json"]]],
    ["must not make a promise of a module", release([["then"]]), [["unusable-name", "0.json"]]],
    ["must not be empty", release([[]]), [["unusable-name", "0.json"]]],
  ])("%s", (_name, model, want) => {
    expect(findCollisions(model).map(({ code, place }) => [code, place?.file])).toEqual(want);
  });

  it("are to be changed where the user can change them", () => {
    const model = release([
      ["build", "done"],
      ["build", "done"],
    ]);
    const [mine, bundled] = model.events.map((event, i) => ({
      ...event,
      provenance: { ...event.provenance, bundled: i === 1 },
    }));
    const [found] = findCollisions({ ...model, events: [mine, bundled].filter((event) => event !== undefined) });
    expect(found?.place?.file).toBe("0.json");
  });

  it("reports a long name in part, at its place, with the line to paste", () => {
    const model = release([["x".repeat(10_000)]]);
    const events = model.events.map((event) => ({
      ...event,
      provenance: { ...event.provenance, namesItself: false, pointer: "/messagegroups/g/messages/m" },
    }));
    const [found] = findCollisions({ ...model, events });
    expect(found?.place).toEqual({ file: "0.json", pointer: "/messagegroups/g/messages/m" });
    expect(found?.message.length).toBeLessThan(300);
    expect(found?.fix).toMatch(/^Add "names": \{ "com.acme.0.x+": "\w+" \} to cdevents-gen.json\.$/);
  });

  const done = ["build", "done"];

  it.each<
    [string, readonly (readonly [type: string, words?: readonly string[]])[], readonly (readonly [string, string])[]]
  >([
    [
      "after the namespace",
      [["com.acme.build.done.1.0.0"], ["org.else.build.done.1.0.0"]],
      [["org.else.build.done.1.0.0", "elseBuildDone"]],
    ],
    [
      "each another one",
      [["com.acme.build.done"], ["net.acme.build.done"], ["org.acme.build.done"], ["acme.build.done"]],
      [
        ["net.acme.build.done", "acmeBuildDone"],
        ["org.acme.build.done", "orgAcmeBuildDone"],
        ["acme.build.done", "otherBuildDone"],
      ],
    ],
    [
      "that is not the name of a later event",
      [["com.acme.build.done"], ["org.acme.build.done"], ["org.acme.x.y", ["acme", "build", "done"]]],
      [["org.acme.build.done", "orgAcmeBuildDone"]],
    ],
    [
      "nor that of a part of one",
      [
        ["com.acme.x.y", ["a"]],
        ["org.content.x.y", ["a"]],
        ["b.z", ["content"]],
        ["b.x", ["content", "a", "input"]],
      ],
      [["org.content.x.y", "orgContentA"]],
    ],
    [
      "for the older of two versions",
      [["com.acme.build.done.1.4.0"], ["com.acme.build.done.2.0.0"]],
      [["com.acme.build.done.1.4.0", "buildDoneV1"]],
    ],
    [
      "with as much of the version as tells",
      [["com.acme.build.done.0.10.0"], ["com.acme.build.done.0.9.0"], ["com.acme.build.done.0.9.1-draft"]],
      [
        ["com.acme.build.done.0.9.1-draft", "buildDoneV091"],
        ["com.acme.build.done.0.9.0", "buildDoneV090"],
      ],
    ],
    [
      "for the version, where there is one without",
      [["com.acme.build.done"], ["com.acme.build.done.v1"]],
      [["com.acme.build.done", "otherBuildDone"]],
    ],
    [
      "that can be exported, whatever is in the type",
      [["1.a.b"], [`${"x".repeat(90)}.2.b`]],
      [[`${"x".repeat(90)}.2.b`, "otherBuildDone"]],
    ],
  ])("are suggested %s", (_name, events, want) => {
    const model = release(events.map(([, words = done]) => words));
    const named = model.events.map((event, i) => ({ ...event, type: events[i]?.[0] ?? "" }));
    const found = findCollisions({ ...model, events: named });
    const told = found.map(({ message, fix }) => [message.split(" ")[0], /"name": "(.*?)"/.exec(fix)?.[1]]);
    expect(told).toEqual(want);
  });

  it("of versions are told as such", () => {
    const model = release([done, done]);
    const events = model.events.map((event, i) => ({ ...event, type: `com.acme.build.done.${i}.0.0` }));
    const [found] = findCollisions({ ...model, events });
    expect(found?.message).toBe(
      "com.acme.build.done.0.0.0 would be exported as BuildDone, which is the name of another version of it, com.acme.build.done.1.0.0, already",
    );
  });
});
