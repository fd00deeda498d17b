import { describe, expect, test } from "vitest";
import { cloudEvent, declared, findings, message, read, withMessage } from "./reading.js";

const schema = { type: "object", properties: { a: { type: "string" } } };

/** One catalogue in the words of each dialect of catalogues 1.14. */
const newest = {
  endpoints: {
    e: {
      usage: ["producer"],
      envelope: "CloudEvents/1.0",
      protocol: "KAFKA",
      protocoloptions: { endpoints: [{ uri: "kafka://h:9092" }], topic: "t", deployed: true },
      messagegroups: ["/messagegroups/g"],
    },
  },
  messagegroups: {
    g: {
      messages: {
        m: {
          envelope: "CloudEvents/1.0",
          envelopemetadata: { type: { value: "t" }, time: { type: "timestamp", required: true } },
          dataschemaformat: "JsonSchema/draft-07",
          dataschemauri: "/schemagroups/s/schemas/x",
        },
      },
    },
  },
  schemagroups: { s: { schemas: { x: { format: "JsonSchema/draft-07", versions: { 1: { schema } } } } } },
};

const dialectB = {
  specversion: "1.0-rc4",
  endpoints: {
    e: {
      id: "e",
      usage: "producer",
      config: { protocol: "Kafka/3.5", strict: true, endpoints: ["kafka://h:9092"], options: { topic: "t" } },
      definitionGroups: ["#/definitionGroups/g"],
      format: "CloudEvents/1.0",
    },
  },
  definitionGroups: {
    g: {
      id: "g",
      definitions: {
        m: {
          id: "m",
          format: "CloudEvents/1.0",
          metadata: {
            attributes: { type: { value: "t", required: true }, time: { type: "datetime", required: true } },
          },
          schemaformat: "JSONSchema/draft-07",
          schemaurl: "#/schemaGroups/s/schemas/x",
        },
      },
    },
  },
  schemaGroups: {
    s: {
      id: "s",
      schemas: { x: { id: "x", format: "JSONSchema/Draft-07", versions: { 1: { schemaobject: schema } } } },
    },
  },
};

const dialectC = {
  endpoints: { e: { ...dialectB.endpoints.e, definitionGroups: undefined, messagegroups: ["#/messagegroups/g"] } },
  messagegroups: {
    g: {
      id: "g",
      format: "CloudEvents/1.0",
      messages: {
        m: {
          id: "m",
          format: "CloudEvents/1.0",
          metadata: { type: { value: "t" }, time: { type: "datetime", required: true } },
          schemaformat: "JSONSchema/draft-07",
          schemaurl: "#/schemagroups/s/schemas/x",
        },
      },
    },
  },
  schemagroups: {
    s: { schemas: { x: { format: "JSONSchema/draft-07", versions: { 1: { schema: JSON.stringify(schema) } } } } },
  },
};

const dialectD = {
  endpoints: {
    e: {
      usage: "producer",
      envelope: "CloudEvents/1.0",
      protocol: "Kafka",
      deployed: true,
      endpoints: [{ url: "kafka://h:9092" }],
      protocoloptions: { options: { topic: "t" } },
      messagegroups: ["#/messagegroups/g"],
    },
  },
  messagegroups: {
    g: {
      messages: {
        m: {
          envelope: "CloudEvents/1.0",
          envelopemetadata: { attributes: { type: { value: "t" }, time: { type: "datetime", required: true } } },
          dataSchemaFormat: "JsonSchema/draft-07",
          dataschemaurl: "#/schemagroups/s/schemas/x",
        },
      },
    },
  },
  schemagroups: newest.schemagroups,
};

