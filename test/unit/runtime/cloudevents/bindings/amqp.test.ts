import rhea from "rhea";
import { describe, expect, test } from "vitest";
import {
  fromMessage,
  type ReceivedAmqpMessage,
  toMessage,
} from "../../../../../src/runtime/cloudevents/bindings/amqp.js";
import { json } from "../../../../../src/runtime/cloudevents/formats/json.js";
import { minimal, refusal } from "./error-of.js";
import { overAmqp } from "./wires.js";

const properties = Object.fromEntries(Object.entries(minimal).map(([name, value]) => [`cloudEvents:${name}`, value]));
const { wrap_long: long, wrap_timestamp: timestamp, wrap_double: double } = rhea.types;
const structured = { mode: "structured", format: json } as const;

describe("AMQP messages that are written", () => {
  test("makes rhea send the same bytes as for its own types", () => {
    const event = {
      ...minimal,
      flag: true,
      count: 1000,
      bin: new Uint8Array([1, 255]),
      at: new Date(-1),
      datacontenttype: "text/plain",
      data: "é",
    };
    const want = {
      content_type: "text/plain",
      application_properties: {
        ...properties,
        "cloudEvents:flag": true,
        "cloudEvents:count": long(1000),
        "cloudEvents:bin": Buffer.from([1, 255]),
        "cloudEvents:at": timestamp(-1),
      },
      body: rhea.message.data_section(Buffer.from("é")),
    };
    expect(rhea.message.encode(toMessage(event)).toString("hex")).toBe(rhea.message.encode(want).toString("hex"));
  });

  test.each([0, 1, 127, 128, -128, -129, 2 ** 31 - 1, -(2 ** 31)])("sends the integer %d as a long", (count) => {
    const encoded = rhea.message.encode(toMessage({ ...minimal, count }));
    // The format code of a long, and its eight bytes.
    const bytes = Buffer.from([0x81, 0, 0, 0, 0, 0, 0, 0, 0]);
    bytes.writeBigInt64BE(BigInt(count), 1);
    expect(encoded.includes(bytes)).toBe(true);
    expect(fromMessage(overAmqp(toMessage({ ...minimal, count })))).toStrictEqual({ ...minimal, count });
  });

  test("sends canonical strings in the AMQP type of their declared type", () => {
    const { application_properties: sent } = toMessage(
      { ...minimal, flag: "true", bin: "AP8=" },
      { extensionTypes: { flag: "Boolean", bin: "Binary" } },
    );
    expect(sent).toMatchObject({ "cloudEvents:flag": true, "cloudEvents:bin": new Uint8Array([0, 255]) });
  });

  test.each([
    ["2026-01-02T03:04:05.678Z", new Date("2026-01-02T03:04:05.678Z")],
    ["2026-01-02T03:04:05Z", "2026-01-02T03:04:05Z"],
    ["2026-01-02T03:04:05.6789Z", "2026-01-02T03:04:05.6789Z"],
    ["2026-01-02T03:04:05.678+01:00", "2026-01-02T03:04:05.678+01:00"],
    ["2026-12-31T23:59:60.000Z", "2026-12-31T23:59:60.000Z"],
  ])("sends the time %s as %s and reads it back unchanged", (time, want) => {
    const message = toMessage({ ...minimal, time });
    expect(message.application_properties?.["cloudEvents:time"]).toStrictEqual(want);
    expect(fromMessage(overAmqp(message))).toStrictEqual({ ...minimal, time });
  });

  test("uses the prefix cloudEvents: unless the option asks for cloudEvents_", () => {
    const names = (message: ReturnType<typeof toMessage>) => Object.keys(message.application_properties ?? {});
    expect(names(toMessage(minimal))).toStrictEqual([
      "cloudEvents:specversion",
      "cloudEvents:id",
      "cloudEvents:source",
      "cloudEvents:type",
    ]);
    expect(names(toMessage(minimal, { separator: "_" }))).toStrictEqual([
      "cloudEvents_specversion",
      "cloudEvents_id",
      "cloudEvents_source",
      "cloudEvents_type",
    ]);
  });

  test("sends null for no data and an empty section for empty data", () => {
    expect(toMessage(minimal).body).toBeNull();
    expect(overAmqp(toMessage({ ...minimal, data: new Uint8Array(0) })).body).toMatchObject({
      typecode: 117,
      content: Buffer.alloc(0),
    });
  });

  test.each([255, 256, 70_000])("sends and reads %d bytes of data", (length) => {
    const data = new Uint8Array(length).fill(7);
    expect(fromMessage(overAmqp(toMessage({ ...minimal, data })))).toStrictEqual({ ...minimal, data });
  });

  test("sends the whole event as the body in structured mode", () => {
    const message = toMessage(minimal, structured);
    expect(message).toMatchObject({
      content_type: "application/cloudevents+json; charset=UTF-8",
      body: { typecode: 117, content: new TextEncoder().encode(JSON.stringify(minimal)) },
    });
    expect("application_properties" in message).toBe(false);
  });
});

