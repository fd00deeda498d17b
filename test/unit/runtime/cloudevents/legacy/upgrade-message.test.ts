import { describe, expect, test } from "vitest";
import { type UpgradeOptions, upgradeMessage } from "../../../../../src/runtime/cloudevents/legacy/legacy.js";
import { payloadOf } from "../../../../../src/runtime/cloudevents/payload.js";
import { refusal } from "../../../../support/cloudevents-refusal.js";
import { keptnEvents } from "./keptn-events.js";

type Headers = Readonly<Record<string, string>>;

const v01 = { "CE-CloudEventsVersion": '"0.1"', "CE-EventType": '"t"', "CE-EventID": '"1"', "CE-Source": '"/s"' };
const v02 = { "ce-specversion": '"0.2"', "ce-type": '"t"', "ce-id": '"1"', "ce-source": '"/s"' };
const v03 = { "ce-specversion": "0.3", "ce-type": "t", "ce-id": "1", "ce-source": "/s" };
const json = { "content-type": "application/json" };

/** Upgrades a message; the event without what all of these have, and the rules of the warnings. */
function upgraded(headers: Headers, body?: string | Uint8Array, options?: UpgradeOptions): [object, string] {
  const { event, warnings } = upgradeMessage({ headers, body }, options);
  const { specversion, id, type, source, ...rest } = event;
  expect({ specversion, id, type, source }).toEqual({ specversion: "1.0", id: "1", type: "t", source: "/s" });
  return [rest, warnings.map(({ keyword }) => keyword).join(" ")];
}

