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

describe("writing", () => {
  test("rhea writes what it would write for its own types, bit for bit", () => {
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

  test.each([0, 1, 127, 128, -128, -129, 2 ** 31 - 1, -(2 ** 31)])("AMQP-03: the integer %d is a long", (count) => {
    const encoded = rhea.message.encode(toMessage({ ...minimal, count }));
    // The format code of a long, and its eight bytes.
    const bytes = Buffer.from([0x81, 0, 0, 0, 0, 0, 0, 0, 0]);
    bytes.writeBigInt64BE(BigInt(count), 1);
    expect(encoded.includes(bytes)).toBe(true);
    expect(fromMessage(overAmqp(toMessage({ ...minimal, count })))).toStrictEqual({ ...minimal, count });
  });

  test("AMQP-03: canonical strings of a declared type go out native", () => {
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
  ])("AMQP-04: the time %s goes out as %s, and comes back as it was", (time, want) => {
    const message = toMessage({ ...minimal, time });
    expect(message.application_properties?.["cloudEvents:time"]).toStrictEqual(want);
    expect(fromMessage(overAmqp(message))).toStrictEqual({ ...minimal, time });
  });

  test("AMQP-02: one separator, : unless _ is asked for", () => {
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

  test("AMQP-05: no data is no data section, empty data is an empty one", () => {
    expect(toMessage(minimal).body).toBeNull();
    expect(overAmqp(toMessage({ ...minimal, data: new Uint8Array(0) })).body).toMatchObject({
      typecode: 117,
      content: Buffer.alloc(0),
    });
  });

  test.each([255, 256, 70_000])("AMQP-05: %d bytes of data", (length) => {
    const data = new Uint8Array(length).fill(7);
    expect(fromMessage(overAmqp(toMessage({ ...minimal, data })))).toStrictEqual({ ...minimal, data });
  });

  test("AMQP-06: structured mode", () => {
    const message = toMessage(minimal, structured);
    expect(message).toMatchObject({
      content_type: "application/cloudevents+json; charset=UTF-8",
      body: { typecode: 117, content: new TextEncoder().encode(JSON.stringify(minimal)) },
    });
    expect("application_properties" in message).toBe(false);
  });
});

describe("reading", () => {
  const data = (text: string) => rhea.message.data_section(Buffer.from(text));

  test.each<[string, ReceivedAmqpMessage, object]>([
    [
      "AMQP-02: the separator _",
      {
        application_properties: Object.fromEntries(
          Object.entries(minimal).map(([name, value]) => [`cloudEvents_${name}`, value]),
        ),
      },
      {},
    ],
    [
      "AMQP-03: other numeric types",
      { application_properties: { ...properties, "cloudEvents:x": 200, "cloudEvents:y": double(5) } },
      { x: 200, y: 5 },
    ],
    [
      "AMQP-03: a timestamp",
      { application_properties: { ...properties, "cloudEvents:time": timestamp(0) } },
      { time: "1970-01-01T00:00:00.000Z" },
    ],
    [
      "AMQP-05: one data section",
      { content_type: "text/plain", application_properties: properties, body: data("a") },
      { datacontenttype: "text/plain", data: "a" },
    ],
    [
      "AMQP-05: several data sections",
      {
        content_type: "text/plain",
        application_properties: properties,
        body: rhea.message.data_sections([Buffer.from([0xc3]), Buffer.from([0xa9])]),
      },
      { datacontenttype: "text/plain", data: "é" },
    ],
    [
      "AMQP-05: a string value",
      { content_type: "text/plain", application_properties: properties, body: "a" },
      { datacontenttype: "text/plain", data: "a" },
    ],
    [
      "AMQP-05: a binary value",
      { content_type: "text/plain", application_properties: properties, body: Buffer.from("a") },
      { datacontenttype: "text/plain", data: "a" },
    ],
    [
      "AMQP-05: a null value",
      { content_type: "text/plain", application_properties: properties, body: null },
      { datacontenttype: "text/plain" },
    ],
    [
      "AMQP-05: empty JSON, which cannot be data",
      { content_type: "application/json", application_properties: properties, body: data("") },
      { datacontenttype: "application/json" },
    ],
    [
      "datacontenttype among the properties",
      { application_properties: { ...properties, "cloudEvents:datacontenttype": "text/plain" }, body: data("a") },
      { datacontenttype: "text/plain", data: "a" },
    ],
    [
      "other people's properties",
      { application_properties: { ...properties, id: "2", "cloudevents:x": 1, "cloudEvents.y": 1, map: { a: 1 } } },
      {},
    ],
    [
      "names of object members",
      { application_properties: { ...properties, "cloudEvents:constructor": "c" } },
      { constructor: "c" },
    ],
  ])("%s", (_, message, want) => {
    expect({ ...fromMessage(overAmqp(message)) }).toEqual({ ...minimal, ...want });
  });

  test("a message that was never sent is read like one that was", () => {
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

  test("AMQP-01, AMQP-06: structured by content type, in any case, whatever the properties say", () => {
    const message = {
      content_type: "Application/CloudEvents+JSON; charset=utf-8",
      application_properties: { "cloudEvents:id": "2" },
      body: data(JSON.stringify(minimal)),
    };
    expect(fromMessage(overAmqp(message), { formats: [json] })).toStrictEqual(minimal);
    expect(fromMessage({ ...message, body: JSON.stringify(minimal) }, { formats: [json] })).toStrictEqual(minimal);
  });

  test.each<[string, ReceivedAmqpMessage, string]>([
    ["nothing of CloudEvents", { body: data("a") }, "not-an-event"],
    [
      "AMQP-02: both prefixes",
      { application_properties: { ...properties, cloudEvents_x: "1" } },
      "malformed-message AMQP-02",
    ],
    [
      "CORE-09: an attribute under both prefixes",
      { application_properties: { ...properties, cloudEvents_id: "1" } },
      "malformed-message AMQP-02 CORE-09",
    ],
    [
      "CORE-10: __proto__",
      { application_properties: { ...properties, "cloudEvents:__proto__": "x" } },
      "malformed-message CORE-10",
    ],
    [
      "CORE-10: a line break in a name",
      { application_properties: { ...properties, "cloudEvents:a\nb": "x" } },
      "malformed-message CORE-10",
    ],
    ["CORE-14: a fraction", { application_properties: { ...properties, "cloudEvents:x": 1.5 } }, "invalid CORE-14"],
    [
      "CORE-14: a long beyond 32 bits",
      { application_properties: { ...properties, "cloudEvents:x": long(2 ** 31) } },
      "invalid CORE-14",
    ],
    [
      "AMQP-03: a timestamp beyond all years",
      { application_properties: { ...properties, "cloudEvents:x": timestamp(8.64e15) } },
      "malformed-message AMQP-03",
    ],
    [
      "AMQP-03: a timestamp that is none",
      { application_properties: { ...properties, "cloudEvents:x": timestamp(8.64e15 + 1) } },
      "malformed-message AMQP-03",
    ],
    ["CORE-19: a list", { application_properties: { ...properties, "cloudEvents:x": ["1"] } }, "invalid CORE-19"],
    ["CORE-19: a map", { application_properties: { ...properties, "cloudEvents:x": { a: 1 } } }, "invalid CORE-19"],
    [
      "CORE-15: control characters",
      { application_properties: { ...properties, "cloudEvents:x": "\r\n" } },
      "invalid CORE-15",
    ],
    [
      "AMQP-05: a body that is a map",
      { application_properties: properties, body: { a: 1 } },
      "malformed-message AMQP-05",
    ],
    [
      "AMQP-05: a body that is a sequence",
      { application_properties: properties, body: rhea.message.sequence_section([1]) },
      "malformed-message AMQP-05",
    ],
    [
      "AMQP-05: a structured body that is a number",
      { content_type: "application/cloudevents+json", body: 5 },
      "malformed-message AMQP-05",
    ],
    ["another format", { content_type: "application/cloudevents+avro", body: data("a") }, "unsupported"],
    [
      "CORE-01: another version",
      { application_properties: { ...properties, "cloudEvents:specversion": "0.1" } },
      "unsupported CORE-01",
    ],
  ])("refuses %s", (_, message, want) => {
    expect(refusal(() => fromMessage(overAmqp(message), { formats: [json] }))).toBe(want);
  });

  test("AMQP-03: a lenient reader takes the number of a timestamp for one", () => {
    const message = {
      application_properties: { ...properties, "cloudEvents:time": 1_000, "cloudEvents:count": 1_000 },
    };
    expect(refusal(() => fromMessage(message))).toBe("invalid CORE-08");
    const time = "1970-01-01T00:00:01.000Z";
    expect(fromMessage(message, { lenient: true })).toStrictEqual({ ...minimal, time, count: 1_000 });
    const beyond = { application_properties: { ...properties, "cloudEvents:time": 9e15 } };
    expect(() => fromMessage(beyond, { lenient: true })).toThrow("a timestamp in the years 0 to 9999");
  });

  test("AMQP-02: a lenient reader takes both prefixes in one message", () => {
    const message = { application_properties: { ...properties, cloudEvents_x: "1" } };
    expect(fromMessage(message, { lenient: true })).toStrictEqual({ ...minimal, x: "1" });
  });
});
