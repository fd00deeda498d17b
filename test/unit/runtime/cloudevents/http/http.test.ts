import { describe, expect, test } from "vitest";
import {
  fromBatch,
  fromMessage,
  messageOf,
  toBatch,
  toMessage,
} from "../../../../../src/runtime/cloudevents/bindings/http.js";
import type { CloudEvent } from "../../../../../src/runtime/cloudevents/event.js";
import type { EventFormat } from "../../../../../src/runtime/cloudevents/formats/format.js";
import { json } from "../../../../../src/runtime/cloudevents/formats/json.js";
import { jsonBatch } from "../../../../../src/runtime/cloudevents/formats/json-batch.js";
import { payloadOf } from "../../../../../src/runtime/cloudevents/payload.js";
import { refusal } from "../../../../support/cloudevents-refusal.js";

const minimal: CloudEvent = { specversion: "1.0", id: "1", source: "/here", type: "com.example.test" };
const headers = { "ce-specversion": "1.0", "ce-id": "1", "ce-source": "/here", "ce-type": "com.example.test" };
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe("binary mode", () => {
  test.each<[rule: string, members: Readonly<Record<string, unknown>>, more: Record<string, string>, body: unknown]>([
    ["HTTP-03", {}, {}, null],
    ["HTTP-03", { datacontenttype: "text/plain" }, { "content-type": "text/plain" }, null],
    ["HTTP-03", { data: new Uint8Array([1]) }, {}, new Uint8Array([1])],
    [
      "HTTP-03",
      { data: "x", datacontenttype: "Text/Plain; charset=UTF-8" },
      { "content-type": "Text/Plain; charset=UTF-8" },
      "x",
    ],
    [
      "HTTP-04",
      { time: "2020-01-01T00:00:00.123456Z", constructor: "x" },
      { "ce-time": "2020-01-01T00:00:00.123456Z", "ce-constructor": "x" },
      null,
    ],
    ["HTTP-05", { subject: "Euro € 😀" }, { "ce-subject": "Euro%20%E2%82%AC%20%F0%9F%98%80" }, null],
    ["HTTP-05", { b: true, i: -5, y: new Uint8Array([255]) }, { "ce-b": "true", "ce-i": "-5", "ce-y": "/w==" }, null],
    ["HTTP-08", { data: { a: 1 } }, { "content-type": "application/json" }, '{"a":1}'],
    ["HTTP-08", { data: "abc", datacontenttype: "application/json" }, { "content-type": "application/json" }, '"abc"'],
    ["HTTP-08", { data: null }, { "content-type": "application/json" }, "null"],
    ["HTTP-08", { data: 0 }, { "content-type": "application/json" }, "0"],
    ["HTTP-08", { data: false }, { "content-type": "application/json" }, "false"],
    [
      "HTTP-08",
      { data: utf8("{ }"), datacontenttype: "application/json" },
      { "content-type": "application/json" },
      utf8("{ }"),
    ],
    [
      "JSON-06",
      { data_base64: "AQ==", datacontenttype: "image/png" },
      { "content-type": "image/png" },
      new Uint8Array([1]),
    ],
  ])("%s: writes %o", (_rule, members, more, body) => {
    expect(toMessage({ ...minimal, ...members })).toEqual({ headers: { ...headers, ...more }, body });
  });

  test.each<
    [
      rule: string,
      more: Record<string, string>,
      body: string | Uint8Array | null,
      members: Readonly<Record<string, unknown>>,
    ]
  >([
    ["HTTP-03", {}, utf8("{}"), { data: utf8("{}") }],
    ["HTTP-04", { "CE-Subject": "x", "Ce-ABC": "y" }, null, { subject: "x", abc: "y" }],
    ["HTTP-04: without a prefix, other people's", { id: "2", type: "u", subject: "x", time: "noon" }, null, {}],
    ["HTTP-06", { "ce-subject": '"a b" %41%e2%82%ac' }, null, { subject: "a b A€" }],
    ["HTTP-06", { "ce-subject": '"a, b"' }, null, { subject: "a, b" }],
    [
      "HTTP-08",
      { "content-type": "application/json" },
      utf8('"abc"'),
      { datacontenttype: "application/json", data: "abc" },
    ],
    ["HTTP-08", { "content-type": "text/json" }, " 1.5", { datacontenttype: "text/json", data: 1.5 }],
    ["HTTP-08", { "content-type": "application/json" }, "null", { datacontenttype: "application/json", data: null }],
    ["HTTP-08", { "content-type": "application/json" }, "\ufeff[]", { datacontenttype: "application/json", data: [] }],
    ["HTTP-08", { "content-type": "text/plain" }, utf8("\ufeffé"), { datacontenttype: "text/plain", data: "\ufeffé" }],
    [
      "HTTP-08",
      { "content-type": "image/png" },
      Buffer.from([1]),
      { datacontenttype: "image/png", data: new Uint8Array([1]) },
    ],
    ["HTTP-09", { "content-type": "application/json" }, "", { datacontenttype: "application/json" }],
    ["HTTP-09", { "content-type": "image/png" }, new Uint8Array(0), { datacontenttype: "image/png" }],
    ["HTTP-04", { "ce-constructor": "x", "ce-validate": "y" }, null, { constructor: "x", validate: "y" }],
  ])("%s: reads %o %o", (_rule, more, body, members) => {
    const event = fromMessage({ headers: { ...headers, ...more }, body });
    expect(event).toEqual({ ...minimal, ...members });
    expect(Object.getPrototypeOf(event)).toBe(Object.prototype);
  });

  test("HTTP-09: empty data is told from none where that is asked for", () => {
    const empty = (contentType: string): CloudEvent =>
      fromMessage(
        { headers: { ...headers, "content-type": contentType }, body: new Uint8Array(0) },
        { emptyBody: "empty" },
      );
    expect(empty("image/png")).toEqual({ ...minimal, datacontenttype: "image/png", data: new Uint8Array(0) });
    expect(empty("text/plain")).toEqual({ ...minimal, datacontenttype: "text/plain", data: "" });
    expect(empty("application/json")).toEqual({ ...minimal, datacontenttype: "application/json" });
  });

  test.each<[rule: string, more: Record<string, string | string[]>, body?: string | Uint8Array]>([
    ["HTTP-06 headers/ce-subject", { "ce-subject": "100%" }],
    ["HTTP-06 headers/ce-subject", { "ce-subject": "%C0%A0" }],
    ["HTTP-06 headers/ce-subject", { "ce-subject": "%ED%A0%80" }],
    ["HTTP-06 headers/ce-subject", { "ce-subject": '"open' }],
    ["HTTP-06 headers/ce-subject", { "ce-subject": "caf\u00e9" }],
    ["HTTP-14 headers/ce-id", { "ce-id": "1, 2" }],
    ["HTTP-14 headers/content-type", { "content-type": ["text/plain", "text/html"] }],
    ["CORE-09 id", { "ce-id": ["1", "2"] }],
    ["CORE-09 id", { "CE-ID": "2" }],
    ["CORE-09 datacontenttype", { "content-type": "a/b", "ce-datacontenttype": "a/b" }],
    ["CORE-10 data", { "ce-data": "x" }],
    ["CORE-10 __proto__", { "ce-__proto__": "x" }],
    ["CORE-10 my-name", { "ce-my-name": "x" }],
    ["CORE-10 ", { "ce-": "x" }],
    ["CORE-15 x", { "ce-x": "%0D%0AInjected:%201" }],
    ["CORE-15 x", { "ce-x": "%00" }],
    ["CORE-15 x", { "ce-x": "%EF%BF%BF" }],
    ["CORE-05 datacontenttype", { "content-type": "text/plain, text/html" }],
    ["CORE-08 time", { "ce-time": "yesterday" }],
    ["JSON-07 data", { "content-type": "application/json" }, "{"],
    ["CORE-20 data", { "content-type": "application/json" }, new Uint8Array([0x22, 0xff, 0x22])],
    ["CORE-20 data", { "content-type": "text/plain" }, new Uint8Array([0xff])],
    ["JSON-07 data", { "content-type": "application/json" }, "[".repeat(5000) + "]".repeat(5000)],
  ])("%s: refuses %o", (problem, more, body = "") => {
    const { code, problems } = refusal(() => fromMessage({ headers: { ...headers, ...more }, body }));
    expect(problems).toEqual([problem]);
    expect(code).toBe(/CORE-(?:05|08|15)/.test(problem) ? "invalid" : "malformed-message");
  });

  test("JSON-07: data is nested 512 deep at most, and as wide as it likes", () => {
    const read = (body: string): unknown =>
      fromMessage({ headers: { ...headers, "content-type": "application/json" }, body }).data;
    expect(JSON.stringify(read(` ${"[".repeat(512)}${"]".repeat(512)}`))).toHaveLength(1024);
    expect(read(`[${"{},".repeat(600)}0]`)).toHaveLength(601);
    expect(refusal(() => read("[".repeat(513) + "]".repeat(513))).problems).toEqual(["JSON-07 data"]);
    expect(refusal(() => read('{"a":'.repeat(513) + 0 + "}".repeat(513))).problems).toEqual(["JSON-07 data"]);
  });

  test("JSON-16: a number that JavaScript takes for infinite is refused, and would else be written as null", () => {
    const read = (body: string, options = {}): unknown =>
      fromMessage({ headers: { ...headers, "content-type": "application/json" }, body }, options).data;
    const big = `1${"0".repeat(309)}`;
    for (const number of ["1e999", "-1E+400", "12.5e1000", big, `${big}.5`]) {
      for (const body of [number, `{"a":[1,{"b":${number}}]}`]) {
        expect(refusal(() => read(body)).problems).toEqual(["JSON-07 data"]);
      }
    }
    expect(() => read("[1e999]")).toThrow("data must be JSON: a number is beyond 1.8e308");
    expect(read(`["1e999", 1e308, 1e-999, "${big}", ${"1".padEnd(309, "0")}]`)).toEqual([
      "1e999",
      1e308,
      0,
      big,
      1e308,
    ]);
    // Digits and an e, as UUIDs have them, make no number.
    expect(read('["4e2829b-1e999-", "x1e999", "1e999.", "1e9990a"]')).toHaveLength(4);
    for (let start = 0; start < 300; start += 7) {
      expect(refusal(() => read(`["${"a".repeat(start)}",${big}]`)).problems).toEqual(["JSON-07 data"]);
    }
    const codec = { parse: (text: string) => text, stringify: String };
    expect(read("1e999", { json: codec })).toBe("1e999");
  });

  test.each<[what: string, body: unknown]>([
    ["a stream", new ReadableStream()],
    ["JSON that was parsed", { a: 1 }],
    ["a list", []],
    ["a number", 5],
  ])("a body that is %s is refused with what to do", (_what, body) => {
    for (const contentType of ["application/json", "image/png", "application/cloudevents+json"]) {
      const received = { headers: { ...headers, "content-type": contentType }, body: body as string };
      expect(() => fromMessage(received, { formats: [json] })).toThrow("the body must be text or bytes: read it first");
      expect(() => fromBatch(received, { formats: [jsonBatch] })).toThrow("the body must be text or bytes");
    }
  });

  test("a message whose body nobody has read is not taken for one without data", () => {
    const unread = (more: Record<string, string>) => () => fromMessage({ headers: { ...headers, ...more } });
    expect(unread({ "Content-Length": "5" })).toThrow("the body must be text or bytes: read it first");
    expect(unread({ "transfer-encoding": "chunked" })).toThrow("the body must be text or bytes: read it first");
    expect(unread({ "content-length": "0" })()).toEqual(minimal);
    expect(fromMessage({ headers: { ...headers, "content-length": "5" }, body: null })).toEqual(minimal);
  });

  test("lists everything that is wrong with a message", () => {
    const received = {
      headers: { "ce-specversion": "1.0", "ce-id": "%", "ce-x": "a, b", "content-type": "application/json" },
      body: "{",
    };
    expect(refusal(() => fromMessage(received))).toEqual({
      code: "malformed-message",
      problems: ["HTTP-06 headers/ce-id", "HTTP-14 headers/ce-x", "JSON-07 data", "CORE-03 source", "CORE-04 type"],
    });
  });

  test("a number stands for its text, as Node takes it for some headers", () => {
    const given = { ...headers, "content-length": 0, "ce-n": 5 } as unknown as Record<string, string>;
    expect(fromMessage({ headers: given })).toEqual({ ...minimal, n: "5" });
  });

  test.each<[what: string, value: unknown]>([
    ["an object", { a: 1 }],
    ["an object without a text", Object.create(null)],
    ["a list in a list", [["a"]]],
    ["null in a list", ["a", null]],
    ["a function", () => "a"],
    ["a symbol", Symbol("a")],
  ])("HTTP-04: %s is no value of a header, and is named", (_what, value) => {
    const sources: readonly Record<string, unknown>[] = [
      { headers: { ...headers, "ce-x": value } },
      { headers: new Map(Object.entries({ ...headers, "ce-x": value })) },
      { headers, rawHeaders: [...Object.entries(headers).flat(), "ce-x", value] },
    ];
    for (const source of sources) {
      const problems = ["HTTP-04 headers/ce-x"];
      expect(refusal(() => fromMessage(source as never))).toEqual({ code: "malformed-message", problems });
    }
    // In a header of others it is no business of ours.
    expect(fromMessage({ headers: { ...headers, "x-trace": value } } as never)).toEqual(minimal);
  });

  test("headers that a gateway gives as null are none", () => {
    const message = { headers: null as unknown as Record<string, string>, body: "x" };
    expect(refusal(() => fromMessage(message)).code).toBe("not-an-event");
  });

  test("HTTP-13: a message without any attribute is not an event; another version is not supported", () => {
    expect(refusal(() => fromMessage({ headers: { "content-type": "application/json" }, body: "{}" })).code).toBe(
      "not-an-event",
    );
    expect(refusal(() => fromMessage({ headers: { ...headers, "ce-specversion": "0.3" } })).code).toBe("unsupported");
  });

  test("HTTP-14: raw headers show a repetition for what it is, and a comma for what it is", () => {
    const raw = Object.entries(headers).flat();
    const received = { headers: {}, rawHeaders: [...raw, "CE-Subject", "a, b", "Content-Type", "a/b"] };
    expect(fromMessage(received)).toEqual({ ...minimal, subject: "a, b", datacontenttype: "a/b" });
    const twice = { headers: {}, rawHeaders: [...raw, "CE-Subject", "a", "ce-subject", "a"] };
    expect(refusal(() => fromMessage(twice)).problems).toEqual(["CORE-09 subject"]);
  });

  test("HTTP-16: lenient takes what peers send that do not encode", () => {
    const sent = {
      ...headers,
      "ce-a": "100%",
      "ce-b": "a, b",
      "ce-c": "caf\u00c3\u00a9 %41",
      "ce-d": "\u20ac",
      "ce-time": "noon",
    };
    expect(fromMessage({ headers: sent }, { lenient: true })).toEqual({
      ...minimal,
      a: "100%",
      b: "a, b",
      c: "café A",
      d: "€",
      time: "noon",
    });
    const text = { headers: { ...headers, "content-type": "text/plain" }, body: new Uint8Array([0xff]) };
    expect(fromMessage(text, { lenient: true }).data).toEqual(new Uint8Array([0xff]));
    expect(refusal(() => fromMessage({ headers: { ...headers, "ce-id": "" } }, { lenient: true })).problems).toEqual([
      "CORE-02 id",
    ]);
  });

  test("CORE-18: declared types are read in their native form", () => {
    const extensionTypes = { n: "Integer", b: "Boolean", y: "Binary" } as const;
    const received = { headers: { ...headers, "ce-n": "5", "ce-b": "true", "ce-y": "/w==" } };
    expect(fromMessage(received, { extensionTypes })).toEqual({ ...minimal, n: 5, b: true, y: new Uint8Array([255]) });
    expect(refusal(() => fromMessage({ headers: { ...headers, "ce-n": "5.5" } }, { extensionTypes })).problems).toEqual(
      ["CORE-14 n"],
    );
  });

  test.each(["\r\nInjected: 1", "\n", "\u0000", "\u0085", "\ud800", "\ufffe"])(
    "no attribute carries %o out",
    (text) => {
      for (const name of ["id", "type", "subject", "source", "datacontenttype", "dataschema", "time", "x"]) {
        expect(refusal(() => toMessage({ ...minimal, [name]: `a${text}` })).code).toBe("invalid");
      }
    },
  );

  test("VER-06: the payload is kept byte for byte", () => {
    const body = utf8('{ "a" : 1.0 }');
    const event = fromMessage({ headers: { ...headers, "content-type": "application/json" }, body });
    expect(payloadOf(event)).toEqual(body);
    const received = { headers: { ...headers, "content-type": "application/json" }, body: Buffer.from("[]") };
    expect(payloadOf(fromMessage(received))?.constructor).toBe(Uint8Array);
    expect(payloadOf(fromMessage({ headers }))).toBeUndefined();
  });
});

