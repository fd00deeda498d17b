import { describe, expect, test } from "vitest";
import type { CloudEvent } from "../../../../../src/runtime/cloudevents/event.js";
import { json, jsonBatch } from "../../../../../src/runtime/cloudevents/formats/json.js";
import { payloadOf } from "../../../../../src/runtime/cloudevents/payload.js";
import { refusal } from "../../../../support/cloudevents-refusal.js";

const minimal: CloudEvent = { specversion: "1.0", id: "1", source: "/here", type: "com.example.test" };
const envelope = '"specversion":"1.0","id":"1","source":"/here","type":"com.example.test"';

describe("the JSON format", () => {
  test.each<[rule: string, members: Readonly<Record<string, unknown>>, text: string]>([
    ["envelope", {}, ""],
    ["native types", { b: true, i: -5, s: "x", y: new Uint8Array([1]) }, ',"b":true,"i":-5,"s":"x","y":"AQ=="'],
    ["unset attributes", { subject: null, time: undefined, x: null }, ""],
    [
      "type",
      { time: new Date(0), u: "2020-01-01t00:00:00z" },
      ',"time":"1970-01-01T00:00:00.000Z","u":"2020-01-01t00:00:00z"',
    ],
    ["format", { data: new Uint8Array([1, 2, 3]) }, ',"data_base64":"AQID"'],
    [
      "format",
      { data: new Uint8Array(0), datacontenttype: "application/json" },
      ',"datacontenttype":"application/json","data_base64":""',
    ],
    ["format", { data: new Uint16Array([1]) }, ',"data_base64":"AQA="'],
    ["format", { data_base64: "AQID" }, ',"data_base64":"AQID"'],
    ["json", { data: { a: [1, null] } }, ',"data":{"a":[1,null]}'],
    ["json", { data: '{"a":1}' }, ',"data":"{\\"a\\":1}"'],
    [
      "json",
      { data: "x", datacontenttype: "text/json; charset=utf-8" },
      ',"datacontenttype":"text/json; charset=utf-8","data":"x"',
    ],
    ["type", { data: "<a/>", datacontenttype: "text/xml" }, ',"datacontenttype":"text/xml","data":"<a/>"'],
    ["null data", { data: null }, ',"data":null'],
    ["null data", { data: undefined }, ""],
  ])("writes JSON (%s): %o", (_rule, members, text) => {
    expect(json.encode({ ...minimal, ...members })).toBe(`{${envelope}${text}}`);
  });

  test.each<[rule: string, text: string, members: Readonly<Record<string, unknown>>]>([
    ["unset attributes", ',"subject":null,"x":null,"data_base64":null', {}],
    ["strings", ',"b":true,"i":-5,"s":"AQ=="', { b: true, i: -5, s: "AQ==" }],
    ["null data", ',"data":null', { data: null }],
    ["bytes and strings", ',"data_base64":"e30="', { data: new Uint8Array([0x7b, 0x7d]) }],
    ["bytes and strings", ',"data_base64":""', { data: new Uint8Array(0) }],
    ["bytes and strings", ',"data":"{}"', { data: "{}" }],
    ["bytes and strings", ',"data":"{}","datacontenttype":"text/plain"', { data: "{}", datacontenttype: "text/plain" }],
    ["unusual members", ',"data":{"__proto__":1}', { data: JSON.parse('{"__proto__":1}') }],
    ["type", ',"time":"2018-04-05T17:31:00.123456789+02:00"', { time: "2018-04-05T17:31:00.123456789+02:00" }],
    ["name", ',"constructor":"x","validate":"y"', { constructor: "x", validate: "y" }],
  ])("reads JSON (%s): %s", (_rule, text, members) => {
    const event = json.decode(`{${envelope}${text}}`);
    expect(event).toStrictEqual({ ...minimal, ...members });
    expect(Object.getPrototypeOf(event)).toBe(Object.prototype);
  });

  test.each<[rule: string, text: string]>([
    ["/ no JSON", "{"],
    ["/ no JSON", "undefined"],
    ["/ no object", "[]"],
    ["/ no object", "null"],
    ["duplicate id", `{${envelope},"id":"2"}`],
    ["duplicate id", `{${envelope},"\\u0069d":"2"}`],
    ["duplicate data", `{${envelope},"data":1,"data":{"a":2}}`],
    ["name __proto__", `{${envelope},"__proto__":{"x":1}}`],
    ["name data_base65", `{${envelope},"data_base65":""}`],
    ["type x", `{${envelope},"x":1.5}`],
    ["type x", `{${envelope},"x":2147483648}`],
    ["type x", `{${envelope},"x":"\\u0000"}`],
    ["type x", `{${envelope},"x":{"a":1}}`],
    ["type x", `{${envelope},"x":[]}`],
    ["format data_base64", `{${envelope},"data_base64":"AQ"}`],
    ["format data_base64", `{${envelope},"data_base64":5}`],
    ["type data", `{${envelope},"datacontenttype":"text/plain","data":{}}`],
    ["exclusive data_base64", `{${envelope},"data":1,"data_base64":"AQ=="}`],
    ["type time", `{${envelope},"time":5}`],
  ])('reports the problem "%s" for %s', (rule, text) => {
    const { code, problems } = refusal(() => json.decode(text));
    expect(code).toMatch(/^(?:invalid|malformed-message)$/);
    if (!rule.startsWith("/")) expect(problems).toEqual([rule]);
  });

  test("reads UTF-8 with or without a byte order mark and rejects other encodings", () => {
    const bytes = new TextEncoder().encode(`\ufeff{${envelope},"subject":"é"}`);
    expect(json.decode(bytes)).toEqual({ ...minimal, subject: "é" });
    expect(refusal(() => json.decode(new Uint8Array([...bytes.subarray(3, 40), 0xc3, 0x28]))).code).toBe(
      "malformed-message",
    );
  });

  test("rejects another version as unsupported and a missing one as invalid", () => {
    expect(refusal(() => json.decode(`{${envelope.replace("1.0", "0.3")}}`)).code).toBe("unsupported");
    expect(refusal(() => json.decode('{"id":"1","source":"/here","type":"t"}')).code).toBe("invalid");
  });

  test("reads declared types in their native form", () => {
    const extensionTypes = { y: "Binary", n: "Integer", b: "Boolean", t: "Timestamp" } as const;
    const event = json.decode(`{${envelope},"y":"AQ==","n":"5","b":true,"t":"2020-01-01T00:00:00Z"}`, {
      extensionTypes,
    });
    expect(event).toEqual({ ...minimal, y: new Uint8Array([1]), n: 5, b: true, t: "2020-01-01T00:00:00Z" });
    expect(json.encode({ ...minimal, n: "5", b: "true" }, { extensionTypes })).toBe(`{${envelope},"n":5,"b":true}`);
    expect(refusal(() => json.decode(`{${envelope},"y":"?","n":"x"}`, { extensionTypes })).problems).toEqual([
      "type y",
      "type n",
    ]);
  });

  test("keeps the exact bytes of the payload outside of the event", () => {
    const payload = '{ "b" : 1.0,\n"a": "\\u0041}" }';
    const event = json.decode(`{${envelope}, "data" : ${payload} ,"x":"}"}`);
    expect(new TextDecoder().decode(payloadOf(event))).toBe(payload);
    expect(payloadOf(json.decode(`{${envelope},"data_base64":"AQI="}`))).toEqual(new Uint8Array([1, 2]));
    expect(payloadOf(json.decode(`{${envelope},"datacontenttype":"text/plain","data":"é"}`))).toEqual(
      new Uint8Array([0xc3, 0xa9]),
    );
    expect(payloadOf(json.decode(`{${envelope}}`))).toBeUndefined();
    expect(payloadOf({ ...event })).toBeUndefined();
    expect(Reflect.ownKeys(event)).toEqual(["specversion", "id", "source", "type", "data", "x"]);
  });

  test("parses data, but not attributes, with a custom codec", () => {
    const codec = {
      parse: (text: string): unknown => JSON.parse(text.replace(/\d{17,}/g, '"$&"')),
      stringify: (value: unknown): string => JSON.stringify(value).replace(/"(\d{17,})"/g, "$1"),
    };
    const text = `{${envelope},"x":"12345678901234567890","data":{"n":12345678901234567890}}`;
    const event = json.decode(text, { json: codec });
    expect(event).toEqual({ ...minimal, x: "12345678901234567890", data: { n: "12345678901234567890" } });
    expect(json.encode(event, { json: codec })).toBe(text);
  });

  test("rejects a number that JavaScript parses as infinite", () => {
    const events = [`{${envelope},"data":{"n":[-1e999]}}`, `{${envelope},"data":1${"0".repeat(400)}}`];
    for (const event of events) {
      expect(refusal(() => json.decode(event))).toEqual({ code: "malformed-message", problems: ["json data"] });
      expect(refusal(() => jsonBatch.decode(`[${event}]`)).problems).toEqual(["json 0/data"]);
    }
    expect(json.decode(`{${envelope},"data":"1e999"}`).data).toBe("1e999");
    expect(refusal(() => json.decode(`{${envelope},"x":1e999}`)).problems).toEqual(["type x"]);
  });

  test("rejects data that JSON cannot hold", () => {
    const cycle: Record<string, unknown> = {};
    cycle["self"] = cycle;
    const deep = JSON.parse("[".repeat(100_000) + "]".repeat(100_000)) as unknown;
    for (const data of [cycle, 1n, () => 1, Symbol("x"), deep]) {
      expect(refusal(() => json.encode({ ...minimal, data }))).toEqual({ code: "invalid", problems: ["json data"] });
    }
  });

  test("rejects deep nesting, even of a depth bomb", () => {
    const nested = (depth: number): string =>
      `{${envelope},"data":${'{"a":['.repeat(depth / 2)}${"]}".repeat(depth / 2)}}`;
    expect(json.decode(nested(500)).id).toBe("1");
    expect(refusal(() => json.decode(nested(600))).code).toBe("malformed-message");
    expect(refusal(() => json.decode(nested(1_000_000))).code).toBe("malformed-message");
    expect(refusal(() => json.decode(nested(1_000_000).slice(0, 4_000_000))).code).toBe("malformed-message");
  });
});