describe("dialects (catalogues 1.14)", () => {
  test.each([
    ["E", newest],
    ["D", dialectD],
    ["C", JSON.parse(JSON.stringify(dialectC))],
    ["B", dialectB],
  ])("%s says the same as the newest", (_name, value) => {
    const got = read(value);
    expect(findings(got)).toEqual([]);
    const m = message(got);
    expect(declared(m)).toEqual(['type: string! = "t"', "time: timestamp!"]);
    expect(m.envelope).toBe("cloudevents");
    expect(m.data).toMatchObject({
      key: "/schemagroups/s/schemas/x/versions/1",
      name: "x",
      language: "json-schema",
      version: "draft-07",
      document: schema,
    });
    expect(got.catalogue.endpoints).toEqual([
      {
        id: "e",
        usage: ["producer"],
        addresses: ["h:9092"],
        groups: ["g"],
        transport: { protocol: "kafka", topic: "t", headers: [] },
        place: { file: "a.json", pointer: "/endpoints/e" },
      },
    ]);
  });

  test("the newest has no older names, and every older one is told with its place and what to write", () => {
    expect(read(newest).renames).toEqual([]);
    const { renames, diagnostics } = read(dialectB);
    expect(renames.map(({ place, from, to, target, value }) => [place.pointer, from, to, target, value])).toEqual(
      expect.arrayContaining([
        ["/definitionGroups", "definitionGroups", "messagegroups", undefined, undefined],
        ["/definitionGroups/g/definitions", "definitions", "messages", undefined, undefined],
        ["/definitionGroups/g/definitions/m/schemaurl", "schemaurl", "dataschemauri", undefined, undefined],
        [
          "/definitionGroups/g/definitions/m/format",
          "format",
          "envelope",
          "/definitionGroups/g/definitions/m/envelope",
          undefined,
        ],
        [
          "/definitionGroups/g/definitions/m/metadata/attributes",
          "metadata.attributes",
          "envelopemetadata",
          "/definitionGroups/g/definitions/m/envelopemetadata",
          undefined,
        ],
        [
          "/definitionGroups/g/definitions/m/metadata/attributes/time/type",
          "datetime",
          "timestamp",
          undefined,
          "timestamp",
        ],
        ["/endpoints/e/config/protocol", "config.protocol", "protocol", "/endpoints/e/protocol", undefined],
        [
          "/endpoints/e/config/options/topic",
          "config.options.topic",
          "protocoloptions.topic",
          "/endpoints/e/protocoloptions/topic",
          undefined,
        ],
        ["/endpoints/e/usage", "usage as a string", "a list", undefined, ["producer"]],
      ]),
    );
    const [first] = diagnostics.filter(({ message: text }) => text.startsWith("id is now called messageid"));
    expect(first).toMatchObject({ code: "deprecated-name", severity: "warning", fix: "Write messageid." });
  });

  test("many uses of one older name are one warning with their number", () => {
    const messages = Object.fromEntries(
      ["a", "b", "c"].map((id) => [id, { dataschemaurl: "#/schemagroups/s/schemas/x" }]),
    );
    const got = read({ messagegroups: { g: { messages } }, schemagroups: newest.schemagroups });
    const warnings = got.diagnostics.filter(({ code }) => code === "deprecated-name");
    expect(warnings.map(({ message: text }) => text)).toEqual([
      "dataschemaurl is now called dataschemauri (3 times in this file, first here)",
    ]);
    expect(got.renames).toHaveLength(3);
  });

  test("where both names are given, the newest counts", () => {
    const got = read(withMessage({ schema: { a: 1 }, dataschema: { b: 2 }, dataschemaformat: "JsonSchema/draft-07" }));
    expect(message(got).data?.document).toEqual({ b: 2 });
  });

  test.each([
    ["a slip of the fingers", "schemaformatr", ["unknown-attribute a.json#/messagegroups/g/messages/m/schemaformatr"]],
    ["another", "envelopmetadata", ["unknown-attribute a.json#/messagegroups/g/messages/m/envelopmetadata"]],
    ["an extension", "com.acme.owner", []],
    ["metadata of a tool", "$comment", []],
    ["a short name", "nam", []],
    ["a name of everything", "__proto__", []],
  ])("%s: %s", (_what, name, want) => {
    const value = JSON.parse(
      `{ "envelope": "CloudEvents/1.0", "envelopemetadata": { "type": { "value": "t" } }, "${name}": {} }`,
    );
    expect(findings(read(withMessage(value)))).toEqual(want);
  });

  test("the fix of a slip is the newest name", () => {
    const [found] = read(withMessage({ schemaformatr: "x" })).diagnostics;
    expect(found?.fix).toBe("Did you mean dataschemaformat?");
  });

  test("a format that names a protocol, and its metadata", () => {
    const got = read(withMessage({ format: "AMQP/1.0", metadata: { properties: { subject: { value: "s" } } } }));
    expect(message(got)).toMatchObject({
      envelope: undefined,
      transport: { protocol: "amqp", sections: { properties: { subject: "s" } } },
    });
  });

  test("binding and message, of 2024", () => {
    const value = {
      binding: "MQTT/5.0",
      message: { topic_name: "a/{b}" },
      format: "CloudEvents/1.0",
      metadata: { type: { value: "t" } },
    };
    expect(message(read(withMessage(value)))).toMatchObject({
      envelope: "cloudevents",
      transport: { protocol: "mqtt", protocolVersion: 5, topic: "a/{b}" },
    });
  });

  test("declarations among the options of the envelope (catalogues 1.7)", () => {
    const got = read(
      withMessage({ envelope: "CloudEvents/1.0", envelopeoptions: { mode: "binary", type: { value: "t" } } }),
    );
    expect(declared(message(got))).toEqual(['type: string! = "t"']);
    expect(message(got).mode).toBe("binary");
  });
});

describe("parts of a registry, as servers answer", () => {
  const group = {
    messagegroupid: "g",
    messages: { m: { messageid: "m", envelope: "CloudEvents/1.0", envelopemetadata: { type: { value: "t" } } } },
  };

  test.each([
    ["one group", group],
    ["a collection of groups", { g: group }],
    ["a registry with a list", { messagegroups: [group] }],
  ])("%s", (_what, value) => {
    const got = read(value);
    expect(findings(got)).toEqual([]);
    expect(message(got).group).toBe("g");
  });
});

describe("the schema of a message", () => {
  test.each(["dataschemauri", "dataschemaurl", "schemaurl", "schemaUrl", "schemauri", "schemaUri"])(
    "is found if it is called %s",
    (name) => {
      const schemas = { x: { format: "JsonSchema/draft-07", versions: { "1": { schema: {} } } } };
      const got = read(
        withMessage(cloudEvent({}, { [name]: "#/schemagroups/s/schemas/x" }), { schemagroups: { s: { schemas } } }),
      );
      expect(message(got).data?.key).toBe("/schemagroups/s/schemas/x/versions/1");
      expect(findings(got)).toEqual([]);
    },
  );
});
