import { describe, expect, it } from "vitest";
import { expandRelease } from "../../../../src/profiles/cdevents/bundled/expand-release.js";
import { CatalogueError } from "../../../../src/profiles/cdevents/bundled/narrow.js";
import { readReleaseFile } from "../../../../src/profiles/cdevents/bundled/release-file.js";
import { readType, type Scope } from "../../../../src/profiles/cdevents/bundled/type-notation.js";
import { readVocabulary } from "../../../../src/profiles/cdevents/bundled/vocabulary-file.js";

const scope: Scope = (name) => (name === "Reference" ? { type: "object" } : undefined);

describe("the notation of types", () => {
  const table: readonly (readonly [unknown, object])[] = [
    ["string", { type: "string" }],
    ["string+", { type: "string", minLength: 1 }],
    ["uri", { type: "string", format: "uri" }],
    ["uri-reference+", { type: "string", format: "uri-reference", minLength: 1 }],
    ["date-time", { type: "string", format: "date-time" }],
    ["base64", { type: "string", contentEncoding: "base64" }],
    ["boolean", { type: "boolean" }],
    ["integer", { type: "integer" }],
    ["object", { type: "object" }],
    ["string[]", { type: "array", items: { type: "string" } }],
    ["one of END", { type: "string", enum: ["END"] }],
    ["one of a, b, c", { type: "string", enum: ["a", "b", "c"] }],
    [
      "one of a, or string+",
      {
        anyOf: [
          { type: "string", enum: ["a"] },
          { type: "string", minLength: 1 },
        ],
      },
    ],
    ["/^a or b$/", { type: "string", pattern: "^a or b$" }],
    ["uri-reference /^cdevents:[]/", { type: "string", format: "uri-reference", pattern: "^cdevents:[]" }],
    ["either object or base64", { oneOf: [{ type: "object" }, { type: "string", contentEncoding: "base64" }] }],
    ["string or object", { anyOf: [{ type: "string" }, { type: "object" }] }],
    ["-> links/end", { $ref: "links/end" }],
    ["(-> a or -> b)[]", { type: "array", items: { anyOf: [{ $ref: "a" }, { $ref: "b" }] } }],
    ["Reference[]", { type: "array", items: { type: "object" } }],
    [{}, { type: "object", properties: {}, additionalProperties: false }],
    [{ "...": "any" }, { type: "object", properties: {} }],
    [
      { "id!": "string", note: "string" },
      {
        type: "object",
        properties: { id: { type: "string" }, note: { type: "string" } },
        required: ["id"],
        additionalProperties: false,
      },
    ],
    [
      { a: "string", $: { anyOf: [{ required: ["a"] }] }, "...": "any" },
      { type: "object", properties: { a: { type: "string" } }, anyOf: [{ required: ["a"] }] },
    ],
  ];
  it.each(table)("%j", (notation, expected) => {
    expect(readType(notation, scope, "x.yaml: shapes")).toEqual(expected);
  });

  const mistakes: readonly (readonly [unknown, string])[] = [
    ["strnig", 'schemas/x.yaml: shapes: unknown type "strnig"'],
    ["strings[]", 'schemas/x.yaml: shapes: unknown type "strings"'],
    ["object+", 'schemas/x.yaml: shapes: unknown type "object+"'],
    ["constructor", 'schemas/x.yaml: shapes: unknown type "constructor"'],
    [{ a: { "b!": "Refrence" } }, 'schemas/x.yaml: shapes.a.b!: unknown type "Refrence"'],
    [{ a: ["string"] }, "schemas/x.yaml: shapes.a: expected a type: a string or a mapping of fields"],
    [{ a: null }, "schemas/x.yaml: shapes.a: expected a type: a string or a mapping of fields"],
    [{ "...": "string" }, 'schemas/x.yaml: shapes....: expected "any"'],
    [{ $: "closed" }, 'schemas/x.yaml: shapes.$: expected a mapping, found "closed"'],
    [{ $: { minProperties: Number.NaN } }, "schemas/x.yaml: shapes.$: expected keywords of JSON Schema"],
  ];
  it.each(mistakes)("names the mistake in %j", (notation, message) => {
    expect(() => readType(notation, scope, "x.yaml: shapes")).toThrow(CatalogueError);
    expect(() => readType(notation, scope, "x.yaml: shapes")).toThrow(message);
  });
});

const release = {
  release: "9.9.9",
  base: "https://example.com/9.9.9/",
  id: "{words}-{predicate}-event",
  event: {
    "context!": { "type!": "EventType", "source!": "uri" },
    "subject!": { type: "SubjectType", "content!": "Content" },
  },
  shapes: { Level: "one of low, high", Alarm: { level: "Level" } },
  exceptions: [
    { of: ["dooropening"], event: { "context!": { source: "string" }, note: "string" } },
    { of: ["dooropening.heard"], id: "noise" },
  ],
  events: {
    dooropening: { "seen@1.0.0": { "alarm!": "Alarm" }, "heard@1.0.0-draft": {} },
    window: { "seen@1.0.0": {} },
  },
};

function expand(changes: object): ReturnType<typeof expandRelease> {
  const words = (subject: string): readonly string[] => (subject === "window" ? ["window"] : ["door", "opening"]);
  return expandRelease(readReleaseFile({ ...release, ...changes }, "x.yaml"), words);
}

