import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type CatalogueSyntax, xregistryText } from "../../../src/export/xregistry/xregistry-text.js";
import type { SourceText } from "../../../src/load/source-text.js";
import { generate, type LoadedModel, loadModel } from "../../../src/pipeline.js";
import { inputValues, schemaCases } from "../../golden/cases.js";
import { sharedData } from "../../support/shared-data.js";
import { readText, withoutPlaces } from "../profiles/xregistry/fix/same-catalogue.js";

function source(name: string, text: string): SourceText {
  return { path: name, name, text, named: true };
}

const asked = { releases: [], packageName: "events", packageVersion: "1.0.0" };

async function loadText(name: string, text: string): Promise<LoadedModel> {
  return loadModel({ ...asked, sources: [source(name, text)] });
}

async function filesOf(sources: readonly SourceText[], releases: readonly string[] = []) {
  const { files, diagnostics } = await generate({ ...asked, sources, releases, templates: new Map() });
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  return files;
}

/** Everything that a catalogue can say, in one. */
const everything = {
  endpoints: {
    kafka: {
      usage: ["consumer"],
      description: "All of it.",
      channel: "c",
      envelopeoptions: { mode: "structured", format: "application/cloudevents+avro" },
      protocol: "KAFKA",
      protocoloptions: {
        endpoints: [{ "bootstrap.servers": ["a:1", "b:2"] }],
        topic: "t",
        key: "{k}",
        partition: 0,
        acks: 1,
        consumergroup: "g",
        headers: { h: { value: "1" } },
      },
      messagegroups: ["/messagegroups/g", "/endpoints/hook"],
      deprecated: {},
    },
    hook: {
      usage: ["producer"],
      protocol: "HTTP",
      protocoloptions: {
        endpoints: [{ uri: "https://a.example/{tenant}" }],
        method: "PUT",
        headers: [
          { name: "a", value: "1" },
          { name: "a", value: "2" },
        ],
        query: { q: "{x}" },
      },
      messages: {
        own: {
          envelope: "CloudEvents/1.0",
          envelopemetadata: { type: { value: "own" } },
          protocol: "HTTP",
          protocoloptions: { method: "PUT", headers: [{ name: "n", value: "{v}" }], query: { q: "1" }, path: "/p" },
        },
      },
    },
    device: {
      usage: ["subscriber", "consumer"],
      protocol: "MQTT/3.1.1",
      protocoloptions: {
        topicfilter: "a/+",
        sharedsubscriptiongroup: "s",
        qos: 2,
        retain: false,
        willtopic: "w",
        willmessage: "/messagegroups/g/messages/mqtt",
      },
    },
    queue: { usage: ["producer"], protocol: "AMQP/1.0", protocoloptions: { node: "q", durable: true } },
    subject: { usage: ["subscriber"], protocol: "NATS", protocoloptions: { subjectfilter: "a.*", queuegroup: "q" } },
    socket: { usage: ["subscriber"], protocol: "WEBSOCKETS", protocoloptions: {} },
  },
  messagegroups: {
    g: {
      description: "Things.",
      deprecated: { effective: "2030-01-01T00:00:00Z", alternative: "/messagegroups/h" },
      messages: {
        thing: {
          name: "Thing",
          description: "Something.",
          deprecated: { documentation: "https://a.example/" },
          envelope: "CloudEvents/1.0",
          envelopeoptions: { mode: "binary" },
          envelopemetadata: {
            id: { value: "{station}-1" },
            type: { value: "thing" },
            source: { type: "uritemplate", value: "/s/{station}" },
            time: { type: "timestamp", value: "0001-01-01T00:00:00+00:00" },
            size: { type: "integer", value: 5, description: "How big." },
            flag: { type: "boolean", required: true },
          },
          protocol: "KAFKA",
          protocoloptions: { topic: "t", key_base64: "aw==", headers: { a: { value: "{station}" } } },
          dataschemaformat: "JsonSchema/draft-07",
          dataschemauri: "#/schemagroups/s/schemas/a%2Fb",
        },
        mqtt: {
          basemessageuri: "/messagegroups/g/messages/thing",
          protocol: "MQTT/5.0",
          protocoloptions: { topic_name: "a/{station}", qos: 1, user_properties: [{ name: "u", value: "1" }] },
          envelopemetadata: { flag: null },
        },
        part: {
          basemessageuri: "/messagegroups/g/messages/thing",
          description: null,
          protocoloptions: { headers: { a: null, b: { value: "2" } } },
          dataschemauri: "/schemagroups/s/schemas/a~1b/versions/2#/definitions/P",
        },
        amqp: {
          protocol: "AMQP/1.0",
          protocoloptions: {
            properties: { subject: { value: "s/{x}" } },
            "application-properties": { n: { value: 5 } },
            header: { durable: true },
          },
          datacontenttype: "application/json",
          dataschemaformat: "Avro/1.11.0",
          dataschema: { type: "record", name: "R", fields: [{ name: "f", type: "long" }] },
        },
        nats: {
          protocol: "NATS",
          protocoloptions: { subject: "a.{x}", "reply-to": "r", headers: [{ name: "h", value: "1" }] },
          envelopemetadata: { type: { value: "not an envelope" } },
          envelope: "None",
        },
      },
    },
  },
  schemagroups: {
    s: {
      schemas: {
        "a/b": {
          format: "JsonSchema/draft-07",
          description: "A schema.",
          versions: {
            "1": { schema: { type: "object", properties: { station: { type: "string" } } } },
            "2": { schema: { definitions: { P: { type: "object", properties: { p: { type: "number" } } } } } },
          },
          meta: { defaultversionid: "1" },
        },
      },
    },
  },
};

