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
  readonly example: JsonValue;
  /** The check by the schema of the model. */
  readonly model: ValidateFunction;
  /** The check by the file of the event. */
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
    const example = maker.make(event.data, "maximal");
    return {
      event,
      example: "value" in example ? example.value : expect.unreachable(example.reason),
      model: ajv.compile({ $ref: `https://example.com/model#/$defs/event%20${event.name.kebab}` }),
      file: ajv.compile(JSON.parse(textOf(files, `${event.name.kebab}.json`))),
    };
  });
}

const cdevents = bundledRelease("0.5.1");

const releases: readonly [name: string, release: ReleaseModel][] = [
  ["CDEvents 0.5.1", cdevents],
  ["events of another format", ordersRelease],
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

  it("consist of one for each event, one for any event, and the index", () => {
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

  it("have only keywords that a strict validator knows", () => {
    const strict = new Ajv2020({ strictSchema: true, validateFormats: false });
    for (const [name, text] of files) {
      if (name !== "index.json") expect(() => strict.compile(JSON.parse(text)), name).not.toThrow();
    }
  });

  it("have no $id and no $anchor", () => {
    for (const text of files.values()) expect(text).not.toMatch(/"\$id"|"\$anchor"/);
  });

  it("accept the example of their event", () => {
    for (const { event, example, file } of checks) {
      expect(file(example), JSON.stringify([event.type, file.errors])).toBe(true);
      expect(any(example), JSON.stringify([event.type, any.errors])).toBe(true);
    }
  });

  it("allow a $schema member, for editors", () => {
    for (const { example, file } of checks) {
      const written = { $schema: "./node_modules/cdevents/schemas/0.5/event.json", ...Object(example) };
      expect([file(written), any(written)]).toEqual([true, true]);
      expect(file({ ...written, $schema: 1 })).toBe(false);
    }
  });

  it("agree with the schema of the model about mutated examples", () => {
    let invalid = 0;
    const disagreements: JsonValue[] = [];
    for (const { example, model, file } of checks) {
      for (const mutant of mutantsOf(example)) {
        const isValid = model(mutant);
        invalid += isValid ? 0 : 1;
        if (file(mutant) !== isValid || any(mutant) !== isValid) disagreements.push(mutant);
      }
    }
    expect(disagreements).toEqual([]);
    expect(invalid).toBeGreaterThan(release.events.length * 5);
  });

  it("reject events of unknown types", () => {
    const { discriminant } = release.profile;
    for (const { example } of checks) {
      expect(any(withValueAt(example, discriminant, "unknown.type"))).toBe(false);
      expect(any(withValueAt(example, discriminant, 1))).toBe(false);
      expect(any(withValueAt(example, discriminant, undefined))).toBe(false);
    }
    expect([any({}), any([]), any("text"), any(null)]).toEqual([false, false, false, false]);
  });

  it("are the same for an equal release", () => {
    expect(schemaFiles(structuredClone(release))).toEqual(files);
  });
});

/** Returns the value with another one, or none, at a path. */
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

  it("refers to the files of the events", () => {
    const files = schemaFiles(large);
    const ajv = newAjv();
    for (const [name, text] of files) ajv.addSchema(JSON.parse(text), `https://example.com/schemas/${name}`);
    const check = ajv.getSchema("https://example.com/schemas/event.json") ?? expect.unreachable();
    expect(check({ kind: "order.7", count: 7 })).toBe(true);
    expect(check({ kind: "order.7", count: 8 })).toBe(false);
    expect(check({ kind: "order.201", count: 201 })).toBe(false);
    expect(JSON.parse(textOf(files, "event.json"))).not.toHaveProperty("$defs");
  });

  it("is self-contained up to 200 events", () => {
    const refs = (text: string): readonly string[] =>
      [...text.matchAll(/"\$ref": "(.)/g)].map(([, start = ""]) => start);
    expect(new Set(refs(textFor(200)))).toEqual(new Set(["#"]));
    expect(new Set(refs(textFor(201)))).toEqual(new Set(["o"]));
  });
});

describe("a schema file", () => {
  it("is formatted as Prettier formats it", () => {
    const [[name, text] = ["", ""]] = schemaFiles(ordersRelease);
    expect(name).toBe("order-placed.json");
    expect(text).toBe(orderPlaced);
  });

  it("has the descriptions of the members", () => {
    const files = schemaFiles(cdevents);
    const schema = JSON.parse(textOf(files, "pipeline-run-finished.json"));
    expect(schema).toMatchObject({ title: "PipelineRunFinished", description: expect.stringMatching(/\w+ .*\.$/) });
    expect(schema.$defs.PipelineRunFinishedContent.properties.outcome.description).toMatch(/\w+ .*\.$/);
    expect(Object.keys(schema)[0]).toBe("$schema");
    expect(Object.keys(schema).at(-1)).toBe("$defs");
  });

  it("has only the definitions that it refers to", () => {
    for (const [name, text] of schemaFiles(cdevents)) {
      if (name === "index.json") continue;
      const { $defs } = JSON.parse(text);
      const used = new Set([...text.matchAll(/"\$ref": "#\/\$defs\/([^"]*)"/g)].map(([, target]) => target));
      expect(Object.keys($defs).sort()).toEqual([...used].sort());
    }
  });

  it("has no keyword of the generator", () => {
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
      "description": "JSON Schema for editor support. Not part of the event.",
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
