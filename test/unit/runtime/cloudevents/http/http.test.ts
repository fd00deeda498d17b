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
import { json, jsonBatch } from "../../../../../src/runtime/cloudevents/formats/json.js";
import { payloadOf } from "../../../../../src/runtime/cloudevents/payload.js";
import { refusal } from "../../../../support/cloudevents-refusal.js";

const minimal: CloudEvent = { specversion: "1.0", id: "1", source: "/here", type: "com.example.test" };
const headers = { "ce-specversion": "1.0", "ce-id": "1", "ce-source": "/here", "ce-type": "com.example.test" };
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe("binary mode", () => {
  test.each<[rule: string, members: Readonly<Record<string, unknown>>, more: Record<string, string>, body: unknown]>([
    ["data", {}, {}, null],
    ["data", { datacontenttype: "text/plain" }, { "content-type": "text/plain" }, null],
    ["data", { data: new Uint8Array([1]) }, {}, new Uint8Array([1])],
    [
      "data",
      { data: "x", datacontenttype: "Text/Plain; charset=UTF-8" },
      { "content-type": "Text/Plain; charset=UTF-8" },
      "x",
    ],
    [
      "type",
      { time: "2020-01-01T00:00:00.123456Z", constructor: "x" },
      { "ce-time": "2020-01-01T00:00:00.123456Z", "ce-constructor": "x" },
      null,
    ],
    ["percent-encoding", { subject: "Euro € 😀" }, { "ce-subject": "Euro%20%E2%82%AC%20%F0%9F%98%80" }, null],
    [
      "percent-encoding",
      { b: true, i: -5, y: new Uint8Array([255]) },
      { "ce-b": "true", "ce-i": "-5", "ce-y": "/w==" },
      null,
    ],
    ["JSON data", { data: { a: 1 } }, { "content-type": "application/json" }, '{"a":1}'],
    [
      "JSON data",
      { data: "abc", datacontenttype: "application/json" },
      { "content-type": "application/json" },
      '"abc"',
    ],
    ["JSON data", { data: null }, { "content-type": "application/json" }, "null"],
    ["JSON data", { data: 0 }, { "content-type": "application/json" }, "0"],
    ["JSON data", { data: false }, { "content-type": "application/json" }, "false"],
    [
      "JSON data",
      { data: utf8("{ }"), datacontenttype: "application/json" },
      { "content-type": "application/json" },
      utf8("{ }"),
    ],
    [
      "format",
      { data_base64: "AQ==", datacontenttype: "image/png" },
      { "content-type": "image/png" },
      new Uint8Array([1]),
    ],
  ])("writes in binary mode (%s): %o", (_rule, members, more, body) => {
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
    ["data", {}, utf8("{}"), { data: utf8("{}") }],
    ["type", { "CE-Subject": "x", "Ce-ABC": "y" }, null, { subject: "x", abc: "y" }],
    ["without a prefix, other people's", { id: "2", type: "u", subject: "x", time: "noon" }, null, {}],
    ["encoding", { "ce-subject": '"a b" %41%e2%82%ac' }, null, { subject: "a b A€" }],
    ["encoding", { "ce-subject": '"a, b"' }, null, { subject: "a, b" }],
    [
      "JSON data",
      { "content-type": "application/json" },
      utf8('"abc"'),
      { datacontenttype: "application/json", data: "abc" },
    ],
    ["JSON data", { "content-type": "text/json" }, " 1.5", { datacontenttype: "text/json", data: 1.5 }],
    ["JSON data", { "content-type": "application/json" }, "null", { datacontenttype: "application/json", data: null }],
    [
      "JSON data",
      { "content-type": "application/json" },
      "\ufeff[]",
      { datacontenttype: "application/json", data: [] },
    ],
    [
      "JSON data",
      { "content-type": "text/plain" },
      utf8("\ufeffé"),
      { datacontenttype: "text/plain", data: "\ufeffé" },
    ],
    [
      "JSON data",
      { "content-type": "image/png" },
      Buffer.from([1]),
      { datacontenttype: "image/png", data: new Uint8Array([1]) },
    ],
    ["empty body", { "content-type": "application/json" }, "", { datacontenttype: "application/json" }],
    ["empty body", { "content-type": "image/png" }, new Uint8Array(0), { datacontenttype: "image/png" }],
    ["type", { "ce-constructor": "x", "ce-validate": "y" }, null, { constructor: "x", validate: "y" }],
  ])("reads in binary mode (%s): %o %o", (_rule, more, body, members) => {
    const event = fromMessage({ headers: { ...headers, ...more }, body });
    expect(event).toEqual({ ...minimal, ...members });
    expect(Object.getPrototypeOf(event)).toBe(Object.prototype);
  });

  test("distinguishes empty data from none with the option emptyBody", () => {
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
    ["encoding headers/ce-subject", { "ce-subject": "100%" }],
    ["encoding headers/ce-subject", { "ce-subject": "%C0%A0" }],
    ["encoding headers/ce-subject", { "ce-subject": "%ED%A0%80" }],
    ["encoding headers/ce-subject", { "ce-subject": '"open' }],
    ["encoding headers/ce-subject", { "ce-subject": "caf\u00e9" }],
    ["duplicate headers/ce-id", { "ce-id": "1, 2" }],
    ["duplicate headers/content-type", { "content-type": ["text/plain", "text/html"] }],
    ["duplicate id", { "ce-id": ["1", "2"] }],
    ["duplicate id", { "CE-ID": "2" }],
    ["duplicate datacontenttype", { "content-type": "a/b", "ce-datacontenttype": "a/b" }],
    ["name data", { "ce-data": "x" }],
    ["name __proto__", { "ce-__proto__": "x" }],
    ["name my-name", { "ce-my-name": "x" }],
    ["name ", { "ce-": "x" }],
    ["type x", { "ce-x": "%0D%0AInjected:%201" }],
    ["type x", { "ce-x": "%00" }],
    ["type x", { "ce-x": "%EF%BF%BF" }],
    ["format datacontenttype", { "content-type": "text/plain, text/html" }],
    ["type time", { "ce-time": "yesterday" }],
    ["json data", { "content-type": "application/json" }, "{"],
    ["encoding data", { "content-type": "application/json" }, new Uint8Array([0x22, 0xff, 0x22])],
    ["encoding data", { "content-type": "text/plain" }, new Uint8Array([0xff])],
    ["json data", { "content-type": "application/json" }, "[".repeat(5000) + "]".repeat(5000)],
  ])('reports the problem "%s" for the headers %o', (problem, more, body = "") => {
    const { code, problems } = refusal(() => fromMessage({ headers: { ...headers, ...more }, body }));
    expect(problems).toEqual([problem]);
    expect(code).toBe(/^(?:type|format) /.test(problem) ? "invalid" : "malformed-message");
  });

  test("rejects data that is nested 512 levels deep, but not wide data", () => {
    const read = (body: string): unknown =>
      fromMessage({ headers: { ...headers, "content-type": "application/json" }, body }).data;
    expect(JSON.stringify(read(` ${"[".repeat(512)}${"]".repeat(512)}`))).toHaveLength(1024);
    expect(read(`[${"{},".repeat(600)}0]`)).toHaveLength(601);
    expect(refusal(() => read("[".repeat(513) + "]".repeat(513))).problems).toEqual(["json data"]);
    expect(refusal(() => read('{"a":'.repeat(513) + 0 + "}".repeat(513))).problems).toEqual(["json data"]);
  });

  test("rejects a number that JavaScript parses as infinite", () => {
    const read = (body: string, options = {}): unknown =>
      fromMessage({ headers: { ...headers, "content-type": "application/json" }, body }, options).data;
    const big = `1${"0".repeat(309)}`;
    for (const number of ["1e999", "-1E+400", "12.5e1000", big, `${big}.5`]) {
      for (const body of [number, `{"a":[1,{"b":${number}}]}`]) {
        expect(refusal(() => read(body)).problems).toEqual(["json data"]);
      }
    }
    expect(() => read("[1e999]")).toThrow("data must be JSON: a number is greater than 1.8e308");
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
      expect(refusal(() => read(`["${"a".repeat(start)}",${big}]`)).problems).toEqual(["json data"]);
    }
    const codec = { parse: (text: string) => text, stringify: String };
    expect(read("1e999", { json: codec })).toBe("1e999");
  });

  test.each<[what: string, body: unknown]>([
    ["a stream", new ReadableStream()],
    ["JSON that was parsed", { a: 1 }],
    ["a list", []],
    ["a number", 5],
  ])("explains what to do with a body that is %s", (_what, body) => {
    for (const contentType of ["application/json", "image/png", "application/cloudevents+json"]) {
      const received = { headers: { ...headers, "content-type": contentType }, body: body as string };
      expect(() => fromMessage(received, { formats: [json] })).toThrow("its body text or bytes: read it first");
      expect(() => fromBatch(received, { formats: [jsonBatch] })).toThrow("its body text or bytes");
    }
  });

  test("rejects a message whose body has not been read", () => {
    const unread = (more: Record<string, string>) => () => fromMessage({ headers: { ...headers, ...more } });
    expect(unread({ "Content-Length": "5" })).toThrow("its body text or bytes: read it first");
    expect(unread({ "transfer-encoding": "chunked" })).toThrow("its body text or bytes: read it first");
    expect(unread({ "content-length": "0" })()).toEqual(minimal);
    expect(fromMessage({ headers: { ...headers, "content-length": "5" }, body: null })).toEqual(minimal);
  });

  test("lists every problem of a message", () => {
    const received = {
      headers: { "ce-specversion": "1.0", "ce-id": "%", "ce-x": "a, b", "content-type": "application/json" },
      body: "{",
    };
    expect(refusal(() => fromMessage(received))).toEqual({
      code: "malformed-message",
      problems: ["encoding headers/ce-id", "duplicate headers/ce-x", "json data", "required source", "required type"],
    });
  });

  test("reads a number as header value, as Node accepts it", () => {
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
  ])("names a header whose value is %s", (_what, value) => {
    const sources: readonly Record<string, unknown>[] = [
      { headers: { ...headers, "ce-x": value } },
      { headers: new Map(Object.entries({ ...headers, "ce-x": value })) },
      { headers, rawHeaders: [...Object.entries(headers).flat(), "ce-x", value] },
    ];
    for (const source of sources) {
      const problems = ["type headers/ce-x"];
      expect(refusal(() => fromMessage(source as never))).toEqual({ code: "malformed-message", problems });
    }
    // In a header of others it is no business of ours.
    expect(fromMessage({ headers: { ...headers, "x-trace": value } } as never)).toEqual(minimal);
  });

  test("reads null headers of a gateway as none", () => {
    const message = { headers: null as unknown as Record<string, string>, body: "x" };
    expect(refusal(() => fromMessage(message)).code).toBe("not-an-event");
  });

  test("distinguishes a message without attributes from another version", () => {
    expect(refusal(() => fromMessage({ headers: { "content-type": "application/json" }, body: "{}" })).code).toBe(
      "not-an-event",
    );
    expect(refusal(() => fromMessage({ headers: { ...headers, "ce-specversion": "0.3" } })).code).toBe("unsupported");
  });

  test("distinguishes repeated headers from commas with raw headers", () => {
    const raw = Object.entries(headers).flat();
    const received = { headers: {}, rawHeaders: [...raw, "CE-Subject", "a, b", "Content-Type", "a/b"] };
    expect(fromMessage(received)).toEqual({ ...minimal, subject: "a, b", datacontenttype: "a/b" });
    const twice = { headers: {}, rawHeaders: [...raw, "CE-Subject", "a", "ce-subject", "a"] };
    expect(refusal(() => fromMessage(twice)).problems).toEqual(["duplicate subject"]);
  });

  test("reads unencoded values if lenient", () => {
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
      "minLength id",
    ]);
  });

  test("reads declared types in their native form", () => {
    const extensionTypes = { n: "Integer", b: "Boolean", y: "Binary" } as const;
    const received = { headers: { ...headers, "ce-n": "5", "ce-b": "true", "ce-y": "/w==" } };
    expect(fromMessage(received, { extensionTypes })).toEqual({ ...minimal, n: 5, b: true, y: new Uint8Array([255]) });
    expect(refusal(() => fromMessage({ headers: { ...headers, "ce-n": "5.5" } }, { extensionTypes })).problems).toEqual(
      ["type n"],
    );
  });

  test.each(["\r\nInjected: 1", "\n", "\u0000", "\u0085", "\ud800", "\ufffe"])(
    "never writes %o into a header",
    (text) => {
      for (const name of ["id", "type", "subject", "source", "datacontenttype", "dataschema", "time", "x"]) {
        expect(refusal(() => toMessage({ ...minimal, [name]: `a${text}` })).code).toBe("invalid");
      }
    },
  );

  test("keeps the exact bytes of the payload", () => {
    const body = utf8('{ "a" : 1.0 }');
    const event = fromMessage({ headers: { ...headers, "content-type": "application/json" }, body });
    expect(payloadOf(event)).toEqual(body);
    const received = { headers: { ...headers, "content-type": "application/json" }, body: Buffer.from("[]") };
    expect(payloadOf(fromMessage(received))?.constructor).toBe(Uint8Array);
    expect(payloadOf(fromMessage({ headers }))).toBeUndefined();
  });
});

