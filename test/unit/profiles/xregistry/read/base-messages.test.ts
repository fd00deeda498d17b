import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../../../../src/schema/schema-document.js";
import { cloudEvent, declared, findings, message, read } from "./reading.js";

function group(messages: JsonObject): JsonObject {
  return { messagegroups: { g: { messages } } };
}

describe("base messages (catalogues 1.8)", () => {
  test.each(["basemessage", "basemessageuri", "basemessageurl", "baseDefinitionUrl"])("named %s", (name) => {
    const got = read(
      group({ base: cloudEvent({ subject: { value: "s" } }), m: { [name]: "/messagegroups/g/messages/base" } }),
    );
    expect(findings(got)).toEqual([]);
    expect(declared(message(got))).toEqual(['type: string! = "t"', 'subject: string = "s"']);
    expect(message(got)).toMatchObject({ envelope: "cloudevents", base: "/messagegroups/g/messages/base" });
  });

  test("chains are followed to their end, and laid over from there", () => {
    const got = read(
      group({
        m: { basemessageuri: "#/messagegroups/g/messages/middle", protocol: "MQTT/5.0", protocoloptions: { qos: 2 } },
        middle: {
          basemessageuri: "#/messagegroups/g/messages/end",
          envelopemetadata: { subject: { required: true }, time: { required: true } },
          protocol: "MQTT/5.0",
          protocoloptions: { topic_name: "a", qos: 1 },
        },
        end: cloudEvent(
          { subject: { value: "s", description: "d" } },
          { dataschema: {}, dataschemaformat: "JsonSchema" },
        ),
      }),
    );
    expect(declared(message(got))).toEqual(['type: string! = "t"', 'subject: string! = "s"', "time: timestamp!"]);
    expect(message(got)).toMatchObject({
      base: "/messagegroups/g/messages/end",
      transport: { protocol: "mqtt", topic: "a", qos: 2 },
      data: { key: "a.json#/messagegroups/g/messages/end/dataschema" },
    });
  });

  test.each([
    [
      "a scalar replaces an object",
      { subject: { value: "x" } },
      { subject: "y" },
      ['type: string! = "t"', 'subject: string = "y"'],
    ],
    ["null removes", { subject: { value: "x" } }, { subject: null }, ['type: string! = "t"']],
    [
      "what is not said stays",
      { subject: { value: "x" } },
      { subject: { required: true } },
      ['type: string! = "t"', 'subject: string! = "x"'],
    ],
  ])("%s", (_what, base, own, want) => {
    const got = read(
      group({ base: cloudEvent(base), m: { basemessage: "/messagegroups/g/messages/base", envelopemetadata: own } }),
    );
    expect(declared(message(got))).toEqual(want);
  });

  test("lists are replaced", () => {
    const options = (names: readonly string[]) => ({
      protocol: "NATS",
      protocoloptions: { subject: "s", headers: names.map((name) => ({ name, value: "1" })) },
    });
    const got = read(
      group({ base: options(["a", "b"]), m: { basemessage: "/messagegroups/g/messages/base", ...options(["c"]) } }),
    );
    expect(message(got).transport).toEqual({ protocol: "nats", subject: "s", headers: [["c", "1"]] });
  });

  test("the options of another protocol are not inherited, those of the same one in another version are", () => {
    const got = read(
      group({
        base: { protocol: "MQTT/3.1.1", protocoloptions: { topic_name: "a", qos: 1 } },
        m: { basemessage: "/messagegroups/g/messages/base", protocol: "KAFKA", protocoloptions: { key: "k" } },
        n: { basemessage: "/messagegroups/g/messages/base", protocol: "MQTT/5.0" },
      }),
    );
    expect(message(got).transport).toEqual({ protocol: "kafka", key: "k", headers: [] });
    expect(message(got, "n").transport).toMatchObject({ protocol: "mqtt", protocolVersion: 5, topic: "a", qos: 1 });
  });

  test("identity and lifecycle are not inherited", () => {
    const got = read(
      group({
        base: cloudEvent({}, { messageid: "base", deprecated: {}, name: "Base" }),
        m: { basemessage: "/messagegroups/g/messages/base" },
      }),
    );
    expect(message(got)).toMatchObject({ id: "m", name: "Base" });
    expect(message(got)).not.toHaveProperty("deprecated");
    expect(message(got, "base").deprecated).toEqual({});
  });

  test("another schema comes without the format of the inherited one", () => {
    const got = read({
      ...group({
        base: { dataschemaformat: "Avro/1.11", dataschema: [] },
        m: { basemessage: "/messagegroups/g/messages/base", dataschemauri: "/schemagroups/s/schemas/x" },
      }),
      schemagroups: { s: { schemas: { x: { format: "JsonSchema/draft-07", schema: {} } } } },
    });
    expect(findings(got)).toEqual([]);
    expect(message(got).data?.language).toBe("json-schema");
  });

  test("one version of a message can be a base", () => {
    const versions = { "1": cloudEvent({ a: {} }), "2": cloudEvent({ b: {} }) };
    const got = read(group({ base: { versions }, m: { basemessage: "/messagegroups/g/messages/base/versions/1" } }));
    expect(declared(message(got, "base"))).toEqual(['type: string! = "t"', "b: string"]);
    expect(declared(message(got))).toEqual(['type: string! = "t"', "a: string"]);
  });

  test("a base that is not there is a warning", () => {
    const got = read(group({ base: {}, m: cloudEvent({}, { basemessageuri: "/messagegroups/g/messages/bse" }) }));
    expect(got.diagnostics).toEqual([
      expect.objectContaining({
        code: "unresolved-base",
        severity: "warning",
        fix: "Did you mean /messagegroups/g/messages/base?",
      }),
    ]);
    expect(message(got)).not.toHaveProperty("base");
  });

  test.each([
    ["of one", ["m"]],
    ["of three", ["m", "n", "o"]],
  ])("a circle %s is one error", (_what, ids) => {
    const messages = Object.fromEntries(
      ids.map((id, index) => [
        id,
        cloudEvent({}, { basemessage: `/messagegroups/g/messages/${ids[(index + 1) % ids.length]}` }),
      ]),
    );
    expect(findings(read(group(messages)))).toEqual([
      `circular-base a.json#/messagegroups/g/messages/${ids.at(-1)}/basemessage`,
    ]);
  });

  test("a circle through versions is an error too", () => {
    const got = read(
      group({ m: { ...cloudEvent({}), basemessage: "/messagegroups/g/messages/m/versions/1", versions: { "1": {} } } }),
    );
    expect(findings(got)).toContain("circular-base a.json#/messagegroups/g/messages/m/basemessage");
  });

  test("reports a chain of 20,000 bases in bounded time", () => {
    const count = 20_000;
    const messages = Object.fromEntries(
      Array.from({ length: count }, (_, index) => [
        `m${index}`,
        {
          envelopemetadata: { type: { value: "t" }, [`a${index}`]: {} },
          ...(index > 0 && { basemessage: `/messagegroups/g/messages/m${index - 1}` }),
        },
      ]),
    );
    const start = process.cpuUsage();
    const got = read(group(messages));
    expect(process.cpuUsage(start).user / 1e6).toBeLessThan(10);
    expect(new Set(got.diagnostics.map(({ code }) => code))).toEqual(new Set(["circular-base"]));
    expect(message(got, "m31").attributes.size).toBe(33);
  });
});

