import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parseDocuments } from "../../../src/load/parse-documents.js";
import { createRegistry } from "../../../src/schema/registry.js";
import { resolveSchemas } from "../../../src/schema/resolve.js";
import { findContradictions } from "../../../src/schema/satisfiable.js";
import type { JsonObject } from "../../../src/schema/schema-document.js";
import { nameByUri } from "../../support/name-by-uri.js";
import { sharedData } from "../../support/shared-data.js";
import { inOneLine } from "./resolved.js";

/** Loads, resolves and examines files as a run does: the documents by path, and all errors and warnings. */
async function examine(files: { readonly [path: string]: string | JsonObject }) {
  const sources = Object.entries(files).map(([path, content]) => {
    const text = typeof content === "string" ? content : JSON.stringify(content);
    return { path, name: path, text, named: false };
  });
  const { documents, diagnostics } = await parseDocuments(sources);
  const registry = createRegistry(documents);
  const resolved = resolveSchemas(documents, registry, nameByUri());
  const { schemas, definitions, places } = resolved;
  const impossible = findContradictions([...schemas.values()], definitions, places);
  const found = [...diagnostics, ...registry.diagnostics, ...resolved.diagnostics, ...impossible];
  return {
    paths: documents.map(({ path }) => path),
    definitions: Object.keys(definitions),
    problems: found.filter(({ severity }) => severity !== "note").map(inOneLine),
  };
}

const releases = [
  { release: "0.3.0", documents: 39, definitions: [] },
  {
    release: "0.4.1",
    documents: 54,
    definitions: ["Embeddedlinkend", "Embeddedlinkpath", "Embeddedlinkrelation", "Embeddedlinksarray"],
  },
  {
    release: "0.5.1",
    documents: 54,
    definitions: ["Embeddedlinkend", "Embeddedlinkpath", "Embeddedlinkrelation", "Embeddedlinksarray"],
  },
].map((release) => ({ ...release, folder: sharedData(`cdevents/${release.release}`) }));

describe("CDEvents as published (needs shared data)", () => {
  for (const { release, documents, definitions, folder } of releases) {
    test.skipIf(folder === undefined)(`${release}: everything is found, and nothing is wrong`, async () => {
      const examined = await examine(readFolder(folder ?? ""));
      expect(examined.problems).toEqual([]);
      expect(examined.paths).toHaveLength(documents);
      expect(examined.definitions).toEqual(definitions);
    });
  }

  const folders = releases.flatMap(({ release, folder }) => (folder === undefined ? [] : { release, folder }));
  test.skipIf(folders.length < 3)("all releases at once do not get into each other's way", async () => {
    const all = folders.flatMap(({ release, folder }) => Object.entries(readFolder(folder, `${release}/`)));
    const { problems, paths } = await examine(Object.fromEntries(all));
    expect(problems).toEqual([]);
    expect(paths).toHaveLength(147);
  });
});

function readFolder(folder: string, prefix = ""): { readonly [path: string]: string } {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".json"));
  return Object.fromEntries(names.map((name) => [prefix + name, readFileSync(join(folder, name), "utf8")]));
}

// The irregularities of each release, said in samples of our own.
const $schema = "https://json-schema.org/draft/2020-12/schema";

/** An event as small as one can be, in the shape of a release. */
function event(release: string, name: string, context: JsonObject): JsonObject {
  return {
    $schema,
    $id: `https://cdevents.dev/${release}/schema/${name}-event`,
    type: "object",
    properties: { context: { type: "object", additionalProperties: false, ...context } },
    additionalProperties: false,
    required: ["context"],
  };
}

const linked = (reference: string): JsonObject => ({ properties: { links: { $ref: reference } } });
const link = {
  type: "object",
  properties: { linkType: { type: "string", enum: ["END"] } },
  additionalProperties: false,
};

describe("the irregularities of CDEvents", () => {
  test("0.3: an $id that was left over from an event that is gone", async () => {
    const { problems } = await examine({
      "schemas/testsuiterunfinished.json": event("0.3.0", "test-suite-finished", {}),
      "schemas/testsuiterunstarted.json": event("0.3.0", "test-suite-run-started", {}),
    });
    expect(problems).toEqual([]);
  });

  test("0.4.0: references by an absolute path, to links without $schema and $id", async () => {
    const { problems, paths } = await examine({
      "schemas/a.json": event("0.4.0", "a", linked("/schema/links/embeddedlinksarray.json")),
      "schemas/links/embeddedlinksarray.json": { type: "array", items: { anyOf: [{ $ref: "embeddedlinkend.json" }] } },
      "schemas/links/embeddedlinkend.json": { ...link, from: { type: "object" } },
    });
    expect(paths).toHaveLength(3);
    expect(problems).toEqual([
      "unresolved-ref schemas/a.json#/properties/context/properties/links/$ref: " +
        '"/schema/links/embeddedlinksarray.json" refers to https://cdevents.dev/schema/links/embeddedlinksarray.json, ' +
        "and no schema has this $id",
    ]);
  });

  test("0.4.1: references without an extension, resolved against the $id and not the file, beside other keywords", async () => {
    const { problems, definitions } = await examine({
      "schemas/a.json": event("0.4.1", "a", linked("links/embeddedlinksarray")),
      "schemas/links/embeddedlinksarray.json": {
        $schema,
        $id: "https://cdevents.dev/0.4.1/schema/links/embeddedlinksarray",
        type: "array",
        items: { anyOf: [{ type: "object", $ref: "embeddedlinkend" }] },
      },
      "schemas/links/embeddedlinkend.json": {
        $schema,
        $id: "https://cdevents.dev/0.4.1/schema/links/embeddedlinkend",
        ...link,
      },
    });
    expect(problems).toEqual([]);
    expect(definitions).toEqual(["Embeddedlinkend", "Embeddedlinksarray"]);
  });

  test("0.5.0: a name that is required and forbidden", async () => {
    const context = { properties: { specversion: { type: "string" } }, required: ["specversion", "version"] };
    const { problems } = await examine({ "schemas/a.json": event("0.5.0", "a-finished", context) });
    expect(problems).toEqual([
      "unsatisfiable-schema schemas/a.json#/properties/context/required/1: " +
        '"version" is required, but "additionalProperties" is false and "properties" does not list it',
    ]);
  });

  test("main: a version baked into a reference, a file whose $id is elsewhere, a keyword and records of its own", async () => {
    const base = "https://cdevents.dev/0.6.0-draft/schema/";
    const { problems, paths } = await examine({
      "schemas/a.json": {
        ...event("0.6.0-draft", "a", linked("links/embeddedlinkend")),
        "x-cdevents-semantics": { subject: "a" },
      },
      "schemas/links/embeddedlinkend.json": {
        $schema,
        $id: `${base}links/embeddedlinkend`,
        properties: { domainId: { $ref: `${base}links/domainid` } },
      },
      "schemas/links/domainid.json": { $schema, $id: `${base}links/domainid`, $ref: "providers" },
      "schemas/registry/providers.json": { $schema, $id: `${base}links/providers`, type: "string", enum: ["github"] },
      "schemas/_defs/a.json": { $id: "cdevents/_defs/a", term: "a", definition: "…", notes: [], examples: [] },
      "conformance/formats/domainid.json": { valid: [{ value: "a" }], invalid: [] },
    });
    expect(problems).toEqual([]);
    expect(paths).toHaveLength(4);
  });
});
