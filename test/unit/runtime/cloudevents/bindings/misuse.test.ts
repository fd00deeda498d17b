import { afterEach, describe, expect, it, vi } from "vitest";
import * as amqp from "../../../../../src/runtime/cloudevents/bindings/amqp.js";
import * as http from "../../../../../src/runtime/cloudevents/bindings/http.js";
import * as kafka from "../../../../../src/runtime/cloudevents/bindings/kafka.js";
import * as mqtt from "../../../../../src/runtime/cloudevents/bindings/mqtt.js";
import * as nats from "../../../../../src/runtime/cloudevents/bindings/nats.js";
import * as websocket from "../../../../../src/runtime/cloudevents/bindings/websocket.js";
import type { CloudEvent } from "../../../../../src/runtime/cloudevents/event.js";
import { avro } from "../../../../../src/runtime/cloudevents/formats/avro.js";
import { json, jsonBatch } from "../../../../../src/runtime/cloudevents/formats/json.js";
import { protobuf, protobufBatch } from "../../../../../src/runtime/cloudevents/formats/protobuf.js";
import { xml, xmlBatch } from "../../../../../src/runtime/cloudevents/formats/xml.js";
import { upgrade, upgradeMessage } from "../../../../../src/runtime/cloudevents/legacy/legacy.js";
import { isEventError } from "../../../../../src/runtime/event-error.js";
import { errorOf, minimal, refusal } from "./error-of.js";

/** Passes what the compiler would reject, as JavaScript can. */
const untyped = <Value>(value: unknown): Value => value as Value;

const bindings = { amqp, http, kafka, mqtt, nats };
type Writer = (event: CloudEvent, options: unknown) => unknown;

describe("mistakes that only JavaScript can make", () => {
  const readers: [string, (message: never) => unknown][] = [
    ...Object.entries(bindings).map(([name, { fromMessage }]): [string, (message: never) => unknown] => [
      name,
      (message) => fromMessage(message),
    ]),
    ["websocket", (message) => websocket.fromMessage(message, { protocol: "cloudevents.json", formats: [json] })],
    ["http batches", (message) => http.fromBatch(message, { formats: [jsonBatch] })],
    ["legacy", upgradeMessage],
  ];

  it.each(readers)("says what a message must be when %s reads something else", (_, read) => {
    for (const message of [null, undefined, "text", 5]) {
      expect(refusal(() => read(untyped(message)))).toBe("malformed-message type");
      expect(() => read(untyped(message))).toThrow("a message must be an object");
    }
  });

  it.each(Object.entries(bindings))(
    "rejects a format without structured mode in %s, instead of ignoring it",
    (_, { toMessage }) => {
      const write = untyped<Writer>(toMessage);
      expect(refusal(() => write(minimal, { format: json }))).toBe("unsupported mode");
      expect(() => write(minimal, { format: json })).toThrow('{ mode: "structured", format: json }');
      expect(() => write(minimal, { mode: "batch" })).toThrow('{ mode: "structured", format: json }');
    },
  );

  it("says which options a WebSocket needs when there are none", () => {
    const { toMessage, fromMessage } = websocket;
    for (const run of [
      () => toMessage(minimal, untyped(undefined)),
      () => fromMessage({ data: "" }, untyped(undefined)),
    ]) {
      expect(refusal(run)).toBe("unsupported subprotocol");
      expect(run).toThrow("pass { protocol: socket.protocol, formats: [json] }");
    }
  });

  it("says that a batch needs a format and an array", () => {
    expect(() => http.toBatch([], untyped(undefined))).toThrow("no format is built in");
    expect(refusal(() => http.toBatch(untyped(minimal), { format: jsonBatch }))).toBe("invalid type");
    expect(() => http.toBatch(untyped(minimal), { format: jsonBatch })).toThrow("a batch must be an array");
  });

  it("says what to do with a request of Node", async () => {
    const request = { headers: { "content-length": "2" }, rawHeaders: ["Content-Length", "2"] };
    expect(() => http.fromMessage(request)).toThrow("read it first");
    const error = await http.messageOf(untyped(request)).catch((reason: unknown) => reason);
    expect(isEventError(error) && error.message).toContain("read it first");
  });
});

