import { describe, expect, it } from "vitest";
import { lintCatalogue } from "../../../../../src/profiles/xregistry/rules/style-rules.js";
import type { JsonObject } from "../../../../../src/schema/schema-document.js";
import { cloudEvent, read, withMessage } from "../read/reading.js";

/** What `lint` has to say about a catalogue, old names aside: `code pointer`. */
function lint(value: JsonObject): readonly string[] {
  const { diagnostics, subject } = read(value);
  return [...diagnostics, ...lintCatalogue(subject)]
    .filter(({ code }) => code !== "deprecated-name")
    .map(({ code, place }) => `${code} ${place?.pointer}`);
}

interface Case {
  readonly title: string;
  readonly given: JsonObject;
  readonly want: readonly string[];
}

const schema = { type: "object" };
const m = "/messagegroups/g/messages/m";

function endpoint(value: JsonObject): JsonObject {
  return { endpoints: { e: value } };
}

/** An endpoint of a role, with options of a protocol. */
function options(usage: string | readonly string[], protocol: string, protocoloptions: JsonObject): JsonObject {
  return endpoint({ usage: typeof usage === "string" ? [usage] : usage, protocol, protocoloptions });
}

function schemas(value: JsonObject): JsonObject {
  return { schemagroups: { s: { schemas: value } } };
}

