import { describe, expect, test, vi } from "vitest";
import { defineHttpEndpoint } from "../../../../src/runtime/catalogue/http.js";
import type { ReceivedKafkaRecord } from "../../../../src/runtime/catalogue/kafka.js";
import { defineKafkaEndpoint } from "../../../../src/runtime/catalogue/kafka.js";
import { toMessage } from "../../../../src/runtime/cloudevents/bindings/kafka.js";
import { json } from "../../../../src/runtime/cloudevents/formats/json.js";
import { EventError } from "../../../../src/runtime/event-error.js";
import { noRoutes } from "./endpoint-wires.js";
import { type RoutePublished, routePublished } from "./generated/route-published.js";
import { type StatusChange, statusChange } from "./generated/status-change.js";
import { stopMoved } from "./generated/stop-moved.js";
import { transitHttp } from "./generated/transit-http.js";
import { transitKafka } from "./generated/transit-kafka.js";

const route = routePublished({ parameters: { feedurl: "/f" }, data: { route_id: "7" } });
const stop = stopMoved({ subject: "stop/9" });

function handlersThat(handle: (event: unknown) => unknown) {
  return {
    "org.example.transit.RoutePublished": handle,
    "org.example.transit.StopMoved": handle,
    "org.example.wind.StatusChange": handle,
  };
}

function record(message: ReceivedKafkaRecord["message"]): ReceivedKafkaRecord {
  return { topic: "transit-test", message };
}

describe("routes", () => {
  const invalid = record({
    headers: { ce_specversion: "1.0", ce_type: route.type, ce_id: "1", ce_source: "/s" },
    value: null,
  });
  const cases: readonly [string, ReceivedKafkaRecord, object][] = [
    [
      "a type that nobody knows",
      record(toMessage({ ...route, type: "org.example.Nope" })),
      { kind: "unknown", type: "org.example.Nope" },
    ],
    [
      "no event at all",
      record({ value: "hello" }),
      { kind: "unknown", type: undefined, error: { code: "not-an-event" } },
    ],
    ["an event without its data", invalid, { kind: "invalid", name: "routePublished", error: { code: "invalid" } }],
    [
      "an event that cannot be read",
      record({ headers: { "content-type": "application/cloudevents+json" }, value: "{" }),
      { kind: "invalid", name: undefined, error: { code: "malformed-message" } },
    ],
    [
      "a format that nobody reads",
      record({ headers: { "content-type": "application/cloudevents+xml" }, value: "<a/>" }),
      { kind: "invalid", name: undefined, error: { code: "unsupported" } },
    ],
    [
      "a message against its schema",
      record({ key: "t1", headers: { action: "statusChange" }, value: "{}" }),
      { kind: "invalid", name: "statusChange", error: { issues: [{ path: ["data", "status"] }] } },
    ],
    [
      "a message whose data is not JSON",
      record({ key: "t1", headers: { action: "statusChange" }, value: "{" }),
      { kind: "invalid", name: "statusChange" },
    ],
    [
      "a message without its key",
      record({ key: null, headers: { action: "statusChange" }, value: '{"status":"on"}' }),
      { kind: "unknown" },
    ],
    [
      "a message with another header",
      record({ key: "t1", headers: { action: "other" }, value: '{"status":"on"}' }),
      { kind: "unknown" },
    ],
  ];

  test.each(cases)("%s", async (_, message, want) => {
    const handle = vi.fn();
    const routes = { unknown: vi.fn(), invalid: vi.fn(), deprecated: vi.fn() };
    const consumer = transitKafka.consumer(handlersThat(handle), routes);
    await consumer.receive(message);
    const received = transitKafka.read(message);
    expect(received).toMatchObject(want);
    const taken = received.kind === "invalid" ? routes.invalid : routes.unknown;
    expect(taken).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ kind: received.kind }), message);
    expect([handle, ...Object.values(routes)].flatMap(({ mock }) => mock.calls)).toHaveLength(1);
  });

  test("deprecated events go to their route, which may hand them on, and to their handler if there is none", async () => {
    const handle = vi.fn();
    const message = record(toMessage({ ...stop }));
    await transitKafka.consumer(handlersThat(handle), { ...noRoutes, deprecated: () => {} }).receive(message);
    expect(handle).not.toHaveBeenCalled();
    await transitKafka
      .consumer(handlersThat(handle), { ...noRoutes, deprecated: (_, __, go) => go() })
      .receive(message);
    await transitKafka.consumer(handlersThat(handle), noRoutes).receive(message);
    expect(handle).toHaveBeenCalledTimes(2);
    const deprecated = vi.fn();
    await transitKafka
      .consumer(
        handlersThat(() => {}),
        { ...noRoutes, deprecated },
      )
      .receive(record(toMessage(route)));
    expect(deprecated).not.toHaveBeenCalled();
    expect(handle).toHaveBeenCalledWith(stop, { message, parameters: { stop_id: "9" } });
  });

  test("a variant alone may be deprecated", () => {
    const endpoint = defineKafkaEndpoint<{ routePublished: Route }>({
      messages: { routePublished: { definition: routePublished, deprecated: true } },
    });
    expect(endpoint.read(record(toMessage(route)))).toMatchObject({ kind: "event", deprecated: true });
  });

  test("nothing is swallowed: what handlers and routes throw comes through, late or at once", async () => {
    const message = record(toMessage(route));
    const late = handlersThat(() => Promise.reject(new Error("database")));
    const soon = handlersThat(() => {
      throw new Error("bug");
    });
    await expect(transitKafka.consumer(late, noRoutes).receive(message)).rejects.toThrow("database");
    await expect(transitKafka.consumer(soon, noRoutes).receive(message)).rejects.toThrow("bug");
    await expect(transitKafka.consumer(late, noRoutes).receive(record({ value: "x" }))).rejects.toThrow(EventError);
  });
});

