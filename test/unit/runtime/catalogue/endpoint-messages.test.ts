import { EventEmitter } from "node:events";
import { headers, type MsgHdrs } from "@nats-io/nats-core";
import { describe, expect, test } from "vitest";
import { defineHttpEndpoint } from "../../../../src/runtime/catalogue/http.js";
import { defineKafkaEndpoint, type KafkaRecord } from "../../../../src/runtime/catalogue/kafka.js";
import { defineMqttEndpoint } from "../../../../src/runtime/catalogue/mqtt.js";
import { defineNatsEndpoint } from "../../../../src/runtime/catalogue/nats.js";
import { overAmqp } from "../cloudevents/bindings/wires.js";
import { acceptingSender, mqttPacket, only } from "./endpoint-wires.js";
import { type RoutePublished, type RoutePublishedInput, routePublished } from "./generated/route-published.js";
import { transitAmqp } from "./generated/transit-amqp.js";
import { transitHttp } from "./generated/transit-http.js";
import { transitKafka } from "./generated/transit-kafka.js";
import { transitMqtt } from "./generated/transit-mqtt.js";
import { transitNats } from "./generated/transit-nats.js";

/** What goes over the wire, and to where. */
const parameters = { env: "test" };
const options = { parameters, now: () => new Date("2026-01-02T03:04:05Z"), newId: () => "1" };
const route = { parameters: { feedurl: "/f" }, data: { route_id: "7" } };
const stop = { parameters: { stop_id: "9" } };
const status = { parameters: { turbine_id: "t 1" }, data: { status: "on" } };

describe("Kafka", () => {
  const records: KafkaRecord[] = [];
  const producer = transitKafka.producer({ send: async (record) => records.push(record) }, options);
  const sent = () => only(records.splice(0));

  test("a structured event: topic, key, acks and headers are those of the catalogue", async () => {
    await producer.routePublished(route);
    const { topic, acks, messages } = sent();
    expect({ topic, acks }).toStrictEqual({ topic: "transit-test", acks: -1 });
    expect(only(messages)).toMatchObject({
      key: "/f",
      headers: { origin: "transit", "content-type": "application/cloudevents+json; charset=UTF-8" },
    });
    expect(JSON.parse(String(only(messages).value))).toMatchObject({
      id: "1",
      subject: "route/7",
      time: "2026-01-02T03:04:05.000Z",
    });
  });

  test("a message says more than its endpoint: its own key, in binary mode", async () => {
    await producer.stopMoved(stop);
    expect(only(sent().messages)).toMatchObject({
      key: "9",
      value: null,
      headers: { ce_subject: "stop/9", ce_type: "org.example.transit.StopMoved", origin: "transit" },
    });
  });

  test("without an envelope, the data is all there is", async () => {
    await producer.statusChange(status);
    expect(only(sent().messages)).toStrictEqual({
      key: "t 1",
      value: '{"status":"on"}',
      headers: { "content-type": "application/json", origin: "transit", action: "statusChange" },
    });
  });

  test("the call counts before the data, and the data before what the producer was given", async () => {
    const client = { send: async (record: KafkaRecord) => records.push(record) };
    const given = transitKafka.producer(client, { parameters: { ...parameters, feedurl: "/g", route_id: "given" } });
    expect(await given.routePublished({ data: { route_id: "7" } })).toMatchObject({ source: "/g", subject: "route/7" });
    expect(sent()).toMatchObject({ messages: [{ key: "/g" }] });
    const call = { parameters: { feedurl: "/c", route_id: "called" }, data: { route_id: "7" } };
    expect(await given.routePublished(call)).toMatchObject({ source: "/c", subject: "route/called" });
    expect(sent()).toMatchObject({ messages: [{ key: "/c" }] });
  });

  test("catalogues 1.9: a header of the message takes the place of the endpoint's, and of the event's", async () => {
    const endpoint = defineKafkaEndpoint<OneMessage>({
      topic: "t",
      headers: [["origin", "endpoint"]],
      messages: {
        routePublished: {
          definition: routePublished,
          transport: {
            headers: [
              ["origin", "message"],
              ["ce_subject", "own"],
            ],
          },
        },
      },
    });
    await endpoint.producer({ send: async (record) => records.push(record) }).routePublished(route);
    expect(only(sent().messages).headers).toMatchObject({ origin: "message", ce_subject: "own" });
  });

  test("a topic that the catalogue does not name has to be given", async () => {
    const endpoint = defineKafkaEndpoint<OneMessage>({
      partition: 3,
      messages: { routePublished: { definition: routePublished } },
    });
    const client = { send: async (record: KafkaRecord) => records.push(record) };
    await endpoint.producer(client, { topic: "mine" }).routePublished(route);
    expect(sent()).toMatchObject({ topic: "mine", messages: [{ partition: 3 }] });
    await expect(endpoint.producer(client).routePublished(route)).rejects.toMatchObject({
      code: "invalid",
      issues: [{ path: ["topic"] }],
    });
  });

  test("what the client throws comes through, and an aborted wait ends", async () => {
    const failing = transitKafka.producer({ send: () => Promise.reject(new Error("broker")) }, { parameters });
    await expect(failing.routePublished(route)).rejects.toThrow("broker");
    const hanging = transitKafka.producer({ send: () => new Promise(() => {}) }, { parameters });
    await expect(hanging.routePublished(route, { signal: AbortSignal.timeout(5) })).rejects.toThrow(/timeout/);
    await expect(hanging.routePublished(route, { signal: AbortSignal.abort(new Error("no")) })).rejects.toThrow("no");
  });

  test("the topics to subscribe to", () => {
    expect(transitKafka.subscription(parameters)).toStrictEqual({
      topics: ["transit-test"],
      consumerGroup: "transit-readers",
    });
    expect(() => transitKafka.subscription()).toThrow(/the parameter env is missing/);
  });
});

