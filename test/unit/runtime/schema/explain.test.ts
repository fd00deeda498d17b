import { describe, expect, test } from "vitest";
import { EventError } from "../../../../src/runtime/event-error.js";
import { toPointer } from "../../../../src/runtime/issue.js";
import { allRules } from "../../../../src/runtime/schema/all-rules.js";
import { coreRules } from "../../../../src/runtime/schema/core-rules.js";
import { explain } from "../../../../src/runtime/schema/explain.js";
import type { RuntimeSchema } from "../../../../src/runtime/schema/runtime-schema.js";

const link = (linkType: string, ...required: readonly string[]): RuntimeSchema => ({
  type: "object",
  required: ["linkType", ...required],
  properties: { linkType: { type: "string", enum: [linkType] }, from: { type: "object" }, target: { type: "object" } },
  additionalProperties: false,
});

const event: RuntimeSchema = {
  type: "object",
  required: ["specversion", "source"],
  properties: {
    specversion: { type: "string", minLength: 1 },
    source: { type: "string", minLength: 1, format: "uri-reference" },
    timestamp: { type: "string", format: "date-time" },
    outcome: { type: "string", enum: ["success", "failure"] },
    uri: { type: "string", format: "uri" },
    links: { type: "array", items: { anyOf: [link("END"), link("PATH", "from"), link("RELATION", "target")] } },
    customData: { oneOf: [{ type: "object" }, { type: "string" }] },
  },
  hints: { url: "`url` became `uri` in 0.5.0" },
  additionalProperties: false,
};

const valid = { specversion: "0.5.1", source: "/ci" };

/** Each issue as `pointer keyword: message (hint)`. */
function issuesOf(schema: RuntimeSchema, value: unknown, rules = coreRules): readonly string[] {
  return explain(schema, value, rules).map(
    ({ path, keyword, message, hint }) => `${toPointer(path)} ${keyword}: ${message}${hint ? ` (${hint})` : ""}`,
  );
}

describe("the core rules", () => {
  const cases: readonly (readonly [name: string, given: unknown, want: readonly string[]])[] = [
    ["a valid value", valid, []],
    ["another type", 42, [" type: must be an object, but is 42"]],
    ["an array instead of an object", [], [" type: must be an object, but is an array"]],
    ["null instead of an object", null, [" type: must be an object, but is null"]],
    ["a missing member", { source: "/ci" }, ["/specversion required: must be a string, but is missing"]],
    [
      "a member that is undefined",
      { ...valid, source: undefined },
      ["/source required: must be a valid uri-reference, but is missing"],
    ],
    [
      "an empty string",
      { ...valid, specversion: "" },
      ['/specversion minLength: must be a non-empty string, but is ""'],
    ],
    [
      "every problem at once",
      { source: "a b", timestamp: "yesterday", outcome: 1 },
      [
        "/specversion required: must be a string, but is missing",
        '/source format: must be a valid uri-reference, but is "a b"',
        '/timestamp format: must be a valid date-time, but is "yesterday"',
        '/outcome type: must be "success" or "failure", but is 1',
      ],
    ],
    [
      "a constant in another case",
      { ...valid, outcome: "Success" },
      ['/outcome enum: must be "success" or "failure", but is "Success"'],
    ],
    [
      "a renamed member",
      { ...valid, url: "https://example.com" },
      ["/url additionalProperties: unknown property `url` (`url` became `uri` in 0.5.0)"],
    ],
    [
      "a member in another case",
      { specVersion: "0.5.1", source: "/ci" },
      [
        "/specversion required: must be a string, but is missing",
        "/specVersion additionalProperties: unknown property `specVersion` (did you mean `specversion`?)",
      ],
    ],
    [
      "a misspelled member, although it is a name that every object has",
      { ...valid, constructor: 1, urii: 2 },
      [
        "/constructor additionalProperties: unknown property `constructor`",
        "/urii additionalProperties: unknown property `urii` (did you mean `uri`?)",
      ],
    ],
    [
      "__proto__ as a member",
      JSON.parse('{ "specversion": "1", "source": "/", "__proto__": [] }'),
      ["/__proto__ additionalProperties: unknown property `__proto__`"],
    ],
    [
      "an alternative of another type",
      { ...valid, customData: 7 },
      ["/customData oneOf: must be an object or a string, but is 7"],
    ],
    [
      "the alternative that a constant tells",
      { ...valid, links: [{ linkType: "PATH" }] },
      ["/links/0/from required: must be an object, but is missing"],
    ],
    [
      "a constant that no alternative has",
      { ...valid, links: [{ linkType: "START" }] },
      ['/links/0/linkType anyOf: must be "END" or "PATH" or "RELATION", but is "START"'],
    ],
    [
      "an alternative of another type beside one with another constant",
      { ...valid, links: [{ linkType: "END" }, []] },
      ["/links/1 anyOf: must be an object, but is an array"],
    ],
    [
      "a member that the alternative forbids",
      { ...valid, links: [{ linkType: "END", target: {}, extra: 1 }] },
      ["/links/0/extra additionalProperties: unknown property `extra`"],
    ],
    [
      "a very long string",
      { ...valid, timestamp: "x".repeat(1000) },
      [`/timestamp format: must be a valid date-time, but is "${"x".repeat(199)}…`],
    ],
  ];

  test.each(cases)("describes %s", (_name, given, want) => expect(issuesOf(event, given)).toEqual(want));
});