const syntaxes: readonly CatalogueSyntax[] = ["json", "yaml"];

describe.each(syntaxes)("a catalogue, written as xRegistry in %s", (syntax) => {
  async function roundTrip(name: string, text: string) {
    const before = await loadText(name, text);
    const written = await xregistryText(before, syntax);
    const after = await readText(written, `again.${syntax}`);
    const read = before.results.find(({ catalogue }) => catalogue !== undefined)?.catalogue;
    return { read, after, written };
  }

  it("is the same when it is read again, under the newest names", async () => {
    const { read, after } = await roundTrip("a.json", JSON.stringify(everything));
    expect(read?.renames).toEqual([]);
    expect(withoutPlaces(after.catalogue)).toEqual(read && withoutPlaces(read.catalogue));
    expect(after.renames).toEqual([]);
    expect(after.diagnostics.filter(({ code }) => code.startsWith("unresolved"))).toEqual([]);
  });

  const folder = sharedData("catalogues");
  const files = folder === undefined ? [] : readdirSync(folder).filter((file) => /\.(?:json|yaml)$/.test(file));

  it.skipIf(folder === undefined).each(files)(
    "%s is the same when it is read again (needs shared data)",
    async (file) => {
      const { read, after } = await roundTrip(file, readFileSync(join(folder ?? "", file), "utf8"));
      expect(withoutPlaces(after.catalogue)).toEqual(read && withoutPlaces(read.catalogue));
      expect(after.renames).toEqual([]);
    },
  );
});

describe("generation from an exported catalogue", () => {
  it("gives the same package, file by file", async () => {
    const text = JSON.stringify(everything);
    const exported = await xregistryText(await loadText("a.json", text), "json");
    expect(await filesOf([source("a.json", exported)])).toEqual(await filesOf([source("a.json", text)]));
  });
});

describe("releases of CDEvents, written as a catalogue", () => {
  it.each([[["0.3.0", "0.5.1"]]])(
    "%j comes back as CDEvents",
    async (releases) => {
      const loaded = await loadModel({ ...asked, releases, sources: [] });
      const exported = await xregistryText(loaded, "json");
      const [again, before] = [await filesOf([source("cdevents.xreg.json", exported)]), await filesOf([], releases)];
      expect([...again.keys()]).toEqual([...before.keys()]);
      for (const [path, text] of before) expect(again.get(path), path).toBe(text);
    },
    60_000,
  );
});