describe("structured mode", () => {
  test("HTTP-10: the format's content type, and everything in the body", () => {
    const message = toMessage({ ...minimal, data: 1 }, { mode: "structured", format: json });
    expect(message.headers).toEqual({ "content-type": "application/cloudevents+json; charset=UTF-8" });
    expect(fromMessage(message, { formats: [json] })).toEqual({ ...minimal, data: 1 });
  });

  test("HTTP-10: the body wins over headers that repeat it", () => {
    const message = toMessage(minimal, { mode: "structured", format: json });
    const received = { headers: { ...message.headers, "ce-id": "other%" }, body: message.body };
    expect(fromMessage(received, { formats: [json] })).toEqual(minimal);
  });

  test.each([
    "application/cloudevents+json",
    "Application/CloudEvents+JSON;charset=utf-8",
    "application/cloudevents+json ; x=y",
  ])("CORE-22: %s is JSON", (contentType) => {
    const received = { headers: { "Content-Type": contentType }, body: utf8(json.encode(minimal)) };
    expect(fromMessage(received, { formats: [json] })).toEqual(minimal);
  });

  test.each(["application/cloudevents+xml", "application/cloudevents", "application/cloudevents-batch+json"])(
    "%s is unsupported where no such format was given",
    (contentType) => {
      expect(
        refusal(() => fromMessage({ headers: { "content-type": contentType }, body: "x" }, { formats: [json] })).code,
      ).toBe("unsupported");
    },
  );

  test("JavaScript that forgets the format is told so", () => {
    const forgetful = { mode: "structured" } as unknown as { mode: "structured"; format: EventFormat };
    expect(refusal(() => toMessage(minimal, forgetful)).code).toBe("unsupported");
    expect(() => toMessage(minimal, forgetful)).toThrow("no format is built in");
    expect(() => toBatch([minimal], {} as { format: typeof jsonBatch })).toThrow("no format is built in");
  });

  test("no format is built in: the error says what to do", () => {
    const message = toMessage(minimal, { mode: "structured", format: json });
    expect(() => fromMessage(message)).toThrow("application/cloudevents+json is not among the formats given: none");
  });

  test("an empty body is malformed, not an event without members", () => {
    const received = { headers: { "content-type": "application/cloudevents+json" }, body: "" };
    expect(refusal(() => fromMessage(received, { formats: [json] })).code).toBe("malformed-message");
  });

  test("a format is found by the names that peers use for it, and may be of bytes", () => {
    const reversed: EventFormat<Uint8Array> = {
      mediaType: "application/cloudevents+reversed",
      aliases: ["application/cloudevents+backwards"],
      encode: (event) => utf8(json.encode(event)).reverse(),
      decode: (encoded) =>
        json.decode(Uint8Array.from(typeof encoded === "string" ? utf8(encoded) : encoded).reverse()),
    };
    const { body } = toMessage(minimal, { mode: "structured", format: reversed });
    expect(body).toBeInstanceOf(Uint8Array);
    const received = { headers: { "content-type": "application/cloudevents+backwards" }, body };
    expect(fromMessage(received, { formats: [json, reversed] })).toEqual(minimal);
  });
});