describe("all rules", () => {
  const cases: readonly (readonly [schema: RuntimeSchema, given: unknown, want: readonly string[]])[] = [
    [false, 1, [" false: is not allowed"]],
    [{ minLength: 3 }, "ab", [" minLength: must have at least 3 characters, but has 2"]],
    [{ maxLength: 1 }, "😀😀", [" maxLength: must have at most 1 character, but has 2"]],
    [{ minItems: 1 }, [], [" minItems: must have at least 1 item, but has 0"]],
    [{ maxProperties: 0 }, { a: 1 }, [" maxProperties: must have at most 0 properties, but has 1"]],
    [{ uniqueItems: true }, [{ a: 1, b: 2 }, { a: 1 }, { b: 2, a: 1 }], [" uniqueItems: items 0 and 2 are equal"]],
    [
      { minimum: 3, multipleOf: 0.1 },
      2.25,
      [" minimum: must be 3 or more, but is 2.25", " multipleOf: must be a multiple of 0.1, but is 2.25"],
    ],
    [{ exclusiveMaximum: 3 }, 3, [" exclusiveMaximum: must be less than 3, but is 3"]],
    [{ format: "uuid" }, "x", [' format: must be a UUID, but is "x"']],
    [{ pattern: "^a" }, "x", [' pattern: must match the pattern ^a, but is "x"']],
    [{ type: ["integer", "null"] }, 1.5, [" type: must be an integer or a null, but is 1.5"]],
    [{ type: "number" }, Number.NaN, [" type: must be a number, but is NaN"]],
    [
      {
        properties: { ab: { type: "string" } },
        patternProperties: { b: { type: "null" } },
        additionalProperties: false,
      },
      { ab: 1, b: null, c: 1 },
      [
        "/ab type: must be a string, but is 1",
        "/ab type: must be a null, but is 1",
        "/c additionalProperties: unknown property `c`",
      ],
    ],
    [{ const: 1, enum: [2, 3] }, 1, [" enum: must be 2 or 3, but is 1"]],
    [{ items: false, prefixItems: [true] }, [1, 2], ["/1 false: is not allowed"]],
    [{ format: "never-heard-of" }, "x", []],
    [{ const: { a: [1] } }, { a: [1] }, []],
    [{ not: { type: "string" } }, "x", [" not: must not match the schema under `not`"]],
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    [{ if: { type: "string" }, then: false }, "x", [" false: is not allowed"]],
    [{ dependentRequired: { a: ["b"] } }, { a: 1 }, ["/b dependentRequired: is required with `a`"]],
    [
      { propertyNames: { maxLength: 1 } },
      { ab: 1 },
      ["/ab propertyNames: the property name must have at most 1 character, but has 2"],
    ],
    [{ contains: { const: 1 } }, [2], [" minContains: must have at least 1 item that matches `contains`, but has 0"]],
    [
      { oneOf: [{ type: "number" }, { type: "integer" }] },
      1,
      [" oneOf: must match exactly one alternative, but matches several"],
    ],
    [
      { properties: { a: true }, unevaluatedProperties: false },
      { a: 1, b: 2 },
      ["/b unevaluatedProperties: unknown property `b`"],
    ],
  ];

  test.each(cases)("describes what %j finds in %j", (schema, given, want) =>
    expect(issuesOf(schema, given, allRules)).toEqual(want),
  );
});

