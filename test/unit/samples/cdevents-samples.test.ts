import type { Ajv2020 } from "ajv/dist/2020.js";
import { beforeAll, describe, expect, it } from "vitest";
import { bundledReleases, bundledSchemas } from "../../../src/catalogue/bundled.js";
import { SampleMaker } from "../../../src/emit/samples/make-sample.js";
import type { EventModel, ReleaseModel } from "../../../src/model/event-model.js";
import type { Definitions, JsonValue } from "../../../src/schema/schema.js";
import { sharedData } from "../../support/shared-data.js";
import { newAjv } from "./oracle.js";
import { bundledRelease, type PublishedSchema, releaseOf, schemasIn } from "./releases.js";

function samplesOf(release: ReleaseModel): ReadonlyMap<EventModel, readonly JsonValue[]> {
  const definitions: Definitions = Object.assign({}, release.definitions, ...release.events.map(({ parts }) => parts));
  const maker = new SampleMaker(definitions);
  return new Map(
    release.events.map((event) => {
      const samples = (["minimal", "maximal"] as const).map((size) => maker.make(event.data, size));
      return [event, samples.flatMap((sample) => ("value" in sample ? [sample.value] : []))];
    }),
  );
}

function ajvOf(schemas: readonly PublishedSchema[]): Ajv2020 {
  const ajv = newAjv();
  for (const { schema } of schemas) ajv.addSchema(schema);
  return ajv;
}

/** The places of a value, `links/0/linkType` and so on, with arrays of any length counted as one. */
function placesOf(value: unknown, path = ""): readonly string[] {
  if (typeof value !== "object" || value === null) return [path];
  return Object.entries(value).flatMap(([key, inner]) =>
    placesOf(inner, `${path}/${Array.isArray(value) ? "*" : key}`),
  );
}

describe.each(bundledReleases)("CDEvents %s", (version) => {
  let samples: ReadonlyMap<EventModel, readonly JsonValue[]>;
  beforeAll(() => {
    samples = samplesOf(bundledRelease(version));
  });

  it("has a minimal and a maximal sample of each event, valid by the schema of the catalogue", () => {
    const ajv = ajvOf(bundledSchemas(version));
    expect(samples.size).toBeGreaterThan(30);
    for (const [event, values] of samples) {
      expect(values, event.type).toHaveLength(2);
      for (const value of values) {
        const isValid = ajv.validate(event.provenance.source, value);
        expect(isValid, JSON.stringify([event.type, ajv.errors])).toBe(true);
      }
    }
  });

  it("keeps the type of the event, and its members in the order of the schema", () => {
    for (const [event, [minimal, maximal]] of samples) {
      const type = event.typePattern === undefined ? event.type : expect.stringMatching(event.typePattern);
      expect(minimal).toMatchObject({ context: { type }, subject: { content: {} } });
      expect(minimal).not.toHaveProperty("customData");
      expect(Object.keys(maximal ?? {}).slice(0, 3)).toEqual(["context", "subject", "customData"]);
    }
  });

  it("shows custom data as a JSON object, of the content type that says so", () => {
    for (const [, [, maximal]] of samples) {
      expect(maximal).toMatchObject({ customData: { key: "value" }, customDataContentType: "application/json" });
    }
  });
});

it("a maximal sample of CDEvents 0.5.1 shows every kind of link", () => {
  for (const [, [, maximal]] of samplesOf(bundledRelease("0.5.1"))) {
    expect(placesOf(maximal)).toEqual(
      expect.arrayContaining(["/context/links/*/linkKind", "/context/links/*/tags/key"]),
    );
    expect(maximal).toHaveProperty("context.links.2");
    const kinds = ["END", "PATH", "RELATION"].map((linkType) => expect.objectContaining({ linkType }));
    expect(maximal).toMatchObject({ context: { links: kinds } });
  }
});

describe.each(["0.3.0", "0.4.1", "0.5.1"])("CDEvents %s as it was published (needs shared data)", (version) => {
  const folder = sharedData(`cdevents/${version}/schemas`);
  it.skipIf(folder === undefined)("has samples that its own schemas call valid", () => {
    const schemas = schemasIn(folder ?? "");
    const ajv = ajvOf(schemas);
    const samples = samplesOf(releaseOf(version, schemas));
    expect(samples.size).toBeGreaterThan(30);
    for (const [event, values] of samples) {
      expect(values, event.type).toHaveLength(2);
      for (const value of values) {
        const isValid = ajv.validate(event.provenance.source, value);
        expect(isValid, JSON.stringify([event.type, ajv.errors])).toBe(true);
      }
    }
  });
});
