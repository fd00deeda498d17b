import { describe, expect, test } from "vitest";
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
function told(schema: RuntimeSchema, value: unknown, rules = coreRules): readonly string[] {
  return explain(schema, value, rules).map(
    ({ path, keyword, message, hint }) => `${toPointer(path)} ${keyword}: ${message}${hint ? ` (${hint})` : ""}`,
  );
}

describe("explain with the core rules", () => {
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
      ['/url additionalProperties: must be absent, but is "https://example.com" (`url` became `uri` in 0.5.0)'],
    ],
    [
      "a member in another case",
      { specVersion: "0.5.1", source: "/ci" },
      [
        "/specversion required: must be a string, but is missing",
        '/specVersion additionalProperties: must be absent, but is "0.5.1"',
      ],
    ],
    [
      "a misspelled member, although it is a name that every object has",
      { ...valid, constructor: 1, urii: 2 },
      [
        "/constructor additionalProperties: must be absent, but is 1",
        "/urii additionalProperties: must be absent, but is 2",
      ],
    ],
    [
      "__proto__ as a member",
      JSON.parse('{ "specversion": "1", "source": "/", "__proto__": [] }'),
      ["/__proto__ additionalProperties: must be absent, but is an array"],
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
      ["/links/0/extra additionalProperties: must be absent, but is 1"],
    ],
    [
      "a very long string",
      { ...valid, timestamp: "x".repeat(1000) },
      [`/timestamp format: must be a valid date-time, but is "${"x".repeat(59)}`],
    ],
  ];

  test.each(cases)("%s", (_name, given, want) => expect(told(event, given)).toEqual(want));
});

describe("explain with all rules", () => {
  const cases: readonly (readonly [schema: RuntimeSchema, given: unknown, want: readonly string[]])[] = [
    [false, 1, [" false: must be absent, but is 1"]],
    [{ minLength: 3 }, "ab", [" minLength: must be of at least 3 characters, but is of 2"]],
    [{ maxLength: 1 }, "😀😀", [" maxLength: must be of at most 1 characters, but is of 2"]],
    [{ minItems: 1 }, [], [" minItems: must be of at least 1 items, but is of 0"]],
    [{ maxProperties: 0 }, { a: 1 }, [" maxProperties: must be of at most 0 members, but is of 1"]],
    [
      { uniqueItems: true },
      [{ a: 1 }, { a: 1 }],
      [" uniqueItems: must be without items that are equal, but is an array"],
    ],
    [
      { minimum: 3, multipleOf: 0.1 },
      2.25,
      [" minimum: must be 3 or more, but is 2.25", " multipleOf: must be a multiple of 0.1, but is 2.25"],
    ],
    [{ exclusiveMaximum: 3 }, 3, [" exclusiveMaximum: must be less than 3, but is 3"]],
    [{ format: "uuid" }, "x", [' format: must be a UUID, but is "x"']],
    [{ pattern: "^a" }, "x", [' pattern: must be a match of ^a, but is "x"']],
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
        "/c additionalProperties: must be absent, but is 1",
      ],
    ],
    [{ const: 1, enum: [2, 3] }, 1, [" enum: must be 2 or 3, but is 1"]],
    [{ items: false, prefixItems: [true] }, [1, 2], ["/1 false: must be absent, but is 2"]],
    [{ format: "never-heard-of" }, "x", []],
    [{ const: { a: [1] } }, { a: [1] }, []],
    [{ not: { type: "string" } }, "x", [' not: must be other than what is excluded here, but is "x"']],
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    [{ if: { type: "string" }, then: false }, "x", [' false: must be absent, but is "x"']],
    [
      { dependentRequired: { a: ["b"] } },
      { a: 1 },
      ["/b dependentRequired: must be present beside `a`, but is missing"],
    ],
    [
      { propertyNames: { maxLength: 1 } },
      { ab: 1 },
      ['/ab propertyNames: must be a member whose name is of at most 1 characters, but is "ab"'],
    ],
    [
      { contains: { const: 1 } },
      [2],
      [" minContains: must be of at least 1 items of the kind that it has to contain, but is of 0"],
    ],
    [
      { oneOf: [{ type: "number" }, { type: "integer" }] },
      1,
      [" oneOf: must be valid by one alternative only, but is 1"],
    ],
    [{ properties: { a: true }, unevaluatedProperties: false }, { a: 1, b: 2 }, ["/b false: must be absent, but is 2"]],
  ];

  test.each(cases)("%j of %j", (schema, given, want) => expect(told(schema, given, allRules)).toEqual(want));
});

test("C: a value that is nested too deep is refused, and not walked", () => {
  const list: RuntimeSchema = { type: "array", items: { $ref: () => list } };
  const bomb = JSON.parse(`${"[".repeat(100_000)}${"]".repeat(100_000)}`);
  const root: RuntimeSchema = { "x-shallow": true, ...(typeof list === "object" && list) };
  expect(told(root, bomb, allRules)).toEqual([" depth: must be nested at most 256 levels deep, but is an array"]);
});

test("C: a hundred thousand problems are listed", () => {
  const schema: RuntimeSchema = { anyOf: [{ type: "array", items: { type: "object", required: ["a"] } }] };
  expect(
    explain(
      schema,
      Array.from({ length: 200_000 }, () => ({})),
      coreRules,
    ),
  ).toHaveLength(200_000);
});
