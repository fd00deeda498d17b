import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseDocuments } from "../../../../../src/load/parse-documents.js";
import { readCatalogue } from "../../../../../src/profiles/xregistry/read/read-catalogue.js";
import { sharedData } from "../../../../support/shared-data.js";

const folder = sharedData("catalogues");

async function readFile(name: string) {
  const text = readFileSync(`${folder}/${name}`, "utf8");
  const parsed = await parseDocuments([{ path: name, name, text, named: true }]);
  const read = readCatalogue(parsed.catalogues);
  const messages = read.catalogue.groups.flatMap((group) => group.messages);
  const events = messages.filter(({ envelope }) => envelope === "cloudevents");
  const data = messages.flatMap((message) => message.data ?? []);
  return { ...read, parsed, messages, events, data };
}

/** Counts: groups, messages, those that are CloudEvents, those with a data schema, different schemas, endpoints. */
const counts: readonly (readonly [string, readonly number[], readonly string[]])[] = [
  ["codegen-Microsoft.Storage.xreg.json", [1, 10, 10, 0, 0, 0], ["external-schema", "local-dataschema"]],
  ["codegen-amqp-consumer-endpoint-2grp-ce.xreg.json", [2, 2, 2, 2, 1, 1], []],
  ["codegen-cloudevent-avro-separate.json", [1, 1, 1, 1, 1, 0], []],
  ["codegen-cloudevent-mixed-embedded.xreg.json", [1, 3, 3, 3, 3, 0], []],
  ["codegen-http-subscriber-endpoint.xreg.json", [1, 1, 1, 0, 0, 1], []],
  ["codegen-inkjet-protocol-variants.xreg.json", [3, 15, 15, 15, 5, 0], []],
  ["codegen-mqtt_end_to_end.cereg.json", [1, 17, 17, 16, 15, 2], []],
  ["codegen-nats-producer-endpoint.xreg.json", [1, 1, 1, 0, 0, 1], ["unresolved-reference"]],
  ["rts-aisstream.xreg.json", [3, 69, 69, 69, 23, 3], []],
  ["rts-carbon_intensity.xreg.json", [4, 9, 9, 9, 3, 4], []],
  ["rts-gtfs.xreg.json", [6, 93, 93, 93, 31, 3], []],
  ["rts-hsl-hfp.xreg.json", [13, 81, 63, 81, 6, 7], []],
  ["spec-contoso-crm.cereg.json", [1, 10, 10, 10, 10, 1], []],
  ["spec-contoso-crm.cereg.yaml", [1, 10, 10, 10, 10, 1], ["unknown-format-version"]],
  ["spec-contoso-erp-jsons07.xreg.json", [7, 17, 17, 17, 16, 6], []],
  ["spec-inkjet-proto3.xreg.json", [1, 5, 5, 5, 5, 0], []],
  ["spec-mqtt-sparkplugB.xreg.json", [5, 10, 0, 2, 2, 8], ["external-schema"]],
  ["spec-schemastore_org.xreg.json", [0, 0, 0, 0, 0, 0], []],
  ["spec-smartoven-xsd.xreg.json", [1, 5, 5, 5, 5, 0], []],
  ["spec-watchkam-jsons07.xreg.json", [1, 2, 2, 2, 2, 0], []],
  ["spec-windgenerator-kafka-avro.xreg.json", [1, 2, 0, 2, 2, 0], []],
];

