import { describe, expect, test } from "vitest";
import {
  fromMessage,
  type KafkaKeyOption,
  partitionKey,
  type ReceivedKafkaMessage,
  toMessage,
} from "../../../../../src/runtime/cloudevents/bindings/kafka.js";
import type { CloudEvent } from "../../../../../src/runtime/cloudevents/event.js";
import { json } from "../../../../../src/runtime/cloudevents/formats/json.js";
import { minimal, refusal } from "./error-of.js";
import { overKafka } from "./wires.js";

const headers = { ce_specversion: "1.0", ce_id: "1", ce_source: "/s", ce_type: "t" };
const structured = { mode: "structured", format: json } as const;
const utf8 = (text: string) => Buffer.from(text);

describe("Kafka records that are written", () => {
  test("writes attributes as ce_ headers and the content type of the data as content-type", () => {
    const event = { ...minimal, subject: '1 % "é" 😀', count: 3, datacontenttype: "text/plain", data: "hello" };
    expect(toMessage(event)).toStrictEqual({
      headers: { ...headers, ce_subject: '1 % "é" 😀', ce_count: "3", "content-type": "text/plain" },
      value: "hello",
    });
  });

  test("writes no data as a null value and empty data as an empty one", () => {
    expect(toMessage(minimal)).toStrictEqual({ headers, value: null });
    expect(toMessage({ ...minimal, data: new Uint8Array(0) }).value).toStrictEqual(Buffer.alloc(0));
  });

  test("writes bytes that kafkajs sends unchanged", () => {
    const message = toMessage({ ...minimal, data: new Uint8Array([1, 2, 255]) });
    expect(message.value).toStrictEqual(Buffer.from([1, 2, 255]));
    expect(overKafka(message).value).toStrictEqual(Buffer.from([1, 2, 255]));
  });

  test.each<[string, KafkaKeyOption<Buffer<ArrayBuffer>>, object]>([
    ["none", {}, {}],
    ["text", { key: "k" }, { key: "k" }],
    ["bytes", { key: new Uint8Array([1]) }, { key: Buffer.from([1]) }],
    ["null", { key: null }, { key: null }],
    ["the mapper of the specification", { key: partitionKey }, { key: "p" }],
    ["a mapper", { key: ({ id }: CloudEvent) => id }, { key: "1" }],
    ["a mapper that finds none", { key: () => undefined }, {}],
  ])("writes the given key: %s", (_, options, want) => {
    const event = { ...minimal, partitionkey: "p" };
    expect(toMessage(event, options)).toStrictEqual({
      headers: { ...headers, ce_partitionkey: "p" },
      value: null,
      ...want,
    });
    expect("key" in toMessage(event, { ...structured, ...options })).toBe("key" in want);
  });

  test("writes no key without partitionkey, and ignores changes that a key function makes to the event", () => {
    expect(toMessage(minimal, { key: partitionKey })).toStrictEqual({ headers, value: null });
    const event = { ...minimal };
    const message = toMessage(event, { key: (each) => Object.assign(each, { injected: "x" }).id });
    expect(message.headers).toStrictEqual(headers);
  });

  test("writes the whole event as the value in structured mode", () => {
    expect(toMessage(minimal, structured)).toStrictEqual({
      headers: { "content-type": "application/cloudevents+json; charset=UTF-8" },
      value: JSON.stringify(minimal),
    });
  });
});