describe("MQTT", () => {
  const published: unknown[][] = [];
  const client = { publishAsync: async (...args: unknown[]) => void published.push(args) };
  const sent = () => only(published.splice(0));

  test("topic, quality of service and properties are those of the catalogue", async () => {
    const producer = transitMqtt.producer(client, options);
    await producer.routePublished(route);
    expect(sent()).toMatchObject([
      "transit/test/routes/7",
      '{"route_id":"7"}',
      {
        qos: 1,
        retain: true,
        properties: {
          messageExpiryInterval: 60,
          contentType: "application/json",
          userProperties: { subject: "route/7" },
        },
      },
    ]);
    await producer.stopMoved(stop);
    expect(sent()).toMatchObject([
      "transit/test/stops-9",
      expect.stringContaining('"subject":"stop/9"'),
      {
        qos: 2,
        properties: {
          responseTopic: "answers/test",
          correlationData: Buffer.from("c-9"),
          userProperties: { origin: "transit" },
        },
      },
    ]);
  });

  test("catalogues 1.7: a value that is no level of a topic is refused", async () => {
    const producer = transitMqtt.producer(client, options);
    for (const turbine_id of ["a/b", "+", "#"]) {
      await expect(producer.statusChange({ ...status, parameters: { turbine_id } })).rejects.toMatchObject({
        issues: [{ path: ["parameters", "turbine_id"], keyword: "template" }],
      });
    }
    expect(published).toStrictEqual([]);
  });

  test("MQTT-01: over MQTT 3.1.1 events are structured, and nothing stands beside the payload", async () => {
    const old = { publish: (...args: unknown[]) => published.push(args), options: { protocolVersion: 4 } };
    const answering = {
      ...old,
      publish: (...args: unknown[]) => {
        const done = args.pop();
        if (typeof done === "function") done();
        published.push(args);
      },
    };
    await transitMqtt.producer(answering, options).routePublished(route);
    const [topic, payload, rest] = sent();
    expect([topic, rest]).toStrictEqual(["transit/test/routes/7", { qos: 1, retain: true }]);
    expect(JSON.parse(String(payload))).toMatchObject({ type: "org.example.transit.RoutePublished" });
    const read = transitMqtt.read({ topic: String(topic), payload: String(payload) });
    expect(read).toMatchObject({ kind: "event", name: "routePublished", parameters: { env: "test" } });
    const failing = {
      publish: (...args: unknown[]) =>
        void [args.pop()].map((done) => typeof done === "function" && done(new Error("gone"))),
    };
    await expect(transitMqtt.producer(failing, options).routePublished(route)).rejects.toThrow("gone");
  });

  test("catalogues 1.7: filters; a mixed level is a wildcard that is filtered here", () => {
    expect(transitMqtt.subscriptions(parameters)).toStrictEqual([
      { filter: "$share/readers/transit/test/routes/+", exact: true, qos: 1 },
      { filter: "$share/readers/transit/test/+", exact: false, qos: 2 },
      { filter: "$share/readers/wind/test/+/status", exact: true, qos: 0 },
    ]);
    const filtered = defineMqttEndpoint<OneMessage>({
      topicFilter: "x/{a}/#",
      qos: 1,
      messages: { routePublished: { definition: routePublished } },
    });
    expect(filtered.subscriptions()).toStrictEqual([{ filter: "x/+/#", exact: true, qos: 1 }]);
    expect(filtered.subscriptions({ a: "1" })).toStrictEqual([{ filter: "x/1/#", exact: true, qos: 1 }]);
    const shared = defineMqttEndpoint<{ one: OneMessage["routePublished"]; other: OneMessage["routePublished"] }>({
      messages: {
        one: { definition: routePublished, transport: { topic: "x/{a}", qos: 2 } },
        other: { definition: routePublished, transport: { topic: "x/{b}-c", qos: 1 } },
      },
    });
    expect(shared.subscriptions()).toStrictEqual([{ filter: "x/+", exact: true, qos: 2 }]);
  });

  test("other messages that pass a filter are unknown", () => {
    const { topic, payload } = mqttPacket("wind/test/t1/speed", '{"status":"on"}', {});
    expect(transitMqtt.read({ topic, payload })).toMatchObject({ kind: "unknown", error: { code: "not-an-event" } });
  });
});

