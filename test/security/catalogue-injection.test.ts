import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { GenerateResult } from "../../src/generate-request.js";
import { generate } from "../../src/pipeline.js";
import type { JsonValue } from "../../src/schema/schema.js";
import { inputValues } from "../golden/cases.js";
import { differences, hasActed, LoadingFolder, payloads, placesIn, replaced, type StringPlace } from "./attack.js";

const root = mkdtempSync(join(tmpdir(), "cdevents-gen-catalogue-injection-"));
const folder = new LoadingFolder(root);
afterAll(() => rmSync(root, { recursive: true, force: true }));

const base = inputValues("catalogue")["transit.xreg.json"] ?? {};
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
      // Long texts are laid out in another way than short ones, and both may be what fits.
      const plains = await Promise.all([harmlessRun(place, "harm less"), harmlessRun(place, alike(payload))]);
      const comparable = plains.filter((plain) => plain.files.size > 0 && sameNames(attacked, plain));
      // An id names modules and exports, and a different name may put them into another order: kinds of tokens are compared
      // where no name changes.
      // A member called __proto__ has a key that no other has: computed, since a plain one would set the prototype.
      if (comparable.length > 0 && payload !== "__proto__") {
        const found = comparable.map((plain) => differences(attacked, plain));
        expect(found.some((each) => each.length === 0) ? [] : found[0]).toEqual([]);
      }
      await folder.load(attacked);
      expect(hasActed()).toBe(false);
    },
  );
});

function run(catalogue: JsonValue): Promise<GenerateResult> {
  return generate({
    sources: [{ path: "a.xreg.json", name: "a.xreg.json", text: JSON.stringify(catalogue), named: true }],
    releases: [],
    packageName: "p",
    packageVersion: "1.0.0",
    runtime: new Map(),
    templates: new Map(),
  });
}

const harmlessRuns = new Map<string, Promise<GenerateResult>>();
function harmlessRun(place: StringPlace, text: string): Promise<GenerateResult> {
  const key = JSON.stringify([place, text]);
  const known = harmlessRuns.get(key) ?? run(replaced(base, place, text));
  harmlessRuns.set(key, known);
  return known;
}

/** A text that is as long as another one, and as unfit to be an identifier. */
function alike(text: string): string {
  return "harm less ".repeat(20).slice(0, text.length);
}

function sameNames(one: GenerateResult, other: GenerateResult): boolean {
  return [...one.files.keys()].join() === [...other.files.keys()].join();
}
