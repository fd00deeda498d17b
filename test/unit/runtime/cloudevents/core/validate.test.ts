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
    ["specversion specversion", { specversion: "0.3" }],
    ["specversion specversion", { specversion: 1 }],
    ["specversion required", { specversion: undefined }],
    ["id minLength", { id: "" }],
    ["id type", { id: 25 }],
    ["id required", { id: null }],
    ["id type", { id: "a\u0000b" }],
    ["source minLength", { source: "" }],
    ["source type", { source: "not a reference" }],
    ["source type", { source: "http://[broken" }],
    ["source type", { source: "/%zz" }],
    ["type minLength", { type: "" }],
    ["datacontenttype format", { datacontenttype: "xyz" }],
    ["datacontenttype minLength", { datacontenttype: "" }],
    ["datacontenttype format", { datacontenttype: Object.create(null) }],
    ["datacontenttype format", { datacontenttype: { toString: () => "text/plain" } }],
    ["datacontenttype format", { datacontenttype: "text/plain\r\nx: y" }],
    ["datacontenttype format", { datacontenttype: "text/plain; a" }],
    ["datacontenttype format", { datacontenttype: 'text/plain; a="ü"' }],
    ["dataschema type", { dataschema: "/relative" }],
    ["dataschema minLength", { dataschema: "" }],
    ["subject minLength", { subject: "" }],
    ["time type", { time: "2020-01-01T00:00Z" }],
    ["time type", { time: "2021-02-29T00:00:00Z" }],
    ["time type", { time: "2016-12-31T22:59:60Z" }],
    ["time type", { time: new Date(Number.NaN) }],
    ["time type", { time: 1_577_836_800 }],
    ["Upper name", { Upper: "x" }],
    ["data_x name", { data_x: "x" }],
    [" name", { "": "x" }],
    ["x type", { x: 1.5 }],
    ["x type", { x: 2 ** 31 }],
    ["x type", { x: Number.NaN }],
    ["x type", { x: "\ud800" }],
    ["x type", { x: "line\nbreak" }],
    ["x type", { x: "\u009f" }],
    ["x type", { x: "\ufdd0" }],
    ["x type", { x: {} }],
    ["x type", { x: [1] }],
    ["x type", { x: Object.create(null) }],
    ["x type", { x: Symbol("x") }],
    ["x type", { x: 1n }],
    ["x type", { x: () => "x" }],
    ["data_base64 format", { data_base64: "?" }],
    ["data_base64 format", { data_base64: new Uint8Array(1) }],
    ["data_base64 exclusive", { data_base64: "AA==", data: 1 }],
    ["data_base64 exclusive", { data_base64: "AA==", data: null }],
    ["data_base64 exclusive", { data_base64: "AA==", data: new Uint8Array([1]) }],
    ["data_base64 exclusive", { data_base64: "AA==", data: new DataView(new ArrayBuffer(1)) }],
    ["data type", { data: {}, datacontenttype: "text/plain" }],
    ["data type", { data: null, datacontenttype: "image/png" }],
    ["data type", { data: "\udc00", datacontenttype: "text/plain" }],
  ])('reports the problem "%s" for %o', (rule, members) => {
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
  ])("accepts %o", (members) => {
    expect(broken(members)).toEqual([]);
  });

  test("lists every problem with what was found, including missing attributes", () => {
    const issues = validateEvent({ specversion: "1.0", id: "", time: "noon", x: {} });
    expect(issues.map(({ message }) => message)).toEqual([
      'id must be a non-empty string, not ""',
      'time must be of type Timestamp, not "noon"',
      "x must be a boolean, an integer, a string or bytes, not an object",
      "source must be present",
      "type must be present",
    ]);
  });

  test("describes values of every kind and cuts long ones", () => {
    const members = { a: [], b: () => 1, c: 5n, d: 1.5, e: `\u0000${"x".repeat(1000)}`, f: Object.create(null) };
    expect(validateEvent({ ...minimal, ...members }).map(({ found }) => found)).toEqual([
      "an array",
      "a function",
      "5",
      "1.5",
      `"\\u0000${"x".repeat(193)}…`,
      "an object",
    ]);
  });

  test.each([null, undefined, 5, "event", []])("rejects %o as an event", (value) => {
    expect(validateEvent(value)).toHaveLength(1);
  });

  test("reports a CDEvent without its envelope as one problem with a hint", () => {
    const event = { context: { id: "1", type: "t" }, subject: { id: "s", content: {} }, customData: {} };
    const issue = { message: "a CDEvent must be in its CloudEvents envelope", path: [], keyword: "required" };
    expect(validateEvent(event)).toEqual([{ ...issue, hint: "toCloudEvent puts it into one" }]);
    expect(() => assertValid(event)).toThrow("/: a CDEvent must be in its CloudEvents envelope (toCloudEvent puts it");
  });

  test.each([
    { ...minimal, context: {}, subject: {} },
    { id: "1", context: {}, subject: {} },
    { context: {}, subject: "s" },
    { context: "c", subject: {} },
  ])("does not mistake %o for a CDEvent", (event) => {
    expect(validateEvent(event).map(({ path }) => path[0])).not.toContain(undefined);
  });

  test("ignores inherited attributes", () => {
    expect(validateEvent(Object.create(minimal)).map(({ path }) => path[0])).toEqual([
      "specversion",
      "id",
      "source",
      "type",
    ]);
  });

  test("ignores attributes that are not enumerable", () => {
    const hidden = Object.defineProperty({ ...minimal }, "id", { enumerable: false });
    expect(validateEvent(hidden).map(({ path, keyword }) => `${path[0]} ${keyword}`)).toEqual(["id required"]);
  });

  test("rejects an own member __proto__ as an illegal name", () => {
    const event: unknown = JSON.parse(JSON.stringify(minimal).replace("{", '{"__proto__":{"id":"x"},'));
    expect(validateEvent(event).map(({ path, keyword }) => `${path[0]} ${keyword}`)).toEqual(["__proto__ name"]);
  });

  test("rejects values of a declared type that does not exist", () => {
    const extensionTypes = { x: "integer" as "Integer" };
    expect(broken({ x: "5" }, { extensionTypes })).toHaveLength(1);
    expect(broken({ x: 5 }, { extensionTypes })).toHaveLength(1);
  });

  test("checks declared types in native and canonical form", () => {
    const extensionTypes = { n: "Integer", b: "Binary", t: "Timestamp", s: "String" } as const;
    expect(broken({ n: "10", b: "AA==", t: new Date(0), s: "" }, { extensionTypes })).toEqual([]);
    expect(broken({ n: "1.5", b: "?", t: "noon", s: 5 }, { extensionTypes })).toEqual([
      "n type",
      "b type",
      "t type",
      "s type",
    ]);
  });

  test("accepts invalid values, but not missing attributes, if lenient", () => {
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
      "specversion specversion",
      "id minLength",
      "type type",
      "Upper name",
      "x type",
    ]);
  });
});

describe("assertValid", () => {
  test("reports another version as unsupported and anything else as invalid", () => {
    expect(codeOf(() => assertValid({ ...minimal, specversion: "0.3" }))).toBe("unsupported");
    expect(codeOf(() => assertValid({ ...minimal, specversion: undefined }))).toBe("invalid");
    expect(codeOf(() => assertValid({ ...minimal, id: "" }))).toBe("invalid");
    expect(codeOf(() => assertValid(minimal))).toBeUndefined();
  });

  test("ignores the option lenient", () => {
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
