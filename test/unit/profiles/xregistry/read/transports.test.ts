import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../../../../src/schema/schema-document.js";
import { cloudEvent, findings, message, read, withMessage } from "./reading.js";

describe("the transport of a message (catalogues 1.9)", () => {
  test.each<[string, JsonObject, object]>([
    [
      "HTTP/1.1",
      {
        method: "PUT",
        path: "/{id}",
        query: { a: "1" },
        headers: [
          { name: "x", value: "1" },
          { name: "x", value: "{y}" },
        ],
      },
      {
        protocol: "http",
        method: "PUT",
        path: "/{id}",
        query: [["a", "1"]],
        headers: [
          ["x", "1"],
          ["x", "{y}"],
        ],
      },
    ],
    [
      "HTTP",
      { query: [{ name: "a", value: "1", required: true }] },
      { protocol: "http", query: [["a", "1"]], headers: [] },
    ],
    [
      "Kafka/0.11",
      {
        topic: "t",
        key: { type: "string", value: "{a}-{b}" },
        partition: 3,
        headers: { a: { name: "a", value: "1" }, b: "2", c: { type: "string" }, "d-e": { required: true } },
      },
      {
        protocol: "kafka",
        topic: "t",
        key: "{a}-{b}",
        partition: 3,
        headers: [
          ["a", "1"],
          ["b", "2"],
          ["d-e", "{d_e}"],
        ],
      },
    ],
    ["KAFKA", { key_base64: "YWJj" }, { protocol: "kafka", key: "abc", headers: [] }],
    [
      "KAFKA",
      { headers: { type: "object", properties: { a: { type: "string", value: "1" } } } },
      { protocol: "kafka", headers: [["a", "1"]] },
    ],
    [
      "AMQP/1.0",
      {
        properties: { subject: { type: "string", value: "{a}" }, message_id: { value: "1" }, to: { type: "string" } },
        "application-properties": { event_type: { value: "x" } },
        "message-annotations": { "x-opt-partition-key": { type: "symbol", value: "{a}" } },
        header: { ttl: 1000, durable: true },
      },
      {
        protocol: "amqp",
        sections: {
          properties: { subject: "{a}", "message-id": "1" },
          applicationProperties: { event_type: "x" },
          messageAnnotations: { "x-opt-partition-key": "{a}" },
          header: { ttl: 1000, durable: true },
        },
      },
    ],
    [
      "AMQP",
      { application_properties: { a: { value: 1 } } },
      { protocol: "amqp", sections: { applicationProperties: { a: 1 } } },
    ],
    [
      "MQTT/5.0",
      {
        topic_name: "a/{b}",
        qos: 1,
        retain: false,
        message_expiry_interval: 60,
        response_topic: "r",
        correlation_data: "{c}",
        content_type: "text/plain",
        user_properties: [{ name: "x", value: "1" }],
      },
      {
        protocol: "mqtt",
        protocolVersion: 5,
        topic: "a/{b}",
        qos: 1,
        retain: false,
        messageExpiryInterval: 60,
        responseTopic: "r",
        correlationData: "{c}",
        contentType: "text/plain",
        userProperties: [["x", "1"]],
      },
    ],
    [
      "MQTT/3.1.1",
      {
        properties: {
          topic: { type: "uritemplate", value: "a" },
          qos: { value: 2 },
          "user-properties": [{ name: "x", value: "1" }],
        },
      },
      { protocol: "mqtt", protocolVersion: 4, topic: "a", qos: 2, userProperties: [["x", "1"]] },
    ],
    [
      "mqtt",
      { "topic-name": "a", retain: { value: "true" } },
      { protocol: "mqtt", protocolVersion: 5, topic: "a", retain: true, userProperties: [] },
    ],
    [
      "NATS",
      { subject: "a.{b}", reply: "r", headers: [{ name: "x", value: "1" }] },
      { protocol: "nats", subject: "a.{b}", replyTo: "r", headers: [["x", "1"]] },
    ],
    ["NATS/1.0", { "reply-to": "r" }, { protocol: "nats", replyTo: "r", headers: [] }],
    ["WEBSOCKETS", {}, { protocol: "websocket" }],
  ])("%s %j", (protocol, protocoloptions, want) => {
    const got = read(withMessage({ protocol, protocoloptions }));
    expect(findings(got)).toEqual([]);
    expect(message(got).transport).toEqual(want);
  });

  test.each([
    ["None", undefined],
    ["none", undefined],
  ])("%s is no protocol, and nothing to tell", (protocol, want) => {
    const got = read(withMessage({ protocol, protocoloptions: { topic_name: "a" } }));
    expect(findings(got)).toEqual([]);
    expect(message(got).transport).toBe(want);
  });

  test.each(["STOMP/1.2", "AMQP/0.9.1"])("%s has no binding, and that is told once", (protocol) => {
    const got = read({ messagegroups: { g: { messages: { m: { protocol }, n: { protocol } } } } });
    expect(got.diagnostics.map(({ code, severity }) => [code, severity])).toEqual([["unknown-protocol", "warning"]]);
  });

  test("a quality of service that is none", () => {
    const got = read(withMessage({ protocol: "MQTT", protocoloptions: { qos: 3 } }));
    expect(findings(got)).toEqual(["contradictory-value a.json#/messagegroups/g/messages/m/protocoloptions/qos"]);
  });

  test("the protocol and the options of the group are defaults (catalogues 1.6)", () => {
    const messages = { m: { protocoloptions: { key: "k" } }, n: { protocol: "NATS" } };
    const got = read({ messagegroups: { g: { protocol: "KAFKA", protocoloptions: { topic: "t" }, messages } } });
    expect(message(got).transport).toEqual({ protocol: "kafka", topic: "t", key: "k", headers: [] });
    expect(message(got, "n").transport).toEqual({ protocol: "nats", headers: [] });
    expect(findings(got)).toEqual(["contradictory-protocol a.json#/messagegroups/g/messages/n/protocol"]);
  });

  test.each([
    [{ topic_name: "a" }, "mqtt"],
    [{ application_properties: {} }, "amqp"],
    [{ topic: "a" }, undefined],
  ])("options without a protocol: %j is %s", (protocoloptions, want) => {
    expect(message(read(withMessage({ protocoloptions }))).transport?.protocol).toBe(want);
  });
});