describe.skipIf(folder === undefined)("real catalogues (needs shared data)", () => {
  test.each(counts)("%s: %j", async (name, want, wantCodes) => {
    const { catalogue, diagnostics, parsed, messages, events, data } = await readFile(name);
    // One of them defines a schema twice.
    const wantParsed = name === "spec-schemastore_org.xreg.json" ? ["duplicate-key"] : [];
    expect(parsed.diagnostics.map(({ code }) => code)).toEqual(wantParsed);
    const schemas = new Set(data.map(({ key }) => key));
    const { groups, endpoints } = catalogue;
    expect([groups.length, messages.length, events.length, data.length, schemas.size, endpoints.length]).toEqual(want);
    const codes = new Set(diagnostics.map(({ code }) => code).filter((code) => code !== "deprecated-name"));
    expect([...codes].sort()).toEqual(wantCodes);
  });

  test("every event has a type and a place, and every endpoint a transport and groups that exist", async () => {
    for (const [name] of counts) {
      const { catalogue, events } = await readFile(name);
      for (const event of events)
        expect(typeof event.attributes.get("type")?.value, `${name} ${event.id}`).toBe("string");
      const ids = new Set(catalogue.groups.map(({ id }) => id));
      for (const endpoint of catalogue.endpoints) {
        expect(endpoint.transport, `${name} ${endpoint.id}`).toBeDefined();
        expect(endpoint.usage.length, `${name} ${endpoint.id}`).toBeGreaterThan(0);
        expect(endpoint.groups.filter((id) => !ids.has(id))).toEqual([]);
      }
    }
  });

  test("the dangling reference of the NATS sample is reported with its place and the right one", async () => {
    const { diagnostics } = await readFile("codegen-nats-producer-endpoint.xreg.json");
    expect(diagnostics).toEqual([
      expect.objectContaining({
        severity: "error",
        fix: "Did you mean #/schemagroups/Contoso.Sensors.Temperature/schemas/temperatureData?",
        place: expect.objectContaining({
          pointer:
            "/messagegroups/Contoso.Sensors.Temperature/messages/Contoso.Sensors.Temperature.Metrics/dataschemauri",
        }),
      }),
    ]);
  });

  test("the slip in the YAML sample is reported once, with its first place", async () => {
    const { diagnostics } = await readFile("spec-contoso-crm.cereg.yaml");
    const [slip] = diagnostics.filter(({ code }) => code === "unknown-format-version");
    expect(slip?.message).toContain('"JSONSchema/draft-07version"');
    expect(slip?.message).toContain("10 times");
    expect(slip?.place?.pointer).toMatch(/\/versions\/1\.0\/format$/);
  });

  test("JSON and YAML say the same", async () => {
    const [json, yaml] = [await readFile("spec-contoso-crm.cereg.json"), await readFile("spec-contoso-crm.cereg.yaml")];
    const shown = ({ messages }: typeof json) => messages.map(({ id, data }) => [id, data?.language, data?.key]);
    expect(shown(yaml)).toEqual(shown(json));
  });

  test("variants of one event in several transports share their base and their schema (gtfs)", async () => {
    const { messages } = await readFile("rts-gtfs.xreg.json");
    const bases = messages.filter(({ base }) => base === undefined);
    const variants = messages.filter(({ base }) => base !== undefined);
    expect([bases.length, variants.length]).toEqual([31, 62]);
    for (const variant of variants) {
      const base = bases.find(({ id, group }) => variant.base === `/messagegroups/${group}/messages/${id}`);
      expect(variant.data?.key).toBe(base?.data?.key);
      expect(variant.attributes.get("type")?.value).toBe(base?.attributes.get("type")?.value);
      expect(variant.transport?.protocol).toMatch(/^(?:mqtt|amqp)$/);
    }
  });

  test("messages without an envelope have their transport and the part of the schema that is meant (Sparkplug B)", async () => {
    const { messages, catalogue } = await readFile("spec-mqtt-sparkplugB.xreg.json");
    expect(messages.find(({ id }) => id === "NBIRTH")?.transport).toMatchObject({
      protocol: "mqtt",
      protocolVersion: 4,
      topic: "spBv1.0/{group_id}/NBIRTH/{edge_node_id}",
      qos: 0,
      retain: false,
    });
    expect(messages.find(({ id }) => id === "STATE.Death")?.data).toMatchObject({
      language: "json-schema",
      version: "draft-07",
      selector: "/messages/STATEDeath",
      key: "/schemagroups/Eclipse.Sparkplug/schemas/SparkplugB_JSON/versions/v1.0#/messages/STATEDeath",
    });
    expect(catalogue.endpoints.find(({ id }) => id === "Eclipse.SparkplugBv10EdgeNodeProducer")?.transport).toEqual({
      protocol: "mqtt",
      protocolVersion: 4,
      willTopic: "spBv1.0/{group_id}/NDEATH/{edge_node_id}",
      willMessage: "/messagegroups/Eclipse.SparkplugB.EdgeNode/messages/NDEATH",
    });
  });

  test("the newest of two versions counts (watchkam)", async () => {
    const { data } = await readFile("spec-watchkam-jsons07.xreg.json");
    expect(data.map(({ key }) => key.split("/").at(-1))).toContain("2");
  });

  test("the oldest dialect has its endpoint, address and transport (contoso-crm)", async () => {
    const { catalogue } = await readFile("spec-contoso-crm.cereg.json");
    expect(catalogue.endpoints).toEqual([
      expect.objectContaining({
        id: "Contoso.CRM.Eventing.Http",
        usage: ["producer"],
        addresses: ["https://erpsystem.com/events"],
        groups: ["Contoso.CRM.Events"],
        transport: { protocol: "http", query: [], headers: [] },
      }),
    ]);
  });
});