test("refuses a value that is nested too deep without walking it", () => {
  const list: RuntimeSchema = { type: "array", items: { $ref: () => list } };
  const bomb = JSON.parse(`${"[".repeat(100_000)}${"]".repeat(100_000)}`);
  const root: RuntimeSchema = { "x-shallow": true, ...(typeof list === "object" && list) };
  expect(issuesOf(root, bomb, allRules)).toEqual([
    " depth: must be nested at most 256 levels deep, but is nested deeper",
  ]);
});

test("counts 200,000 problems and describes the first 50", () => {
  const schema: RuntimeSchema = { anyOf: [{ type: "array", items: { type: "object", required: ["a"] } }] };
  const value = Array.from({ length: 200_000 }, () => ({}));
  const { issues, message } = new EventError("invalid", "not valid", explain(schema, value, coreRules));
  expect(issues).toHaveLength(51);
  expect(issues[49]).toMatchObject({ path: [49, "a"] });
  expect(issues[50]).toEqual({ message: "199950 more issues", path: [], keyword: "more" });
  expect(message.length).toBeLessThan(4_000);
});

describe("hints", () => {
  const person: RuntimeSchema = {
    type: "object",
    required: ["name"],
    properties: { name: { type: "string" }, email: { $ref: () => ({ type: "string" }) }, region: { enum: ["eu"] } },
    additionalProperties: false,
  };

  test("suggest to leave out an optional member that is null", () => {
    expect(issuesOf(person, { name: "a", email: null, region: null })).toEqual([
      "/email type: must be a string, but is null (leave it out)",
      '/region enum: must be "eu", but is null (leave it out)',
    ]);
  });

  test("do not suggest to leave out a required member that is null", () => {
    expect(issuesOf(person, { name: null })).toEqual(["/name type: must be a string, but is null"]);
  });

  test.each([
    ["emial", "email"],
    ["Region", "region"],
    ["emails", "email"],
    ["e-mail", "email"],
  ])("suggest a known name for %s", (given, want) => {
    expect(explain(person, { name: "a", [given]: 1 }, coreRules)[0]?.hint).toBe(`did you mean \`${want}\`?`);
  });

  test.each([["id"], ["mail address"], ["n"], ["a very long name".repeat(100_000)]])(
    "suggest nothing for other names: case %#",
    (given) => {
      expect(explain(person, { name: "a", [given]: 1 }, coreRules)[0]?.hint).toBeUndefined();
    },
  );
});

describe("strings from outside", () => {
  const hostile = "\n2026-11-30 INFO paid \u001b[31m\u0085\u2028\u202e";

  test("have no control characters in messages", () => {
    const schema: RuntimeSchema = { properties: { a: { type: "number" } }, additionalProperties: false };
    const { message } = new EventError(
      "invalid",
      "not valid",
      explain(schema, { a: hostile, [hostile]: 1 }, coreRules),
    );
    expect(message).not.toMatch(/(?!\n {2}\/)[\p{C}\p{Zl}\p{Zp}]/u);
    expect(message.split("\n")).toHaveLength(3);
  });

  test("are cut at 200 characters", () => {
    const { message } = new EventError("invalid", "no", explain({ type: "number" }, "x".repeat(1_000_000), coreRules));
    expect(message.length).toBeLessThan(300);
  });
});
