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

describe("writing", () => {
  test("NATS-02: every attribute as a ce- header, datacontenttype included, encoded as in HTTP", () => {
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

  test("the client's own headers are filled, if it is given", () => {
    const message = toMessage({ ...minimal, data: { a: 1 } }, { headers: natsHeaders });
    expect(Object.fromEntries(message.headers ?? [])).toStrictEqual({
      ...Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value]])),
      "ce-datacontenttype": ["application/json"],
    });
    expect(message.data).toBe('{"a":1}');
  });

  test("NATS-03: structured mode, in JSON only", () => {
    expect(toMessage(minimal, structured)).toStrictEqual({
      data: JSON.stringify(minimal),
      headers: { "content-type": "application/cloudevents+json; charset=UTF-8" },
    });
    expect(refusal(() => toMessage(minimal, { mode: "structured", format: avro }))).toBe("unsupported");
  });

  test("NATS-01: the form of 1.0.2 has no headers", () => {
    expect(toMessage(minimal, { ...structured, headers: false })).toStrictEqual({ data: JSON.stringify(minimal) });
    expect(refusal(() => toMessage(minimal, { headers: false }))).toBe("unsupported");
  });
});

describe("reading", () => {
  const entries = Object.entries(headers);

  test.each<[string, NatsHeaders, object]>([
    ["an object", headers, {}],
    ["lists", entries.map(([name, value]) => [name, [value]] as const), {}],
    ["pairs", entries, {}],
    ["a standard Headers", new Headers(headers), {}],
    ["NATS-05: names in any case", entries.map(([name, value]) => [name.toUpperCase(), value] as const), {}],
    ["NATS-02: a quoted value", { ...headers, "ce-x": '"a \\"b\\""' }, { x: 'a "b"' }],
    ["NATS-02: one decoding only", { ...headers, "ce-x": "a%2520b" }, { x: "a%20b" }],
    [
      "NATS-02: ce-datacontenttype",
      { ...headers, "ce-datacontenttype": "text/plain" },
      { datacontenttype: "text/plain", data: "{}" },
    ],
    [
      "NATS-06: content-type where there is no ce-datacontenttype",
      { ...headers, "Content-Type": "text/plain" },
      { datacontenttype: "text/plain", data: "{}" },
    ],
    [
      "NATS-06: ce-datacontenttype before content-type",
      { ...headers, "content-type": "text/css", "ce-datacontenttype": "text/plain" },
      { datacontenttype: "text/plain", data: "{}" },
    ],
    ["other people's headers", { ...headers, "Nats-Msg-Id": "1", ce_x: "1" }, {}],
  ])("%s", (_, received, want) => {
    const hasData = "data" in want;
    expect(fromMessage({ data: utf8(hasData ? "{}" : ""), headers: received })).toStrictEqual({ ...minimal, ...want });
  });

  test.each(["application/cloudevents+json", "APPLICATION/CLOUDEVENTS+json; charset=utf-8"])(
    "NATS-03: structured by content type %s, whatever the ce- headers say",
    (contentType) => {
      const message = {
        data: utf8(JSON.stringify(minimal)),
        headers: { "Content-Type": contentType, "ce-id": "%", "ce-datacontenttype": "a/b" },
      };
      expect(fromMessage(message, { formats: [json] })).toStrictEqual(minimal);
    },
  );

  test("NATS-04: without headers, or with none of ours, it is JSON", () => {
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
  ])("a lenient reader takes %j of a peer that does not encode for %j", (value, want) => {
    expect(fromMessage({ data: "", headers: { ...headers, "ce-x": value } }, { lenient: true })).toMatchObject({
      x: want,
    });
  });

  test.each<[string, NatsHeaders, string]>([
    ["nothing of CloudEvents", { a: "b" }, "not-an-event"],
    ["only a content type", { "content-type": "text/plain" }, "not-an-event"],
    ["CORE-09: a repeated header", [...entries, ["ce-id", "1"]], "malformed-message CORE-09"],
    ["CORE-09: a repeated header in one list", { ...headers, "ce-id": ["1", "2"] }, "malformed-message CORE-09"],
    ["CORE-09: a header repeated in another case", { ...headers, "CE-ID": "1" }, "malformed-message CORE-09"],
    [
      "NATS-03: two content types",
      [...entries, ["content-type", "a/b"], ["Content-Type", "c/d"]],
      "malformed-message NATS-03",
    ],
    [
      "NATS-03: two content types that mean different modes",
      { "content-type": ["text/plain", "application/cloudevents+json"] },
      "malformed-message NATS-03",
    ],
    ["CORE-10: __proto__", [...entries, ["ce-__proto__", "x"]], "malformed-message CORE-10"],
    ["NATS-02: malformed escapes", { ...headers, "ce-x": "100%" }, "malformed-message NATS-02"],
    ["NATS-02: an overlong space", { ...headers, "ce-x": "%C0%A0" }, "malformed-message NATS-02"],
    ["NATS-02: an encoded surrogate", { ...headers, "ce-x": "%ED%A0%80" }, "malformed-message NATS-02"],
    ["NATS-02: a quote without an end", { ...headers, "ce-x": '"a' }, "malformed-message NATS-02"],
    ["NATS-02: raw UTF-8", { ...headers, "ce-x": "é" }, "malformed-message NATS-02"],
    ["CORE-15: CR LF that is hidden in escapes", { ...headers, "ce-x": "a%0D%0AInjected:%201" }, "invalid CORE-15"],
    ["CORE-01: another version", { ...headers, "ce-specversion": "0.2" }, "unsupported CORE-01"],
    ["NATS-03: another format", { "content-type": "application/cloudevents+avro" }, "unsupported"],
  ])("refuses %s", (_, received, want) => {
    expect(refusal(() => fromMessage({ data: "x", headers: received }, { formats: [json] }))).toBe(want);
  });

  test("CR LF from a lenient reader gets into no other message", () => {
    const event = fromMessage({ data: "", headers: { ...headers, "ce-x": "a%0D%0Ab" } }, { lenient: true });
    expect(refusal(() => toMessage(event))).toBe("invalid CORE-15");
  });
});
