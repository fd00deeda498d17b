import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { GenerateResult } from "../../src/generate-request.js";
import { generate } from "../../src/pipeline.js";
import type { JsonValue } from "../../src/schema/schema.js";
import { inputValues } from "../golden/cases.js";
import { differences, hasActed, LoadingFolder, payloads, placesIn, replaced, type StringPlace } from "./attack.js";

/** A string that is not an identifier either, so that it is quoted wherever a payload would be. */
const harmless = "harm less";
const root = mkdtempSync(join(tmpdir(), "cdevents-gen-injection-"));
const folder = new LoadingFolder(root);
afterAll(() => rmSync(root, { recursive: true, force: true }));

const base = withEverything(inputValues("private-namespace")["deploy-approved.json"] ?? {});
const places = [...placesIn(base, [])];

describe.each(Object.entries(payloads))("%s", (_name, payload) => {
  it.each(places.map((place) => [place.path.join("/") + (place.isKey ? " (name)" : ""), place] as const))(
    "in %s",
    async (_place, place) => {
      const attacked = await run(replaced(base, place, payload));
      if (attacked.files.size === 0) {
        expect(attacked.diagnostics.filter(({ severity }) => severity === "error")).not.toEqual([]);
        return;
      }
      const plain = await harmlessRun(place);
      // Where the harmless text is refused, there is nothing to compare with; that it does nothing is checked all the same.
      // A property called __proto__ has a key that no other has: computed, since a plain one would set the prototype.
      if (plain.files.size > 0 && payload !== "__proto__") expect(differences(attacked, plain)).toEqual([]);
      await folder.load(attacked);
      expect(hasActed()).toBe(false);
    },
  );
});

function run(schema: JsonValue): Promise<GenerateResult> {
  const person = inputValues("private-namespace")["person.json"] ?? {};
  const sources = Object.entries({ "a.json": schema, "person.json": person }).map(([name, value]) => ({
    path: name,
    name,
    text: JSON.stringify(value),
    named: false,
  }));
  return generate({
    sources,
    releases: [],
    packageName: "p",
    packageVersion: "1.0.0",
    runtime: new Map(),
    templates: new Map(),
  });
}

const harmlessRuns = new Map<StringPlace, Promise<GenerateResult>>();
function harmlessRun(place: StringPlace): Promise<GenerateResult> {
  // A pattern of plain text is printed as a literal, any other as a string; the attacks are not plain.
  const text = place.path.at(-1) === "pattern" && !place.isKey ? `${harmless} \u00e9` : harmless;
  const known = harmlessRuns.get(place) ?? run(replaced(base, place, text));
  harmlessRuns.set(place, known);
  return known;
}

/** Adds what a schema can carry text in besides: titles, defaults, examples, enums, constants, patterns. */
function withEverything(schema: JsonValue): JsonValue {
  const extra = {
    title: "Title",
    description: "Text.",
    $comment: "Comment.",
    "x-cdevents-gen": { name: "deployApproved" },
  };
  const text = JSON.stringify(schema).replace(
    '"votes":{',
    '"note":{"description":"Note.","default":"d","examples":["e"],"enum":["one","two"]},"exact":{"const":"value"},"shaped":{"type":"string","pattern":"^a+$"},"votes":{',
  );
  return { ...JSON.parse(text), ...extra };
}
