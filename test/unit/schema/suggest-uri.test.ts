import { describe, expect, test } from "vitest";
import { createRegistry } from "../../../src/schema/registry.js";
import { schemaDocument } from "../../../src/schema/schema-document.js";
import { UriSuggester } from "../../../src/schema/suggest-uri.js";

const bundled = schemaDocument({
  name: "b.json",
  value: { $id: "https://cdevents.dev/0.5.1/schema/links/embeddedlinksarray" },
});
const unnamed = schemaDocument({ name: "links/embeddedlinksarray.json", value: { type: "array" } });
const named = schemaDocument({
  name: "links/mine.json",
  value: { $id: "https://acme.example/links/embeddedlinksarray" },
});

describe("what was probably meant by a URI that no schema has", () => {
  const wanted = "https://cdevents.dev/schema/links/embeddedlinksarray.json";
  test.each([
    [
      "a file of the inputs without an $id, as in CDEvents 0.4.0, and not the schema of another release",
      [unnamed],
      `links/embeddedlinksarray.json has this name, but no $id: add "$id": "${wanted}".`,
    ],
    ["a bundled schema", [], `Did you mean "${bundled.id}"?`],
    ["a schema of the same host rather than another one", [named], `Did you mean "${bundled.id}"?`],
  ])("%s", (_, inputs, want) => {
    const registry = createRegistry(inputs, () => [bundled]);
    expect(new UriSuggester(registry).suggest(wanted)).toBe(want);
  });
});