describe("aliases (catalogues 1.11)", () => {
  test("have everything of what they stand for, but their own id", () => {
    const got = read({
      ...group({ base: cloudEvent({ subject: { value: "s" } }, { description: "d" }) }),
      endpoints: { e: { usage: ["producer"], messages: { m: { meta: { xref: "/messagegroups/g/messages/base" } } } } },
    });
    expect(findings(got)).toEqual([]);
    expect(message(got)).toMatchObject({
      id: "m",
      group: "e",
      description: "d",
      base: "/messagegroups/g/messages/base",
    });
    expect(declared(message(got))).toEqual(['type: string! = "t"', 'subject: string = "s"']);
  });

  test("are not followed twice, and may lead nowhere", () => {
    const got = read(
      group({
        base: cloudEvent({}),
        once: { meta: { xref: "/messagegroups/g/messages/base" } },
        twice: { meta: { xref: "/messagegroups/g/messages/once" } },
        nowhere: { meta: { xref: "/messagegroups/g/messages/none" } },
      }),
    );
    expect(message(got, "once").envelope).toBe("cloudevents");
    expect(message(got, "twice").envelope).toBeUndefined();
    expect(findings(got)).toEqual(["unresolved-base a.json#/messagegroups/g/messages/nowhere/meta/xref"]);
  });

  test("were written as uri once", () => {
    const got = read(group({ base: cloudEvent({}), m: { uri: "#/messagegroups/g/messages/base" } }));
    expect(message(got).envelope).toBe("cloudevents");
  });
});