describe("the JSON batch format", () => {
  test("writes and reads events, even none", () => {
    const events = [minimal, { ...minimal, id: "2", data: { a: "]" } }, { ...minimal, data: new Uint8Array([1]) }];
    expect(jsonBatch.encode([])).toBe("[]");
    expect(jsonBatch.decode(" [ ] ")).toEqual([]);
    expect(jsonBatch.decode(jsonBatch.encode(events))).toEqual(events);
    const [event] = jsonBatch.decode(`[ { ${envelope},"data": [ 1 ] } ]`);
    expect(event && new TextDecoder().decode(payloadOf(event))).toBe("[ 1 ]");
  });

  test("lists the problems of all invalid events", () => {
    const text = `[{${envelope}},{${envelope.replace('"1"', '""')}},5,{${envelope.replace("1.0", "0.3")}},{${envelope},"id":"2"}]`;
    expect(refusal(() => jsonBatch.decode(text))).toEqual({
      code: "invalid",
      problems: ["minLength 1/id", "type 2", "specversion 3/specversion", "duplicate 4/id"],
    });
    expect(refusal(() => jsonBatch.encode([minimal, { ...minimal, id: "" }])).problems).toEqual(["minLength 1/id"]);
  });

  test.each(["{}", "5", "null", '"[]"', "[", `{${envelope}}`])("rejects %s as a batch", (text) => {
    expect(refusal(() => jsonBatch.decode(text)).code).toBe("malformed-message");
  });
});