describe("AMQP", () => {
  test("sections are those of the catalogue, by rhea's own encoder", async () => {
    const sender = acceptingSender();
    const producer = transitAmqp.producer(sender, options);
    await producer.routePublished(route);
    expect(overAmqp(only(sender.sent.splice(0)))).toMatchObject({
      durable: true,
      subject: "7",
      group_sequence: 7,
      application_properties: { env: "test", priority: 3, "cloudEvents:subject": "route/7" },
      message_annotations: { "x-opt-partition-key": "7" },
    });
    await producer.stopMoved(stop);
    expect(overAmqp(only(sender.sent.splice(0)))).toMatchObject({
      ttl: 1000,
      reply_to: "answers-test",
      user_id: Buffer.from("mé"),
      absolute_expiry_time: new Date("2030-01-01T00:00:00Z"),
      content_type: "application/cloudevents+json; charset=UTF-8",
    });
    expect(transitAmqp.node(parameters)).toBe("transit-test");
    expect(() => transitAmqp.node()).toThrow("the parameter env is missing");
  });

  /** A sender that answers as rhea does: it tells observers, who take nothing from those who listen. */
  function answering(answer: (tell: (event: string, id?: number, state?: object) => void) => void) {
    const observers = new EventEmitter();
    const tell = (event: string, id = 0, state: object = {}) =>
      observers.emit(event, { delivery: { id, settled: false, remote_state: state } });
    const send = () => {
      setImmediate(() => answer(tell));
      return { id: 0, settled: false };
    };
    const nobody = (): never => {
      throw new Error("takes events from others");
    };
    return { sender: { send, on: nobody, removeListener: nobody, is_open: () => true, observers }, observers };
  }

  test.each<[string, Parameters<typeof answering>[0], string | undefined]>([
    ["accepted", (tell) => tell("accepted"), undefined],
    ["settled without an answer", (tell) => tell("settled"), undefined],
    ["another one rejected, this one accepted", (tell) => [tell("rejected", 1), tell("accepted")], undefined],
    ["rejected", (tell) => tell("rejected", 0, { error: "full" }), "the message was not accepted: rejected"],
    ["released", (tell) => tell("released"), "the message was not accepted: released"],
    ["the link is closed", (tell) => tell("sender_close", 9), "the message was not accepted: sender_close"],
    [
      "the connection was lost, and is back",
      (tell) => tell("sender_open", 9),
      "the message was not accepted: sender_open",
    ],
  ])("is done when the broker is: %s", async (_, answer, want) => {
    const { sender, observers } = answering(answer);
    const sent = transitAmqp.producer(sender, options).stopMoved(stop);
    if (want === undefined) await expect(sent).resolves.toMatchObject({ subject: "stop/9" });
    else await expect(sent).rejects.toThrow(want);
    expect(observers.eventNames()).toStrictEqual([]);
  });

  test("what the broker says is the cause; nobody is listened to after an aborted wait", async () => {
    const rejected = answering((tell) => tell("rejected", 0, { error: "full" }));
    await expect(transitAmqp.producer(rejected.sender, options).stopMoved(stop)).rejects.toMatchObject({
      cause: { error: "full" },
    });
    const silent = answering(() => {});
    const aborted = transitAmqp.producer(silent.sender, options).stopMoved(stop, { signal: AbortSignal.timeout(5) });
    await expect(aborted).rejects.toThrow(/timeout/);
    expect(silent.observers.eventNames()).toStrictEqual([]);
  });
});

