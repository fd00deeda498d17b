import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { beforeAll, describe, expect, it } from "vitest";
import { ExampleMaker } from "../../../src/emit/examples/example-maker.js";
import { schemaFiles as printSchemaFiles } from "../../../src/emit/json-schema/schema-files.js";
import type { EventModel, ReleaseModel } from "../../../src/model/event-model.js";
import { eventName } from "../../../src/model/event-name.js";
import type { Definitions, JsonValue } from "../../../src/schema/schema.js";
import { newAjv } from "../examples/oracle.js";
import { bundledRelease } from "../examples/releases.js";
import { mutantsOf } from "./mutants.js";
import { ordersRelease } from "./orders-release.js";

interface Checks {
  readonly event: EventModel;
  readonly sample: JsonValue;
  /** By the schema of the model. */
  readonly model: ValidateFunction;
  /** By the file of the event. */
  readonly file: ValidateFunction;
}

function schemaFiles(release: ReleaseModel): ReadonlyMap<string, string> {
  return new Map(printSchemaFiles(release));
}

function textOf(files: ReadonlyMap<string, string>, name: string): string {
  return files.get(name) ?? expect.unreachable(`${name} is missing`);
}

function checksOf(release: ReleaseModel, files: ReadonlyMap<string, string>, ajv: Ajv2020): readonly Checks[] {
  const definitions: Definitions = Object.assign({}, release.definitions, ...release.events.map(({ parts }) => parts));
  const schemas = Object.fromEntries(release.events.map(({ name, data }) => [`event ${name.kebab}`, data]));
  ajv.addSchema({ $id: "https://example.com/model", $defs: { ...definitions, ...schemas } });
  const maker = new ExampleMaker(definitions);
  return release.events.map((event) => {
    const sample = maker.make(event.data, "maximal");
    return {
      event,
      sample: "value" in sample ? sample.value : expect.unreachable(sample.reason),
      model: ajv.compile({ $ref: `https://example.com/model#/$defs/event%20${event.name.kebab}` }),
      file: ajv.compile(JSON.parse(textOf(files, `${event.name.kebab}.json`))),
    };
  });
}

const cdevents = bundledRelease("0.5.1");

const releases: readonly [name: string, release: ReleaseModel][] = [
  ["CDEvents 0.5.1", cdevents],
  ["events of another kind", ordersRelease],
];

describe.each(releases)("the schema files of %s", (_, release) => {
  let files: ReadonlyMap<string, string>;
  let checks: readonly Checks[];
  let any: ValidateFunction;
  beforeAll(() => {
    files = schemaFiles(release);
    const ajv = newAjv();
    checks = checksOf(release, files, ajv);
    any = ajv.compile(JSON.parse(textOf(files, "event.json")));
  }, 60_000);

  it("are one for each event, one for any event, and the index", () => {
    const names = release.events.map(({ name }) => `${name.kebab}.json`);
    expect([...files.keys()]).toEqual([...names, "event.json", "index.json"]);
    expect(JSON.parse(textOf(files, "index.json"))).toEqual(
      Object.fromEntries(
        release.events.flatMap(({ name, type, typePattern }) =>
          typePattern === undefined ? [[type, `${name.kebab}.json`]] : [],
        ),
      ),
    );
  });

  it("are schemas without any keyword that a strict validator does not know", () => {
    const strict = new Ajv2020({ strictSchema: true, validateFormats: false });
    for (const [name, text] of files) {
      if (name !== "index.json") expect(() => strict.compile(JSON.parse(text)), name).not.toThrow();
    }
  });

  it("claim no address: neither that of the schemas they were made from, nor another one", () => {
    for (const text of files.values()) expect(text).not.toMatch(/"\$id"|"\$anchor"/);
  });

  it("accept the sample of their event", () => {
    for (const { event, sample, file } of checks) {
      expect(file(sample), JSON.stringify([event.type, file.errors])).toBe(true);
      expect(any(sample), JSON.stringify([event.type, any.errors])).toBe(true);
    }
  });

  it("let a file name its schema, which is for editors", () => {
    for (const { sample, file } of checks) {
      const written = { $schema: "./node_modules/cdevents/schemas/0.5/event.json", ...Object(sample) };
      expect([file(written), any(written)]).toEqual([true, true]);
      expect(file({ ...written, $schema: 1 })).toBe(false);
    }
  });

  it("give the same answer as the schema of the model about what is nearly a sample", () => {
    let invalid = 0;
    const disagreements: JsonValue[] = [];
    for (const { sample, model, file } of checks) {
      for (const mutant of mutantsOf(sample)) {
        const isValid = model(mutant);
        invalid += isValid ? 0 : 1;
        if (file(mutant) !== isValid || any(mutant) !== isValid) disagreements.push(mutant);
      }
    }
    expect(disagreements).toEqual([]);
    expect(invalid).toBeGreaterThan(release.events.length * 5);
  });

  it("know no other types of events", () => {
    const { discriminant } = release.profile;
    for (const { sample } of checks) {
      expect(any(withValueAt(sample, discriminant, "nobody.knows.this"))).toBe(false);
      expect(any(withValueAt(sample, discriminant, 1))).toBe(false);
      expect(any(withValueAt(sample, discriminant, undefined))).toBe(false);
    }
    expect([any({}), any([]), any("text"), any(null)]).toEqual([false, false, false, false]);
  });

  it("are the same each time", () => {
    expect(schemaFiles(structuredClone(release))).toEqual(files);
  });
});

