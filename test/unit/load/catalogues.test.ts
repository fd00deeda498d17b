import { describe, expect, test } from "vitest";
import { looksLikeCatalogue } from "../../../src/load/looks-like-catalogue.js";
import { parseDocuments } from "../../../src/load/parse-documents.js";
import type { SourceText } from "../../../src/load/source-text.js";
import type { JsonValue } from "../../../src/schema/schema.js";
import { inOneLine } from "../schema/resolved.js";

const group = { g: { messages: {} } };

describe("what is a catalogue (catalogues 1.14)", () => {
  test.each<[string, JsonValue]>([
    ["message groups", { messagegroups: group }],
    ["in camel case", { messageGroups: group }],
    ["definition groups", { definitionGroups: { g: { definitions: {} } } }],
    ["schema groups only", { schemagroups: { s: { schemas: {} } } }],
    ["endpoints only", { endpoints: { e: { usage: ["producer"] } } }],
    ["Discovery 0.3", { groups: { g: { definitions: {} } }, definitions: {} }],
    ["Discovery 0.1", [{ id: "a", subscriptionurl: "x", events: [] }]],
    ["one group, as a server answers", { messagegroupid: "g", messages: {} }],
    ["all groups, as a server answers", { g: { messagegroupid: "g", messages: {} }, h: { messagegroupid: "h" } }],
    ["all groups of schemas", { s: { schemagroupid: "s", schemas: {} } }],
    ["all endpoints", { e: { endpointid: "e", usage: ["producer"] } }],
    ["all groups, of which one is broken", { g: 5, h: { messagegroupid: "h", messages: {} } }],
    ["an old group of schemas", { id: "s", groupProperties: {} }],
    ["with a broken part", { messagegroups: { ...group, other: 5 }, endpoints: [1] }],
    ["with the $schema of catalogues", { $schema: "https://cloudevents.io/schemas/registry", messagegroups: group }],
    ["an empty one", { messagegroups: {} }],
  ])("%s", (_what, value) => {
    expect(looksLikeCatalogue(value)).toBe(true);
  });

  test.each<[string, JsonValue]>([
    [
      "a JSON Schema of catalogues",
      { $schema: "http://json-schema.org/draft-07/schema#", messagegroups: {}, properties: {} },
    ],
    ["a JSON Schema", { type: "object", definitions: { a: {} }, properties: { messagegroups: {} } }],
    ["a JSON Schema of groups", { type: "object", properties: { messagegroupid: { type: "string" }, messages: {} } }],
    ["definitions of such", { $defs: { group: {} }, properties: { messagegroupid: {}, messages: {} } }],
    ["an object with the id of a group, and nothing in it", { order: { messagegroupid: "g", amount: 1 } }],
    ["a configuration with endpoints", { endpoints: { api: { url: "https://a.example" } } }],
    ["groups of people", { groups: { admins: { members: [] } } }],
    ["services of Docker", { services: { web: { image: "x" } } }],
    ["a CloudEvent", { specversion: "1.0", id: "1", source: "/", type: "t", data: {} }],
    ["GitHub's events", { events: ["push"], id: "1" }],
    ["a number of groups", { messagegroups: 3 }],
    ["an empty list", []],
    ["a text", "messagegroups"],
    ["nothing", {}],
  ])("and what is not: %s", (_what, value) => {
    expect(looksLikeCatalogue(value)).toBe(false);
  });
});

function source(path: string, text: string, named = false): SourceText {
  return { path, name: path, text, named };
}

describe("catalogues and schemas among the inputs", () => {
  test("in JSON and in YAML", async () => {
    const { catalogues, documents, diagnostics, skipped } = await parseDocuments([
      source("a.xreg.json", JSON.stringify({ messagegroups: group })),
      source("b.cereg.yaml", "messagegroups:\n  g:\n    messages: {}\n"),
      source("c.cereg", "messagegroups: {g: {messages: {}}}\n"),
      source("d.xreg", JSON.stringify({ messagegroups: group })),
      source(
        "e.yml",
        "$schema: https://json-schema.org/draft/2020-12/schema\n$id: https://a.example/e\nnot: {$id: x}\n",
      ),
      source("f.json", '{ "type": "object" }'),
    ]);
    expect(diagnostics).toEqual([]);
    expect(skipped).toEqual([]);
    expect(catalogues.map(({ path, value }) => [path, value])).toEqual(
      ["a.xreg.json", "b.cereg.yaml", "c.cereg", "d.xreg"].map((path) => [path, { messagegroups: group }]),
    );
    expect(documents.map(({ path, id }) => [path, id])).toEqual([
      ["e.yml", "https://a.example/e"],
      ["f.json", undefined],
    ]);
  });

  test.each([
    ["a deployment", "apiVersion: v1\nkind: Service\nspec:\n  type: ClusterIP\n"],
    ["several of them", "kind: A\nproperties: x\n---\nkind: B\n"],
    ["a template", "endpoints: {{ .Values.x }}\n{{- end }}\n"],
    ["a list", "- endpoints\n"],
    ["an API", "openapi: 3.1.0\npaths: {}\ncomponents: {schemas: {A: {properties: {}}}}\n"],
  ])("of a folder, other YAML is passed over: %s", async (_what, text) => {
    const { catalogues, documents, skipped, diagnostics } = await parseDocuments([source("a.yaml", text)]);
    expect([catalogues, documents, skipped]).toEqual([[], [], ["a.yaml"]]);
    expect(diagnostics.map(({ code }) => code)).toEqual(["skipped-file"]);
  });

  test.each<[string, string, string, boolean, readonly string[]]>([
    [
      "a catalogue with a stray comma",
      "a.json",
      '{ "messagegroups": {}, }',
      false,
      ["not-json a.json@23: trailing commas are not allowed in JSON"],
    ],
    [
      "a catalogue in broken YAML",
      "a.yaml",
      "messagegroups:\n  g: {}\n  h: b: c\n",
      false,
      ["not-yaml a.yaml@28: nested mappings are not allowed in compact mappings"],
    ],
    [
      "a catalogue with a tag",
      "a.yaml",
      "messagegroups: {g: {description: !x y}}\n",
      false,
      ["not-json-data a.yaml@36: !x has no equivalent in JSON"],
    ],
    [
      "a name twice in YAML",
      "a.yaml",
      "messagegroups: {}\nmessagegroups: {}\n",
      false,
      ['duplicate-key a.yaml@18: "messagegroups" is defined more than once in this object'],
    ],
    [
      "a name twice in JSON",
      "a.json",
      '{"messagegroups":{},"messagegroups":{}}',
      false,
      ['duplicate-key a.json@20: "messagegroups" is defined more than once in this object'],
    ],
    [
      "100,000 levels of YAML in a folder",
      "a.yaml",
      `endpoints: ${"[".repeat(100_000)}`,
      false,
      ["too-deep a.yaml@0: the file has more than 500 levels"],
    ],
    [
      "100,000 levels of JSON",
      "a.json",
      `{"messagegroups":{"g":${'{"a":'.repeat(100_000)}1${"}".repeat(100_001)}}`,
      false,
      ["too-deep a.json#: the file has more than 500 levels"],
    ],
    [
      "any YAML that was named",
      "a.yaml",
      "kind: A\n",
      true,
      ["unrecognised-file a.yaml#: the file has neither $schema nor a keyword of JSON Schema"],
    ],
  ])("%s", async (_what, path, text, named, want) => {
    const { diagnostics } = await parseDocuments([source(path, text, named)]);
    expect(diagnostics.map(inOneLine)).toEqual(want);
  });
});
