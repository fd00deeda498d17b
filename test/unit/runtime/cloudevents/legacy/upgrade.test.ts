import { describe, expect, test } from "vitest";
import { json } from "../../../../../src/runtime/cloudevents/formats/json.js";
import { legacyVersionOf, type UpgradeOptions, upgrade } from "../../../../../src/runtime/cloudevents/legacy/legacy.js";
import { refusal } from "../../../../support/cloudevents-refusal.js";
import { keptnEvents } from "./keptn-events.js";

type Values = Readonly<Record<string, unknown>>;

const v01 = { cloudEventsVersion: "0.1", eventID: "1", eventType: "t", source: "/s" };
const v02 = { specversion: "0.2", id: "1", type: "t", source: "/s" };
const v03 = { specversion: "0.3", id: "1", type: "t", source: "/s" };
const v10 = { specversion: "1.0", id: "1", type: "t", source: "/s" };

/** Upgrades an event; its new form without what all of these have, and the rules of the warnings. */
function upgraded(event: Values, options?: UpgradeOptions): [Values, string] {
  const {
    event: { specversion, id, type, source, ...rest },
    warnings,
  } = upgrade(event, options);
  expect({ specversion, id, source }).toEqual({ specversion: "1.0", id: "1", source: "/s" });
  return [type === "t" ? rest : { type, ...rest }, warnings.map(({ keyword }) => keyword).join(" ")];
}

describe("events of Keptn", () => {
  test.each(keptnEvents)("$name", ({ legacy, upgraded: want, warnings }) => {
    const result = upgrade(legacy);
    expect(result.event).toEqual(want);
    expect(result.version).toBe("0.2");
    expect(result.warnings.map(({ keyword }) => keyword)).toEqual(warnings);
    // The new event is one that every writer takes.
    expect(json.decode(json.encode(result.event))).toEqual(want);
    expect(upgrade(JSON.stringify(legacy)).event).toEqual(want);
    expect(upgrade(new TextEncoder().encode(JSON.stringify(legacy))).event).toEqual(want);
  });
});

describe("the version (LEG-01)", () => {
  test.each<[unknown, string | undefined]>([
    [v01, "0.1"],
    [v02, "0.2"],
    [v03, "0.3"],
    [{ eventType: "t" }, "0.1"],
    [{ contenttype: "text/plain" }, "0.2"],
    [v10, undefined],
    [{ ...v10, contenttype: "text/plain" }, undefined],
    [{ ...v01, cloudEventsVersion: "0.9" }, undefined],
    [{ ...v01, specversion: "1.0" }, undefined],
    [{ specversion: 0.2 }, undefined],
    [{}, undefined],
    [[v02], undefined],
    [null, undefined],
    ["0.2", undefined],
  ])("%j is of %s", (event, want) => {
    expect(legacyVersionOf(event)).toBe(want);
  });

  test("that is missing is guessed, with a warning", () => {
    expect(upgraded({ ...v01, cloudEventsVersion: undefined })).toEqual([{}, "LEG-01"]);
    expect(upgrade({ id: "1", type: "t", source: "/s", contenttype: "text/plain" })).toMatchObject({
      version: "0.2",
      warnings: [{ keyword: "LEG-01", path: [] }],
    });
  });

  test.each<[unknown, string]>([
    [v10, "unsupported"],
    [{ ...v10, specversion: "0.4" }, "unsupported"],
    [{ ...v01, cloudEventsVersion: "0.0" }, "unsupported"],
    [{}, "not-an-event"],
    [[], "not-an-event"],
    [5, "not-an-event"],
    [undefined, "not-an-event"],
    ["[]", "not-an-event"],
    ["{", "malformed-message"],
    [new Uint8Array([0xff]), "malformed-message"],
    ['{"specversion":"0.2","id":"1","id":"1","type":"t","source":"/s"}', "malformed-message"],
    [`{"specversion":"0.2","data":${"[".repeat(600)}${"]".repeat(600)}}`, "malformed-message"],
  ])("of %.80j makes it %s", (input, code) => {
    expect(refusal(() => upgrade(input)).code).toBe(code);
  });
});

