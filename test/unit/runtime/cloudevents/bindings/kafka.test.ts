import { describe, expect, test } from "vitest";
import {
  fromMessage,
  type ReceivedKafkaMessage,
  toMessage,
} from "../../../../../src/runtime/cloudevents/bindings/kafka.js";
import { type KafkaKeyOption, partitionKey } from "../../../../../src/runtime/cloudevents/bindings/kafka-key.js";
import type { CloudEvent } from "../../../../../src/runtime/cloudevents/event.js";
import { json } from "../../../../../src/runtime/cloudevents/formats/json.js";
import { minimal, refusal } from "./error-of.js";
import { overKafka } from "./wires.js";

const headers = { ce_specversion: "1.0", ce_id: "1", ce_source: "/s", ce_type: "t" };
const structured = { mode: "structured", format: json } as const;
const utf8 = (text: string) => Buffer.from(text);

describe("writing", () => {
  test("KAFKA-01, KAFKA-03: attributes as ce_ headers, unencoded; the data's type as content-type", () => {
    const event = { ...minimal, subject: '1 % "é" 😀', count: 3, datacontenttype: "text/plain", data: "hello" };
    expect(toMessage(event)).toStrictEqual({
      headers: { ...headers, ce_subject: '1 % "é" 😀', ce_count: "3", "content-type": "text/plain" },
      value: "hello",
    });
  });

  test("KAFKA-04: no data is a null value, empty data is not", () => {
    expect(toMessage(minimal)).toStrictEqual({ headers, value: null });
    expect(toMessage({ ...minimal, data: new Uint8Array(0) }).value).toStrictEqual(new Uint8Array(0));
  });

  test("bytes become what the client takes, and kafkajs writes them as they are", () => {
    const message = toMessage({ ...minimal, data: new Uint8Array([1, 2, 255]) }, { bytes: Buffer.from });
    expect(message.value).toStrictEqual(Buffer.from([1, 2, 255]));
    expect(overKafka(message).value).toStrictEqual(Buffer.from([1, 2, 255]));
  });

  test.each<[string, KafkaKeyOption<Uint8Array<ArrayBuffer>>, object]>([
    ["none", {}, {}],
    ["text", { key: "k" }, { key: "k" }],
    ["bytes", { key: new Uint8Array([1]) }, { key: new Uint8Array([1]) }],
    ["null", { key: null }, { key: null }],
    ["the mapper of the specification", { key: partitionKey }, { key: "p" }],
    ["a mapper", { key: ({ id }: CloudEvent) => id }, { key: "1" }],
    ["a mapper that finds none", { key: () => undefined }, {}],
  ])("KAFKA-05: the key is what the user gives: %s", (_, options, want) => {
    const event = { ...minimal, partitionkey: "p" };
    expect(toMessage(event, options)).toStrictEqual({
      headers: { ...headers, ce_partitionkey: "p" },
      value: null,
      ...want,
    });
    expect("key" in toMessage(event, { ...structured, ...options })).toBe("key" in want);
  });

  test("KAFKA-05: no key is made of an event without partitionkey, and none can change what is sent", () => {
    expect(toMessage(minimal, { key: partitionKey })).toStrictEqual({ headers, value: null });
    const event = { ...minimal };
    const message = toMessage(event, { key: (each) => Object.assign(each, { injected: "x" }).id });
    expect(message.headers).toStrictEqual(headers);
  });

  test("KAFKA-07: structured mode", () => {
    expect(toMessage(minimal, structured)).toStrictEqual({
      headers: { "content-type": "application/cloudevents+json; charset=UTF-8" },
      value: JSON.stringify(minimal),
    });
  });
});