/** The value with another one, or none, at a path. */
function withValueAt(value: JsonValue, path: readonly string[], inner: JsonValue | undefined): JsonValue {
  const [name, ...rest] = path;
  if (name === undefined) return inner ?? null;
  const { [name]: old, ...others } = Object(value);
  if (rest.length === 0 && inner === undefined) return others;
  return { ...others, [name]: withValueAt(old, rest, inner) };
}

describe("the schema of any event of a very large release", () => {
  const events = Array.from({ length: 201 }, (_, index) => {
    const [event] = structuredClone(ordersRelease.events);
    const type = `order.${index}`;
    const properties = { kind: { const: type }, count: { const: index } };
    const name = eventName(["order", String(index)]);
    return event && { ...event, name, type, parts: {}, data: { type: "object", properties } as const };
  });
  const large = { ...ordersRelease, events: events.filter((event) => event !== undefined) };
  const textFor = (length: number): string =>
    textOf(schemaFiles({ ...large, events: large.events.slice(0, length) }), "event.json");

  it("refers to the files beside it, which would be too much for one file", () => {
    const files = schemaFiles(large);
    const ajv = newAjv();
    for (const [name, text] of files) ajv.addSchema(JSON.parse(text), `https://example.com/schemas/${name}`);
    const check = ajv.getSchema("https://example.com/schemas/event.json") ?? expect.unreachable();
    expect(check({ kind: "order.7", count: 7 })).toBe(true);
    expect(check({ kind: "order.7", count: 8 })).toBe(false);
    expect(check({ kind: "order.201", count: 201 })).toBe(false);
    expect(JSON.parse(textOf(files, "event.json"))).not.toHaveProperty("$defs");
  });

  it("stands on its own as long as it has a size that editors cope with", () => {
    const refs = (text: string): readonly string[] =>
      [...text.matchAll(/"\$ref": "(.)/g)].map(([, start = ""]) => start);
    expect(new Set(refs(textFor(200)))).toEqual(new Set(["#"]));
    expect(new Set(refs(textFor(201)))).toEqual(new Set(["o"]));
  });
});

describe("a schema file", () => {
  it("is what a person would write", () => {
    const [[name, text] = ["", ""]] = schemaFiles(ordersRelease);
    expect(name).toBe("order-placed.json");
    expect(text).toBe(orderPlaced);
  });

  it("has the text of the fields, for editors to show", () => {
    const files = schemaFiles(cdevents);
    const schema = JSON.parse(textOf(files, "pipeline-run-finished.json"));
    expect(schema).toMatchObject({ title: "PipelineRunFinished", description: expect.stringMatching(/\w+ .*\.$/) });
    expect(schema.$defs.PipelineRunFinishedContent.properties.outcome.description).toMatch(/\w+ .*\.$/);
    expect(Object.keys(schema)[0]).toBe("$schema");
    expect(Object.keys(schema).at(-1)).toBe("$defs");
  });

  it("has the definitions that it needs, and no others", () => {
    for (const [name, text] of schemaFiles(cdevents)) {
      if (name === "index.json") continue;
      const { $defs } = JSON.parse(text);
      const used = new Set([...text.matchAll(/"\$ref": "#\/\$defs\/([^"]*)"/g)].map(([, target]) => target));
      expect(Object.keys($defs).sort()).toEqual([...used].sort());
    }
  });

  it("has nothing in it that is meant for the generator", () => {
    const text = [...schemaFiles(cdevents).values(), ...schemaFiles(ordersRelease).values()].join();
    expect(text).not.toMatch(/"x-/);
  });
});

const orderPlaced = `{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "title": "OrderPlaced",
  "description": "A customer has placed an order.",
  "type": "object",
  "properties": {
    "$schema": {
      "description": "The schema that this file is written by. It is there for editors, and is not sent.",
      "type": "string"
    },
    "kind": {
      "const": "order.placed"
    },
    "customer": {
      "$ref": "#/$defs/Customer"
    },
    "lines": {
      "type": "array",
      "items": {
        "$ref": "#/$defs/OrderPlacedLine"
      },
      "minItems": 1
    }
  },
  "required": ["kind", "customer"],
  "additionalProperties": false,
  "$defs": {
    "Customer": {
      "type": "object",
      "properties": {
        "name": {
          "description": "What the customer is called.",
          "type": "string",
          "minLength": 1
        }
      },
      "required": ["name"]
    },
    "OrderPlacedLine": {
      "type": "object",
      "properties": {
        "count": {
          "type": "integer",
          "minimum": 1
        },
        "bundle": {
          "$ref": "#/$defs/OrderPlacedLine"
        }
      },
      "required": ["count"],
      "unevaluatedProperties": false
    }
  }
}
`;
