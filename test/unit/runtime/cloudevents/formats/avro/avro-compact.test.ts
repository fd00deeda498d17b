import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatFor } from "../../../../../../src/runtime/cloudevents/bindings/binding.js";
import type { CloudEvent } from "../../../../../../src/runtime/cloudevents/event.js";
import { avro } from "../../../../../../src/runtime/cloudevents/formats/avro.js";
import { avroCompact, avroCompactWith } from "../../../../../../src/runtime/cloudevents/formats/avro-compact.js";
import { events, arbitraryExtensionTypes as extensionTypes } from "../../../../../support/cloudevents-arbitraries.js";
import { refusal } from "../../../../../support/cloudevents-refusal.js";
import { sharedData } from "../../../../../support/shared-data.js";
import { isWithinYears } from "../fuzz-format.js";
import { canonicalForm, compactSchema, compactType, fingerprint, toCompactAvsc, toMicros } from "./avro-oracle.js";

const minimal: CloudEvent = { specversion: "1.0", id: "1", source: "/s", type: "t" };
const withHeader = avroCompactWith({ header: true });

describe("the Avro compact format (a working draft)", () => {
  test("writes the same bytes as avsc", () => {
    fc.assert(
      fc.property(events.filter(isWithinYears), (event) => {
        const theirs = compactType.toBuffer(toCompactAvsc(event, extensionTypes));
        expect(hex(avroCompact.encode(event, { extensionTypes }))).toBe(hex(theirs));
      }),
    );
  });

  test("reads what avsc writes, except zones and digits below a microsecond", () => {
    fc.assert(
      fc.property(events.filter(isWithinYears), (event) => {
        const theirs = compactType.toBuffer(toCompactAvsc(event, extensionTypes));
        const read = avroCompact.decode(theirs, { extensionTypes });
        expect(asMicros(read)).toEqual(asMicros(event));
        expect(avroCompact.decode(avroCompact.encode(read, { extensionTypes }), { extensionTypes })).toEqual(read);
      }),
    );
  });

  test.each([
    ["2018-04-05T17:31:00Z", "2018-04-05T17:31:00Z"],
    ["2018-04-05T17:31:00.5+02:00", "2018-04-05T15:31:00.500Z"],
    ["2018-04-05T17:31:00.123456789Z", "2018-04-05T17:31:00.123456Z"],
    ["1969-12-31T23:59:59.999999999Z", "1969-12-31T23:59:59.999999Z"],
    ["0001-01-01T00:00:00Z", "0001-01-01T00:00:00Z"],
    ["9999-12-31T23:59:59.999999Z", "9999-12-31T23:59:59.999999Z"],
    ["2016-12-31T23:59:60Z", "2017-01-01T00:00:00Z"],
    ["2017-01-01t00:59:60.25+01:00", "2017-01-01T00:00:00.250Z"],
  ])("returns the timestamp %s as %s", (sent, arrived) => {
    expect(avroCompact.decode(avroCompact.encode({ ...minimal, time: sent }))).toEqual({ ...minimal, time: arrived });
  });

  test.each(["0000-12-31T00:00:00Z", "0001-01-01T00:00:00+00:01", "9999-12-31T23:59:59-00:01"])(
    "rejects the time %s, which is out of range",
    (time) => {
      expect(refusal(() => avroCompact.encode({ ...minimal, time }))).toEqual({
        code: "invalid",
        problems: ["range time"],
      });
    },
  );

  test("writes a Date and declared types in the types of Avro", () => {
    const event = { ...minimal, time: new Date(5) as never, a: "true", b: "7", c: "AQ==", d: new Date(6), e: "x" };
    const types = { extensionTypes: { a: "Boolean", b: "Integer", c: "Binary" } } as const;
    expect(compactType.fromBuffer(Buffer.from(avroCompact.encode(event, types)))).toMatchObject({
      time: { long: 5000n },
      extensions: {
        a: { boolean: true },
        b: { int: 7 },
        c: { bytes: Buffer.from([1]) },
        d: { long: 6000n },
        e: { string: "x" },
      },
    });
  });

  test.each<[string, CloudEvent, string]>([
    ["no data", minimal, "02"],
    ["JSON null", { ...minimal, datacontenttype: "text/json", data: null }, "00086e756c6c"],
    ["zero bytes", { ...minimal, data: new Uint8Array() }, "0000"],
    ["text", { ...minimal, datacontenttype: "text/plain", data: "é" }, "0004c3a9"],
  ])("distinguishes %s from other kinds of data", (_, event, end) => {
    const bytes = avroCompact.encode(event);
    expect(hex(bytes).slice(-end.length)).toBe(end);
    expect(avroCompact.decode(bytes)).toEqual(event);
  });

  test("adds a content type to JSON data without one", () => {
    expect(avroCompact.decode(avroCompact.encode({ ...minimal, data: [1] }))).toEqual({
      ...minimal,
      datacontenttype: "application/json",
      data: [1],
    });
  });

  test("writes the fingerprint of the schema in the header", () => {
    expect(fingerprint(compactSchema)).toBe("ba27b92209f0ef56");
    const plain = hex(avroCompact.encode(minimal));
    expect(hex(withHeader.encode(minimal))).toBe(`c301${fingerprint(compactSchema)}${plain}`);
    expect(avroCompact.decode(withHeader.encode(minimal))).toEqual(minimal);
    expect(withHeader.decode(avroCompact.encode(minimal))).toEqual(minimal);
  });

  const avsc = sharedData("cloudevents/spec/working-drafts/cloudevents-compact.avsc");
  test.skipIf(avsc === undefined)("follows the published schema (needs shared data)", () => {
    const published = canonicalForm(JSON.parse(readFileSync(avsc ?? "", "utf8")));
    expect(canonicalForm(compactSchema)).toBe(published);
  });

  test("is found by the media types of the draft and of the Java SDK", () => {
    const find = (type: string) => formatFor(type, [avro, avroCompact]);
    expect(find("application/cloudevents+avro-compact")).toBe(avroCompact);
    expect(find("Application/CloudEvents+AvroCompact; charset=x")).toBe(avroCompact);
    expect(find("application/cloudevents+avro")).toBe(avro);
  });
});

function asMicros(event: CloudEvent): unknown {
  const { time, amoment } = event;
  return {
    ...event,
    time: time && toMicros(time),
    amoment: amoment === undefined ? undefined : toMicros(String(amoment)),
  };
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("hex");
}