describe("AMQP messages that are read", () => {
  const data = (text: string) => rhea.message.data_section(Buffer.from(text));

  test.each<[string, ReceivedAmqpMessage, object]>([
    [
      "the separator _",
      {
        application_properties: Object.fromEntries(
          Object.entries(minimal).map(([name, value]) => [`cloudEvents_${name}`, value]),
        ),
      },
      {},
    ],
    [
      "other numeric types",
      { application_properties: { ...properties, "cloudEvents:x": 200, "cloudEvents:y": double(5) } },
      { x: 200, y: 5 },
    ],
    [
      "a timestamp",
      { application_properties: { ...properties, "cloudEvents:time": timestamp(0) } },
      { time: "1970-01-01T00:00:00.000Z" },
    ],
    [
      "one data section",
      { content_type: "text/plain", application_properties: properties, body: data("a") },
      { datacontenttype: "text/plain", data: "a" },
    ],
    [
      "several data sections",
      {
        content_type: "text/plain",
        application_properties: properties,
        body: rhea.message.data_sections([Buffer.from([0xc3]), Buffer.from([0xa9])]),
      },
      { datacontenttype: "text/plain", data: "é" },
    ],
    [
      "a string value",
      { content_type: "text/plain", application_properties: properties, body: "a" },
      { datacontenttype: "text/plain", data: "a" },
    ],
    [
      "a binary value",
      { content_type: "text/plain", application_properties: properties, body: Buffer.from("a") },
      { datacontenttype: "text/plain", data: "a" },
    ],
    [
      "a null value",
      { content_type: "text/plain", application_properties: properties, body: null },
      { datacontenttype: "text/plain" },
    ],
    [
      "empty JSON, which cannot be data",
      { content_type: "application/json", application_properties: properties, body: data("") },
      { datacontenttype: "application/json" },
    ],
    [
      "datacontenttype among the properties",
      { application_properties: { ...properties, "cloudEvents:datacontenttype": "text/plain" }, body: data("a") },
      { datacontenttype: "text/plain", data: "a" },
    ],
    [
      "properties of other applications",
      { application_properties: { ...properties, id: "2", "cloudevents:x": 1, "cloudEvents.y": 1, map: { a: 1 } } },
      {},
    ],
    [
      "names of object members",
      { application_properties: { ...properties, "cloudEvents:constructor": "c" } },
      { constructor: "c" },
    ],
  ])("reads %s", (_, message, want) => {
    expect({ ...fromMessage(overAmqp(message)) }).toEqual({ ...minimal, ...want });
  });

  test("reads a message that was never sent like a received one", () => {
    const event = {
      ...minimal,
      count: 1,
      flag: false,
      bin: new Uint8Array([1]),
      time: "2026-01-02T03:04:05.678Z",
      data: new Uint8Array([1]),
    };
    expect(fromMessage(toMessage(event))).toStrictEqual(event);
  });

  test("reads structured mode by the content type in any case and ignores the properties", () => {
    const message = {
      content_type: "Application/CloudEvents+JSON; charset=utf-8",
      application_properties: { "cloudEvents:id": "2" },
      body: data(JSON.stringify(minimal)),
    };
    expect(fromMessage(overAmqp(message), { formats: [json] })).toStrictEqual(minimal);
    expect(fromMessage({ ...message, body: JSON.stringify(minimal) }, { formats: [json] })).toStrictEqual(minimal);
  });

  test.each<[string, ReceivedAmqpMessage, string]>([
    ["nothing of CloudEvents", { body: data("a") }, "not-an-event required"],
    ["both prefixes", { application_properties: { ...properties, cloudEvents_x: "1" } }, "malformed-message prefix"],
    [
      "an attribute under both prefixes",
      { application_properties: { ...properties, cloudEvents_id: "1" } },
      "malformed-message prefix duplicate",
    ],
    [
      "__proto__",
      { application_properties: { ...properties, "cloudEvents:__proto__": "x" } },
      "malformed-message name",
    ],
    [
      "a line break in a name",
      { application_properties: { ...properties, "cloudEvents:a\nb": "x" } },
      "malformed-message name",
    ],
    ["a fraction", { application_properties: { ...properties, "cloudEvents:x": 1.5 } }, "invalid type"],
    [
      "a long beyond 32 bits",
      { application_properties: { ...properties, "cloudEvents:x": long(2 ** 31) } },
      "invalid type",
    ],
    [
      "a timestamp beyond all years",
      { application_properties: { ...properties, "cloudEvents:x": timestamp(8.64e15) } },
      "malformed-message range",
    ],
    [
      "an invalid timestamp",
      { application_properties: { ...properties, "cloudEvents:x": timestamp(8.64e15 + 1) } },
      "malformed-message range",
    ],
    ["a list", { application_properties: { ...properties, "cloudEvents:x": ["1"] } }, "invalid type"],
    ["a map", { application_properties: { ...properties, "cloudEvents:x": { a: 1 } } }, "invalid type"],
    ["control characters", { application_properties: { ...properties, "cloudEvents:x": "\r\n" } }, "invalid type"],
    ["a body that is a map", { application_properties: properties, body: { a: 1 } }, "malformed-message type"],
    [
      "a body that is a sequence",
      { application_properties: properties, body: rhea.message.sequence_section([1]) },
      "malformed-message type",
    ],
    [
      "a structured body that is a number",
      { content_type: "application/cloudevents+json", body: 5 },
      "malformed-message type",
    ],
    ["another format", { content_type: "application/cloudevents+avro", body: data("a") }, "unsupported format"],
    [
      "another version",
      { application_properties: { ...properties, "cloudEvents:specversion": "0.1" } },
      "unsupported specversion",
    ],
  ])("rejects %s", (_, message, want) => {
    expect(refusal(() => fromMessage(overAmqp(message), { formats: [json] }))).toBe(want);
  });

  test("reads the number of a timestamp as a timestamp if lenient", () => {
    const message = {
      application_properties: { ...properties, "cloudEvents:time": 1_000, "cloudEvents:count": 1_000 },
    };
    expect(refusal(() => fromMessage(message))).toBe("invalid type");
    const time = "1970-01-01T00:00:01.000Z";
    expect(fromMessage(message, { lenient: true })).toStrictEqual({ ...minimal, time, count: 1_000 });
    const beyond = { application_properties: { ...properties, "cloudEvents:time": 9e15 } };
    expect(() => fromMessage(beyond, { lenient: true })).toThrow("a timestamp in the years 0 to 9999");
  });

  test("reads both prefixes in one message if lenient", () => {
    const message = { application_properties: { ...properties, cloudEvents_x: "1" } };
    expect(fromMessage(message, { lenient: true })).toStrictEqual({ ...minimal, x: "1" });
  });
});
