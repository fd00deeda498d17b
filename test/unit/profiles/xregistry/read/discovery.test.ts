import { describe, expect, test } from "vitest";
import { looksLikeCatalogue } from "../../../../../src/load/looks-like-catalogue.js";
import { readCatalogue } from "../../../../../src/profiles/xregistry/read/read-catalogue.js";
import { declared, findings, message, read } from "./reading.js";

const service = {
  id: "b6f1",
  name: "storage",
  url: "https://acme.example/services/storage",
  description: "Files.",
  specversions: ["1.0"],
  subscriptionurl: "https://acme.example/subscribe",
  protocols: ["HTTP"],
  events: [
    {
      type: "com.acme.created",
      description: "A file is there.",
      datacontenttype: "application/json",
      dataschematype: "application/schema+json",
      dataschemacontent: '{ "type": "object" }',
      sourcetemplate: "/buckets/{bucket}",
      extensions: [{ name: "size", type: "integer" }],
    },
    { type: "com.acme.deleted" },
  ],
};

describe("Discovery 0.1 (catalogues 3.3)", () => {
  test.each([
    ["one service", service],
    ["a list", [service]],
    ["a list in an object", { services: [service] }],
  ])("%s", (_what, value) => {
    expect(looksLikeCatalogue(value)).toBe(true);
    const got = readCatalogue([{ name: "a.json", path: "a.json", value }]);
    expect(findings(got)).toEqual([]);
    const created = message(got, "com.acme.created");
    expect(created).toMatchObject({ group: "storage", envelope: "cloudevents", dataContentType: "application/json" });
    expect(declared(created)).toEqual([
      'type: string! = "com.acme.created"',
      'source: uritemplate! = "/buckets/{bucket}" template',
      'datacontenttype: string = "application/json"',
      "size: integer",
    ]);
    expect(created.data).toMatchObject({ language: "json-schema", document: { type: "object" } });
    expect(declared(message(got, "com.acme.deleted"))).toEqual(['type: string! = "com.acme.deleted"']);
    expect(got.catalogue.endpoints).toEqual([
      expect.objectContaining({
        id: "storage",
        usage: ["subscriber"],
        addresses: ["https://acme.example/subscribe"],
        groups: ["storage"],
        transport: { protocol: "http", query: [], headers: [] },
      }),
    ]);
  });

  test("an event without a type is reported with its place", () => {
    expect(findings(read({ ...service, events: [{ description: "?" }] }))).toEqual([
      "not-a-catalogue a.json#/events/0",
    ]);
  });
});

describe("Discovery 0.3 (catalogues 1.14, dialect A)", () => {
  test("groups and definitions, together or apart", () => {
    const definition = { id: "m", format: "CloudEvents/1.0", metadata: { attributes: { type: { value: "t" } } } };
    const endpoints = {
      e: {
        usage: "consumer",
        config: { protocol: "AMQP", endpoints: "amqps://h/q" },
        groups: ["#/groups/g"],
        format: "CloudEvents/1.0",
      },
    };
    for (const value of [
      { endpoints, groups: { g: { id: "g", origin: "x", definitions: { m: definition } } } },
      { endpoints, groups: { g: { id: "g" } }, definitions: { m: { ...definition, ownergroup: "g" } } },
    ]) {
      expect(looksLikeCatalogue(value)).toBe(true);
      const got = read(value);
      expect(findings(got)).toEqual([]);
      expect(declared(message(got))).toEqual(['type: string! = "t"']);
      expect(got.catalogue.endpoints[0]).toMatchObject({
        usage: ["consumer"],
        addresses: ["amqps://h/q"],
        groups: ["g"],
        transport: { protocol: "amqp" },
      });
    }
  });
});

describe("the Schema Registry API 0.2 (catalogues 3.4)", () => {
  test("a group of schemas beside a catalogue that refers to it", () => {
    const group = {
      id: "s",
      format: "avro",
      createdtimeutc: "2022-01-01T00:00:00Z",
      groupProperties: {},
      schemas: [
        {
          id: "x",
          versions: [
            { version: 1, id: "urn:a:1", schema: { a: 1 } },
            { version: 10, id: "urn:a:10", schema: { a: 10 } },
          ],
        },
      ],
    };
    expect(looksLikeCatalogue(group)).toBe(true);
    const got = read(group, {
      messagegroups: { g: { messages: { m: { dataschemauri: "/schemagroups/s/schemas/x" } } } },
    });
    expect(findings(got)).toEqual([]);
    expect(message(got).data).toMatchObject({
      key: "/schemagroups/s/schemas/x/versions/10",
      language: "avro",
      document: { a: 10 },
    });
  });
});