const cases: readonly Case[] = [
  { title: "nothing to say about a good catalogue", given: withMessage(cloudEvent({})), want: [] },

  // Ids and labels (catalogues 1.2).
  {
    title: "an id with a blank",
    given: { messagegroups: { "my group": { messages: {} } } },
    want: ["irregular-id /messagegroups/my group"],
  },
  {
    title: "an id that is too long",
    given: { messagegroups: { [`a${"b".repeat(128)}`]: { messages: {} } } },
    want: [`irregular-id /messagegroups/a${"b".repeat(128)}`],
  },
  {
    title: "ids that differ in case only",
    given: { messagegroups: { g: { messages: {} }, G: { messages: {} } } },
    want: ["confusable-ids /messagegroups/G"],
  },
  {
    title: "an id that is not its key",
    given: withMessage(cloudEvent({}, { messageid: "n", xid: "/messagegroups/g/messages/m" })),
    want: [`contradictory-id ${m}/messageid`],
  },
  {
    title: "an id that is inherited by mistake is not told twice",
    given: {
      messagegroups: {
        g: { messages: { m: cloudEvent({}, { messageid: "m" }), n: { basemessageuri: `#${m}` } } },
      },
    },
    want: [],
  },
  {
    title: "labels with capitals, and with numbers",
    given: withMessage(cloudEvent({}, { labels: { Team: "a", size: 5, ok: "yes" } })),
    want: [`irregular-label ${m}/labels/Team`, `irregular-label ${m}/labels/size`],
  },

  // Required attributes (catalogues 1.5, 1.6, 1.10).
  {
    title: "an envelope without metadata",
    given: withMessage({ envelope: "CloudEvents/1.0" }),
    want: [`missing-event-type ${m}`, `missing-attribute ${m}`],
  },
  {
    title: "a protocol without options",
    given: withMessage(cloudEvent({}, { protocol: "KAFKA" })),
    want: [`missing-attribute ${m}`],
  },
  {
    title: "no protocol, said in words",
    given: withMessage(cloudEvent({}, { protocol: "None" })),
    want: [],
  },
  {
    title: "a data schema without its format",
    given: withMessage(cloudEvent({}, { dataschema: schema })),
    want: [`missing-attribute ${m}`],
  },
  {
    title: "what is required may be inherited",
    given: {
      messagegroups: {
        g: {
          messages: {
            m: cloudEvent({}, { protocol: "HTTP", protocoloptions: {} }),
            n: { basemessageuri: `#${m}`, envelope: "CloudEvents/1.0", protocol: "HTTP" },
          },
        },
      },
    },
    want: [],
  },
  {
    title: "a schema without a format",
    given: schemas({ a: { versions: { 1: { schema } } } }),
    want: ["missing-attribute /schemagroups/s/schemas/a"],
  },
  {
    title: "an endpoint without a usage",
    given: endpoint({ protocol: "HTTP", protocoloptions: {} }),
    want: ["unknown-usage /endpoints/e"],
  },
  {
    title: "a consumer of Kafka without a group",
    given: options("consumer", "KAFKA", { topic: "t" }),
    want: ["missing-attribute /endpoints/e/protocoloptions"],
  },

  // Usage (catalogues 1.5).
  {
    title: "producer and consumer",
    given: options(["producer", "consumer"], "MQTT/5.0", { topic: "t" }),
    want: ["contradictory-usage /endpoints/e/usage"],
  },
  {
    title: "subscriber and consumer over Kafka",
    given: options(["subscriber", "consumer"], "KAFKA", { consumergroup: "g" }),
    want: ["contradictory-usage /endpoints/e/usage"],
  },
  { title: "subscriber and consumer over MQTT", given: options(["subscriber", "consumer"], "MQTT/5.0", {}), want: [] },

  // Options and roles (catalogues 1.5).
  {
    title: "MQTT: nothing can be sent to a wildcard",
    given: options("producer", "MQTT/5.0", { topic: "a/+/{b}" }),
    want: ["misplaced-option /endpoints/e/protocoloptions/topic"],
  },
  {
    title: "MQTT: a filter beside a topic",
    given: options("subscriber", "MQTT/3.1.1", { topic: "a", topicfilter: "a/#" }),
    want: ["misplaced-option /endpoints/e/protocoloptions/topicfilter"],
  },
  {
    title: "MQTT: a filter of a producer",
    given: options("producer", "MQTT/5.0", { topicfilter: "a/#" }),
    want: ["misplaced-option /endpoints/e/protocoloptions/topicfilter"],
  },
  {
    title: "MQTT: a shared subscription of nothing",
    given: options("subscriber", "MQTT/5.0", { sharedsubscriptiongroup: "g" }),
    want: ["misplaced-option /endpoints/e/protocoloptions/sharedsubscriptiongroup"],
  },
  {
    title: "MQTT: a will that is not there",
    given: options("producer", "MQTT/5.0", { topic: "a", willtopic: "w", willmessage: "/messagegroups/g/messages/x" }),
    want: ["unresolved-reference /endpoints/e/protocoloptions/willmessage"],
  },
  {
    title: "Kafka: a consumer group of a producer",
    given: options("producer", "KAFKA", { "consumer-group": "g" }),
    want: ["misplaced-option /endpoints/e/protocoloptions/consumer-group"],
  },
  {
    title: "NATS: nothing can be sent to a wildcard, and no queue is without a filter",
    given: options("producer", "NATS", { subject: "a.*", queuegroup: "q" }),
    want: [
      "misplaced-option /endpoints/e/protocoloptions/subject",
      "misplaced-option /endpoints/e/protocoloptions/queuegroup",
    ],
  },
  { title: "NATS: a star within a word is none", given: options("producer", "NATS", { subject: "a.b*" }), want: [] },

  // Slips of the fingers.
  {
    title: "a misspelt option",
    given: options("subscriber", "MQTT/5.0", { topicfiltr: "a/#" }),
    want: ["unknown-attribute /endpoints/e/protocoloptions/topicfiltr"],
  },
  {
    title: "a misspelt part of a declaration",
    given: withMessage(cloudEvent({ source: { vaule: "https://a.example/", requird: true, specurl: "x" } })),
    want: [
      `unknown-attribute ${m}/envelopemetadata/source/vaule`,
      `unknown-attribute ${m}/envelopemetadata/source/requird`,
    ],
  },

  // What excludes each other (catalogues 1.6, 1.9, 1.10).
  {
    title: "two keys",
    given: withMessage(cloudEvent({}, { protocol: "KAFKA", protocoloptions: { key: "a", key_base64: "YQ==" } })),
    want: [`exclusive-attributes ${m}/protocoloptions/key_base64`],
  },
  {
    title: "two data schemas",
    given: withMessage(
      cloudEvent(
        {},
        { dataschemaformat: "JsonSchema/draft-07", dataschema: schema, dataschemauri: "/schemagroups/s/schemas/a" },
      ),
      schemas({ a: { format: "JsonSchema/draft-07", schema } }),
    ),
    want: [`exclusive-attributes ${m}/dataschemauri`],
  },
  {
    title: "two documents",
    given: schemas({ a: { format: "JsonSchema/draft-07", schema, schemaurl: "https://a.example/" } }),
    want: ["exclusive-attributes /schemagroups/s/schemas/a/schemaurl"],
  },

  // Content types (catalogues 1.7).
  {
    title: "XML of a JSON Schema",
    given: withMessage(
      cloudEvent(
        { datacontenttype: { value: "application/xml" } },
        { dataschemaformat: "JsonSchema/draft-07", dataschema: schema },
      ),
    ),
    want: [`contradictory-content-type ${m}/envelopemetadata/datacontenttype`],
  },
  {
    title: "the JSON of Avro, and what nobody knows",
    given: {
      messagegroups: {
        g: {
          messages: Object.fromEntries(
            ["application/json", "application/vnd.acme"].map((value) => [
              value.replace("/", "."),
              cloudEvent(
                { datacontenttype: { value } },
                { dataschemaformat: "Avro/1.11.0", dataschema: { type: "record", name: "R", fields: [] } },
              ),
            ]),
          ),
        },
      },
    },
    want: [],
  },

  // Attributes.
  {
    title: "an attribute with a capital",
    given: withMessage(cloudEvent({ traceParent: { type: "string" } })),
    want: [`irregular-attribute-name ${m}/envelopemetadata/traceParent`],
  },
  {
    title: "an attribute that would be the data",
    given: withMessage(cloudEvent({ data: { type: "string" } })),
    want: [`irregular-attribute-name ${m}/envelopemetadata/data`],
  },
  {
    title: "attributes without an envelope are nobody's business",
    given: withMessage({ envelopemetadata: { "my-key": { value: "x" } } }),
    want: [],
  },

  // Lifecycle and use.
  {
    title: "deprecated, and nothing in its place",
    given: withMessage(cloudEvent({}, { deprecated: {} })),
    want: [`missing-alternative ${m}`],
  },
  {
    title: "deprecated for another one",
    given: withMessage(cloudEvent({}, { deprecated: { alternative: "/messagegroups/g/messages/n" } })),
    want: [],
  },
  {
    title: "a message that no endpoint carries",
    given: {
      messagegroups: { g: { messages: { m: cloudEvent({}) } }, h: { messages: { n: cloudEvent({}) } } },
      ...endpoint({ usage: ["producer"], protocol: "HTTP", protocoloptions: {}, messagegroups: ["/messagegroups/g"] }),
    },
    want: ["uncarried-message /messagegroups/h/messages/n"],
  },
  {
    title: "a message over another protocol than its endpoints",
    given: {
      ...withMessage(cloudEvent({}, { protocol: "KAFKA", protocoloptions: {} })),
      ...endpoint({ usage: ["producer"], protocol: "HTTP", protocoloptions: {}, messagegroups: ["/messagegroups/g"] }),
    },
    want: [`uncarried-message ${m}`],
  },
  {
    title: "a message that others are laid over",
    given: {
      messagegroups: {
        g: { messages: { m: cloudEvent({}) } },
        h: { messages: { n: { basemessageuri: `#${m}` } } },
      },
      ...endpoint({ usage: ["producer"], protocol: "HTTP", protocoloptions: {}, messagegroups: ["/messagegroups/h"] }),
    },
    want: [],
  },
  {
    title: "a message between one that is carried and the one at the end of its bases",
    given: {
      messagegroups: {
        g: { messages: { m: cloudEvent({}) } },
        between: { messages: { m: { basemessageuri: `#${m}` } } },
        h: { messages: { n: { basemessageuri: "#/messagegroups/between/messages/m" } } },
      },
      ...endpoint({ usage: ["producer"], protocol: "HTTP", protocoloptions: {}, messagegroups: ["/messagegroups/h"] }),
    },
    want: [],
  },
  {
    title: "a schema that no message uses",
    given: withMessage(
      cloudEvent({}, { dataschemaformat: "JsonSchema/draft-07", dataschemauri: "#/schemagroups/s/schemas/a" }),
      schemas({ a: { format: "JsonSchema/draft-07", schema }, b: { format: "JsonSchema/draft-07", schema } }),
    ),
    want: ["unused-schema /schemagroups/s/schemas/b"],
  },
  {
    title: "no schema that another schema refers to or imports",
    given: {
      ...withMessage(
        cloudEvent({}, { dataschemaformat: "JsonSchema/draft-07", dataschemauri: "#/schemagroups/s/schemas/a" }),
      ),
      ...schemas({
        a: {
          format: "JsonSchema/draft-07",
          schema: { $id: "https://a.example/a", properties: { m: { $ref: "money" } } },
        },
        b: { format: "JsonSchema/draft-07", schema: { $id: "https://a.example/money", type: "string" } },
        c: { format: "Protobuf/3", schema: "message C {}" },
        "address.proto": { format: "Protobuf/3", schema: 'import "money.proto"; message A {}' },
        "money.proto": { format: "Protobuf/3", schema: 'import "shop/address.proto"; message M {}' },
      }),
    },
    want: ["unused-schema /schemagroups/s/schemas/c"],
  },
  {
    title: "a catalogue of schemas alone has no use for messages",
    given: schemas({ a: { format: "JsonSchema/draft-07", schema } }),
    want: [],
  },
];

describe("lint", () => {
  it.each(cases)("$title", ({ given, want }) => {
    expect([...lint(given)].sort()).toEqual([...want].sort());
  });

  it("says how often the same thing is wrong, and where first", () => {
    const messages = Object.fromEntries(["a", "b", "c"].map((id) => [id, cloudEvent({}, { dataschema: schema })]));
    const { subject } = read({ messagegroups: { g: { messages } } });
    expect(lintCatalogue(subject).map(({ message, place }) => `${place?.pointer}: ${message}`)).toEqual([
      "/messagegroups/g/messages/a: a has no dataschemaformat, which is required with a data schema (3 times in this file, first here)",
    ]);
  });
});
