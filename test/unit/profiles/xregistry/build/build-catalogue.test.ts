import { describe, expect, it } from "vitest";
import type {
  AttributeDeclaration,
  Catalogue,
  Endpoint,
  Message,
  MessageGroup,
} from "../../../../../src/catalogue-model.js";
import { buildCatalogue } from "../../../../../src/profiles/xregistry/build/build-catalogue.js";

const place = { file: "shop.xreg.json", pointer: "" };
const files = new Map([["shop.xreg.json", "shop.xreg.json"]]);

function attributes(values: Readonly<Record<string, string | undefined>>): ReadonlyMap<string, AttributeDeclaration> {
  const declared = Object.entries(values).map(([name, value]): [string, AttributeDeclaration] => {
    const template = value?.includes("{") === true;
    const type = template ? "uritemplate" : "string";
    return [name, { name, type, required: true, template, place, ...(value !== undefined && { value }) }];
  });
  return new Map(declared);
}

function message(
  id: string,
  values: Readonly<Record<string, string | undefined>>,
  more: Partial<Message> = {},
): Message {
  return {
    id,
    group: "shop",
    envelope: "cloudevents",
    attributes: attributes(values),
    transport: undefined,
    data: {
      key: `/schemagroups/g/schemas/${id}/versions/1`,
      name: id,
      language: "json-schema",
      version: "draft-07",
      document: { type: "object", properties: { order: { type: "string" } }, required: ["order"] },
      place,
    },
    place,
    ...more,
  };
}

/** The data of a message, for another one that shares it. */
function dataOf({ data }: Message): Partial<Message> {
  return data === undefined ? {} : { data };
}

function build(...messages: Message[]): ReturnType<typeof buildCatalogue> {
  const groups = [...new Set(messages.map(({ group }) => group))];
  const catalogue: Catalogue = {
    groups: groups.map((id): MessageGroup => ({ id, messages: messages.filter(({ group }) => group === id), place })),
    endpoints: [],
  };
  return buildCatalogue(catalogue, files);
}