describe("a release file", () => {
  it("is expanded to schemas: shapes, constants, exceptions and $ids filled in", () => {
    const [seen, heard, window] = expand({});
    expect(seen).toEqual({
      kind: "event",
      subject: "dooropening",
      predicate: "seen",
      name: "dooropeningseen.json",
      schema: {
        $schema: "https://json-schema.org/draft/2020-12/schema",
        $id: "https://example.com/9.9.9/door-opening-seen-event",
        type: "object",
        required: ["context", "subject"],
        additionalProperties: false,
        properties: {
          context: {
            type: "object",
            required: ["type"],
            additionalProperties: false,
            properties: {
              type: {
                type: "string",
                enum: ["dev.cdevents.dooropening.seen.1.0.0"],
                default: "dev.cdevents.dooropening.seen.1.0.0",
              },
              source: { type: "string" },
            },
          },
          subject: {
            type: "object",
            required: ["content"],
            additionalProperties: false,
            properties: {
              type: { type: "string", enum: ["doorOpening"], default: "doorOpening", minLength: 1 },
              content: {
                type: "object",
                required: ["alarm"],
                additionalProperties: false,
                properties: {
                  alarm: {
                    type: "object",
                    additionalProperties: false,
                    properties: { level: { type: "string", enum: ["low", "high"] } },
                  },
                },
              },
            },
          },
          note: { type: "string" },
        },
      },
    });
    expect(heard?.schema["$id"]).toBe("https://example.com/9.9.9/noise");
    expect(JSON.stringify(heard)).toContain("dev.cdevents.dooropening.heard.1.0.0-draft");
    expect(JSON.stringify(window)).toContain('"source":{"type":"string","format":"uri"}');
    expect(JSON.stringify(window)).not.toContain("note");
  });

  it("has a custom event and links, if it says so", () => {
    const custom = { id: "custom", event: { "subject!": { "content!": "object" }, "context!": { "type!": "/^x/" } } };
    const [, , , event, link] = expand({
      custom: { ...custom, event: { ...custom.event, "subject!": { type: "string", "content!": "object" } } },
      links: { end: "string" },
    });
    expect(event).toMatchObject({ kind: "custom", name: "custom/schema.json" });
    expect(event?.schema["$id"]).toBe("https://example.com/9.9.9/custom");
    expect(JSON.stringify(event)).toContain('"type":{"type":"string","pattern":"^x"}');
    expect(link).toEqual({
      kind: "link",
      link: "end",
      name: "links/end.json",
      schema: {
        $schema: "https://json-schema.org/draft/2020-12/schema",
        $id: "https://example.com/9.9.9/links/end",
        type: "string",
      },
    });
  });

  const mistakes: readonly (readonly [string, object, string])[] = [
    ["a stray key", { evnets: {} }, "schemas/x.yaml: evnets: unknown key; known are release, base,"],
    ["no release", { release: undefined }, "schemas/x.yaml: release: expected a string, found nothing"],
    ["a list for a mapping", { events: [] }, "schemas/x.yaml: events: expected a mapping, found a list"],
    ["a mapping for a list", { exceptions: {} }, "schemas/x.yaml: exceptions: expected a list, found a mapping"],
    [
      "a number for a name",
      { exceptions: [{ of: [7] }] },
      "schemas/x.yaml: exceptions[0].of[0]: expected a string, found 7",
    ],
    [
      "an exception for nothing",
      { exceptions: [{ of: ["window.broken"] }] },
      "schemas/x.yaml: exceptions: there is no event window.broken",
    ],
    [
      "an event without a version",
      { events: { window: { seen: {} } } },
      "schemas/x.yaml: events.window.seen: expected the key to be predicate@version",
    ],
    [
      "an unknown type in an event",
      { exceptions: [], events: { window: { "seen@1.0.0": { by: "Owl" } } } },
      'schemas/x.yaml: events.window.seen@1.0.0.by: unknown type "Owl"',
    ],
    [
      "a shape that uses one below it",
      { shapes: { Alarm: { level: "Level" }, Level: "string" } },
      'schemas/x.yaml: shapes.Alarm.level: unknown type "Level"',
    ],
    ["a broken link", { links: { end: "Nowhere" } }, 'schemas/x.yaml: links.end: unknown type "Nowhere"'],
  ];
  it.each(mistakes)("is refused by name for %s", (_, changes, message) => {
    expect(() => expand(changes)).toThrow(message);
  });
});

describe("the vocabulary file", () => {
  const subject = { words: "door", is: "A door.", id: "Identifies the door." };
  const mistakes: readonly (readonly [string, object, string])[] = [
    ["a stray key", { fields: {} }, "schemas/v.yaml: fields: unknown key"],
    ["no sentence", { envelope: { context: "" } }, 'schemas/v.yaml: envelope.context: expected a string, found ""'],
    [
      "a subject without words",
      { subjects: { door: { ...subject, words: undefined } } },
      "schemas/v.yaml: subjects.door.words: expected a string, found nothing",
    ],
    [
      "an event without a sentence",
      { subjects: { door: { ...subject, events: { shut: {} } } } },
      "schemas/v.yaml: subjects.door.events.shut.is: expected a string, found nothing",
    ],
    [
      "a half renaming",
      { renamed: [{ in: "context", from: "a" }] },
      "schemas/v.yaml: renamed[0].to: expected a string",
    ],
  ];
  it.each(mistakes)("is refused by name for %s", (_, changes, message) => {
    expect(() => readVocabulary({ custom: "An event.", ...changes }, "v.yaml")).toThrow(message);
  });
});
