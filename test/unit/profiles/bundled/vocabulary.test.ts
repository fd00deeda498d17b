import { describe, expect, it } from "vitest";
import { annotateEvent, annotateLink } from "../../../../src/profiles/cdevents/bundled/annotate.js";
import { bundledSchemas } from "../../../../src/profiles/cdevents/bundled/bundled.js";
import {
  describeCustomField,
  describeEvent,
  describeField,
  describeLinkField,
  describeSubject,
  renamedFields,
} from "../../../../src/profiles/cdevents/bundled/vocabulary.js";

describe("events", () => {
  const table: readonly (readonly [string, string, string | undefined])[] = [
    ["pipelinerun", "finished", "A pipeline run has ended, and its outcome is known."],
    ["testcase", "queued", "A test case was scheduled and waits to be started."],
    ["approval", "closed", "An approval was settled, withdrawn or left to expire, and will not change any more."],
    // A pair that no release has is put together from subject and predicate.
    ["testcaserun", "deleted", "The test case run was deleted and can no longer be used."],
    ["pipelinerun", "exploded", undefined],
    ["spaceship", "finished", undefined],
    ["__proto__", "constructor", undefined],
  ];
  it.each(table)("%s.%s is described as %j", (subject, predicate, expected) => {
    expect(describeEvent(subject, predicate)).toBe(expected);
  });

  it("of a subject that nobody knows have no description of the subject", () => {
    expect(describeSubject("spaceship")).toBeUndefined();
    expect(describeSubject("taskrun")).toMatch(/^One execution of a task/u);
  });
});

describe("fields", () => {
  const content = ["subject", "content"];
  const table: readonly (readonly [string, string, readonly string[], string | undefined])[] = [
    ["ticket", "closed", [...content, "summary"], "The title of the ticket, in one line."],
    // The nearest sentence wins: that of the event, the subject, the field, the last name.
    ["approval", "closed", [...content, "decision"], "The answer that settled the approval, in the responder's terms."],
    ["approval", "renewed", [...content, "decision"], "The answer that the responder gave."],
    ["service", "deployed", [...content, "environment"], "The environment that the service runs in."],
    ["spaceship", "landed", [...content, "environment"], "The environment that this concerns."],
    [
      "testoutput",
      "published",
      [...content, "testCaseRun", "id"],
      "Identifies the test case run, as a subject id does in the test case run's own events.",
    ],
    ["ticket", "closed", [...content, "shoeSize"], undefined],
    ["artifact", "signed", ["subject"], "The artifact that this event is about."],
    ["build", "queued", ["subject", "id"], "Identifies this one run of the build."],
    // The envelope is the same for everybody.
    ["mytool-resource", "created", ["subject"], "The mytool-resource that this event is about."],
    [
      "mytool-resource",
      "created",
      ["context", "chainId"],
      "Ties together all events of one flow, so hand it on from the event that caused yours.",
    ],
    ["build", "queued", ["context", "links", "target", "contextId"], "The context.id of the event that is meant."],
    ["build", "queued", ["context", "mood"], undefined],
    ["build", "queued", [], undefined],
  ];
  it.each(table)("%s.%s %j", (subject, predicate, path, expected) => {
    expect(describeField(subject, predicate, path)).toBe(expected);
  });

  it("of links are known by their last name", () => {
    expect(describeLinkField(["from", "contextId"])).toBe("The context.id of the event that is meant.");
    expect(describeLinkField([])).toBeUndefined();
  });
});

describe("fields of custom events", () => {
  const ofTheVocabulary = "The kind of the subject, spelled as one word in camel case.";
  const ofATool =
    "The name of the tool and the kind of its subject with a dash between them, as in the type of the event.";
  const table: readonly (readonly [string, string | undefined])[] = [
    ["subject.type", ofATool],
    ["subject.id", "Identifies the subject, the same in all events about it."],
    ["subject.content", "What the event says about the subject."],
    ["context.mood", undefined],
  ];
  it.each(table)("%s", (path, expected) => {
    expect(describeCustomField(path.split("."))).toBe(expected);
  });

  // The type of the subject has a pattern in 0.4.1, which demands a dash (rule X1), and was dropped in 0.5.0.
  const releases = [
    ["0.3.0", { buildqueued: ofTheVocabulary }],
    ["0.4.1", { buildqueued: ofTheVocabulary, "custom/schema": ofATool }],
    ["0.5.1", { ticketclosed: ofTheVocabulary }],
  ] as const;
  it.each(releases)("subject.type in %s", (release, expected) => {
    const found = bundledSchemas(release).flatMap(({ name, schema }) => {
      const sentence = Reflect.get(fieldAt(schema, ["subject", "type"]) ?? {}, "description");
      return sentence === undefined ? [] : [[name.replace(".json", ""), sentence] as const];
    });
    expect(Object.fromEntries(found)).toMatchObject(expected);
    expect(new Set(found.map(([, sentence]) => sentence))).toEqual(new Set(Object.values(expected)));
  });
});