describe("reading", () => {
  test.each<[string, ReceivedKafkaMessage, object]>([
    ["KAFKA-01: headers as bytes", { headers: { ...headers, ce_x: utf8("é%20") } }, { x: "é%20" }],
    [
      "KAFKA-03: ce_datacontenttype where there is no content-type",
      {
        headers: { ...headers, ce_datacontenttype: "text/plain" },
        value: utf8("a"),
      },
      { datacontenttype: "text/plain", data: "a" },
    ],
    [
      "KAFKA-03: ce_datacontenttype that says the same",
      {
        headers: { ...headers, ce_datacontenttype: "text/plain", "content-type": "text/plain" },
        value: utf8("a"),
      },
      { datacontenttype: "text/plain", data: "a" },
    ],
    [
      "KAFKA-04: a tombstone",
      { headers: { ...headers, "content-type": "application/json" }, value: null },
      { datacontenttype: "application/json" },
    ],
    [
      "KAFKA-04: an empty value of JSON, which cannot be data",
      { headers: { ...headers, "content-type": "application/json" }, value: utf8("") },
      { datacontenttype: "application/json" },
    ],
    ["KAFKA-06: no partitionkey out of the key", { headers, key: utf8("k"), value: null }, {}],
    [
      "KAFKA-08: the last of repeated headers",
      { headers: { ...headers, ce_x: [utf8("1"), "2"], "content-type": ["text/css", utf8("text/plain")] }, value: "a" },
      { x: "2", datacontenttype: "text/plain", data: "a" },
    ],
    [
      "other people's headers",
      { headers: { ...headers, CE_X: "1", "Content-Type": "text/plain", schema: new Uint8Array([255]), "ce-y": "1" } },
      {},
    ],
    ["a header that is not there", { headers: { ...headers, ce_x: undefined } }, {}],
    [
      "names of object members",
      { headers: { ...headers, ce_constructor: "c", ce_hasownproperty: "h" } },
      { constructor: "c", hasownproperty: "h" },
    ],
  ])("%s", (_, message, want) => {
    expect({ ...fromMessage(message) }).toEqual({ ...minimal, ...want });
  });

  test.each([
    "application/cloudevents+json",
    "Application/CloudEvents+JSON; charset=utf-8",
    utf8("application/cloudevents+json"),
  ])("KAFKA-02, KAFKA-07: structured by content type %s, whatever the ce_ headers say", (contentType) => {
    const message = {
      headers: { "content-type": contentType, ce_id: "2", ce_bad: new Uint8Array([255]) },
      value: utf8(JSON.stringify(minimal)),
    };
    expect(fromMessage(message, { formats: [json] })).toStrictEqual(minimal);
  });

  test("KAFKA-07: a message from a broker without headers is JSON", () => {
    const value = utf8(` ${JSON.stringify(minimal)}`);
    expect(fromMessage({ value }, { formats: [json] })).toStrictEqual(minimal);
    expect(fromMessage({ value, headers: {} }, { formats: [json] })).toStrictEqual(minimal);
  });

  test("KAFKA-06: the key becomes an attribute where that is asked for and the event has none", () => {
    const options = { keyAttribute: "partitionkey", formats: [json] };
    const inStructured = {
      headers: { "content-type": "application/cloudevents+json" },
      value: JSON.stringify(minimal),
      key: "k",
    };
    const own = { ...headers, ce_partitionkey: "own" };
    expect(fromMessage({ headers, key: utf8("k") }, options)).toStrictEqual({ ...minimal, partitionkey: "k" });
    expect(fromMessage(inStructured, options)).toStrictEqual({ ...minimal, partitionkey: "k" });
    expect(fromMessage({ headers: own, key: "k" }, options)).toStrictEqual({ ...minimal, partitionkey: "own" });
    expect(fromMessage({ headers, key: null }, options)).toStrictEqual(minimal);
    expect(fromMessage(toMessage({ ...minimal, partitionkey: "p" }, { key: partitionKey }))).toMatchObject({
      partitionkey: "p",
    });
  });

  test.each<[string, ReceivedKafkaMessage, string]>([
    ["nothing of CloudEvents", { headers: { a: "b" }, value: utf8("{}") }, "not-an-event"],
    ["only a content type", { headers: { "content-type": "text/plain" }, value: utf8("a") }, "not-an-event"],
    ["no headers and no JSON event", { value: utf8('{"id":"1"}') }, "not-an-event"],
    ["no headers and no value", { value: null }, "not-an-event"],
    [
      "KAFKA-01: a header that is not UTF-8",
      { headers: { ...headers, ce_x: new Uint8Array([0xc0, 0xa0]) } },
      "malformed-message KAFKA-01",
    ],
    [
      "KAFKA-01: a content-type that is not UTF-8",
      { headers: { ...headers, "content-type": new Uint8Array([0xff]) } },
      "malformed-message KAFKA-01",
    ],
    ["KAFKA-01: a null header", { headers: { ...headers, ce_x: null } }, "malformed-message KAFKA-01"],
    [
      "CORE-09: two content types",
      { headers: { ...headers, ce_datacontenttype: "a/b", "content-type": "c/d" } },
      "malformed-message CORE-09",
    ],
    ["CORE-10: __proto__", { headers: { ...headers, ["ce___proto__"]: "x" } }, "malformed-message CORE-10"],
    ["CORE-10: a capital letter", { headers: { ...headers, ce_Id: "x" } }, "malformed-message CORE-10"],
    ["CORE-10: data", { headers: { ...headers, ce_data: "x" } }, "malformed-message CORE-10"],
    ["CORE-15: CR LF", { headers: { ...headers, ce_x: "a\r\nb: c" } }, "invalid CORE-15"],
    ["CORE-01: another version", { headers: { ...headers, ce_specversion: "0.3" } }, "unsupported CORE-01"],
    [
      "several at once",
      { headers: { ce_specversion: "1.0", ce_id: "", ce_time: "now" } },
      "invalid CORE-02 CORE-08 CORE-03 CORE-04",
    ],
    [
      "data that is not JSON",
      { headers: { ...headers, "content-type": "application/json" }, value: utf8("{") },
      "malformed-message JSON-07",
    ],
    [
      "a structured tombstone",
      { headers: { "content-type": "application/cloudevents+json" }, value: null },
      "malformed-message",
    ],
    ["another format", { headers: { "content-type": "application/cloudevents+avro" }, value: utf8("") }, "unsupported"],
    [
      "a batch",
      { headers: { "content-type": "application/cloudevents-batch+json" }, value: utf8("[]") },
      "unsupported",
    ],
  ])("refuses %s", (_, message, want) => {
    expect(refusal(() => fromMessage(message, { formats: [json] }))).toBe(want);
  });

  test.each([
    ["KAFKA-06: bytes that are no text", new Uint8Array([0xff]), "malformed-message KAFKA-06"],
    ["CORE-15: control characters", "a\u0000", "invalid CORE-15"],
  ])("refuses a key that no attribute can be: %s", (_, key, want) => {
    expect(refusal(() => fromMessage({ headers, key }, { keyAttribute: "partitionkey" }))).toBe(want);
  });
});
