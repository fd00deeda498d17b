import { describe, expect, test } from "vitest";
import { parseDocuments } from "../../../src/load/parse-documents.js";
import type { SourceText } from "../../../src/load/source-text.js";
import { inOneLine } from "../schema/resolved.js";

const dialect = "https://json-schema.org/draft/2020-12/schema";

function source(path: string, content: unknown, named = false): SourceText {
  const text = typeof content === "string" ? content : JSON.stringify(content, null, 2);
  return { path, name: path, text, named };
}

const schemas: readonly (readonly [string, unknown])[] = [
  ["with a $schema, and nothing else", { $schema: dialect }],
  ["of an older dialect", { $schema: "http://json-schema.org/draft-07/schema#", definitions: {} }],
  [
    "v0.4.0: a link without $schema and $id, with fields beside its properties",
    {
      properties: { linkType: { type: "string" } },
      from: { type: "object" },
      additionalProperties: false,
      type: "object",
    },
  ],
  ["v0.4.0: a list of links", { type: "array", items: { anyOf: [{ type: "object", $ref: "embeddedlinkend.json" }] } }],
  ["main: an enum of strings", { type: "string", enum: ["a"], pattern: "^a" }],
  ["with definitions only", { $defs: { a: {} } }],
  ["with alternatives only", { oneOf: [{ type: "string" }, true] }],
  ["with a keyword of its own", { properties: {}, "x-cdevents-semantics": { subject: "a", predicate: "b" } }],
  [
    "with properties named like keywords",
    { properties: { $ref: { type: "string" }, description: { type: "string" } } },
  ],
];

const others: readonly (readonly [string, unknown])[] = [
  [
    "an event",
    { context: { type: "dev.cdevents.x.y.0.1.0" }, subject: { id: "1", type: "x", content: {} }, customData: {} },
  ],
  ["a CloudEvent", { specversion: "1.0", id: "1", type: "com.acme.a", source: "/", data: {} }],
  [
    "main: a record of the glossary",
    { $id: "cdevents/_defs/x", term: "x", definition: "…", notes: [], examples: [{}] },
  ],
  ["main: test vectors of a format", { valid: [{ domainId: "a" }], invalid: [] }],
  ["package.json", { name: "x", type: "module", exports: {}, dependencies: {} }],
  ["tsconfig.json", { compilerOptions: { strict: true }, include: ["src"] }],
  ["a configuration with a schema of its own", { $schema: "https://json.schemastore.org/tsconfig", include: ["src"] }],
  ["GeoJSON", { type: "Feature", properties: { a: {} }, geometry: null }],
  ["a list", [{ type: "object" }]],
  ["a string", '"object"'],
  ["an object with a type of one's own", { type: "object", id: 7 }],
  ["properties that are no schemas", { properties: { color: "red" } }],
  ["JSON with comments that is no schema", '{\n  // strict\n  "compilerOptions": { "strict": true },\n}'],
  ["nothing", {}],
];

describe("what is a schema in a folder", () => {
  test.each(schemas)("%s", async (_what, content) => {
    const { documents, skipped, diagnostics } = await parseDocuments([source("a.json", content)]);
    expect(diagnostics.map(inOneLine)).toEqual([]);
    expect(skipped).toEqual([]);
    expect(documents.map(({ value }) => value)).toEqual([content]);
  });

  test.each(others)("and what is not: %s", async (_what, content) => {
    const { documents, skipped, diagnostics } = await parseDocuments([source("a.json", content)]);
    expect(documents).toEqual([]);
    expect(skipped).toEqual(["a.json"]);
    expect(diagnostics.map(inOneLine)).toEqual(["skipped-file #: 1 file is neither a schema nor a catalogue: a.json"]);
  });

  test("files that are passed over are one note together", async () => {
    const sources = ["a", "b", "c", "d", "e"].map((name) => source(`${name}.json`, {}));
    const { diagnostics } = await parseDocuments([...sources, source("s.json", { $schema: dialect })]);
    expect(diagnostics.map(({ severity, message }) => [severity, message])).toEqual([
      ["note", "5 files are neither schemas nor catalogues: a.json, b.json, c.json and 2 more"],
    ]);
  });

  test("a file that was named has to be one", async () => {
    const { diagnostics, skipped } = await parseDocuments([
      source("a.json", { context: {} }, true),
      source("b.json", "[]", true),
      source("c.json", '{ "a": 1, }', true),
      source("d.json", "{}", true),
      source("e.yaml", "null", true),
    ]);
    expect(skipped).toEqual([]);
    expect(diagnostics.map(inOneLine)).toEqual([
      "unrecognised-file a.json#: the file has neither $schema nor a keyword of JSON Schema",
      "unrecognised-file b.json#: the file is not an object",
      "not-json c.json@10: trailing commas are not allowed in JSON",
      "unrecognised-file d.json#: the file contains an empty object",
      "unrecognised-file e.yaml#: the file is not an object",
    ]);
  });
});

