import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CloudEvent } from "../../../../../../src/runtime/cloudevents/event.js";
import { avro, avroWith } from "../../../../../../src/runtime/cloudevents/formats/avro.js";
import { payloadOf } from "../../../../../../src/runtime/cloudevents/payload.js";
import { arbitraryExtensionTypes, events, jsonValues } from "../../../../../support/cloudevents-arbitraries.js";
import { sharedData } from "../../../../../support/shared-data.js";
import { sized, text } from "./avro-hex.js";
import { avroSchema, avroType, canonicalForm, toAvsc } from "./avro-oracle.js";

const extensionTypes = arbitraryExtensionTypes;
const minimal: CloudEvent = { specversion: "1.0", id: "1", source: "/s", type: "t" };
const json = { ...minimal, datacontenttype: "application/json" };
const union = avroWith({ jsonData: "union" });

describe("the Avro format", () => {
  test("writes the expected bytes", () => {
    expect(hex(avro.encode(minimal))).toBe(
      "08167370656376657273696f6e0606312e300469640602310c736f7572636506042f7308747970650602740002",
    );
  });

  test("writes the same bytes as avsc", () => {
    fc.assert(
      fc.property(events, (event) => {
        expect(hex(avro.encode(event, { extensionTypes }))).toBe(hex(avroType.toBuffer(toAvsc(event))));
      }),
    );
  });

  test.each([
    ["bytes", avro],
    ["union", union],
  ])("returns every event unchanged with JSON data as %s", (_, format) => {
    fc.assert(
      fc.property(events, (event) => {
        expect(format.decode(format.encode(event, { extensionTypes }), { extensionTypes })).toEqual(event);
      }),
    );
  });

  test("writes text and JSON so that avsc can read them", () => {
    fc.assert(
      fc.property(jsonValues, (data) => {
        fc.pre(!JSON.stringify(data).includes("__proto__")); // avsc takes it for the prototype
        const read = avroType.fromBuffer(Buffer.from(union.encode({ ...json, data }))) as { data: unknown };
        const text = new Map(Object.entries(read.data ?? {})).get("bytes");
        expect(text instanceof Uint8Array ? JSON.parse(text.toString()) : unwrap(read.data)).toEqual(data);
      }),
    );
  });

  test.each<[string, unknown, string]>([
    ["a boolean", true, "boolean"],
    ["a number", 1.5, "double"],
    ["a string", "text", "string"],
    ["an object of scalars", { a: 1, b: null, c: "x", d: false }, "map"],
    ["an object of objects of objects", { a: { b: { c: { d: 1 } } } }, "map"],
    ["an object of objects of arrays of objects", { a: { b: [{ c: 1 }, {}] } }, "map"],
    ["an array of objects", [{ a: 1 }, { b: [{}] }], "array"],
    ["an empty array", [], "array"],
    ["an own member __proto__", JSON.parse('{"__proto__":{"a":1}}'), "map"],
    ["null", null, "bytes"],
    ["an array of scalars", [1], "bytes"],
    ["a mixed array", [{}, 1], "bytes"],
    ["an array in the object at the top", { a: [{}] }, "bytes"],
    ["an array of arrays", [[]], "bytes"],
    ["an object of scalars too deep", { a: { b: { c: 1 } } }, "bytes"],
    ["a lone surrogate", "\ud800", "bytes"],
    ["a lone surrogate in a name", { "\ud800": 1 }, "bytes"],
  ])("returns %s unchanged with the union", (_, data, branch) => {
    const bytes = union.encode({ ...json, data });
    const event = avro.decode(bytes);
    expect(event.data).toEqual(data);
    expect(JSON.stringify(event.data)).toBe(JSON.stringify(data));
    const read = avroType.fromBuffer(Buffer.from(bytes)) as { data: object };
    expect(Object.keys(read.data)).toEqual([branch]);
  });

  test("writes big numbers of a custom codec as bytes with the union", () => {
    const text = '{"n":123456789012345678901}';
    const codec = { parse: () => "big", stringify: () => text };
    const event = avro.decode(union.encode({ ...json, data: {} }, { json: codec }), { json: codec });
    expect(event.data).toBe("big");
    expect(new TextDecoder().decode(payloadOf(event))).toBe(text);
  });

  test("writes what only a custom codec can parse as bytes with the union", () => {
    const bytes = union.encode({ ...json, data: {} }, { json: { parse: () => 0, stringify: () => "{a:1}" } });
    expect(hex(bytes)).toMatch(new RegExp(`000a${hexOf("{a:1}")}$`));
  });

  test("writes deeply nested data as bytes with the union", () => {
    const data: unknown = JSON.parse(`${'{"a":'.repeat(600)}{}${"}".repeat(600)}`);
    expect(hex(union.encode({ ...json, data }))).toBe(hex(avro.encode({ ...json, data })));
  });

  test.each<[string, CloudEvent, string]>([
    ["no data", minimal, "02"],
    ["JSON null", { ...json, data: null }, `0008${hexOf("null")}`],
    ["zero bytes", { ...minimal, data: new Uint8Array() }, "0000"],
    ["bytes", { ...minimal, data: new Uint8Array([1]) }, "000201"],
    ["base64", { ...minimal, data_base64: "AQ==" }, "000201"],
    ["text", { ...minimal, datacontenttype: "text/plain", data: "é" }, "0c04c3a9"],
    ["a JSON string", { ...json, data: "é" }, `0008${hexOf('"é"')}`],
  ])("distinguishes %s from other kinds of data", (_, event, end) => {
    const bytes = avro.encode(event);
    expect(hex(bytes).slice(-end.length)).toBe(end);
    const { data_base64: base64, ...rest } = event;
    expect(avro.decode(bytes)).toEqual(base64 === undefined ? event : { ...rest, data: new Uint8Array([1]) });
  });

  test("adds a content type to JSON data without one", () => {
    expect(avro.decode(avro.encode({ ...minimal, data: 1 }))).toEqual({ ...json, data: 1 });
    const nameless = { attribute: wrapped(minimal), data: { double: 1 } };
    expect(avro.decode(avroType.toBuffer(nameless))).toEqual({ ...minimal, data: 1 });
  });

  test("writes canonical strings of declared types in the types of Avro", () => {
    const event = { ...minimal, a: "true", b: "-5", c: "AQ==", d: new Date(0), time: "2020-01-01t00:00:00z" };
    const types = { extensionTypes: { a: "Boolean", b: "Integer", c: "Binary", d: "Timestamp" } } as const;
    const { attribute } = avroType.fromBuffer(Buffer.from(avro.encode(event, types))) as { attribute: unknown };
    expect(attribute).toEqual({
      ...wrapped(minimal),
      a: { boolean: true },
      b: { int: -5 },
      c: { bytes: Buffer.from([1]) },
      d: { string: "1970-01-01T00:00:00.000Z" },
      time: { string: "2020-01-01T00:00:00Z" },
    });
  });

  test("reads null as an unset attribute", () => {
    const bytes = avroType.toBuffer({ attribute: { ...wrapped(minimal), subject: null }, data: null });
    expect(avro.decode(bytes)).toEqual(minimal);
    expect(hex(avro.encode({ ...minimal, subject: undefined, x: null } as never))).toBe(hex(avro.encode(minimal)));
  });

  test.each<[string, (entries: readonly string[]) => string]>([
    ["one block with its size", (entries) => sized(4, entries.join(""))],
    ["blocks with and without sizes", ([a, b, c, d]) => `${sized(2, `${a}${b}`)}02${c}${sized(1, `${d}`)}`],
  ])("reads %s", (_, toBlocks) => {
    const entries = Object.entries(minimal).map(([name, value]) => `${text(name)}06${text(String(value))}`);
    expect(avro.decode(Buffer.from(`${toBlocks(entries)}0002`, "hex"))).toEqual(minimal);
  });

  const avsc = sharedData("cloudevents/spec/formats/cloudevents.avsc");
  test.skipIf(avsc === undefined)("follows the published schema (needs shared data)", () => {
    const published = canonicalForm(JSON.parse(readFileSync(avsc ?? "", "utf8")));
    expect(canonicalForm(avroSchema)).toBe(published.replaceAll("io.cloudevents.AvroCloudEvent", "CloudEvent"));
  });

  test("remembers the payload and reads views of any buffer", () => {
    const bytes = avro.encode({ ...json, data: { a: 1 } });
    const event = avro.decode(new Uint8Array([9, ...bytes, 9]).subarray(1, -1));
    expect(new TextDecoder().decode(payloadOf(event))).toBe('{"a":1}');
    expect(avro.decode(Buffer.from(avro.encode({ ...minimal, data: new Uint8Array([7]) }))).data?.constructor).toBe(
      Uint8Array,
    );
  });
});

function wrapped(event: CloudEvent): Record<string, unknown> {
  return Object.fromEntries(Object.entries(event).map(([name, value]) => [name, { string: value }]));
}

/** What avsc read, without the names of the branches. */
function unwrap(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(unwrapRecord);
  const [branch, inner] = Object.entries(value)[0] ?? [];
  if (branch === "array") return unwrap(inner);
  if (branch === "CloudEventData") return unwrapRecord(inner);
  if (branch !== "map") return inner;
  return Object.fromEntries(
    Object.entries(inner as object).map(([name, each]) => [name, isRecord(each) ? unwrapRecord(each) : unwrap(each)]),
  );
}

const isRecord = (value: unknown): boolean => avroRecords.has(Object(value).constructor.name);
const avroRecords = new Set(["CloudEventData"]);

function unwrapRecord(record: unknown): unknown {
  return unwrap({ map: (record as { value: object }).value });
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("hex");
}

function hexOf(text: string): string {
  return Buffer.from(text).toString("hex");
}