describe("NATS", () => {
  const published: [string, unknown, { headers?: MsgHdrs; reply?: string }][] = [];
  const client = { publish: (...args: (typeof published)[number]) => void published.push(args) };
  const sent = () => only(published.splice(0));

  test("subject, reply subject and headers are those of the catalogue", async () => {
    const producer = transitNats.producer(client, { ...options, headers });
    await producer.stopMoved(stop);
    const [subject, data, { headers: written, reply }] = sent();
    expect([subject, reply]).toStrictEqual(["transit.test.stops-9", "answers.test"]);
    expect(written?.values("origin")).toStrictEqual(["transit", "test"]);
    expect(JSON.parse(String(data))).toMatchObject({ subject: "stop/9" });
  });

  test("catalogues 1.9: a declared header takes the place of the event's", async () => {
    const endpoint = defineNatsEndpoint<OneMessage>({
      subject: "s",
      messages: { routePublished: { definition: routePublished, transport: { headers: [["ce-subject", "own"]] } } },
    });
    await endpoint.producer(client, { headers }).routePublished(route);
    expect(sent()[2].headers?.values("ce-subject")).toStrictEqual(["own"]);
  });

  test("NATS-01: without headers, structured; and what needs headers is refused", async () => {
    const producer = transitNats.producer(client, { ...options, headers: false });
    await producer.routePublished(route);
    const [subject, data, rest] = sent();
    expect(rest).toStrictEqual({});
    expect(transitNats.read({ subject, data: String(data) })).toMatchObject({ kind: "event", name: "routePublished" });
    await expect(producer.statusChange(status)).rejects.toMatchObject({ code: "invalid" });
    await expect(producer.statusChange({ ...status, parameters: { turbine_id: "t1" } })).rejects.toMatchObject({
      code: "unsupported",
    });
  });

  test("filters", () => {
    expect(transitNats.subscriptions()).toStrictEqual([
      { filter: "transit.*.routes.*", exact: true, queue: "readers" },
      { filter: "transit.*.*", exact: false, queue: "readers" },
      { filter: "wind.*.*.status", exact: true, queue: "readers" },
    ]);
    const filtered = defineNatsEndpoint<OneMessage>({
      subjectFilter: "x.{a}.>",
      messages: { routePublished: { definition: routePublished } },
    });
    expect(filtered.subscriptions({ a: "1" })).toStrictEqual([{ filter: "x.1.>", exact: true }]);
  });
});