describe("reading", () => {
  test("binary and structured are read whatever is declared", () => {
    for (const message of [toMessage(route), toMessage(route, { mode: "structured", format: json })]) {
      expect(transitKafka.read(record(message))).toMatchObject({ kind: "event", event: route });
    }
  });

  test("catalogues 1.6: of variants with one type, the transport tells which it is", () => {
    const endpoint = defineKafkaEndpoint<{ one: Route; other: Route; last: Route }>({
      messages: {
        one: { definition: routePublished, transport: { headers: [["origin", "one"]] } },
        other: { definition: routePublished, transport: { headers: [["origin", "{who}-x"]] } },
        last: { definition: routePublished, attributes: { source: { template: "/only/{x}" } } },
      },
    });
    const message = toMessage(route);
    const from = (origin: string) => endpoint.read(record({ ...message, headers: { ...message.headers, origin } }));
    expect(from("one")).toMatchObject({ name: "one" });
    expect(from("two-x")).toMatchObject({ name: "other", parameters: { who: "two", route_id: "7" } });
    // None of the headers, and not the source of the last: the first that takes the event.
    expect(from("three")).toMatchObject({ name: "one" });
  });

  test("lenient readers and other codecs for JSON are for each consumer to choose", () => {
    const message = record({ headers: { ...toMessage({ ...stop }).headers, ce_time: "yesterday" }, value: null });
    expect(transitKafka.read(message)).toMatchObject({ kind: "invalid" });
    const numbers = { parse: () => ({ status: "parsed" }), stringify: () => "" };
    const plain = record({ key: "t", headers: { action: "statusChange" }, value: "1" });
    expect(transitKafka.read(plain, { json: numbers })).toMatchObject({ event: { data: { status: "parsed" } } });
  });

  test.each([
    ["null", null],
    ["a record without a message", { topic: "t" }],
    [
      "a record with a message that throws",
      {
        topic: "t",
        message: {
          get value(): never {
            throw new RangeError();
          },
        },
      },
    ],
  ])("%s is invalid, and read does not throw", (_name, given) => {
    const received = transitKafka.read(given as never);
    expect(received).toMatchObject({ kind: "invalid", error: { code: "malformed-message" } });
  });

  test("parameters of a message without an envelope come from its data where its transport lacks them", () => {
    const endpoint = defineKafkaEndpoint<{ statusChange: Status }>({
      messages: { statusChange: { definition: statusChange, transport: { headers: [["action", "statusChange"]] } } },
    });
    const message = record({ headers: { action: "statusChange" }, value: '{"status":"on","turbine_id":"7"}' });
    expect(endpoint.read(message)).toMatchObject({ kind: "event", event: { parameters: { turbine_id: "7" } } });
  });
});

describe("answers to requests", () => {
  const post = (headers: Record<string, string>, body: string) =>
    new Request("https://transit.example/test/events", { method: "POST", headers, body });
  const structured = { "content-type": "application/cloudevents+json" };
  const silent = { unknown: () => {}, invalid: () => {} };

  test.each<[string, Request, number]>([
    ["handled", post(structured, JSON.stringify(route)), 204],
    ["invalid", post(structured, JSON.stringify({ ...route, data: 1 })), 400],
    ["unreadable", post(structured, "{"), 400],
    ["in a format that nobody reads", post({ "content-type": "application/cloudevents+avro" }, ""), 415],
    ["unknown", post(structured, JSON.stringify({ ...route, type: "nope" })), 422],
  ])("%s", async (_, request, want) => {
    const response = await transitHttp
      .consumer(
        handlersThat(() => {}),
        silent,
      )
      .receive(request);
    expect(response.status).toBe(want);
  });

  test("handlers and routes may answer themselves", async () => {
    const teapot = () => new Response(null, { status: 418 });
    const consumer = transitHttp.consumer(handlersThat(teapot), { unknown: teapot, invalid: teapot });
    for (const body of [JSON.stringify(route), "{", JSON.stringify({ ...route, type: "nope" })]) {
      expect((await consumer.receive(post(structured, body))).status).toBe(418);
    }
  });

  test("an endpoint may be mounted anywhere", async () => {
    const endpoint = defineHttpEndpoint<{ statusChange: Status }>({
      messages: { statusChange: { definition: statusChange, transport: { path: "turbines/{turbine_id}" } } },
    });
    const json = { "content-type": "application/json" };
    const at = (path: string) =>
      new Request(`https://x${path}`, { method: "POST", headers: json, body: '{"status":"on"}' });
    const read = await endpoint.read(at("/base/turbines/t%201"));
    expect(read).toMatchObject({ kind: "event", event: { parameters: { turbine_id: "t 1" } } });
    expect(await endpoint.read(at("/turbines"))).toMatchObject({ kind: "unknown" });
  });
});

interface Route {
  readonly event: RoutePublished;
  readonly input: object;
  readonly parameters: object;
}

interface Status {
  readonly event: StatusChange;
  readonly input: object;
  readonly parameters: object;
}