describe("attributes", () => {
  const all = {
    ...v01,
    eventTypeVersion: "2",
    eventTime: "2018-04-05T17:31:00.123456Z",
    schemaURL: "https://example.com/schema",
    contentType: "text/xml",
    data: "<a/>",
  };
  const newForm = {
    time: "2018-04-05T17:31:00.123456Z",
    dataschema: "https://example.com/schema",
    datacontenttype: "text/xml",
    data: "<a/>",
  };

  test("of 0.1 are renamed (LEG-02, LEG-09)", () => {
    expect(upgraded(all)).toEqual([{ ...newForm, eventtypeversion: "2" }, "LEG-06"]);
  });

  test("eventTypeVersion can go into the type (LEG-06)", () => {
    const suffix = { typeVersion: "suffix" } as const;
    expect(upgraded(all, suffix)).toEqual([{ ...newForm, type: "t.v2" }, "LEG-06"]);
    // Whatever the order of the members.
    expect(upgraded({ eventTypeVersion: "v1.1", ...v01 }, suffix)).toEqual([{ type: "t.v1.1" }, "LEG-06"]);
    expect(upgraded({ ...v02, eventTypeVersion: "2" }, suffix)).toEqual([{ eventtypeversion: "2" }, "LEG-07"]);
  });

  test("of 0.2 and 0.3 are renamed (LEG-02)", () => {
    const common = { time: "2018-04-05T17:31:00Z", subject: "x", data: "text" };
    expect(upgraded({ ...v02, ...common, contenttype: "text/plain", schemaurl: "urn:s" })).toEqual([
      { ...common, datacontenttype: "text/plain", dataschema: "urn:s" },
      "",
    ]);
    expect(upgraded({ ...v03, ...common, datacontenttype: "text/plain", schemaurl: "urn:s" })).toEqual([
      { ...common, datacontenttype: "text/plain", dataschema: "urn:s" },
      "",
    ]);
    expect(upgraded({ ...v03, contenttype: "text/plain" })).toEqual([{ contenttype: "text/plain" }, ""]);
  });

  test("under their old and their new name must be equal (LEG-02)", () => {
    expect(upgraded({ ...v01, id: "1", type: "t" })).toEqual([{}, ""]);
    expect(refusal(() => upgrade({ ...v01, id: "2" }))).toEqual({ code: "invalid", problems: ["LEG-02 id"] });
    const both = { ...v02, contenttype: "text/plain", datacontenttype: "text/html" };
    expect(refusal(() => upgrade(both)).problems).toEqual(["LEG-02 datacontenttype"]);
  });

  test.each<[string, UpgradeOptions, Values]>([
    ["schema.json", {}, { schemaurl: "schema.json" }],
    ["schema.json", { schemaBase: "https://example.com/a/" }, { dataschema: "https://example.com/a/schema.json" }],
    ["schema.json", { schemaBase: "nowhere" }, { schemaurl: "schema.json" }],
    ["//host/x", { schemaBase: "https://example.com/a/" }, { dataschema: "https://host/x" }],
  ])("schemaurl %s with %o becomes %o (LEG-05)", (schemaurl, options, want) => {
    expect(upgraded({ ...v03, schemaurl }, options)).toEqual([want, "LEG-05"]);
  });

  test("that are null are not there", () => {
    expect(upgraded({ ...v02, time: null, data: null, extensions: null, x: null })).toEqual([{}, ""]);
  });

  test.each<[string, Values, string[]]>([
    ["nothing is invented", { specversion: "0.2" }, ["CORE-02 id", "CORE-03 source", "CORE-04 type"]],
    ["a time without a zone", { ...v02, time: "2018-04-05T17:31:00" }, ["CORE-08 time"]],
    ["an id that is a number", { ...v02, id: 5 }, ["CORE-02 id"]],
    ["a type that is an object", { ...v02, type: {} }, ["CORE-04 type"]],
    ["an empty subject", { ...v03, subject: "" }, ["CORE-07 subject"]],
    ["no media type", { ...v02, contenttype: "json" }, ["CORE-05 datacontenttype"]],
    ["control characters", { ...v02, x: "a\r\nb" }, ["CORE-15 x"]],
    ["an object as text", { ...v02, contenttype: "text/plain", data: {} }, ["JSON-08 data"]],
    [
      "every problem at once",
      { ...v02, id: "", data: 1, time: "x", contenttype: "text/css" },
      ["CORE-02 id", "CORE-08 time", "JSON-08 data"],
    ],
  ])("%s: is refused", (_, event, problems) => {
    expect(refusal(() => upgrade(event))).toEqual({ code: "invalid", problems });
  });

  test("are kept as they are by a lenient reader", () => {
    expect(upgraded({ ...v02, time: "2018-04-05T17:31:00" }, { lenient: true })[0]).toEqual({
      time: "2018-04-05T17:31:00",
    });
  });
});

