import { describe, expect, test } from "vitest";
import { createRegistry } from "../../../src/schema/registry.js";
import type { JsonObject } from "../../../src/schema/schema-document.js";
import { schemaDocument } from "../../../src/schema/schema-document.js";
import { documentUri } from "../../../src/schema/uri.js";
import { inOneLine } from "./resolved.js";

describe("the registry", () => {
  test.each<{
    what: string;
    files: readonly (readonly [string, JsonObject])[];
    uris: readonly string[];
    want: readonly string[];
  }>([
    {
      what: "knows a document by its $id and by its path",
      files: [["a/b.json", { $id: "https://x.example/b" }]],
      uris: ["https://x.example/b", "input:///a/b.json"],
      want: [],
    },
    {
      what: "resolves a relative $id against the path",
      files: [["_defs/x.json", { $id: "cdevents/x" }]],
      uris: ["input:///_defs/cdevents/x", "input:///_defs/x.json"],
      want: [],
    },
    {
      what: "knows inner schemas, but no data that looks like one",
      files: [
        [
          "a.json",
          {
            $id: "https://x.example/a",
            const: { $id: "no" },
            properties: { $id: { $id: "p", enum: [{ $id: "no" }] } },
          },
        ],
      ],
      uris: ["https://x.example/a", "input:///a.json", "https://x.example/p"],
      want: [],
    },
    {
      what: "knows the `id` of draft-04, and no `$id` there",
      files: [
        [
          "a.json",
          { $schema: "http://json-schema.org/draft-04/schema#", id: "https://x.example/a#", not: { $id: "no" } },
        ],
      ],
      uris: ["https://x.example/a", "input:///a.json"],
      want: [],
    },
    {
      what: "reports a second schema of the same $id",
      files: [
        ["a.json", { $id: "https://x.example/a" }],
        ["b.json", { $id: "https://x.example/a", type: "null" }],
        ["c.json", { $id: "https://x.example/a" }],
      ],
      uris: ["https://x.example/a", "input:///a.json", "input:///b.json", "input:///c.json"],
      want: ["duplicate-id b.json#/$id: https://x.example/a is also the id of a.json, and the two differ"],
    },
    {
      what: "reports a second schema of the same anchor",
      files: [["a.json", { $defs: { x: { $anchor: "n" }, y: { $dynamicAnchor: "n" } } }]],
      uris: ["input:///a.json"],
      want: ['duplicate-id a.json#/$defs/y: "n" is also the name of input:///a.json#/$defs/x'],
    },
  ])("$what", ({ files, uris, want }) => {
    const registry = createRegistry(files.map(([name, value]) => schemaDocument({ name, value })));
    expect(registry.uris()).toEqual(uris);
    expect(registry.diagnostics.map(inOneLine)).toEqual(want);
  });

  test.each([
    ["a b/ü.json", "input:///a%20b/%C3%BC.json"],
    ["./a//b.json", "input:///a/b.json"],
    ["../../a.json", "input://up-2/a.json"],
    ["/schemas/a.json", "input://absolute/schemas/a.json"],
    ["C:/a.json", "input:///C%3A/a.json"],
    ["http://localhost:1234/a.json#", "http://localhost:1234/a.json"],
    ["urn:uuid:1", "urn:uuid:1"],
  ])("the URI of the path %s is %s", (path, want) => {
    expect(documentUri(path)).toBe(want);
  });
});