describe("Kafka records that are read", () => {
  test.each<[string, ReceivedKafkaMessage, object]>([
    ["headers as bytes", { headers: { ...headers, ce_x: utf8("é%20") } }, { x: "é%20" }],
    [
      "ce_datacontenttype where there is no content-type",
      {
        headers: { ...headers, ce_datacontenttype: "text/plain" },
        value: utf8("a"),
      },
      { datacontenttype: "text/plain", data: "a" },
    ],
    [
      "ce_datacontenttype that repeats the content type",
      {
        headers: { ...headers, ce_datacontenttype: "text/plain", "content-type": "text/plain" },
        value: utf8("a"),
      },
      { datacontenttype: "text/plain", data: "a" },
    ],
    [
      "a tombstone",
      { headers: { ...headers, "content-type": "application/json" }, value: null },
      { datacontenttype: "application/json" },
    ],
    [
      "an empty value of JSON, which cannot be data",
      { headers: { ...headers, "content-type": "application/json" }, value: utf8("") },
      { datacontenttype: "application/json" },
    ],
    ["no partitionkey out of the key", { headers, key: utf8("k"), value: null }, {}],
    [
      "the last of repeated headers",
      { headers: { ...headers, ce_x: [utf8("1"), "2"], "content-type": ["text/css", utf8("text/plain")] }, value: "a" },
      { x: "2", datacontenttype: "text/plain", data: "a" },
    ],
    [
      "headers of other applications",
      { headers: { ...headers, CE_X: "1", "Content-Type": "text/plain", schema: new Uint8Array([255]), "ce-y": "1" } },
      {},
    ],
    ["a header that is not there", { headers: { ...headers, ce_x: undefined } }, {}],
    [
      "names of object members",
      { headers: { ...headers, ce_constructor: "c", ce_hasownproperty: "h" } },
      { constructor: "c", hasownproperty: "h" },
    ],
  ])("reads %s", (_, message, want) => {
    expect({ ...fromMessage(message) }).toEqual({ ...minimal, ...want });
  });

  test.each([
    "application/cloudevents+json",
    "Application/CloudEvents+JSON; charset=utf-8",
    utf8("application/cloudevents+json"),
  ])("reads structured mode for the content type %s and ignores the ce_ headers", (contentType) => {
    const message = {
      headers: { "content-type": contentType, ce_id: "2", ce_bad: new Uint8Array([255]) },
      value: utf8(JSON.stringify(minimal)),
    };
    expect(fromMessage(message, { formats: [json] })).toStrictEqual(minimal);
  });

  test("reads a record without headers as JSON", () => {
    const value = utf8(` ${JSON.stringify(minimal)}`);
    expect(fromMessage({ value }, { formats: [json] })).toStrictEqual(minimal);
    expect(fromMessage({ value, headers: {} }, { formats: [json] })).toStrictEqual(minimal);
  });

  test("reads the key into keyAttribute unless the event has that attribute", () => {
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
    ["nothing of CloudEvents", { headers: { a: "b" }, value: utf8("{}") }, "not-an-event required"],
    ["only a content type", { headers: { "content-type": "text/plain" }, value: utf8("a") }, "not-an-event required"],
    ["no headers and a value that is not an event", { value: utf8('{"id":"1"}') }, "not-an-event required"],
    ["no headers and no value", { value: null }, "not-an-event required"],
    [
      "a header that is not UTF-8",
      { headers: { ...headers, ce_x: new Uint8Array([0xc0, 0xa0]) } },
      "malformed-message encoding",
    ],
    [
      "a content-type that is not UTF-8",
      { headers: { ...headers, "content-type": new Uint8Array([0xff]) } },
      "malformed-message encoding",
    ],
    ["a null header", { headers: { ...headers, ce_x: null } }, "malformed-message encoding"],
    [
      "two content types",
      { headers: { ...headers, ce_datacontenttype: "a/b", "content-type": "c/d" } },
      "malformed-message duplicate",
    ],
    ["__proto__", { headers: { ...headers, ["ce___proto__"]: "x" } }, "malformed-message name"],
    ["a capital letter", { headers: { ...headers, ce_Id: "x" } }, "malformed-message name"],
    ["data", { headers: { ...headers, ce_data: "x" } }, "malformed-message name"],
    ["CR LF", { headers: { ...headers, ce_x: "a\r\nb: c" } }, "invalid type"],
    ["another version", { headers: { ...headers, ce_specversion: "0.3" } }, "unsupported specversion"],
    [
      "several at once",
      { headers: { ce_specversion: "1.0", ce_id: "", ce_time: "now" } },
      "invalid minLength type required required",
    ],
    [
      "data that is not JSON",
      { headers: { ...headers, "content-type": "application/json" }, value: utf8("{") },
      "malformed-message json",
    ],
    [
      "a structured tombstone",
      { headers: { "content-type": "application/cloudevents+json" }, value: null },
      "malformed-message json",
    ],
    [
      "another format",
      { headers: { "content-type": "application/cloudevents+avro" }, value: utf8("") },
      "unsupported format",
    ],
    [
      "a batch",
      { headers: { "content-type": "application/cloudevents-batch+json" }, value: utf8("[]") },
      "unsupported format",
    ],
  ])("rejects %s", (_, message, want) => {
    expect(refusal(() => fromMessage(message, { formats: [json] }))).toBe(want);
  });

  test.each([
    ["bytes that are no text", new Uint8Array([0xff]), "malformed-message encoding"],
    ["control characters", "a\u0000", "invalid type"],
  ])("rejects a key that is not a valid attribute: %s", (_, key, want) => {
    expect(refusal(() => fromMessage({ headers, key }, { keyAttribute: "partitionkey" }))).toBe(want);
  });
});