describe("an empty file", () => {
  const empty: readonly (readonly [name: string, text: string, said: string])[] = [
    ["a.json", "", "a.json is empty"],
    ["a.json", " \r\n\t\n", "a.json is empty"],
    ["a.yaml", "\n", "a.yaml is empty"],
    ["a.yml", "---\n", "a.yml contains only comments"],
    ["a.yaml", "# messagegroups:\r\n  # {}\r\n--- # nothing\r\n...\r\n", "a.yaml contains only comments"],
    ["a.xreg", "# none yet", "a.xreg contains only comments"],
  ];

  test.each(empty)("in a folder is a warning, and no reason to refuse the others: %s %j", async (name, text, said) => {
    const { documents, skipped, diagnostics } = await parseDocuments([
      source(name, text),
      source("b.json", { $schema: dialect }),
    ]);
    expect([documents.length, skipped]).toEqual([1, []]);
    const told = diagnostics.map(({ code, severity, message, place }) => [code, severity, message, place]);
    expect(told).toEqual([["empty-file", "warning", said, { file: name }]]);
  });

  test.each(empty)("that was named is an error: %s %j", async (name, text, said) => {
    const { diagnostics } = await parseDocuments([source(name, text, true)]);
    const told = diagnostics.map(({ code, severity, message, place }) => [code, severity, message, place]);
    expect(told).toEqual([["empty-input", "error", said, { file: name }]]);
  });

  test.each([
    ["a.json", "{}"],
    ["a.json", "# messagegroups"],
    ["a.yaml", "---\na: 1"],
    ["a.yaml", "--- {}"],
    ["a.yaml", "----"],
    ["a.yaml", "~"],
  ])("is not one that says something: %s %j", async (name, text) => {
    const { diagnostics } = await parseDocuments([source(name, text)]);
    expect(diagnostics.map(({ code }) => code)).not.toContain("empty-file");
  });
});

describe("documents", () => {
  test.each([
    [{ $schema: dialect, $id: "https://x.example/a" }, "2020-12", "https://x.example/a"],
    [{ $schema: "https://json-schema.org/draft/2019-09/schema" }, "2019-09", undefined],
    [{ $schema: "http://json-schema.org/draft-07/schema" }, "draft-07", undefined],
    [{ $schema: "http://json-schema.org/draft-06/schema#", $id: "a" }, "draft-06", "a"],
    [{ $schema: "http://json-schema.org/draft-04/schema#", id: "b", $id: "a" }, "draft-04", "b"],
    [{ $id: "a", properties: {} }, "2020-12", "a"],
  ])("%j is %s, with the id %s", async (content, wantDialect, id) => {
    const { documents } = await parseDocuments([source("a.json", content)]);
    expect(documents.map((document) => [document.dialect, document.id])).toEqual([[wantDialect, id]]);
  });
});

