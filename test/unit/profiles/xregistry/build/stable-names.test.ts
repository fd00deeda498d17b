import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../../../../../src/diagnostics/diagnostic.js";
import { loadModel } from "../../../../../src/pipeline.js";
import type { JsonObject } from "../../../../../src/schema/schema-document.js";

interface Catalogue extends JsonObject {
  readonly endpoints: JsonObject;
  readonly messagegroups: { readonly [id: string]: { readonly messages: JsonObject } };
}

const data = { type: "object", properties: { id: { type: "string" } }, required: ["id"] };

function message(type: string | undefined, more: JsonObject = {}): JsonObject {
  return {
    ...(type !== undefined && { envelope: "CloudEvents/1.0", envelopemetadata: { type: { value: type } } }),
    dataschemaformat: "JsonSchema/draft-07",
    dataschemauri: "/schemagroups/s/schemas/Thing",
    ...more,
  };
}

function endpoint(...groups: readonly string[]): JsonObject {
  return { usage: ["producer"], protocol: "KAFKA", messagegroups: groups.map((group) => `/messagegroups/${group}`) };
}

async function build(
  catalogue: JsonObject,
  names?: Readonly<Record<string, string>>,
): Promise<{ readonly exports: readonly string[]; readonly warnings: readonly Diagnostic[]; readonly errors: number }> {
  const schemagroups = {
    s: { schemas: { Thing: { format: "JsonSchema/draft-07", versions: { "1": { schema: data } } } } },
  };
  const { model, diagnostics } = await loadModel({
    sources: [{ path: "a.json", name: "a.json", text: JSON.stringify({ ...catalogue, schemagroups }), named: true }],
    releases: [],
    packageName: "p",
    packageVersion: "1.0.0",
    ...(names && { names }),
  });
  const exports = model.releases.flatMap(({ events, endpoints }) => [
    ...events.flatMap(({ name, type, parts }) => [`${name.camel} = ${type}`, ...Object.keys(parts)]),
    ...endpoints.flatMap(({ name, messages }) => [
      name.camel,
      ...messages.map((each) => `${name.camel}.${each.name} = ${each.event}`),
    ]),
  ]);
  return {
    exports,
    warnings: diagnostics.filter(({ code }) => /name/.test(code)),
    errors: diagnostics.filter(({ severity }) => severity === "error").length,
  };
}

const base: Catalogue = {
  specversion: "1.0-rc4",
  endpoints: { orders: endpoint("com.acme.orders") },
  messagegroups: {
    "com.acme.orders": {
      messages: {
        "com.acme.orders.created": message("com.acme.orders.created"),
        plain: message(undefined, { protocol: "KAFKA" }),
      },
    },
    telemetry: { messages: { position: message(undefined, { protocol: "NATS", protocoloptions: { subject: "p" } }) } },
  },
};

function withMessage(group: string, id: string, added: JsonObject): Catalogue {
  const messages = { ...base.messagegroups[group]?.messages, [id]: added };
  return { ...base, messagegroups: { ...base.messagegroups, [group]: { messages } } };
}

describe("names of a catalogue", () => {
  it("depend on types and ids alone", async () => {
    expect((await build(base)).exports).toEqual([
      "created = com.acme.orders.created",
      "CreatedData",
      "plain = plain",
      "PlainData",
      "position = position",
      "PositionData",
      "ordersEndpoint",
      "ordersEndpoint.created = created",
      "ordersEndpoint.plain = plain",
      "telemetryMessages",
      "telemetryMessages.position = position",
    ]);
  });

  it.each<[string, Catalogue]>([
    ["a sibling in the same group", withMessage("com.acme.orders", "x", message("com.acme.orders.shipped"))],
    ["a type that ends alike", withMessage("com.acme.orders", "x", message("com.acme.bids.created"))],
    ["another version", withMessage("com.acme.orders", "x", message("com.acme.orders.created.v2"))],
    ["a variant of the same event", withMessage("com.acme.orders", "x", message("com.acme.orders.created"))],
    ["the same type in a group of another id", withMessage("com.acme", "x", message("com.acme.orders.created"))],
    ["the same id in another group", withMessage("other", "plain", message(undefined, { protocol: "NATS" }))],
    ["a message for another protocol", withMessage("telemetry", "x", message(undefined, { protocol: "MQTT/5.0" }))],
    ["a type that is named alike", withMessage("org.else", "x", message("org.else.created"))],
  ])("stay when %s is added", async (_what, more) => {
    const { exports } = await build(more);
    expect(exports).toEqual(expect.arrayContaining([...(await build(base)).exports]));
  });
});

