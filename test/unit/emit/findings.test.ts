import { describe, expect, it } from "vitest";
import { generate } from "../../../src/pipeline.js";
import type { JsonValue } from "../../../src/schema/schema.js";
import { sampleSchema } from "../cli/sample-schemas.js";

async function findingsOf(content: { readonly [keyword: string]: JsonValue }, templates: readonly string[] = []) {
  const text = sampleSchema({ type: "com.acme.deploy.approved.1.0.0", content });
  const { diagnostics, files } = await generate({
    sources: [{ path: "a.json", name: "a.json", text, named: true }],
    releases: [],
    packageName: "p",
    packageVersion: "1.0.0",
    templates: new Map(templates.map((name) => [name, ""])),
  });
  expect(files.size).toBeGreaterThan(0);
  return diagnostics.map(({ code, message, fix, place }) => ({ code, message, fix, pointer: place?.pointer }));
}

describe("what is pointed out, and generated all the same", () => {
  const content = "/properties/subject/properties/content";

  it("a pattern that can take for ever (CWE-1333)", async () => {
    const slow = "^(a+)+$";
    const found = await findingsOf({ type: "object", properties: { a: { type: "string", pattern: slow } } });
    expect(found).toMatchObject([{ code: "slow-pattern", pointer: `${content}/properties/a/pattern` }]);
    expect(found[0]?.message).toContain(slow);
  });

  it("in each file that says it, though all say the same", async () => {
    const content = { type: "object", properties: { a: { type: "string", pattern: "^(a+)+$" } } };
    const sources = ["approved", "refused"].map((predicate) => {
      const text = sampleSchema({ type: `com.acme.deploy.${predicate}.1.0.0`, content });
      return { path: `${predicate}.json`, name: `${predicate}.json`, text, named: true };
    });
    const request = { sources, releases: [], packageName: "p", packageVersion: "1.0.0", templates: new Map() };
    const { diagnostics } = await generate(request);
    const found = diagnostics.map(({ code, place }) => `${code} ${place?.file}`).sort();
    expect(found).toEqual(["slow-pattern approved.json", "slow-pattern refused.json"]);
  });

  it("such a pattern of names, once wherever it is used from", async () => {
    const shared = { $ref: `#${content}/properties/map` };
    const map = { type: "object", patternProperties: { "^(a|a)*$": true, "^b$": true } };
    const found = await findingsOf({ type: "object", properties: { map, a: shared, b: shared } });
    const places = found.map(({ code, pointer }) => [code, pointer]);
    expect(places).toContainEqual(["slow-pattern", `${content}/properties/map/patternProperties`]);
    expect(new Set(places.map(String)).size).toBe(1);
  });

  it("an event without a valid example", async () => {
    const code = { type: "string", pattern: "^$a" };
    const found = await findingsOf({ type: "object", properties: { code }, required: ["code"] });
    expect(found).toMatchObject([{ code: "no-sample", pointer: "" }]);
    expect(found[0]?.message).toContain("no string was found that matches");
  });

  it("a template that replaces nothing", async () => {
    const found = await findingsOf({ type: "object" }, ["REAMDE.md.hbs", "other.hbs", "README.md.hbs"]);
    expect(found).toMatchObject([
      {
        code: "unknown-template",
        message: expect.stringContaining("REAMDE.md.hbs"),
        fix: expect.stringMatching(/^Did you mean README\.md\.hbs\?/),
      },
      {
        code: "unknown-template",
        message: expect.stringContaining("other.hbs"),
        fix: expect.stringMatching(/^Templates are /),
      },
    ]);
  });
});