describe("batches", () => {
  const formats = [jsonBatch];

  test("HTTP-11: written and read, none included", () => {
    for (const events of [[], [minimal], [minimal, { ...minimal, id: "2", data: [] }]]) {
      const message = toBatch(events, { format: jsonBatch });
      expect(message.headers["content-type"]).toBe("application/cloudevents-batch+json");
      expect(fromBatch(message, { formats })).toEqual(events);
    }
  });

  test("a single event is no batch", () => {
    expect(refusal(() => fromBatch(toMessage(minimal), { formats })).code).toBe("unsupported");
    const structured = toMessage(minimal, { mode: "structured", format: json });
    expect(refusal(() => fromBatch(structured, { formats })).code).toBe("unsupported");
    expect(refusal(() => fromBatch({ headers: {}, body: "[]" }, { formats })).code).toBe("unsupported");
  });
});

describe("web-standard messages", () => {
  test("a message is the init of a Request and of a Response, which come back as they were", async () => {
    const event = { ...minimal, subject: "é", datacontenttype: "application/json", data: { a: 1 } };
    const message = toMessage(event);
    const request = new Request("http://localhost/", { method: "POST", ...message });
    expect(fromMessage(await messageOf(request))).toEqual(event);
    expect(fromMessage(await messageOf(new Response(message.body, message)))).toEqual(event);
    const empty = toMessage({ ...minimal, datacontenttype: "image/png", data: new Uint8Array(2) });
    expect(fromMessage(await messageOf(new Response(empty.body, empty))).data).toEqual(new Uint8Array(2));
  });

  test("HTTP-14: Headers join what is repeated, and that is seen", async () => {
    const joined = new Headers(headers);
    joined.append("ce-id", "2");
    expect(refusal(() => fromMessage({ headers: joined })).problems).toEqual(["HTTP-14 headers/ce-id"]);
  });
});
