import type { Ajv2020 } from "ajv/dist/2020.js";
import { beforeAll, describe, expect, it } from "vitest";
import { ExampleMaker } from "../../../src/emit/examples/example-maker.js";
import type { EventModel, ReleaseModel } from "../../../src/model/event-model.js";
import { bundledReleases, bundledSchemas } from "../../../src/profiles/cdevents/bundled/bundled.js";
import type { Definitions, JsonValue } from "../../../src/schema/schema.js";
import { sharedData } from "../../support/shared-data.js";
import { newAjv } from "./oracle.js";
import { bundledRelease, type PublishedSchema, releaseOf, schemasIn } from "./releases.js";

function examplesOf(release: ReleaseModel): ReadonlyMap<EventModel, readonly JsonValue[]> {
  const definitions: Definitions = Object.assign({}, release.definitions, ...release.events.map(({ parts }) => parts));
  const maker = new ExampleMaker(definitions);
  return new Map(
    release.events.map((event) => {
      const examples = (["minimal", "maximal"] as const).map((size) => maker.make(event.data, size));
      return [event, examples.flatMap((example) => ("value" in example ? [example.value] : []))];
    }),
  );
}

function ajvOf(schemas: readonly PublishedSchema[]): Ajv2020 {
  const ajv = newAjv();
  for (const { schema } of schemas) ajv.addSchema(schema);
  return ajv;
}

/** Returns the paths of a value, with `*` for the index of an item. */
function placesOf(value: unknown, path = ""): readonly string[] {
  if (typeof value !== "object" || value === null) return [path];
  return Object.entries(value).flatMap(([key, inner]) =>
    placesOf(inner, `${path}/${Array.isArray(value) ? "*" : key}`),
  );
}

describe.each(bundledReleases)("CDEvents %s", (version) => {
  let examples: ReadonlyMap<EventModel, readonly JsonValue[]>;
  beforeAll(() => {
    examples = examplesOf(bundledRelease(version));
  });

  it("has a minimal and a maximal example of each event that satisfy the bundled schema", () => {
    const ajv = ajvOf(bundledSchemas(version));
    expect(examples.size).toBeGreaterThan(30);
    for (const [event, values] of examples) {
      expect(values, event.type).toHaveLength(2);
      for (const value of values) {
        const isValid = ajv.validate(event.provenance.source, value);
        expect(isValid, JSON.stringify([event.type, ajv.errors])).toBe(true);
      }
    }
  });

  it("has examples with the type of the event, and members in the order of the schema", () => {
    for (const [event, [minimal, maximal]] of examples) {
      const type = event.typePattern === undefined ? event.type : expect.stringMatching(event.typePattern);
      expect(minimal).toMatchObject({ context: { type }, subject: { content: {} } });
      expect(minimal).not.toHaveProperty("customData");
      expect(Object.keys(maximal ?? {}).slice(0, 3)).toEqual(["context", "subject", "customData"]);
    }
  });

  it("has custom data that matches its content type", () => {
    for (const [, [, maximal]] of examples) {
      expect(maximal).toMatchObject({ customData: { key: "value" }, customDataContentType: "application/json" });
    }
  });
});

it("has every kind of link in a maximal example of CDEvents 0.5.1", () => {
  for (const [, [, maximal]] of examplesOf(bundledRelease("0.5.1"))) {
    expect(placesOf(maximal)).toEqual(
      expect.arrayContaining(["/context/links/*/linkKind", "/context/links/*/tags/key"]),
    );
    expect(maximal).toHaveProperty("context.links.2");
    const kinds = ["END", "PATH", "RELATION"].map((linkType) => expect.objectContaining({ linkType }));
    expect(maximal).toMatchObject({ context: { links: kinds } });
  }
});

describe.each(["0.3.0", "0.4.1", "0.5.1"])("CDEvents %s as published (needs shared data)", (version) => {
  const folder = sharedData(`cdevents/${version}/schemas`);
  it.skipIf(folder === undefined)("has examples that satisfy the published schemas", () => {
    const schemas = schemasIn(folder ?? "");
    const ajv = ajvOf(schemas);
    const examples = examplesOf(releaseOf(version, schemas));
    expect(examples.size).toBeGreaterThan(30);
    for (const [event, values] of examples) {
      expect(values, event.type).toHaveLength(2);
      for (const value of values) {
        const isValid = ajv.validate(event.provenance.source, value);
        expect(isValid, JSON.stringify([event.type, ajv.errors])).toBe(true);
      }
    }
  });
});