describe("errors without an event", () => {
  const formats = { json, jsonBatch, avro, protobuf, protobufBatch, xml, xmlBatch };

  it.each(Object.entries(formats))("have an issue to print when %s reads something else", (_, format) => {
    const bytes = new Uint8Array([0x7b, 0xff]);
    for (const input of ["", "{", "5", bytes, untyped<string>(null), untyped<string>(5)]) {
      if (format === protobufBatch && input === "") continue;
      expect(errorOf(() => format.decode(input)).issues).not.toEqual([]);
    }
  });

  it.each([
    () => http.fromMessage({ headers: {} }),
    () => http.fromMessage({ headers: { "content-type": "application/cloudevents+avro" } }),
    () => http.toMessage(minimal, untyped({ mode: "structured" })),
    () => kafka.fromMessage({ value: "x" }),
    () => upgrade("{}"),
    () => upgrade("5"),
    () => json.encode(untyped(null)),
  ])("have an issue to print: %s", (run) => {
    const { issues } = errorOf(run);
    expect(issues.map(({ message }) => message)).not.toEqual([]);
  });

  it("name the body that is not JSON", () => {
    expect(errorOf(() => json.decode("{1")).issues[0]?.message).toMatch(/^JSON body: .*1/);
    expect(errorOf(() => json.decode("")).issues[0]?.message).toBe("JSON body: empty");
  });

  it("list no more than some hundred problems of one event", () => {
    const members = Object.fromEntries(Array.from({ length: 200_000 }, (_, at) => [`A${at}`, at]));
    const text = JSON.stringify({ ...minimal, ...members });
    expect(errorOf(() => json.decode(text)).issues.length).toBeLessThan(200);
  });

  it("escape names from a message", () => {
    const { issues } = errorOf(() => json.decode(JSON.stringify({ ...minimal, "a\n\u001b[31m": 1 })));
    expect(issues[0]?.message).toBe("a\\u{a}\\u{1b}[31m must be named with a-z and 0-9 only, not 1");
  });
});

describe("long input", () => {
  it.each<[string, (length: number) => unknown]>([
    ["repeated names", (length) => json.decode(`{${'"a":1,'.repeat(length / 8)}"a":1}`)],
    [
      "a content type with many parameters",
      (length) => http.toMessage({ ...minimal, datacontenttype: `a/b${";a=b".repeat(length / 4)}` }),
    ],
    ["a quoted header", (length) => http.fromMessage({ headers: { "ce-id": `"${"\\a".repeat(length / 2)}"` } })],
    [
      "a quoted header without an end",
      (length) => http.fromMessage({ headers: { "ce-id": `"${"a".repeat(length)}` } }),
    ],
  ])("gets a named error or an event in linear time, without overflowing the stack: %s", (_, run) => {
    const start = process.cpuUsage();
    try {
      run(8_000_000);
    } catch (error) {
      expect(isEventError(error)).toBe(true);
    }
    expect(process.cpuUsage(start).user).toBeLessThan(4_000_000);
  });
});

describe("bytes for clients", () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });
  const event = { ...minimal, data: new Uint8Array([1, 2]) };

  it("are a Buffer where there is one, as kafkajs and mqtt.js want", () => {
    expect(kafka.toMessage(event, { key: new Uint8Array([3]) })).toMatchObject({
      value: Buffer.from([1, 2]),
      key: Buffer.from([3]),
    });
    expect(Buffer.isBuffer(kafka.toMessage(event).value)).toBe(true);
    expect(Buffer.isBuffer(mqtt.toMessage(event).payload)).toBe(true);
  });

  it("are a Uint8Array in browsers", () => {
    vi.stubGlobal("Buffer", undefined);
    const { value } = kafka.toMessage(event);
    expect(value?.constructor).toBe(Uint8Array);
    expect(mqtt.toMessage(event).payload.constructor).toBe(Uint8Array);
  });

  it("are what the option makes of them", () => {
    expect(kafka.toMessage(event, { bytes: (bytes) => [...bytes] }).value).toEqual([1, 2]);
  });
});
