import { describe, expect, it } from "vitest";
import { bundledReleases, bundledSchemas, newestRelease } from "../../../../src/profiles/cdevents/bundled/bundled.js";
import { sharedData } from "../../../support/shared-data.js";
import { canonical, digest, type JsonSchema } from "./canonical.js";
import recorded from "./digests.json" with { type: "json" };
import { upstreamSchemas } from "./upstream.js";

const digests: { readonly [release: string]: { readonly [name: string]: string } } = recorded;

function byId(schemas: Iterable<JsonSchema>): ReadonlyMap<string, JsonSchema> {
  return new Map([...schemas].map((schema) => [String(schema["$id"]), schema]));
}

describe("the bundled releases", () => {
  it("are those with recorded digests, oldest first", () => {
    expect(bundledReleases).toEqual(Object.keys(digests));
    expect(newestRelease()).toBe(bundledReleases.at(-1));
  });

  it("are the only ones that can be asked for", () => {
    expect(() => bundledSchemas("0.4.0")).toThrow(
      new RangeError(`CDEvents 0.4.0 is not bundled; there are ${bundledReleases.join(", ")}`),
    );
  });

  it("expand to the same text every time", () => {
    const once = bundledReleases.map((release) => JSON.stringify(bundledSchemas(release)));
    expect(bundledReleases.map((release) => JSON.stringify(bundledSchemas(release)))).toEqual(once);
  });
});

describe.each(bundledReleases)("CDEvents %s", (release) => {
  const bundled = new Map(bundledSchemas(release).map(({ name, schema }) => [name, schema]));
  const ids = byId(bundled.values());

  it("expands to the recorded digest of every upstream schema", () => {
    const found = [...bundled].map(([name, schema]) => [name, digest(schema, ids)]);
    expect(Object.fromEntries(found)).toEqual(digests[release]);
  });

  const folder = sharedData(`cdevents/${release}`);
  describe.skipIf(folder === undefined)("beside upstream (needs shared data)", () => {
    const upstream = folder === undefined ? new Map<string, JsonSchema>() : upstreamSchemas(folder);
    const upstreamIds = byId(upstream.values());

    it("has the same schemas", () => {
      expect([...bundled.keys()].sort()).toEqual([...upstream.keys()].sort());
    });

    it.each([...upstream.keys()])("says the same in %s", (name) => {
      expect(canonical(bundled.get(name) ?? {}, ids)).toEqual(canonical(upstream.get(name) ?? {}, upstreamIds));
    });

    it("has recorded the digests of these very files", () => {
      const found = [...upstream].map(([name, schema]) => [name, digest(schema, upstreamIds)]);
      expect(Object.fromEntries(found)).toEqual(digests[release]);
    });
  });
});
