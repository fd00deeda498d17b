import { describe, expect, test } from "vitest";
import type { CloudEvent } from "../../../../../src/runtime/cloudevents/event.js";
import type { ReadOptions } from "../../../../../src/runtime/cloudevents/options.js";
import { assertValid, validateEvent } from "../../../../../src/runtime/cloudevents/validate.js";
import { isEventError } from "../../../../../src/runtime/event-error.js";

const minimal: CloudEvent = { specversion: "1.0", id: "1", source: "/here", type: "com.example.test" };

/** The rules that an event breaks, as `path rule`. */
function broken(members: Readonly<Record<string, unknown>>, options = {}): string[] {
  return validateEvent({ ...minimal, ...members }, options).map(({ path, keyword }) => `${path.join("/")} ${keyword}`);
}

describe("validateEvent", () => {
  test.each<[rule: string, members: Readonly<Record<string, unknown>>]>([
    ["specversion CORE-01", { specversion: "0.3" }],
    ["specversion CORE-01", { specversion: 1 }],
    ["specversion CORE-01", { specversion: undefined }],
    ["id CORE-02", { id: "" }],
    ["id CORE-02", { id: 25 }],
    ["id CORE-02", { id: null }],
    ["id CORE-02", { id: "a\u0000b" }],
    ["source CORE-03", { source: "" }],
    ["source CORE-03", { source: "not a reference" }],
    ["source CORE-03", { source: "http://[broken" }],
    ["source CORE-03", { source: "/%zz" }],
    ["type CORE-04", { type: "" }],
    ["datacontenttype CORE-05", { datacontenttype: "xyz" }],
    ["datacontenttype CORE-05", { datacontenttype: "" }],
    ["datacontenttype CORE-05", { datacontenttype: Object.create(null) }],
    ["datacontenttype CORE-05", { datacontenttype: { toString: () => "text/plain" } }],
    ["datacontenttype CORE-05", { datacontenttype: "text/plain\r\nx: y" }],
    ["datacontenttype CORE-05", { datacontenttype: "text/plain; a" }],
    ["datacontenttype CORE-05", { datacontenttype: 'text/plain; a="ü"' }],
    ["dataschema CORE-06", { dataschema: "/relative" }],
    ["dataschema CORE-06", { dataschema: "" }],
    ["subject CORE-07", { subject: "" }],
    ["time CORE-08", { time: "2020-01-01T00:00Z" }],
    ["time CORE-08", { time: "2021-02-29T00:00:00Z" }],
    ["time CORE-08", { time: "2016-12-31T22:59:60Z" }],
    ["time CORE-08", { time: new Date(Number.NaN) }],
    ["time CORE-08", { time: 1_577_836_800 }],
    ["Upper CORE-10", { Upper: "x" }],
    ["data_x CORE-10", { data_x: "x" }],
    [" CORE-10", { "": "x" }],
    ["x CORE-14", { x: 1.5 }],
    ["x CORE-14", { x: 2 ** 31 }],
    ["x CORE-14", { x: Number.NaN }],
    ["x CORE-15", { x: "\ud800" }],
    ["x CORE-15", { x: "line\nbreak" }],
    ["x CORE-15", { x: "\u009f" }],
    ["x CORE-15", { x: "\ufdd0" }],
    ["x CORE-19", { x: {} }],
    ["x CORE-19", { x: [1] }],
    ["x CORE-19", { x: Object.create(null) }],
    ["x CORE-19", { x: Symbol("x") }],
    ["x CORE-19", { x: 1n }],
    ["x CORE-19", { x: () => "x" }],
    ["data_base64 JSON-06", { data_base64: "?" }],
    ["data_base64 JSON-06", { data_base64: new Uint8Array(1) }],
    ["data_base64 JSON-09", { data_base64: "AA==", data: 1 }],
    ["data_base64 JSON-09", { data_base64: "AA==", data: null }],
    ["data_base64 JSON-09", { data_base64: "AA==", data: new Uint8Array([1]) }],
    ["data_base64 JSON-09", { data_base64: "AA==", data: new DataView(new ArrayBuffer(1)) }],
    ["data JSON-08", { data: {}, datacontenttype: "text/plain" }],
    ["data JSON-08", { data: null, datacontenttype: "image/png" }],
    ["data JSON-08", { data: "\udc00", datacontenttype: "text/plain" }],
  ])("%s: %o is refused", (rule, members) => {
    expect(broken(members)).toEqual([rule]);
  });

  test.each<Readonly<Record<string, unknown>>>([
    {},
    { subject: null, time: undefined, x: null },
    { source: "#fragment" },
    { source: "urn:event:from:myapi" },
    { source: "//user@host:80/a;b?c=%20#d" },
    { source: "http://[::1]:8080/" },
    { dataschema: "https://example.com/schema#part" },
    { time: "2020-02-29t23:59:59.123456789+02:00" },
    { time: "0000-02-29T00:00:00Z" },
    { time: "2016-12-31T23:59:60Z" },
    { time: "2017-01-01T05:29:60.5+05:30" },
    { time: "2016-12-31t23:59:60z" },
    { time: new Date(0) },
    { x: "", y: true, z: -(2 ** 31), constructor: "x", validate: "y", tostring: new Uint8Array(2) },
    { aveeeeeeeeeeeeeerylongattributename: "x" },
    { datacontenttype: 'multipart/mixed; boundary="a b"; x=y', data: "text" },
    { datacontenttype: "application/json", data: undefined },
    { data: null },
    { data: new Uint8Array(0), datacontenttype: "image/png" },
    { data: new ArrayBuffer(1), datacontenttype: "image/png" },
    { data_base64: "" },
    { data_base64: "AQI=", data: new Uint32Array([1, 2]) },
  ])("%o is accepted", (members) => {
    expect(broken(members)).toEqual([]);
  });

  test("lists every problem, missing attributes included, and says what was found", () => {
    const issues = validateEvent({ specversion: "1.0", id: "", time: "noon", x: {} });
    expect(issues.map(({ message }) => message)).toEqual([
      'id must be a non-empty string, not ""',
      'time must be of type Timestamp, not "noon"',
      "x must be a boolean, an integer, a string or bytes, not an object",
      "source must be there",
      "type must be there",
    ]);
  });

  test("says what was found of values of every kind, and no more of them than fits a line", () => {
    const members = { a: [], b: () => 1, c: 5n, d: 1.5, e: `\u0000${"x".repeat(1000)}`, f: Object.create(null) };
    expect(validateEvent({ ...minimal, ...members }).map(({ found }) => found)).toEqual([
      "an array",
      "an object",
      "5",
      "1.5",
      `"\\u0000${"x".repeat(53)}`,
      "an object",
    ]);
  });

  test.each([null, undefined, 5, "event", []])("%o is not an event", (value) => {
    expect(validateEvent(value)).toHaveLength(1);
  });

  test("a CDEvent without its envelope is one problem, and says what was forgotten", () => {
    const event = { context: { id: "1", type: "t" }, subject: { id: "s", content: {} }, customData: {} };
    const issue = { message: "a CDEvent must be in its CloudEvents envelope", path: [], keyword: "CORE-09" };
    expect(validateEvent(event)).toEqual([{ ...issue, hint: "toCloudEvent puts it into one" }]);
    expect(() => assertValid(event)).toThrow("/: a CDEvent must be in its CloudEvents envelope (toCloudEvent puts it");
  });

  test.each([
    { ...minimal, context: {}, subject: {} },
    { id: "1", context: {}, subject: {} },
    { context: {}, subject: "s" },
    { context: "c", subject: {} },
  ])("%o is no CDEvent without its envelope", (event) => {
    expect(validateEvent(event).map(({ path }) => path[0])).not.toContain(undefined);
  });

  test("inherited attributes do not count, for no writer would write them", () => {
    expect(validateEvent(Object.create(minimal)).map(({ path }) => path[0])).toEqual([
      "specversion",
      "id",
      "source",
      "type",
    ]);
  });

  test("members that no loop comes upon do not count, for no writer would write them", () => {
    const hidden = Object.defineProperty({ ...minimal }, "id", { enumerable: false });
    expect(validateEvent(hidden).map(({ path, keyword }) => `${path[0]} ${keyword}`)).toEqual(["id CORE-02"]);
  });

  test("an own __proto__ is a name like any other, and an illegal one (CORE-10)", () => {
    const event: unknown = JSON.parse(JSON.stringify(minimal).replace("{", '{"__proto__":{"id":"x"},'));
    expect(validateEvent(event).map(({ path, keyword }) => `${path[0]} ${keyword}`)).toEqual(["__proto__ CORE-10"]);
  });

  test("nothing is of a type that is none, which only JavaScript can declare", () => {
    const extensionTypes = { x: "integer" as "Integer" };
    expect(broken({ x: "5" }, { extensionTypes })).toHaveLength(1);
    expect(broken({ x: 5 }, { extensionTypes })).toHaveLength(1);
  });

  test("declared types are checked, and both forms of a value taken (CORE-18)", () => {
    const extensionTypes = { n: "Integer", b: "Binary", t: "Timestamp", s: "String" } as const;
    expect(broken({ n: "10", b: "AA==", t: new Date(0), s: "" }, { extensionTypes })).toEqual([]);
    expect(broken({ n: "1.5", b: "?", t: "noon", s: 5 }, { extensionTypes })).toEqual([
      "n CORE-14",
      "b CORE-16",
      "t CORE-17",
      "s CORE-15",
    ]);
  });

  test("lenient takes what peers send, and nothing without which an event is none", () => {
    const sent = {
      source: "not a reference",
      time: "noon",
      dataschema: "x",
      subject: "",
      x: "a\nb",
      datacontenttype: "x",
    };
    expect(broken(sent, { lenient: true })).toEqual([]);
    expect(broken({ subject: 5, time: 5, datacontenttype: 5, x: 1.5 }, { lenient: true })).toEqual([]);
    expect(broken({ specversion: "0.3", id: "", type: 5, Upper: "x", x: {} }, { lenient: true })).toEqual([
      "specversion CORE-01",
      "id CORE-02",
      "type CORE-04",
      "Upper CORE-10",
      "x CORE-19",
    ]);
  });
});

describe("assertValid", () => {
  test("a version other than 1.0 is unsupported, anything else invalid", () => {
    expect(codeOf(() => assertValid({ ...minimal, specversion: "0.3" }))).toBe("unsupported");
    expect(codeOf(() => assertValid({ ...minimal, specversion: undefined }))).toBe("invalid");
    expect(codeOf(() => assertValid({ ...minimal, id: "" }))).toBe("invalid");
    expect(codeOf(() => assertValid(minimal))).toBeUndefined();
  });

  test("writers are strict, whatever options a caller hands through", () => {
    const options: ReadOptions = { lenient: true };
    expect(codeOf(() => assertValid({ ...minimal, time: "noon" }, options))).toBe("invalid");
  });
});

function codeOf(act: () => void): string | undefined {
  try {
    act();
    return undefined;
  } catch (error) {
    return isEventError(error) ? error.code : String(error);
  }
}
