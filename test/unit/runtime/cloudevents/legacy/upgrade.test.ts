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
  test.each(keptnEvents)("are upgraded: $name", ({ legacy, upgraded: want, warnings }) => {
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

describe("the version", () => {
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
  ])("of %j is %s", (event, want) => {
    expect(legacyVersionOf(event)).toBe(want);
  });

  test("is guessed with a warning if it is missing", () => {
    expect(upgraded({ ...v01, cloudEventsVersion: undefined })).toEqual([{}, "specversion"]);
    expect(upgrade({ id: "1", type: "t", source: "/s", contenttype: "text/plain" })).toMatchObject({
      version: "0.2",
      warnings: [{ keyword: "specversion", path: [] }],
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
  ])("of %.80j is rejected as %s", (input, code) => {
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

  test("are renamed from 0.1", () => {
    expect(upgraded(all)).toEqual([{ ...newForm, eventtypeversion: "2" }, "eventTypeVersion"]);
  });

  test("may append eventTypeVersion to the type", () => {
    const suffix = { typeVersion: "suffix" } as const;
    expect(upgraded(all, suffix)).toEqual([{ ...newForm, type: "t.v2" }, "eventTypeVersion"]);
    // Whatever the order of the members.
    expect(upgraded({ eventTypeVersion: "v1.1", ...v01 }, suffix)).toEqual([{ type: "t.v1.1" }, "eventTypeVersion"]);
    expect(upgraded({ ...v02, eventTypeVersion: "2" }, suffix)).toEqual([{ eventtypeversion: "2" }, "extensions"]);
  });

  test("are renamed from 0.2 and 0.3", () => {
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

  test("must be equal under their old and new names", () => {
    expect(upgraded({ ...v01, id: "1", type: "t" })).toEqual([{}, ""]);
    expect(refusal(() => upgrade({ ...v01, id: "2" }))).toEqual({ code: "invalid", problems: ["duplicate id"] });
    const both = { ...v02, contenttype: "text/plain", datacontenttype: "text/html" };
    expect(refusal(() => upgrade(both)).problems).toEqual(["duplicate datacontenttype"]);
  });

  test.each<[string, UpgradeOptions, Values]>([
    ["schema.json", {}, { schemaurl: "schema.json" }],
    ["schema.json", { schemaBase: "https://example.com/a/" }, { dataschema: "https://example.com/a/schema.json" }],
    ["schema.json", { schemaBase: "nowhere" }, { schemaurl: "schema.json" }],
    ["//host/x", { schemaBase: "https://example.com/a/" }, { dataschema: "https://host/x" }],
  ])("convert schemaurl %s with %o to %o", (schemaurl, options, want) => {
    expect(upgraded({ ...v03, schemaurl }, options)).toEqual([want, "schemaurl"]);
  });

  test("are unset if they are null", () => {
    expect(upgraded({ ...v02, time: null, data: null, extensions: null, x: null })).toEqual([{}, ""]);
  });

  test.each<[string, Values, string[]]>([
    ["nothing is invented", { specversion: "0.2" }, ["required id", "required source", "required type"]],
    ["a time without a zone", { ...v02, time: "2018-04-05T17:31:00" }, ["type time"]],
    ["an id that is a number", { ...v02, id: 5 }, ["type id"]],
    ["a type that is an object", { ...v02, type: {} }, ["type type"]],
    ["an empty subject", { ...v03, subject: "" }, ["minLength subject"]],
    ["no media type", { ...v02, contenttype: "json" }, ["format datacontenttype"]],
    ["control characters", { ...v02, x: "a\r\nb" }, ["type x"]],
    ["an object as text", { ...v02, contenttype: "text/plain", data: {} }, ["type data"]],
    [
      "every problem at once",
      { ...v02, id: "", data: 1, time: "x", contenttype: "text/css" },
      ["minLength id", "type time", "type data"],
    ],
  ])("are rejected: %s", (_, event, problems) => {
    expect(refusal(() => upgrade(event))).toEqual({ code: "invalid", problems });
  });

  test("are kept if lenient", () => {
    expect(upgraded({ ...v02, time: "2018-04-05T17:31:00" }, { lenient: true })[0]).toEqual({
      time: "2018-04-05T17:31:00",
    });
  });
});

describe("extensions", () => {
  test.each<[string, Values, Values, string]>([
    [
      "at the top level",
      { ...v02, comexample: "x", count: 5, flag: false },
      { comexample: "x", count: 5, flag: false },
      "",
    ],
    ["of 0.1", { ...v01, extensions: { comExampleExtension1: "v" } }, { comexampleextension1: "v" }, "extensions"],
    ["of 0.3 in an object", { ...v03, extensions: { a: "v" } }, { a: "v" }, ""],
    [
      "with illegal names",
      { ...v02, "my-ext_Name": 1, __proto__x: 2 },
      { myextname: 1, protox: 2 },
      "extensions extensions",
    ],
    ["with one name in two spellings", { ...v02, AB: 1, ab: 1 }, { ab: 1 }, "extensions"],
    ["called data", { ...v01, extensions: { data: "x" } }, { extensiondata: "x" }, "extensions"],
    ["longer than 20", { ...v02, abcdefghijklmnopqrstuvwxyz: 1 }, { abcdefghijklmnopqrstuvwxyz: 1 }, ""],
    ["that are objects", { ...v03, a: { b: [1] } }, { a: '{"b":[1]}' }, "extensions"],
    ["that are lists", { ...v03, a: [] }, { a: "[]" }, "extensions"],
    ["that are fractions", { ...v03, a: 1.5 }, { a: "1.5" }, "extensions"],
    ["that are great numbers", { ...v03, a: 2 ** 31 }, { a: "2147483648" }, "extensions"],
    ["that became core attributes", { ...v01, extensions: { subject: "x" } }, { subject: "x" }, "extensions"],
    ["called extensions", { ...v03, extensions: "x" }, { extensions: "x" }, ""],
    ["called constructor", { ...v02, constructor: "x" }, { constructor: "x" }, ""],
  ])("are upgraded: %s", (_, event, want, warnings) => {
    expect(upgraded(event)).toEqual([want, warnings]);
  });

  test.each<[string, Values, string]>([
    ["two that become one", { ...v02, AB: 1, ab: 2 }, "duplicate ab"],
    ["one with the name of an attribute", { ...v01, extensions: { id: "2" } }, "duplicate extensions/id"],
    [
      "one that would change the version",
      { ...v02, extensions: { specversion: "0.2" } },
      "duplicate extensions/specversion",
    ],
    ["one without a name", { ...v02, "---": 1 }, "extensions ---"],
  ])("are rejected: %s", (_, event, problem) => {
    expect(refusal(() => upgrade(event))).toEqual({ code: "invalid", problems: [problem] });
  });

  test("cannot pollute a prototype", () => {
    const { event } = upgrade('{"specversion":"0.2","id":"1","type":"t","source":"/s","__proto__":{"isAdmin":true}}');
    expect(event).toEqual({ ...v10, proto: '{"isAdmin":true}' });
    expect(Object.getPrototypeOf(event)).toBe(Object.prototype);
  });

  test("report their path in the legacy event", () => {
    const { warnings } = upgrade({ ...v01, extensions: { fooBar: 1 } });
    expect(warnings).toEqual([
      expect.objectContaining({ path: ["extensions", "fooBar"], message: expect.any(String) }),
    ]);
  });
});

describe("data", () => {
  const bytes = new Uint8Array([1, 2, 3]);
  test.each<[string, Values, Values, string]>([
    ["base64, said so", { ...v03, datacontentencoding: "Base64", data: "AQID" }, { data: bytes }, ""],
    [
      "base64 of JSON stays bytes",
      { ...v03, datacontenttype: "application/json", datacontentencoding: "base64", data: "AQID" },
      { datacontenttype: "application/json", data: bytes },
      "",
    ],
    [
      "another encoding is dropped",
      { ...v03, datacontentencoding: "gzip", data: "AQID" },
      { data: "AQID" },
      "datacontentencoding",
    ],
    [
      "binary by its content type",
      { ...v02, contenttype: "image/png", data: "AQID" },
      { datacontenttype: "image/png", data: bytes },
      "data",
    ],
    [
      "binary of zero bytes",
      { ...v02, contenttype: "image/png", data: "" },
      { datacontenttype: "image/png", data: new Uint8Array(0) },
      "data",
    ],
    [
      "not base64 after all",
      { ...v02, contenttype: "image/png", data: "AQI" },
      { datacontenttype: "image/png", data: "AQI" },
      "",
    ],
    [
      "text of any charset",
      { ...v02, contenttype: "text/plain; charset=latin1", data: "AQID" },
      { datacontenttype: "text/plain; charset=latin1", data: "AQID" },
      "",
    ],
    [
      "XML is text",
      { ...v01, contentType: "application/atom+xml", data: "AQID" },
      { datacontenttype: "application/atom+xml", data: "AQID" },
      "",
    ],
    [
      "0.3 says when it is base64",
      { ...v03, datacontenttype: "image/png", data: "AQID" },
      { datacontenttype: "image/png", data: "AQID" },
      "",
    ],
    [
      "JSON text",
      { ...v02, contenttype: "application/json", data: ' [{"a":1}]' },
      { datacontenttype: "application/json", data: [{ a: 1 }] },
      "data",
    ],
    [
      "a string that only begins like JSON",
      { ...v02, contenttype: "application/json", data: "{a}" },
      { datacontenttype: "application/json", data: "{a}" },
      "",
    ],
    [
      "JSON text whose number is too big stays text",
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
  ])("are upgraded: %s", (_, event, want, warnings) => {
    expect(upgraded(event)).toEqual([want, warnings]);
  });

  test("is kept as JSON text with the option jsonText", () => {
    const event = { ...v02, contenttype: "application/json", data: "{}" };
    expect(upgraded(event, { jsonText: "keep" })[0]["data"]).toBe("{}");
  });

  test("is rejected with a number that JavaScript parses as infinite", () => {
    const text = JSON.stringify({ ...v03, data: 0 }).replace(":0}", ":[1e999]}");
    expect(refusal(() => upgrade(text))).toEqual({ code: "malformed-message", problems: ["json data"] });
  });

  test.each([["A"], [{}], [5]])("is rejected if it is %j although its encoding is base64", (data) => {
    const event = { ...v03, datacontentencoding: "base64", data };
    expect(refusal(() => upgrade(event))).toEqual({ code: "invalid", problems: ["encoding data"] });
  });
});