describe("names that collide", () => {
  const colliding = withMessage("org.else", "x", message("org.else.created"));

  it("leave the later event out with a warning that has the line to paste", async () => {
    const { exports, warnings, errors } = await build(colliding);
    expect(errors).toBe(0);
    expect(exports).not.toContain("created = org.else.created");
    expect(warnings).toMatchObject([
      {
        code: "name-collision",
        severity: "warning",
        fix: 'Add "names": { "org.else.created": "elseCreated" } to cdevents-gen.json.',
      },
    ]);
  });

  it("are told apart by a name from the configuration", async () => {
    const { exports, warnings } = await build(colliding, { "org.else.created": "elseCreated" });
    expect(warnings).toEqual([]);
    expect(exports).toEqual(
      expect.arrayContaining(["created = com.acme.orders.created", "elseCreated = org.else.created"]),
    );
  });

  it("leave out the later of two endpoints", async () => {
    const { exports, warnings } = await build({
      ...base,
      endpoints: { orders: endpoint("com.acme.orders"), Orders: endpoint("com.acme.orders") },
    });
    expect(exports.filter((name) => /^ordersEndpoint$/i.test(name))).toEqual(["ordersEndpoint"]);
    expect(warnings.map(({ fix }) => fix)).toEqual([
      'Add "names": { "endpoints/Orders": "otherOrdersEndpoint" } to cdevents-gen.json.',
    ]);
  });

  it("leave out an event whose type has no letter that a name can have", async () => {
    const { exports, warnings, errors } = await build(withMessage("g", "x", message("日本語")));
    expect([exports.length > 0, errors]).toEqual([true, 0]);
    expect(warnings.map(({ code, fix }) => [code, fix])).toEqual([
      ["unusable-name", 'Add "names": { "日本語": "myEvent" } to cdevents-gen.json.'],
    ]);
  });
});

describe("names from the configuration", () => {
  it("name events, endpoints and message groups exactly as they are spelled", async () => {
    const { exports, warnings } = await build(base, {
      "com.acme.orders.created": "newOrderID",
      "endpoints/orders": "orderTopic",
      "messagegroups/telemetry": "fleet",
    });
    expect(warnings).toEqual([]);
    expect(exports).toEqual(
      expect.arrayContaining([
        "newOrderID = com.acme.orders.created",
        "NewOrderIDData",
        "orderTopic.newOrderID = newOrderID",
        "fleet.position = position",
      ]),
    );
  });

  it("are warned of if they name nothing, with the key that was probably meant", async () => {
    const { warnings } = await build(base, {
      "com.acme.order.created": "x",
      "/endpoints/orders": "y",
      "no.such.thing": "z",
    });
    expect(warnings.map(({ code, fix }) => [code, fix])).toEqual([
      ["unused-name", 'Did you mean "com.acme.orders.created"?'],
      ["unused-name", 'Did you mean "endpoints/orders"?'],
      ["unused-name", "Correct the key or remove it."],
    ]);
  });

  it("give an event of a schema its name", async () => {
    const schema = {
      type: "object",
      properties: {
        context: { type: "object", properties: { type: { const: "com.acme.deploy.approved.1.0.0" } } },
        subject: { type: "object" },
      },
    };
    const { model } = await loadModel({
      sources: [{ path: "a.json", name: "a.json", text: JSON.stringify(schema), named: true }],
      releases: [],
      packageName: "p",
      packageVersion: "1.0.0",
      names: { "com.acme.deploy.approved.1.0.0": "acmeApproval" },
    });
    expect(model.releases.flatMap(({ events }) => events.map(({ name }) => name.camel))).toEqual(["acmeApproval"]);
  });
});