describe("binary mode", () => {
  test.each<[string, Headers, object, string]>([
    ["0.1", { ...v01, "CE-EventTime": '"2018-04-05T03:56:24Z"' }, { time: "2018-04-05T03:56:24Z" }, ""],
    ["0.1, its version left out", { ...v01, "CE-CloudEventsVersion": "" }, {}, "specversion"],
    [
      "0.1 with eventTypeVersion",
      { ...v01, "CE-EventTypeVersion": '"1"' },
      { eventtypeversion: "1" },
      "eventTypeVersion",
    ],
    ["0.1 with extensions", { ...v01, "CE-X-comExample": '"a b"' }, { comexample: "a b" }, ""],
    ["0.1 with a Map", { ...v01, "CE-X-map-A": '"1"', "CE-X-map-b": "2" }, { map: '{"a":"1","b":"2"}' }, "extensions"],
    ["0.2", v02, {}, ""],
    ["0.2 with JSON escapes", { ...v02, "ce-x": '"a\\"b\\u20ac"' }, { x: 'a"b€' }, ""],
    ["0.2 with percent-encoding", { ...v02, "ce-x": '"%E2%82%AC 100%25 100%"' }, { x: "€ 100%25 100%" }, ""],
    ["0.2 without quotes", { ...v02, "ce-specversion": "0.2", "ce-x": "5" }, { x: "5" }, ""],
    ["0.2 with half a quote", { ...v02, "ce-x": '"half' }, { x: '"half' }, ""],
    ["0.3", { ...v03, "ce-subject": "x" }, { subject: "x" }, ""],
    ["0.3 has no quotes to strip", { ...v03, "ce-x": '"x"' }, { x: '"x"' }, ""],
    ["0.3 with a Map", { ...v03, "ce-map-__proto__": "1" }, { map: '{"__proto__":"1"}' }, "extensions"],
    ["0.3 with broken escapes", { ...v03, "ce-x": "%C3%28 %zz %ff" }, { x: "%C3%28 %zz %ff" }, ""],
    ["a relative schemaurl", { ...v03, "ce-schemaurl": "/x" }, { schemaurl: "/x" }, "schemaurl"],
    ["escapes in a URI stay", { ...v03, "ce-schemaurl": "urn:%C3%A9" }, { dataschema: "urn:%C3%A9" }, ""],
    ["other headers", { ...v03, "x-ce-a": "1", traceparent: "2" }, {}, ""],
  ])("upgrades %s", (_, headers, want, warnings) => {
    expect(upgraded(headers)).toEqual([want, warnings]);
  });

  test("reads the body by its content type and remembers its bytes", () => {
    const { event, version } = upgradeMessage({ headers: { ...v02, ...json }, body: '{"a" : 1}' });
    expect(event).toMatchObject({ datacontenttype: "application/json", data: { a: 1 } });
    expect(version).toBe("0.2");
    expect(new TextDecoder().decode(payloadOf(event))).toBe('{"a" : 1}');
  });

  test("decodes a body in base64", () => {
    const headers = { ...v03, "ce-datacontentencoding": "base64", "content-type": "image/png" };
    const want = [{ datacontenttype: "image/png", data: new Uint8Array([1, 2, 3]) }, ""];
    expect(upgraded(headers, "AQID")).toEqual(want);
    expect(upgraded(headers, new TextEncoder().encode("AQID"))).toEqual(want);
    expect(refusal(() => upgradeMessage({ headers, body: "A" })).code).toBe("malformed-message");
    expect(refusal(() => upgradeMessage({ headers, body: new Uint8Array([255]) })).code).toBe("malformed-message");
  });

  test("reads headers in every form", () => {
    const rawHeaders = Object.entries(v02).flat();
    const want = { specversion: "1.0", id: "1", type: "t", source: "/s" };
    expect(upgradeMessage({ headers: {}, rawHeaders }).event).toEqual(want);
    expect(upgradeMessage({ headers: new Headers(v02) }).event).toEqual(want);
    expect(upgradeMessage({ headers: Object.entries(v02) }).event).toEqual(want);
  });

  test.each<[string, Headers, string | undefined, { code: string; problems: string[] }]>([
    ["a message without attributes", json, "{}", { code: "not-an-event", problems: ["specversion "] }],
    [
      "1.0",
      { ...v03, "ce-specversion": "1.0" },
      undefined,
      { code: "unsupported", problems: ["specversion specversion"] },
    ],
    [
      "no id",
      { "ce-specversion": "0.3", "ce-type": "t", "ce-source": "/" },
      undefined,
      { code: "invalid", problems: ["required id"] },
    ],
    [
      "two types for the data",
      { ...v03, ...json, "ce-datacontenttype": "text/css" },
      undefined,
      { code: "malformed-message", problems: ["duplicate headers/ce-datacontenttype"] },
    ],
    ["invalid JSON", { ...v03, ...json }, "{", { code: "malformed-message", problems: ["json data"] }],
    ["an empty type", { ...v02, "ce-type": '""' }, undefined, { code: "invalid", problems: ["minLength type"] }],
  ])("rejects %s", (_, headers, body, want) => {
    expect(refusal(() => upgradeMessage({ headers, body }))).toEqual(want);
  });

  test("rejects two content types and a body that has not been read", () => {
    const twice = [...Object.entries(v03), ["content-type", "text/plain"], ["Content-Type", "image/png"]] as const;
    expect(refusal(() => upgradeMessage({ headers: twice, body: "x" })).problems).toEqual([
      "duplicate headers/content-type",
    ]);
    const unread = { headers: { ...v03, ...json, "content-length": "2" } };
    expect(() => upgradeMessage(unread)).toThrow("its body text or bytes: read it first");
  });

  test("rejects a header with two values", () => {
    const headers = [...Object.entries(v02), ["CE-ID", '"2"']] as [string, string][];
    expect(refusal(() => upgradeMessage({ headers }))).toEqual({
      code: "malformed-message",
      problems: ["duplicate headers/ce-id"],
    });
  });
});

describe("structured mode", () => {
  const headers = { "Content-Type": "Application/CloudEvents+JSON; charset=utf-8" };

  test.each(keptnEvents)("upgrades the event of Keptn: $name", ({ legacy, upgraded: want }) => {
    expect(upgradeMessage({ headers, body: JSON.stringify(legacy) }).event).toEqual(want);
  });

  test.each(["application/cloudevents-batch+json", "application/cloudevents+protobuf"])("rejects %s", (type) => {
    expect(refusal(() => upgradeMessage({ headers: { "content-type": type }, body: "[]" })).code).toBe("unsupported");
  });

  test("rejects a message without a body", () => {
    expect(refusal(() => upgradeMessage({ headers })).code).toBe("malformed-message");
  });
});