describe("HTTP", () => {
  const requests: Request[] = [];
  const fetch = async (url: string, init: RequestInit): Promise<Response> => {
    requests.push(new Request(url, init));
    return new Response(null, { status: 202 });
  };
  const sent = () => only(requests.splice(0));

  test("address, path, query, method and headers are those of the catalogue", async () => {
    const producer = transitHttp.producer(fetch, { ...options, parameters: { env: "a/b" } });
    await producer.routePublished(route);
    const first = sent();
    expect([first.method, first.url, first.headers.get("x-api"), first.headers.get("ce-subject")]).toStrictEqual([
      "POST",
      "https://transit.example/a%2Fb/events",
      "1",
      "route/7",
    ]);
    await producer.stopMoved({ parameters: { stop_id: "9/8 é" } });
    const second = sent();
    expect([second.method, second.url]).toStrictEqual([
      "PUT",
      "https://transit.example/a%2Fb/events/stops/9%2F8%20%C3%A9?q=9%2F8+%C3%A9+x",
    ]);
  });

  test("an address of one's own, with a host that is a parameter", async () => {
    const endpoint = defineHttpEndpoint<HostedMessage>({
      messages: { routePublished: { definition: routePublished } },
    });
    const host = { parameters: { host: "localhost:8080" }, url: "http://{host}/in" };
    await endpoint.producer(fetch, host).routePublished(route);
    expect(sent().url).toBe("http://localhost:8080/in");
    const nowhere = endpoint.producer(fetch, { parameters: host.parameters });
    await expect(nowhere.routePublished(route)).rejects.toMatchObject({ issues: [{ path: ["url"] }] });
  });

  test("attributes that the caller gives as a whole count before what the data says", async () => {
    const whole = { ...route, subject: "route/8" };
    await transitHttp.producer(fetch, options).routePublished(whole);
    expect(sent().headers.get("ce-subject")).toBe("route/8");
  });

  test("rejects with the event, the URL and the status if the receiver answers an error", async () => {
    const response = new Response(null, { status: 503 });
    const sent = transitHttp.producer(async () => response, { ...options, newId: () => "id-1" }).routePublished(route);
    await expect(sent).rejects.toMatchObject({
      name: "EventError",
      code: "send-failed",
      cause: response,
      message: expect.stringMatching(
        /^could not send org\.example\.transit\.RoutePublished \(id "id-1"\) to https?:[^ ]+\n {2}\/: the receiver answered 503$/,
      ),
    });
  });

  test("rejects with the cause if the request fails, and without the credentials of the URL", async () => {
    const cause = new TypeError("fetch failed");
    const refuse = async (): Promise<never> => {
      throw cause;
    };
    const url = "https://user:secret@localhost:1/in";
    const sent = transitHttp.producer(refuse, { ...options, url }).routePublished(route);
    await expect(sent).rejects.toMatchObject({ code: "send-failed", cause });
    await expect(sent).rejects.toThrow(/to https:\/\/localhost:1\//);
  });

  test("reports an unknown parameter, with a suggestion", async () => {
    const given = { ...route, parameters: { ...route.parameters, rout_id: "1" } };
    await expect(transitHttp.producer(fetch, options).routePublished(given as never)).rejects.toMatchObject({
      issues: [
        {
          message: "unknown parameter `rout_id`",
          path: ["parameters", "rout_id"],
          keyword: "additionalProperties",
          hint: "did you mean `route_id`?",
        },
      ],
    });
  });
});

interface OneMessage {
  readonly routePublished: {
    readonly event: RoutePublished;
    readonly input: RoutePublishedInput;
    readonly parameters: { readonly feedurl: string; readonly route_id?: string };
  };
}

interface HostedMessage {
  readonly routePublished: Omit<OneMessage["routePublished"], "parameters"> & {
    readonly parameters: OneMessage["routePublished"]["parameters"] & { readonly host: string };
  };
}
