import { describe, expect, test } from "vitest";
import {
  fromMessage,
  type ReceivedMqttMessage,
  toMessage,
} from "../../../../../src/runtime/cloudevents/bindings/mqtt.js";
import type { EventFormat } from "../../../../../src/runtime/cloudevents/formats/format.js";
import { json } from "../../../../../src/runtime/cloudevents/formats/json.js";
import { errorOf, minimal, refusal } from "./error-of.js";
import { overMqtt } from "./wires.js";

const structured = { mode: "structured", format: json } as const;
const packet = (
  userProperties: Record<string, string | string[]>,
  contentType?: string,
  payload = "",
): ReceivedMqttMessage => ({
  payload: Buffer.from(payload),
  properties: {
    userProperties: { ...minimal, ...userProperties },
    ...(contentType === undefined ? {} : { contentType }),
  },
});

describe("MQTT messages that are written", () => {
  test("writes attributes as user properties and the content type of the data as Content Type", () => {
    const event = { ...minimal, subject: '1 % "é" 😀', count: 3, datacontenttype: "text/plain", data: "hello" };
    expect(toMessage(event)).toStrictEqual({
      payload: "hello",
      properties: { contentType: "text/plain", userProperties: { ...minimal, subject: '1 % "é" 😀', count: "3" } },
    });
  });

  test("writes no data as an empty payload without a Content Type", () => {
    expect(toMessage(minimal)).toStrictEqual({ payload: "", properties: { userProperties: minimal } });
  });

  test("writes the whole event as the payload in structured mode", () => {
    expect(toMessage(minimal, structured)).toStrictEqual({
      payload: JSON.stringify(minimal),
      properties: { contentType: "application/cloudevents+json; charset=UTF-8" },
    });
  });

  test("writes structured JSON without properties for MQTT 3.1.1", () => {
    const message = toMessage(minimal, { ...structured, protocolVersion: 4, bytes: Buffer.from });
    expect(message).toStrictEqual({ payload: JSON.stringify(minimal) });
    expect(fromMessage(overMqtt(message, 4), { formats: [json] })).toStrictEqual(minimal);
  });

  test("rejects binary mode and other formats for MQTT 3.1.1", () => {
    const avro: EventFormat = { ...json, mediaType: "application/cloudevents+avro" };
    expect(refusal(() => toMessage(minimal, { protocolVersion: 4 }))).toBe("unsupported mode");
    expect(refusal(() => toMessage(minimal, { mode: "structured", format: avro, protocolVersion: 4 }))).toBe(
      "unsupported mode",
    );
  });

  test.each([
    ["letters", "x".repeat(65_535), "x".repeat(65_536)],
    ["three-byte characters", "€".repeat(21_845), `${"€".repeat(21_845)}x`],
    ["four-byte characters", "😀".repeat(16_383), "😀".repeat(16_384)],
  ])("rejects values that are too long for MQTT, made of %s", (_, longest, tooLong) => {
    const message = toMessage({ ...minimal, x: longest }, { bytes: Buffer.from });
    expect(fromMessage(overMqtt(message))).toStrictEqual({ ...minimal, x: longest });
    const { code, issues } = errorOf(() => toMessage({ ...minimal, x: tooLong, subject: tooLong }));
    expect([code, ...issues.map(({ path }) => path.join("/"))]).toStrictEqual(["invalid", "x", "subject"]);
  });

  test.each(["a\u0000", "a\r\nb", "\u0085", "\ufffe", "\ud800"])(
    "rejects %j, which would make the broker close the connection",
    (value) => {
      expect(refusal(() => toMessage({ ...minimal, x: value, subject: value }))).toBe("invalid type type");
    },
  );
});

describe("MQTT messages that are read", () => {
  test.each<[string, ReceivedMqttMessage, object]>([
    [
      "datacontenttype as a user property alone",
      packet({ datacontenttype: "text/plain" }, undefined, "a"),
      { datacontenttype: "text/plain", data: "a" },
    ],
    [
      "datacontenttype that repeats the content type, as in the example of the specification",
      packet({ datacontenttype: "text/plain" }, "text/plain", "a"),
      { datacontenttype: "text/plain", data: "a" },
    ],
    ["names that no attribute can have", packet({ "x-trace": "1", ID: "2", "": "3", data: "4", "ce-x": "5" }), {}],
    ["repeated properties that are none of ours", packet({ "x-trace": ["1", "2"] }), {}],
    ["names of object members", packet({ constructor: "c" }), { constructor: "c" }],
    ["text as it is", packet({ x: "100%20 é" }), { x: "100%20 é" }],
  ])("reads %s", (_, message, want) => {
    expect({ ...fromMessage(message) }).toEqual({ ...minimal, ...want });
  });

  test("reads structured mode by the content type in any case and ignores the user properties", () => {
    const message = {
      payload: JSON.stringify(minimal),
      properties: { contentType: "Application/CloudEvents+JSON", userProperties: { id: "2" } },
    };
    expect(fromMessage(message, { formats: [json] })).toStrictEqual(minimal);
  });

  test("reads a message without properties as JSON", () => {
    const payload = Buffer.from(JSON.stringify(minimal));
    expect(fromMessage({ payload }, { formats: [json] })).toStrictEqual(minimal);
    expect(
      fromMessage({ payload, properties: { userProperties: { broker: "a" } } }, { formats: [json] }),
    ).toStrictEqual(minimal);
  });

  test("reads the prefix of the Go SDK if lenient", () => {
    const userProperties = Object.fromEntries(Object.entries(minimal).map(([name, value]) => [`ce-${name}`, value]));
    const message = { payload: Buffer.from("a"), properties: { contentType: "text/plain", userProperties } };
    expect(fromMessage(message, { lenient: true })).toStrictEqual({
      ...minimal,
      datacontenttype: "text/plain",
      data: "a",
    });
    expect(refusal(() => fromMessage(message))).toBe("not-an-event required");
  });

  test.each<[string, ReceivedMqttMessage, string]>([
    ["nothing of CloudEvents", { payload: "21.5" }, "not-an-event required"],
    [
      "user properties of other applications",
      { payload: "", properties: { userProperties: { trace: "1" } } },
      "not-an-event required",
    ],
    ["a user property given twice", packet({ id: ["1", "1"] }), "malformed-message duplicate"],
    ["two content types", packet({ datacontenttype: "a/b" }, "c/d"), "malformed-message duplicate"],
    ["control characters", packet({ x: "\u0007" }), "invalid type"],
    ["another version", packet({ specversion: "2.0" }), "unsupported specversion"],
    [
      "another format",
      { payload: "", properties: { contentType: "application/cloudevents+avro" } },
      "unsupported format",
    ],
  ])("rejects %s", (_, message, want) => {
    expect(refusal(() => fromMessage(message, { formats: [json] }))).toBe(want);
  });
});