function fieldAt(schema: unknown, path: readonly string[]): object | undefined {
  const names = path.flatMap((name) => ["properties", name]);
  const found = names.reduce<unknown>((at, name) => (at instanceof Object ? Reflect.get(at, name) : undefined), schema);
  return found instanceof Object ? found : undefined;
}

describe("former names", () => {
  const url = { url: { name: "uri", since: "0.5.0" } };
  const outcome = { pass: { name: "success", since: "0.5.0" }, fail: { name: "failure", since: "0.5.0" } };
  const context = { version: { name: "specversion", since: "0.5.0" } };
  const table: readonly (readonly [string, string, string, object | undefined])[] = [
    ["mytool-resource", "created", "context", context],
    ["pipelinerun", "started", "subject.content", url],
    ["repository", "deleted", "subject.content", url],
    ["testsuiterun", "queued", "subject.content.testSuite", url],
    ["testsuiterun", "started", "subject.content.testSuite", undefined],
    ["ticket", "created", "subject.content", undefined],
    ["testcaserun", "finished", "subject.content.outcome", outcome],
    ["pipelinerun", "finished", "subject.content.outcome", undefined],
  ];
  it.each(table)("%s.%s %s", (subject, predicate, path, expected) => {
    expect(renamedFields(subject, predicate, path.split("."))).toEqual(expected);
  });

  it("are in the bundled schemas exactly where the new name is", () => {
    const found = (release: string): readonly string[] =>
      bundledSchemas(release)
        .filter(({ schema }) => /"(?:url|pass)":\{"name"/u.test(JSON.stringify(schema)))
        .map(({ name }) => name)
        .sort();
    expect(found("0.3.0")).toEqual([]);
    expect(found("0.4.1")).toEqual([]);
    expect(found("0.5.1")).toEqual(
      [
        ...["environmentcreated.json", "environmentmodified.json"],
        ...["pipelinerunfinished.json", "pipelinerunqueued.json", "pipelinerunstarted.json"],
        ...["repositorycreated.json", "repositorydeleted.json", "repositorymodified.json"],
        ...["taskrunfinished.json", "taskrunstarted.json"],
        ...["testcaserunfinished.json", "testsuiterunfinished.json", "testsuiterunqueued.json"],
      ].sort(),
    );
  });
});

describe("a schema from elsewhere", () => {
  it("gets the descriptions that it lacks, and keeps its own", () => {
    const given = {
      $schema: "https://json-schema.org/draft/2020-12/schema",
      $id: "https://example.com/x",
      properties: {
        subject: {
          description: "Ours.",
          properties: { id: { description: "" }, content: { properties: { description: true, uri: {}, url: {} } } },
        },
      },
    };
    expect(annotateEvent("pipelinerun", "queued", given)).toEqual({
      ...given,
      description: "A pipeline was triggered, and its run waits to be started.",
      properties: {
        subject: {
          description: "Ours.",
          properties: {
            id: { description: "Identifies this one execution of the pipeline." },
            content: {
              description: "What the event says about the pipeline run.",
              properties: {
                description: true,
                uri: { description: "Where the run can be looked at, such as its page in the CI system." },
                url: { description: "Where the run can be looked at, such as its page in the CI system." },
              },
            },
          },
        },
      },
    });
  });

  it("has its own first lines first", () => {
    const annotated = annotateLink("linkstart", { type: "object", $id: "https://example.com/y", $schema: "s" });
    expect(Object.keys(annotated)).toEqual(["$schema", "$id", "description", "type"]);
  });

  it("can name its fields as it likes", () => {
    const given = { properties: JSON.parse('{"__proto__":{"type":"string"},"constructor":{"type":"string"}}') };
    expect(JSON.stringify(annotateEvent("spaceship", "landed", given))).toBe(JSON.stringify(given));
  });
});