describe("events of a user's own, written as a catalogue", () => {
  it.each(schemaCases)("$name comes back: $description", async (golden) => {
    const sources = golden.sources.map(({ name, text }) => source(name, text));
    const exported = await xregistryText(await loadModel({ ...asked, sources }), "yaml");
    const [again, before] = [await filesOf([source("events.xreg.yaml", exported)]), await filesOf(sources)];
    expect([...again.keys()]).toEqual([...before.keys()]);
    for (const [path, text] of before) expect(again.get(path), path).toBe(text);
  });

  it("differs in the first line where a schema has no $id, since the file is another one", async () => {
    const inputs = Object.entries(inputValues("private-namespace"));
    const [name = "", value] = inputs.find(([file]) => file === "deploy-rejected.json") ?? [];
    const sources = [source(name, JSON.stringify(value).replace(/"\$id":"[^"]*",/, ""))];
    const exported = await xregistryText(await loadModel({ ...asked, sources }), "json");
    const [again, before] = [await filesOf([source("events.xreg.json", exported)]), await filesOf(sources)];
    const withoutHeader = (text: string | undefined) => text?.replace(/^\/\/ Generated by cdevents-gen from .*\n/, "");
    for (const [path, text] of before) expect(withoutHeader(again.get(path)), path).toBe(withoutHeader(text));
  });

  it("finds what they refer to within the document", async () => {
    const sources = Object.entries(inputValues("private-namespace")).map(([file, value]) =>
      source(file, JSON.stringify(value)),
    );
    const exported = JSON.parse(await xregistryText(await loadModel({ ...asked, sources }), "json"));
    const { schemas } = exported.schemagroups["cdevents-0.5.1"];
    const [version] = Object.values<{ schema: { $defs: object } }>(schemas["deploy-approved"].versions);
    expect(Object.keys(version?.schema.$defs ?? {})).toEqual(["https://acme.example/schemas/person"]);
  });
});

describe("schemas that refer to files, written as a catalogue", () => {
  const person = { type: "object", properties: { name: { type: "string" } }, required: ["name"] };
  const event = {
    type: "object",
    properties: {
      context: { type: "object", properties: { type: { const: "com.acme.deploy.approved.1.0.0" } } },
      subject: {
        type: "object",
        properties: { content: { type: "object", properties: { approver: { $ref: "common/person.json" } } } },
      },
    },
  };
  const message = { dataschemaformat: "JsonSchema/draft/2020-12", dataschemauri: "order.json" };
  const catalogue = {
    messagegroups: {
      g: { messages: { m: { ...message, envelope: "CloudEvents/1.0", envelopemetadata: { type: { value: "t" } } } } },
    },
  };
  const order = {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    type: "object",
    properties: { by: { $ref: "common/person.json" } },
  };

  it.each<[string, Readonly<Record<string, object>>]>([
    ["a file without an $id", { "approved.json": event, "common/person.json": person }],
    [
      "a file with an absolute $id",
      { "approved.json": event, "common/person.json": { $id: "https://acme.example/person", ...person } },
    ],
    ["a file with a relative $id", { "approved.json": event, "common/person.json": { $id: "person", ...person } }],
    [
      "a file that refers to one above it",
      {
        "approved.json": event,
        "common/person.json": { ...person, properties: { team: { $ref: "../team.json#/$defs/Team" } } },
        "team.json": { $defs: { Team: { type: "object", properties: { lead: { $ref: "common/person.json" } } } } },
      },
    ],
    [
      "a file by way of the schema of a message",
      {
        "a.xreg.json": catalogue,
        "order.json": order,
        "common/person.json": { $id: "https://acme.example/person", ...person },
      },
    ],
  ])("can be read again if they refer to %s", async (_what, files) => {
    const sources = Object.entries(files).map(([file, value]) => source(file, JSON.stringify(value)));
    const before = await loadModel({ ...asked, sources });
    const exported = await xregistryText(before, "json");
    const after = await loadModel({ ...asked, sources: [source("b.xreg.json", exported)] });
    const errors = ({ diagnostics }: typeof before) => diagnostics.filter(({ severity }) => severity === "error");
    expect([errors(before), errors(after)]).toEqual([[], []]);
    const typesOf = ({ model }: typeof before) =>
      model.releases.map(({ definitions, events }) => [definitions, events.map(({ data, parts }) => [data, parts])]);
    expect(typesOf(after)).toEqual(typesOf(before));
  });

  it("keep a schema that only other schemas refer to", async () => {
    const schemas = {
      order: {
        format: "JsonSchema/draft-07",
        versions: {
          "1": {
            schema: { $id: "https://shop.example/order", type: "object", properties: { total: { $ref: "money" } } },
          },
        },
      },
      money: {
        format: "JsonSchema/draft-07",
        versions: { "1": { schema: { $id: "https://shop.example/money", type: "integer" } } },
      },
    };
    const text = JSON.stringify({
      messagegroups: {
        g: {
          messages: {
            m: {
              envelope: "CloudEvents/1.0",
              envelopemetadata: { type: { value: "t" } },
              dataschemauri: "/schemagroups/s/schemas/order",
            },
          },
        },
      },
      schemagroups: { s: { schemas } },
    });
    const exported = await xregistryText(await loadText("a.json", text), "json");
    const { diagnostics } = await loadText("b.json", exported);
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  });
});

describe("schemas of CDEvents in a catalogue", () => {
  const [schema] = Object.values(inputValues("private-namespace"));

  function withEvent(value: unknown, more: object = {}): string {
    const message = {
      envelope: "CloudEvents/1.0",
      envelopemetadata: { type: { value: "com.acme.deploy.approved.1.0.0" } },
      dataschemaformat: "JsonSchema/draft/2020-12",
      dataschema: value,
    };
    return JSON.stringify({ messagegroups: { g: { messages: { m: message } } }, ...more });
  }

  it("have their problems told where they stand", async () => {
    const { diagnostics } = await loadText("a.json", withEvent(schema));
    const places = diagnostics.map(({ code, place }) => `${code} ${place?.file}#${place?.pointer}`);
    const at = "/messagegroups/g/messages/m/dataschema/properties/subject/properties/content/properties/approver/$ref";
    // The person is a file of its own.
    expect(places).toContain(`unresolved-ref a.json#${at}`);
  });

  it("are events of the catalogue too where an endpoint carries them, and no CDEvents under another type", async () => {
    const whole = JSON.parse(JSON.stringify(schema).replace('{"$ref":"person"}', "true"));
    const endpoints = { e: { usage: ["producer"], protocol: "NATS", messagegroups: ["/messagegroups/g"] } };
    const titles = async (text: string) =>
      (await loadText("a.json", text)).model.releases.map(({ version }) => version);
    expect(await titles(withEvent(whole))).toEqual(["0.5.1"]);
    expect(await titles(withEvent(whole, { endpoints }))).toEqual(["0.5.1", ""]);
    expect(await titles(withEvent(whole).replace("com.acme.deploy.approved", "wrapped"))).toEqual([""]);
  });
});