describe("events of a catalogue", () => {
  it("are known by their declared type, never by the id of a message (catalogues 1.6)", async () => {
    const base = message("acme.Placed", { type: "acme.order.placed", source: "https://acme.example/" });
    const variant = message(
      "acme.mqtt.Placed",
      { type: "acme.order.placed", source: "https://acme.example/" },
      { group: "shop.mqtt", base: "/messagegroups/shop/messages/acme.Placed", ...dataOf(base) },
    );
    const { release, diagnostics } = await build(variant, base);
    expect(diagnostics).toEqual([]);
    expect(release.events.map(({ type, name }) => [type, name.camel])).toEqual([
      ["acme.order.placed", "acmeOrderPlaced"],
    ]);
    expect(release.events[0]?.provenance.source).toBe("shop.xreg.json, message acme.Placed");
  });

  it.each([
    ["sound", {}, [], ["APlacedData"]],
    ["with a slip that is no error", { reqired: [] }, ["warning misspelt-keyword"], ["APlacedData"]],
    ["with an error", { required: "order" }, ["error not-a-schema"], []],
  ])("have the type of their data where its schema is %s", async (_, keywords, want, parts) => {
    const one = message("m", { type: "a.Placed", source: "s" });
    const document = { type: "object", properties: { order: { type: "string" } }, ...keywords };
    const { release, diagnostics } = await build({ ...one, ...(one.data && { data: { ...one.data, document } }) });
    expect(diagnostics.map(({ severity, code }) => `${severity} ${code}`)).toEqual(want);
    expect(Object.keys(release.events[0]?.parts ?? {})).toEqual(parts);
  });

  it("are left out with a warning if their data has an error, and the others are generated", async () => {
    const sound = message("sound", { type: "a.Placed", source: "s" });
    const broken = message("broken", { type: "a.Broken", source: "s" });
    const document = { type: "object", required: "order" };
    const { release, diagnostics } = await build(sound, {
      ...broken,
      ...(broken.data && { data: { ...broken.data, document } }),
    });
    expect(release.events.map(({ type }) => type)).toEqual(["a.Placed"]);
    expect(
      diagnostics.map(({ severity, code, message: text }) => [severity, code, text.endsWith("; a.Broken is left out")]),
    ).toEqual([["warning", "not-a-schema", true]]);
  });

  it("read JSON without a content type as JSON, but not data of another type or without a schema", async () => {
    const one = message("m", { type: "a.Placed", source: "s" });
    const { data: _data, ...untyped } = one;
    const constructions = [one, { ...one, dataContentType: "application/avro" }, untyped].map(async (each) => {
      const { release } = await build(each);
      return release.events[0]?.construction["defaultContentType"];
    });
    expect(await Promise.all(constructions)).toEqual(["application/json", undefined, undefined]);
  });

  it("take a placeholder from the data where that has a member of its name", async () => {
    const { release } = await build(message("m", { type: "a.Placed", source: "/{tenant}", subject: "{order}" }));
    const [event] = release.events;
    expect(event?.parameters).toEqual(["tenant", "order"]);
    expect(event?.construction).toEqual({
      attributes: { source: { template: "/{tenant}" }, subject: { template: "{order}" } },
      dataParameters: ["order"],
      defaultContentType: "application/json",
      extensionTypes: {},
    });
    expect(event?.input).toMatchObject({ properties: { parameters: { required: ["tenant"] } } });
  });

  it("leave an attribute to the author about which variants disagree, and keep what each says", async () => {
    const one = message("one", { type: "a.Placed", source: "s", subject: "{order}" }, { transport: kafka });
    const two = message(
      "two",
      { type: "a.Placed", source: "s", subject: "/o/{order}" },
      { group: "b", ...dataOf(one) },
    );
    const { release } = await build(one, { ...two, transport: { protocol: "nats", headers: [] } });
    expect(release.events[0]?.parameters).toEqual([]);
    const rules = release.endpoints.flatMap(({ messages }) => messages.map(({ construction }) => construction));
    expect(rules).toEqual([
      { transport: { topic: "orders" }, attributes: { subject: { template: "{order}" } } },
      { attributes: { subject: { template: "/o/{order}" } } },
    ]);
  });

  it("have numbers other than integers of 32 bits as text, as CloudEvents has them (CORE-14)", async () => {
    const numbers = new Map([
      ["type", { type: "string", value: "t" }],
      ["ratio", { type: "number", value: 1.5 }],
      ["count", { type: "integer", value: 7 }],
      ["size", { type: "any", value: 5_000_000_000 }],
      ["given", { type: "number" }],
      ["blob", { type: "binary", value: "AQI=" }],
    ] as const);
    const declared = [...numbers].map(([name, declaration]): [string, AttributeDeclaration] => [
      name,
      { name, required: false, template: false, place, ...declaration },
    ]);
    const { release } = await build(message("t", {}, { attributes: new Map(declared) }));
    expect(release.events[0]?.construction["attributes"]).toMatchObject({
      ratio: { value: "1.5" },
      count: { value: 7 },
      size: { value: "5000000000" },
      blob: { value: "AQI=" },
    });
    expect(release.events[0]?.construction["extensionTypes"]).toEqual({
      ratio: "String",
      count: "Integer",
      given: "String",
    });
  });

  it.each<[string, string | undefined, string | undefined]>([
    ["a type that only the message declares", "application/avro", "application/avro"],
    ["JSON, which the builder sets anyway", "application/json", undefined],
    ["no type", undefined, undefined],
  ])("are sent with the content type of their data: %s", async (_what, dataContentType, want) => {
    const one = message(
      "m",
      { type: "a.Placed", source: "s" },
      dataContentType === undefined ? {} : { dataContentType },
    );
    const { release } = await build(one);
    const { attributes } = release.events[0]?.construction ?? {};
    expect(attributes).toMatchObject(want === undefined ? {} : { datacontenttype: { value: want } });
    expect(Object.keys(attributes ?? {})).toEqual(want === undefined ? ["source"] : ["source", "datacontenttype"]);
  });

  it("are reported if two of their messages cannot be distinguished", async () => {
    const first = message("first", { type: "a.Placed", source: "s" });
    const { diagnostics } = await build(first, message("second", { type: "a.Placed", source: "s" }));
    expect(diagnostics.map(({ code, message }) => [code, message])).toEqual([
      [
        "ambiguous-messages",
        "second and first cannot be distinguished: both are a.Placed with the same attributes, but different data",
      ],
    ]);
  });

  describe("without an envelope", () => {
    const onTopic = (id: string, topic: string, qos: 0 | 1, more: Partial<Message> = {}): Message =>
      message(
        id,
        {},
        {
          envelope: undefined,
          transport: { protocol: "mqtt", protocolVersion: 5, topic, qos, userProperties: [] },
          ...more,
        },
      );

    it.each<[string, string, boolean, readonly string[]]>([
      ["same topic and data", "x/{b}", true, ["warning ambiguous-messages"]],
      ["same topic, but other data", "x/{b}", false, ["warning ambiguous-transport"]],
      ["topics that differ", "x/{b}/y", false, []],
    ])("that have the %s are found to be alike", async (_what, topic, isSame, want) => {
      const first = onTopic("first", "x/{a}", 0);
      const second = onTopic("second", topic, 1, isSame ? dataOf(first) : {});
      const { diagnostics } = await build(first, second);
      expect(diagnostics.map(({ severity, code }) => `${severity} ${code}`)).toEqual(want);
    });

    it("are one finding, however many they are", async () => {
      const first = onTopic("first", "x/{a}", 0);
      const others = ["second", "third", "fourth"].map((id) => onTopic(id, "x/{a}", 0, dataOf(first)));
      const { diagnostics } = await build(first, ...others);
      expect(diagnostics.map(({ message }) => message)).toEqual([
        "second, 2 more and first cannot be distinguished: they have the same transport and the same data",
      ]);
    });
  });

  it("pass on data that is not JSON, and say so", async () => {
    const { release, diagnostics } = await build(
      message("m", { type: "a.Placed", source: "s" }, { dataContentType: "application/x-protobuf" }),
    );
    expect(diagnostics.map(({ code }) => code)).toEqual(["opaque-data"]);
    expect(release.events[0]?.data).toMatchObject({
      // An empty sample would be no data at all once it is sent.
      properties: {
        data: { anyOf: [{ "x-native": "bytes" }, { type: "string" }], examples: [expect.stringMatching(/./)] },
      },
    });
  });
});

describe("the documentation of a catalogue", () => {
  const endpoint: Endpoint = {
    id: "orders-kafka",
    usage: ["producer"],
    transport: { protocol: "kafka", headers: [] },
    addresses: [],
    groups: ["shop"],
    place,
  };

  async function describe(of: Partial<Message>, at: Partial<Endpoint>): Promise<readonly (string | undefined)[]> {
    const group = { id: "shop", messages: [message("m", { type: "a.Placed", source: "s" }, of)], place };
    const { release } = await buildCatalogue({ groups: [group], endpoints: [{ ...endpoint, ...at }] }, files);
    return [release.events[0]?.description, release.endpoints[0]?.description];
  }

  it("is the description of the catalogue, or else the name", async () => {
    const name = "orders on Kafka";
    expect(await describe({ name, description: "An order." }, { name, description: "All orders!" })).toEqual([
      "An order.",
      "All orders!",
    ]);
    expect(await describe({ name }, { name })).toEqual(["Orders on Kafka.", "Orders on Kafka."]);
    expect(await describe({}, {})).toEqual(["A placed.", "The endpoint `orders-kafka`."]);
  });
});

const kafka = { protocol: "kafka", topic: "orders", headers: [] } as const;