describe("structured mode", () => {
  test("writes the content type of the format and the whole event as the body", () => {
    const message = toMessage({ ...minimal, data: 1 }, { mode: "structured", format: json });
    expect(message.headers).toEqual({ "content-type": "application/cloudevents+json; charset=UTF-8" });
    expect(fromMessage(message, { formats: [json] })).toEqual({ ...minimal, data: 1 });
  });

  test("ignores ce- headers in structured mode", () => {
    const message = toMessage(minimal, { mode: "structured", format: json });
    const received = { headers: { ...message.headers, "ce-id": "other%" }, body: message.body };
    expect(fromMessage(received, { formats: [json] })).toEqual(minimal);
  });

  test.each([
    "application/cloudevents+json",
    "Application/CloudEvents+JSON;charset=utf-8",
    "application/cloudevents+json ; x=y",
  ])("reads %s as JSON", (contentType) => {
    const received = { headers: { "Content-Type": contentType }, body: utf8(json.encode(minimal)) };
    expect(fromMessage(received, { formats: [json] })).toEqual(minimal);
  });

  test.each(["application/cloudevents+xml", "application/cloudevents", "application/cloudevents-batch+json"])(
    "rejects %s without its format",
    (contentType) => {
      expect(
        refusal(() => fromMessage({ headers: { "content-type": contentType }, body: "x" }, { formats: [json] })).code,
      ).toBe("unsupported");
    },
  );

  test("names the missing format", () => {
    const forgetful = { mode: "structured" } as unknown as { mode: "structured"; format: EventFormat };
    expect(refusal(() => toMessage(minimal, forgetful)).code).toBe("unsupported");
    expect(() => toMessage(minimal, forgetful)).toThrow("no format is built in");
    expect(() => toBatch([minimal], {} as { format: typeof jsonBatch })).toThrow("no format is built in");
  });

  test("rejects structured mode if no formats are given", () => {
    const message = toMessage(minimal, { mode: "structured", format: json });
    expect(() => fromMessage(message)).toThrow("is not one of the given formats: none");
  });

  test("rejects an empty body in structured mode", () => {
    const received = { headers: { "content-type": "application/cloudevents+json" }, body: "" };
    expect(refusal(() => fromMessage(received, { formats: [json] })).code).toBe("malformed-message");
  });

  test("finds a binary format by its aliases", () => {
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

  test("are written and read, even without events", () => {
    for (const events of [[], [minimal], [minimal, { ...minimal, id: "2", data: [] }]]) {
      const message = toBatch(events, { format: jsonBatch });
      expect(message.headers["content-type"]).toBe("application/cloudevents-batch+json");
      expect(fromBatch(message, { formats })).toEqual(events);
    }
  });

  test("are distinguished from a single event", () => {
    expect(refusal(() => fromBatch(toMessage(minimal), { formats })).code).toBe("unsupported");
    const structured = toMessage(minimal, { mode: "structured", format: json });
    expect(refusal(() => fromBatch(structured, { formats })).code).toBe("unsupported");
    expect(refusal(() => fromBatch({ headers: {}, body: "[]" }, { formats })).code).toBe("unsupported");
  });
});

describe("web-standard messages", () => {
  test("are made from a message and read back unchanged", async () => {
    const event = { ...minimal, subject: "é", datacontenttype: "application/json", data: { a: 1 } };
    const message = toMessage(event);
    const request = new Request("http://localhost/", { method: "POST", ...message });
    expect(fromMessage(await messageOf(request))).toEqual(event);
    expect(fromMessage(await messageOf(new Response(message.body, message)))).toEqual(event);
    const empty = toMessage({ ...minimal, datacontenttype: "image/png", data: new Uint8Array(2) });
    expect(fromMessage(await messageOf(new Response(empty.body, empty))).data).toEqual(new Uint8Array(2));
  });

  test("are rejected if Headers joined a repeated attribute", async () => {
    const joined = new Headers(headers);
    joined.append("ce-id", "2");
    expect(refusal(() => fromMessage({ headers: joined })).problems).toEqual(["duplicate headers/ce-id"]);
  });
});