describe("extensions (LEG-07, LEG-08)", () => {
  test.each<[string, Values, Values, string]>([
    [
      "at the top level",
      { ...v02, comexample: "x", count: 5, flag: false },
      { comexample: "x", count: 5, flag: false },
      "",
    ],
    ["of 0.1", { ...v01, extensions: { comExampleExtension1: "v" } }, { comexampleextension1: "v" }, "LEG-07"],
    ["of 0.3 in an object", { ...v03, extensions: { a: "v" } }, { a: "v" }, ""],
    ["with illegal names", { ...v02, "my-ext_Name": 1, __proto__x: 2 }, { myextname: 1, protox: 2 }, "LEG-07 LEG-07"],
    ["with one name in two spellings", { ...v02, AB: 1, ab: 1 }, { ab: 1 }, "LEG-07"],
    ["called data", { ...v01, extensions: { data: "x" } }, { extensiondata: "x" }, "LEG-07"],
    ["longer than 20", { ...v02, abcdefghijklmnopqrstuvwxyz: 1 }, { abcdefghijklmnopqrstuvwxyz: 1 }, ""],
    ["that are objects", { ...v03, a: { b: [1] } }, { a: '{"b":[1]}' }, "LEG-07"],
    ["that are lists", { ...v03, a: [] }, { a: "[]" }, "LEG-07"],
    ["that are fractions", { ...v03, a: 1.5 }, { a: "1.5" }, "LEG-07"],
    ["that are great numbers", { ...v03, a: 2 ** 31 }, { a: "2147483648" }, "LEG-07"],
    ["that became core attributes", { ...v01, extensions: { subject: "x" } }, { subject: "x" }, "LEG-07"],
    ["called extensions", { ...v03, extensions: "x" }, { extensions: "x" }, ""],
    ["called constructor", { ...v02, constructor: "x" }, { constructor: "x" }, ""],
  ])("%s", (_, event, want, warnings) => {
    expect(upgraded(event)).toEqual([want, warnings]);
  });

  test.each<[string, Values, string]>([
    ["two that become one", { ...v02, AB: 1, ab: 2 }, "LEG-02 ab"],
    ["one with the name of an attribute", { ...v01, extensions: { id: "2" } }, "LEG-02 extensions/id"],
    [
      "one that would change the version",
      { ...v02, extensions: { specversion: "0.2" } },
      "LEG-02 extensions/specversion",
    ],
    ["one without a name", { ...v02, "---": 1 }, "LEG-07 ---"],
  ])("%s: refused", (_, event, problem) => {
    expect(refusal(() => upgrade(event))).toEqual({ code: "invalid", problems: [problem] });
  });

  test("cannot pollute anything", () => {
    const { event } = upgrade('{"specversion":"0.2","id":"1","type":"t","source":"/s","__proto__":{"isAdmin":true}}');
    expect(event).toEqual({ ...v10, proto: '{"isAdmin":true}' });
    expect(Object.getPrototypeOf(event)).toBe(Object.prototype);
  });

  test("name where they were", () => {
    const { warnings } = upgrade({ ...v01, extensions: { fooBar: 1 } });
    expect(warnings).toEqual([
      expect.objectContaining({ path: ["extensions", "fooBar"], message: expect.any(String) }),
    ]);
  });
});