describe("endpoints (catalogues 1.5)", () => {
  function endpoint(value: JsonObject) {
    const got = read({ endpoints: { e: { usage: ["producer"], ...value } } });
    return { got, endpoint: got.catalogue.endpoints[0] };
  }

  test.each<[JsonObject, object]>([
    [
      {
        protocol: "HTTP/2",
        protocoloptions: { method: "PUT", headers: [{ name: "a", value: "1" }], query: { b: "2" } },
      },
      { protocol: "http", method: "PUT", headers: [["a", "1"]], query: [["b", "2"]] },
    ],
    [
      {
        usage: ["consumer"],
        protocol: "KAFKA",
        protocoloptions: { topic: "t", key: "{k}", acks: -1, "consumer-group": "g", partition: 0 },
      },
      { protocol: "kafka", topic: "t", key: "{k}", acks: -1, consumerGroup: "g", partition: 0, headers: [] },
    ],
    [
      { protocol: "KAFKA", protocoloptions: { options: { topic: "t" }, acks: "1" } },
      { protocol: "kafka", topic: "t", acks: 1, headers: [] },
    ],
    [
      { protocol: "AMQP/1.0", protocoloptions: { options: { address: "q" }, durable: true } },
      { protocol: "amqp", node: "q", durable: true },
    ],
    [
      {
        usage: ["subscriber"],
        protocol: "MQTT",
        protocoloptions: { topicfilter: "a/#", sharedsubscriptiongroup: "g", qos: 1, "will-topic": "w" },
      },
      {
        protocol: "mqtt",
        protocolVersion: 5,
        topicFilter: "a/#",
        sharedSubscriptionGroup: "g",
        qos: 1,
        willTopic: "w",
      },
    ],
    [
      { usage: ["subscriber"], protocol: "NATS", protocoloptions: { subjectfilter: "a.*", queuegroup: "q" } },
      { protocol: "nats", subjectFilter: "a.*", queueGroup: "q" },
    ],
  ])("%j", (value, want) => {
    const { got, endpoint: found } = endpoint(value);
    expect(findings(got)).toEqual([]);
    expect(found?.transport).toEqual(want);
  });

  test.each<[string, JsonObject, readonly string[]]>([
    [
      "uri",
      { protocoloptions: { endpoints: [{ uri: "https://a" }, { uri: "https://b" }] } },
      ["https://a", "https://b"],
    ],
    ["url, of rc3", { protocoloptions: { endpoints: [{ url: "https://a" }] } }, ["https://a"]],
    ["texts, of 2023", { config: { endpoints: ["https://a"] } }, ["https://a"]],
    ["on the endpoint itself", { endpoints: [{ uri: "https://{host}" }] }, ["https://{host}"]],
    [
      "servers of Kafka",
      { protocol: "KAFKA", protocoloptions: { endpoints: [{ "bootstrap.servers": ["a:1", "b:2"] }] } },
      ["a:1", "b:2"],
    ],
    [
      "a URI of Kafka",
      { protocol: "KAFKA", protocoloptions: { endpoints: [{ uri: "kafka://a:1,b:2/x" }] } },
      ["a:1", "b:2"],
    ],
    ["none", { protocoloptions: { deployed: false, endpoints: [] } }, []],
  ])("addresses: %s", (_what, value, want) => {
    expect(endpoint(value).endpoint?.addresses).toEqual(want);
  });

  test.each<[JsonObject, readonly string[], readonly string[]]>([
    [{ usage: "Consumer" }, ["consumer"], []],
    [{ usage: ["subscriber", "consumer"] }, ["subscriber", "consumer"], []],
    [{ usage: ["reader"] }, [], ["unknown-usage a.json#/endpoints/e/usage/0"]],
    [{ usage: [] }, [], []],
  ])("%j", (value, want, wantFindings) => {
    const { got, endpoint: found } = endpoint(value);
    expect(found?.usage).toEqual(want);
    expect(findings(got)).toEqual(wantFindings);
  });

  test("one without usage is told", () => {
    expect(findings(read({ endpoints: { e: { protocol: "HTTP" } } }))).toEqual(["unknown-usage a.json#/endpoints/e"]);
  });

  test("a will is a message, wherever it is", () => {
    const value = (reference: string) => ({
      endpoints: { e: { usage: ["producer"], protocol: "MQTT", protocoloptions: { willmessage: reference } } },
      messagegroups: { g: { messages: { m: cloudEvent({}) } } },
    });
    const got = read(value("#/messagegroups/g/messages/m"));
    expect(got.catalogue.endpoints[0]?.transport).toMatchObject({ willMessage: "/messagegroups/g/messages/m" });
    expect(findings(read(value("/messagegroups/g/messages/n")))).toEqual([
      "unresolved-reference a.json#/endpoints/e/protocoloptions/willmessage",
    ]);
  });

  test("its own messages are a group of its id, with its protocol and envelope", () => {
    const messages = { m: { envelopemetadata: { type: { value: "t" } }, protocoloptions: { topic_name: "a" } } };
    const e = {
      usage: ["producer"],
      envelope: "CloudEvents/1.0",
      envelopeoptions: { mode: "binary" },
      protocol: "MQTT",
      protocoloptions: { topic: "no" },
      messages,
    };
    const got = read({ endpoints: { e, f: { ...e, messages: {} } }, messagegroups: { f: { messages: {} } } });
    expect(findings(got)).toEqual([]);
    expect(got.catalogue.groups.map(({ id }) => id)).toEqual(["f", "e"]);
    expect(got.catalogue.endpoints.map(({ groups }) => groups)).toEqual([["e"], []]);
    expect(got.catalogue.endpoints[0]?.mode).toBe("binary");
    expect(message(got)).toMatchObject({
      group: "e",
      envelope: "cloudevents",
      transport: { protocol: "mqtt", topic: "a" },
    });
  });

  test("its messages have a group of another name where a group has that one already", () => {
    const got = read({
      endpoints: { e: { usage: ["producer"], messages: { m: cloudEvent({}) } } },
      messagegroups: { e: {} },
    });
    expect(got.catalogue.groups.map(({ id }) => id)).toEqual(["e", "/endpoints/e"]);
    expect(got.catalogue.endpoints[0]?.groups).toEqual(["/endpoints/e"]);
    expect(message(got).group).toBe("/endpoints/e");
  });
});