describe("texts that cannot be used", () => {
  test.each<[string, string, readonly string[]]>([
    [
      "a comma too many",
      `{ "$schema": "${dialect}", "type": "object", }`,
      ["not-json a.json@79: trailing commas are not allowed in JSON"],
    ],
    ["the end is missing", `{ "$schema": "${dialect}"`, ["not-json a.json@59: unexpected end of the file"]],
    ["a comma is missing", `{ "$schema": "${dialect}" "type": 1 }`, ["not-json a.json@60: a comma is expected here"]],
    ["a comment", `{ // hi\n "$schema": "${dialect}" }`, ["not-json a.json@2: comments are not allowed in JSON"]],
    ["no JSON", "hello", ["not-json a.json@0: not a valid JSON value"]],
    ["a merge that went wrong", `<<<<<<< HEAD\n{ "type": "object" }`, ["not-json a.json@0: not a valid JSON value"]],
    ["nested 100,000 deep", `${`{"not":`.repeat(100_000)}true${"}".repeat(100_000)}`, []],
    [
      "a schema of 501 levels",
      `{"$schema":"${dialect}","not":${`{"not":`.repeat(499)}{}${"}".repeat(500)}`,
      ["too-deep a.json#: the file has more than 500 levels"],
    ],
    [
      "100,000 levels of data",
      `{"$schema":"${dialect}","const":${"[".repeat(100_000)}${"]".repeat(100_000)}}`,
      ["too-deep a.json#: the file has more than 500 levels"],
    ],
    [
      "100,000 levels, and no JSON",
      `{"$schema":"${dialect}","const":${"[".repeat(100_000)}`,
      ["not-json a.json@0: not valid JSON"],
    ],
    [
      "keywords of the wrong shape",
      `{"$schema":"${dialect}","type":"x","required":1}`,
      ["not-a-schema a.json#/type", "not-a-schema a.json#/required"],
    ],
  ])("%s", async (_what, text, want) => {
    const { documents, diagnostics } = await parseDocuments([source("a.json", text)]);
    expect(documents).toEqual([]);
    const lines = diagnostics.filter(({ severity }) => severity === "error").map(inOneLine);
    expect(lines.map((line, index) => line.slice(0, want[index]?.length))).toEqual(want);
  });

  test("500 levels are no problem", async () => {
    const text = `{"$schema":"${dialect}","not":${'{"not":'.repeat(498)}{}${"}".repeat(499)}`;
    const { documents, diagnostics } = await parseDocuments([source("a.json", text)]);
    expect(diagnostics).toEqual([]);
    expect(documents).toHaveLength(1);
  });

  test("a name that stands in an object twice is a warning, with its place", async () => {
    const text = `{\n  "$schema": "${dialect}",\n  "properties": { "a:b": true, "c" : { "x": 1 }, "a:b": false }\n}`;
    const { documents, diagnostics } = await parseDocuments([source("a.json", text)]);
    expect(documents).toHaveLength(1);
    expect(diagnostics.map(({ severity }) => severity)).toEqual(["warning"]);
    expect(diagnostics.map(inOneLine)).toEqual([
      `duplicate-key a.json@${text.lastIndexOf('"a:b"')}: "a:b" is defined more than once in this object`,
    ]);
  });
});

describe("a schema with an unsupported dialect", () => {
  const foreign = { $schema: "https://acme.example/meta", type: "object", properties: {} };

  test("is a document, since it may not be needed", async () => {
    const { documents, diagnostics } = await parseDocuments([source("a.json", foreign)]);
    expect(documents.map(({ path }) => path)).toEqual(["a.json"]);
    expect(diagnostics).toEqual([]);
  });

  test("is an error if its keywords have other meanings and the user passed the file", async () => {
    const { documents, diagnostics } = await parseDocuments([source("a.json", { ...foreign, required: true }, true)]);
    expect(documents).toEqual([]);
    expect(diagnostics.map(inOneLine)).toEqual([
      'unsupported-dialect a.json#/$schema: "https://acme.example/meta" is not a supported dialect of JSON Schema',
    ]);
  });
});
