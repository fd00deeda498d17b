import { headers as natsHeaders } from "@nats-io/nats-core";
import { describe, expect, test } from "vitest";
import { fromMessage, type NatsHeaders, toMessage } from "../../../../../src/runtime/cloudevents/bindings/nats.js";
import type { EventFormat } from "../../../../../src/runtime/cloudevents/formats/format.js";
import { json } from "../../../../../src/runtime/cloudevents/formats/json.js";
import { minimal, refusal } from "./error-of.js";

const headers = { "ce-specversion": "1.0", "ce-id": "1", "ce-source": "/s", "ce-type": "t" };
const structured = { mode: "structured", format: json } as const;
const avro: EventFormat = { ...json, mediaType: "application/cloudevents+avro" };
const utf8 = (text: string) => new TextEncoder().encode(text);

describe("NATS messages that are written", () => {
  test("writes every attribute as a ce- header with percent-encoding, including datacontenttype", () => {
    const event = {
      ...minimal,
      subject: "Euro € 😀",
      source: "/a%20b",
      datacontenttype: "text/plain; charset=utf-8",
      data: "hello",
    };
    expect(toMessage(event)).toStrictEqual({
      data: "hello",
      headers: {
        ...headers,
        "ce-subject": "Euro%20%E2%82%AC%20%F0%9F%98%80",
        "ce-source": "/a%2520b",
        "ce-datacontenttype": "text/plain;%20charset=utf-8",
      },
    });
  });

  test("fills the client's own headers object", () => {
    const message = toMessage({ ...minimal, data: { a: 1 } }, { headers: natsHeaders });
    expect(Object.fromEntries(message.headers ?? [])).toStrictEqual({
      ...Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value]])),
      "ce-datacontenttype": ["application/json"],
    });
    expect(message.data).toBe('{"a":1}');
  });

  test("writes structured mode in JSON only", () => {
    expect(toMessage(minimal, structured)).toStrictEqual({
      data: JSON.stringify(minimal),
      headers: { "content-type": "application/cloudevents+json; charset=UTF-8" },
    });
    expect(refusal(() => toMessage(minimal, { mode: "structured", format: avro }))).toBe("unsupported mode");
  });

  test("writes structured JSON without headers for CloudEvents 1.0.2", () => {
    expect(toMessage(minimal, { ...structured, headers: false })).toStrictEqual({ data: JSON.stringify(minimal) });
    expect(refusal(() => toMessage(minimal, { headers: false }))).toBe("unsupported mode");
  });
});

describe("NATS messages that are read", () => {
  const entries = Object.entries(headers);

  test.each<[string, NatsHeaders, object]>([
    ["an object", headers, {}],
    ["lists", entries.map(([name, value]) => [name, [value]] as const), {}],
    ["pairs", entries, {}],
    ["a standard Headers", new Headers(headers), {}],
    ["names in any case", entries.map(([name, value]) => [name.toUpperCase(), value] as const), {}],
    ["a quoted value", { ...headers, "ce-x": '"a \\"b\\""' }, { x: 'a "b"' }],
    ["one decoding only", { ...headers, "ce-x": "a%2520b" }, { x: "a%20b" }],
    [
      "ce-datacontenttype",
      { ...headers, "ce-datacontenttype": "text/plain" },
      { datacontenttype: "text/plain", data: "{}" },
    ],
    [
      "content-type where there is no ce-datacontenttype",
      { ...headers, "Content-Type": "text/plain" },
      { datacontenttype: "text/plain", data: "{}" },
    ],
    [
      "ce-datacontenttype before content-type",
      { ...headers, "content-type": "text/css", "ce-datacontenttype": "text/plain" },
      { datacontenttype: "text/plain", data: "{}" },
    ],
    ["other people's headers", { ...headers, "Nats-Msg-Id": "1", ce_x: "1" }, {}],
  ])("reads %s", (_, received, want) => {
    const hasData = "data" in want;
    expect(fromMessage({ data: utf8(hasData ? "{}" : ""), headers: received })).toStrictEqual({ ...minimal, ...want });
  });

  test.each(["application/cloudevents+json", "APPLICATION/CLOUDEVENTS+json; charset=utf-8"])(
    "reads structured mode for the content type %s and ignores the ce- headers",
    (contentType) => {
      const message = {
        data: utf8(JSON.stringify(minimal)),
        headers: { "Content-Type": contentType, "ce-id": "%", "ce-datacontenttype": "a/b" },
      };
      expect(fromMessage(message, { formats: [json] })).toStrictEqual(minimal);
    },
  );

  test("reads a message without CloudEvents headers as JSON", () => {
    const data = utf8(JSON.stringify(minimal));
    expect(fromMessage({ data }, { formats: [json] })).toStrictEqual(minimal);
    expect(fromMessage({ data, headers: { "Nats-Msg-Id": "1" } }, { formats: [json] })).toStrictEqual(minimal);
  });

  test.each([
    ["100%", "100%"],
    ["%zz", "%zz"],
    ["é", "é"],
    ["%C3%A9", "é"],
    ["Ã©", "Ã©"],
  ])("reads the unencoded value %j as %j if lenient", (value, want) => {
    expect(fromMessage({ data: "", headers: { ...headers, "ce-x": value } }, { lenient: true })).toMatchObject({
      x: want,
    });
  });

  test.each<[string, NatsHeaders, string]>([
    ["nothing of CloudEvents", { a: "b" }, "not-an-event required"],
    ["only a content type", { "content-type": "text/plain" }, "not-an-event required"],
    ["a repeated header", [...entries, ["ce-id", "1"]], "malformed-message duplicate"],
    ["a repeated header in one list", { ...headers, "ce-id": ["1", "2"] }, "malformed-message duplicate"],
    ["a header repeated in another case", { ...headers, "CE-ID": "1" }, "malformed-message duplicate"],
    [
      "two content types",
      [...entries, ["content-type", "a/b"], ["Content-Type", "c/d"]],
      "malformed-message duplicate",
    ],
    [
      "two content types that mean different modes",
      { "content-type": ["text/plain", "application/cloudevents+json"] },
      "malformed-message duplicate",
    ],
    ["__proto__", [...entries, ["ce-__proto__", "x"]], "malformed-message name"],
    ["malformed escapes", { ...headers, "ce-x": "100%" }, "malformed-message encoding"],
    ["an overlong space", { ...headers, "ce-x": "%C0%A0" }, "malformed-message encoding"],
    ["an encoded surrogate", { ...headers, "ce-x": "%ED%A0%80" }, "malformed-message encoding"],
    ["an unterminated quote", { ...headers, "ce-x": '"a' }, "malformed-message encoding"],
    ["raw UTF-8", { ...headers, "ce-x": "é" }, "malformed-message encoding"],
    ["CR LF that is hidden in escapes", { ...headers, "ce-x": "a%0D%0AInjected:%201" }, "invalid type"],
    ["another version", { ...headers, "ce-specversion": "0.2" }, "unsupported specversion"],
    ["another format", { "content-type": "application/cloudevents+avro" }, "unsupported format"],
  ])("rejects %s", (_, received, want) => {
    expect(refusal(() => fromMessage({ data: "x", headers: received }, { formats: [json] }))).toBe(want);
  });

  test("does not write CR LF from a lenient reader into another message", () => {
    const event = fromMessage({ data: "", headers: { ...headers, "ce-x": "a%0D%0Ab" } }, { lenient: true });
    expect(refusal(() => toMessage(event))).toBe("invalid type");
  });
});
