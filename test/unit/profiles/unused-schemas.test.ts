import { describe, expect, it } from "vitest";
import { generate } from "../../../src/pipeline.js";
import { sampleSchema } from "../cli/sample-schemas.js";

const $schema = "https://json-schema.org/draft/2020-12/schema";
const event = sampleSchema({ type: "com.acme.deploy.approved.1.0.0", content: { type: "object" } });

async function run(files: { readonly [path: string]: object | string }) {
  const sources = Object.entries(files).map(([path, content]) => ({
    path,
    name: path,
    text: typeof content === "string" ? content : JSON.stringify(content),
    named: false,
  }));
  const request = { sources, releases: [], packageName: "p", packageVersion: "1.0.0", templates: new Map() };
  const { diagnostics, model } = await generate(request);
  const found = diagnostics.map(({ severity, code, place }) => `${severity} ${code} ${place?.file ?? ""}`);
  return { found, diagnostics, model };
}

describe("a schema that does not define an event and that no event refers to", () => {
  it("is reported with a warning that says how to define an event", async () => {
    const { diagnostics } = await run({ "event.json": event, "scan-finished.json": { $schema, type: "object" } });
    expect(diagnostics).toMatchObject([
      {
        severity: "warning",
        code: "unused-file",
        message: "scan-finished.json does not define an event, and no event refers to it",
        fix: expect.stringContaining("properties.context.properties.type"),
        place: { file: "scan-finished.json", pointer: "" },
      },
    ]);
  });

  it("is not reported if an event refers to it through another schema", async () => {
    const content = { $ref: "a.json" };
    const { found } = await run({
      "event.json": sampleSchema({ type: "com.acme.deploy.approved.1.0.0", content }),
      "a.json": { $schema, properties: { b: { $ref: "b.json" } } },
      "b.json": { $schema, type: "string" },
    });
    expect(found).toEqual([]);
  });

  it("is not reported if a message of a catalogue refers to it", async () => {
    const message = {
      envelope: "CloudEvents/1.0",
      envelopemetadata: { type: { value: "acme.x" }, source: { value: "/s" } },
      dataschemaformat: "JsonSchema/draft-07",
      dataschemauri: "./data.json",
    };
    const { found } = await run({
      "catalogue.json": { messagegroups: { g: { messages: { m: message } } } },
      "data.json": { $schema, $id: "https://acme.example/data", type: "object" },
    });
    expect(found).toEqual([]);
  });

  it("is not reported if there are no events at all, which is an error", async () => {
    expect((await run({ "a.json": { $schema, type: "object" } })).found).toEqual(["error no-events "]);
  });

  it("is reported together with others if there are many", async () => {
    const others = Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`${i}.json`, { $schema, title: `${i}` }]));
    const { diagnostics } = await run({ "event.json": event, ...others });
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]?.message).toMatch(/^12 schemas do not define an event, .* 9\.json and 2 more$/);
  });

  it("may have an unsupported dialect", async () => {
    const form = { $schema: "https://forms.example/schema", type: "object", properties: {} };
    const { found, model } = await run({ "event.json": event, "form.json": form });
    expect(found).toEqual(["warning unused-file form.json"]);
    expect(model?.releases[0]?.events).toHaveLength(1);
  });

  it("is skipped if it has an unsupported dialect and keywords with other meanings", async () => {
    const form = { $schema: "https://forms.example/schema", type: "object", properties: {}, required: true };
    expect((await run({ "event.json": event, "form.json": form })).found).toEqual(["note skipped-file "]);
  });

  it("may have definitions with the name of other definitions", async () => {
    const order = { $schema, properties: { data: { $ref: "#/$defs/data" } }, $defs: { data: { type: "string" } } };
    const parcel = { $schema, properties: { data: { $ref: "#/$defs/data" } }, $defs: { data: { type: "number" } } };
    const files = { "order.json": order, "parcel.json": parcel };
    const unused = ["warning unused-file order.json", "warning unused-file parcel.json"];
    expect((await run({ "event.json": event, ...files })).found).toEqual(unused);
    expect((await run(files)).found).toEqual(["error no-events "]);
  });

  it("may have unsupported keywords and circular references", async () => {
    const dynamic = { $schema, properties: { a: { $dynamicRef: "#x" } } };
    const circular = {
      $schema,
      allOf: [{ $ref: "#/$defs/a" }],
      $defs: { a: { $ref: "#/$defs/b" }, b: { $ref: "#/$defs/a" } },
    };
    const { found } = await run({ "event.json": event, "a.json": dynamic, "b.json": circular });
    expect(found).toEqual(["warning unused-file a.json", "warning unused-file b.json"]);
  });

  it("is explained if it describes a CloudEvent, even if there are no events", async () => {
    const string = { type: "string" };
    const letter = { $schema, properties: { specversion: string, id: string, type: { const: "a.b" }, source: string } };
    const { found, diagnostics } = await run({ "letter.json": letter });
    expect(found).toEqual(["error no-events ", "warning unused-file letter.json"]);
    expect(diagnostics[1]?.fix).toContain("xRegistry catalogue");
  });
});

describe("an event schema with an unsupported dialect", () => {
  it("is an error", async () => {
    const foreign = { ...JSON.parse(event), $schema: "https://json-schema.example/2020-12" };
    expect((await run({ "event.json": foreign })).found).toContain("error unsupported-dialect event.json");
  });
});

describe("a file that consists of a reference to one of its definitions", () => {
  it("has one type with the definition of the same name", async () => {
    const person = { $schema, $ref: "#/definitions/Person", definitions: { Person: { type: "object" } } };
    const content = { type: "object", properties: { by: { $ref: "person.json" } } };
    const { found, model } = await run({
      "event.json": sampleSchema({ type: "com.acme.deploy.approved.1.0.0", content }),
      "person.json": person,
    });
    expect(found).toEqual([]);
    expect(Object.keys(model?.releases[0]?.definitions ?? {})).toEqual(["Person"]);
  });

  it("is reported as circular if the definition refers to the file", async () => {
    const person = { $schema, $ref: "#/definitions/Person", definitions: { Person: { $ref: "#" } } };
    const content = { type: "object", properties: { by: { $ref: "person.json" } } };
    const { found } = await run({
      "event.json": sampleSchema({ type: "com.acme.deploy.approved.1.0.0", content }),
      "person.json": person,
    });
    expect(found).toContainEqual(expect.stringMatching(/^error endless-ref person\.json/));
  });
});