describe("data", () => {
  const bytes = new Uint8Array([1, 2, 3]);
  test.each<[string, Values, Values, string]>([
    ["base64, said so (LEG-03)", { ...v03, datacontentencoding: "Base64", data: "AQID" }, { data: bytes }, ""],
    [
      "base64 of JSON stays bytes (LEG-03)",
      { ...v03, datacontenttype: "application/json", datacontentencoding: "base64", data: "AQID" },
      { datacontenttype: "application/json", data: bytes },
      "",
    ],
    [
      "another encoding is dropped (LEG-03)",
      { ...v03, datacontentencoding: "gzip", data: "AQID" },
      { data: "AQID" },
      "LEG-03",
    ],
    [
      "binary by its content type (LEG-04)",
      { ...v02, contenttype: "image/png", data: "AQID" },
      { datacontenttype: "image/png", data: bytes },
      "LEG-04",
    ],
    [
      "binary of zero bytes (LEG-04)",
      { ...v02, contenttype: "image/png", data: "" },
      { datacontenttype: "image/png", data: new Uint8Array(0) },
      "LEG-04",
    ],
    [
      "not base64 after all (LEG-04)",
      { ...v02, contenttype: "image/png", data: "AQI" },
      { datacontenttype: "image/png", data: "AQI" },
      "",
    ],
    [
      "text of any charset (LEG-04)",
      { ...v02, contenttype: "text/plain; charset=latin1", data: "AQID" },
      { datacontenttype: "text/plain; charset=latin1", data: "AQID" },
      "",
    ],
    [
      "XML is text (LEG-04)",
      { ...v01, contentType: "application/atom+xml", data: "AQID" },
      { datacontenttype: "application/atom+xml", data: "AQID" },
      "",
    ],
    [
      "0.3 says when it is base64 (LEG-04)",
      { ...v03, datacontenttype: "image/png", data: "AQID" },
      { datacontenttype: "image/png", data: "AQID" },
      "",
    ],
    [
      "JSON text (LEG-04)",
      { ...v02, contenttype: "application/json", data: ' [{"a":1}]' },
      { datacontenttype: "application/json", data: [{ a: 1 }] },
      "LEG-04",
    ],
    [
      "a string that only begins like JSON",
      { ...v02, contenttype: "application/json", data: "{a}" },
      { datacontenttype: "application/json", data: "{a}" },
      "",
    ],
    [
      "JSON text whose number is too big stays text (JSON-16)",
      { ...v02, contenttype: "application/json", data: "[1e999]" },
      { datacontenttype: "application/json", data: "[1e999]" },
      "",
    ],
    [
      "a JSON string",
      { ...v02, contenttype: "application/json", data: "5" },
      { datacontenttype: "application/json", data: "5" },
      "",
    ],
    ["a string without a content type", { ...v02, data: "{}" }, { data: "{}" }, ""],
    [
      "values",
      { ...v02, contenttype: "application/json", data: false },
      { datacontenttype: "application/json", data: false },
      "",
    ],
  ])("%s", (_, event, want, warnings) => {
    expect(upgraded(event)).toEqual([want, warnings]);
  });

  test("JSON text can be kept (LEG-04)", () => {
    const event = { ...v02, contenttype: "application/json", data: "{}" };
    expect(upgraded(event, { jsonText: "keep" })[0]["data"]).toBe("{}");
  });

  test("a number that JavaScript takes for infinite is refused (JSON-16)", () => {
    const text = JSON.stringify({ ...v03, data: 0 }).replace(":0}", ":[1e999]}");
    expect(refusal(() => upgrade(text))).toEqual({ code: "malformed-message", problems: ["JSON-07 data"] });
  });

  test.each([["A"], [{}], [5]])("%j is not base64, its encoding being that (LEG-03)", (data) => {
    const event = { ...v03, datacontentencoding: "base64", data };
    expect(refusal(() => upgrade(event))).toEqual({ code: "invalid", problems: ["LEG-03 data"] });
  });
});
