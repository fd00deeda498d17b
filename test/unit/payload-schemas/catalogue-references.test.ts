import { describe, expect, it } from "vitest";
import { loadModel } from "../../../src/pipeline.js";
import { type ResolvedData, resolveData } from "../../../src/profiles/xregistry/build/resolve-data.js";
import { readCatalogue } from "../../../src/profiles/xregistry/read/read-catalogue.js";
import type { JsonObject } from "../../../src/schema/schema-document.js";
import { schemaDocument } from "../../../src/schema/schema-document.js";

/** Resolves the data schema of a catalogue with one message. */
async function resolve(
  message: JsonObject,
  schemas: JsonObject,
  files: Readonly<Record<string, JsonObject>> = {},
): Promise<{ readonly data: ResolvedData | undefined; readonly told: readonly string[] }> {
  const value = {
    messagegroups: { shop: { messages: { "shop.sent": { envelope: "CloudEvents/1.0", ...message } } } },
    schemagroups: { shop: { schemas } },
  };
  const documents = Object.entries(files).map(([path, schema]) =>
    schemaDocument({ name: path, path, value: schema, dialect: "2020-12" }),
  );
  const { catalogue } = readCatalogue([{ name: "shop.xreg.json", path: "shop.xreg.json", value }], documents);
  const sources = catalogue.groups.flatMap(({ messages }) => messages.flatMap(({ data }) => data ?? []));
  const { resolved, problems } = await resolveData(sources, catalogue.schemas ?? []);
  const diagnostics = [...problems.values()].flat();
  const told = diagnostics.map(({ code, message, place }) => `${code} at ${place?.file}#${place?.pointer}: ${message}`);
  return { data: [...resolved.values()][0], told };
}

const $schema = "https://json-schema.org/draft/2020-12/schema";

describe("a schema of a catalogue", () => {
  it("imports a Protobuf schema that no message uses", async () => {
    const { data, told } = await resolve(
      { dataschemauri: "/schemagroups/shop/schemas/parcel" },
      {
        parcel: {
          format: "Protobuf/3",
          versions: {
            "1": {
              schema:
                'syntax = "proto3"; package shop; import "shop/address.proto"; message Parcel { common.Address to = 1; }',
            },
          },
        },
        "shop/address.proto": {
          format: "Protobuf/3",
          versions: {
            "1": { schema: 'syntax = "proto3"; package shop.common; message Address { string street = 1; }' },
          },
        },
      },
    );
    expect(told).toEqual([]);
    expect(Object.values(data?.definitions ?? {})).toEqual([expect.objectContaining({ title: "Address" })]);
  });

  it("refers by $id to a JSON Schema that no message uses", async () => {
    const { data, told } = await resolve(
      { dataschemauri: "/schemagroups/shop/schemas/order" },
      {
        order: {
          format: "JsonSchema/2020-12",
          versions: {
            "1": { schema: { $id: "https://shop.example/order", properties: { total: { $ref: "money" } } } },
          },
        },
        money: {
          format: "JsonSchema/2020-12",
          versions: { "1": { schema: { $id: "https://shop.example/money", type: "string" } } },
        },
      },
    );
    expect(told).toEqual([]);
    expect(Object.values(data?.definitions ?? {})).toEqual([{ type: "string" }]);
  });

  it("is a file that refers to another file among the inputs", async () => {
    const { data, told } = await resolve(
      { dataschemauri: "./data/order.json" },
      {},
      {
        "data/order.json": { properties: { id: { $ref: "../defs/common.json#/properties/orderId" } } },
        "defs/common.json": { properties: { orderId: { type: "string" } } },
      },
    );
    expect(told).toEqual([]);
    expect(Object.values(data?.definitions ?? {})).toEqual([{ type: "string" }]);
  });

  it("names definitions with a long common prefix by their full names", async () => {
    const prefix = "resourceManagerDeploymentStackResourceGroupScopedWhatIfOperation";
    const names = ["Started", "Updated"].map((end) => `${prefix}${end}`);
    const { data, told } = await resolve(
      { dataschemauri: "./data.json" },
      {},
      {
        "data.json": {
          properties: Object.fromEntries(names.map((name) => [name, { $ref: `#/$defs/${name}` }])),
          $defs: Object.fromEntries(names.map((name) => [name, { title: name }])),
        },
      },
    );
    expect(told).toEqual([]);
    expect(Object.keys(data?.definitions ?? {})).toEqual(names.map((name) => name.replace("r", "R")));
  });

  it("uses the files that it refers to, so they are not reported as unused", async () => {
    const texts = {
      "shop.xreg.json": {
        messagegroups: {
          shop: {
            messages: {
              "shop.sent": {
                envelope: "CloudEvents/1.0",
                envelopemetadata: { type: { value: "shop.sent" } },
                dataschemauri: "./order.json",
              },
            },
          },
        },
      },
      "order.json": { $schema, properties: { id: { $ref: "common.json#/properties/id" } } },
      "common.json": { $schema, properties: { id: { type: "string" } } },
    };
    const sources = Object.entries(texts).map(([path, value]) => ({
      ...{ path, name: path, named: false },
      text: JSON.stringify(value),
    }));
    const { diagnostics } = await loadModel({ sources, releases: [], packageName: "events", packageVersion: "1.0.0" });
    expect(diagnostics).toEqual([]);
  });

  it("has findings in a schema that it refers to at the place of that schema", async () => {
    const { told } = await resolve(
      { dataschemauri: "./data/order.json" },
      {},
      {
        "data/order.json": { $ref: "../defs/common.json" },
        "defs/common.json": { $ref: "#/$defs/missing" },
      },
    );
    expect(told).toEqual([expect.stringMatching(/^unresolved-ref at defs\/common\.json#\/\$ref: /)]);
  });
});
