import { create, fromBinary, toBinary } from "@bufbuild/protobuf";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CloudEvent } from "../../../../../../src/runtime/cloudevents/event.js";
import { protobuf, protobufBatch, protobufWith } from "../../../../../../src/runtime/cloudevents/formats/protobuf.js";
import { payloadOf } from "../../../../../../src/runtime/cloudevents/payload.js";
import { events, arbitraryExtensionTypes as extensionTypes } from "../../../../../support/cloudevents-arbitraries.js";
import { refusal } from "../../../../../support/cloudevents-refusal.js";
import { isWithinYears } from "../fuzz-format.js";
import { batchMessage, eventMessage, toInit, toTimestamp } from "./protobuf-oracle.js";

const minimal: CloudEvent = { specversion: "1.0", id: "1", source: "/s", type: "t" };
const json = { ...minimal, datacontenttype: "application/json" };
// The oracle loses an attribute called "constructor"; we don't: see below.
const possible = events.filter((event) => isWithinYears(event) && !Object.hasOwn(event, "constructor"));

describe("the Protobuf format", () => {
  test("writes the same bytes as @bufbuild/protobuf", () => {
    fc.assert(
      fc.property(possible, (event) => {
        const theirs = toBinary(eventMessage, create(eventMessage, toInit(event, extensionTypes)));
        expect(hex(protobuf.encode(event, { extensionTypes }))).toBe(hex(theirs));
      }),
    );
  });

  test("reads what @bufbuild/protobuf writes, except zones and digits below a nanosecond", () => {
    fc.assert(
      fc.property(possible, (event) => {
        const theirs = toBinary(eventMessage, create(eventMessage, toInit(event, extensionTypes)));
        const read = protobuf.decode(theirs, { extensionTypes });
        expect(asInstants(read)).toEqual(asInstants(event));
        expect(protobuf.decode(protobuf.encode(read, { extensionTypes }), { extensionTypes })).toEqual(read);
      }),
    );
  });

  test("writes and reads the same batches as @bufbuild/protobuf", () => {
    fc.assert(
      fc.property(fc.array(possible, { maxLength: 4 }), (batch) => {
        const theirs = create(batchMessage, { events: batch.map((each) => toInit(each, extensionTypes)) });
        const ours = protobufBatch.encode(batch, { extensionTypes });
        expect(hex(ours)).toBe(hex(toBinary(batchMessage, theirs)));
        expect(protobufBatch.decode(ours, { extensionTypes }).map(asInstants)).toEqual(batch.map(asInstants));
      }),
    );
  });

  test("treats constructor as an ordinary attribute", () => {
    const event = { ...minimal, constructor: "" as never };
    const entry = `2a110a0b${hex(Buffer.from("constructor"))}12021a00`;
    expect(hex(protobuf.encode(event))).toBe(hex(protobuf.encode(minimal)) + entry);
    expect(protobuf.decode(protobuf.encode(event))).toEqual(event);
  });

  test.each<[string, unknown, object]>([
    ["false", false, { case: "ceBoolean", value: false }],
    ["0", 0, { case: "ceInteger", value: 0 }],
    ["the smallest integer", -(2 ** 31), { case: "ceInteger", value: -(2 ** 31) }],
    ["an empty string", "", { case: "ceString", value: "" }],
    ["no bytes", new Uint8Array(), { case: "ceBytes", value: new Uint8Array() }],
    ["a date", new Date(0), { case: "ceTimestamp", value: expect.objectContaining({ seconds: 0n, nanos: 0 }) }],
  ])("writes %s", (_, value, attr) => {
    const message = fromBinary(eventMessage, protobuf.encode({ ...minimal, x: value })) as unknown;
    expect(message).toMatchObject({ attributes: { x: { attr } } });
  });

  test("writes canonical strings of declared types in the member of that type", () => {
    const types = { a: "Boolean", b: "Integer", c: "Binary", d: "URI", e: "URI-reference", f: "Timestamp" } as const;
    const event = { ...minimal, a: "true", b: "-5", c: "AQ==", d: "x:y", e: "#z", f: "1970-01-01t00:00:01z" };
    const bytes = protobuf.encode(event, { extensionTypes: types });
    expect(fromBinary(eventMessage, bytes)).toMatchObject({
      attributes: {
        a: { attr: { case: "ceBoolean", value: true } },
        b: { attr: { case: "ceInteger", value: -5 } },
        c: { attr: { case: "ceBytes", value: new Uint8Array([1]) } },
        d: { attr: { case: "ceUri", value: "x:y" } },
        e: { attr: { case: "ceUriRef", value: "#z" } },
        f: { attr: { case: "ceTimestamp", value: { seconds: 1n } } },
      },
    });
    const read = { ...minimal, a: true, b: -5, c: new Uint8Array([1]), d: "x:y", e: "#z", f: "1970-01-01T00:00:01Z" };
    expect(protobuf.decode(bytes)).toEqual(read);
  });

  test.each([
    ["2018-04-05T17:31:00Z", "2018-04-05T17:31:00Z"],
    ["2018-04-05T17:31:00.12+02:00", "2018-04-05T15:31:00.120Z"],
    ["2018-04-05T17:31:00.1234567Z", "2018-04-05T17:31:00.123456700Z"],
    ["2018-04-05T17:31:00.1234567899Z", "2018-04-05T17:31:00.123456789Z"],
    ["1969-12-31T23:59:59.999999999Z", "1969-12-31T23:59:59.999999999Z"],
    ["0001-01-01T00:00:00Z", "0001-01-01T00:00:00Z"],
    ["9999-12-31T23:59:59.999999999Z", "9999-12-31T23:59:59.999999999Z"],
  ])("returns the timestamp %s as %s", (sent, arrived) => {
    expect(protobuf.decode(protobuf.encode({ ...minimal, time: sent }))).toEqual({ ...minimal, time: arrived });
  });

  test("rejects values that Protobuf cannot hold", () => {
    const time = "0000-01-01T00:00:00Z";
    expect(refusal(() => protobuf.encode({ ...minimal, time }))).toEqual({
      code: "invalid",
      problems: ["range time"],
    });
  });

  test.each<[string, CloudEvent, string]>([
    ["no data", minimal, "220174"],
    ["JSON null", { ...json, data: null }, "3a046e756c6c"],
    ["a JSON string", { ...json, data: "é" }, "3a0422c3a922"],
    ["empty text", { ...minimal, datacontenttype: "text/plain", data: "" }, "3a00"],
    ["zero bytes", { ...minimal, data: new Uint8Array() }, "3200"],
    ["bytes", { ...minimal, data: new Uint8Array([1]) }, "320101"],
  ])("distinguishes %s from other kinds of data", (_, event, end) => {
    const bytes = protobuf.encode(event);
    expect(hex(bytes).slice(-end.length)).toBe(end);
    expect(protobuf.decode(bytes)).toEqual(event);
  });

  test("reads JSON and text from text_data and binary_data", () => {
    const contents = { "text/plain": "é", "application/json": { a: 1 } };
    for (const [datacontenttype, data] of Object.entries(contents)) {
      const text = typeof data === "string" ? data : JSON.stringify(data);
      const init = toInit({ ...minimal, datacontenttype }, {});
      for (const member of [
        { case: "textData", value: text },
        { case: "binaryData", value: Buffer.from(text) },
      ]) {
        const event = protobuf.decode(toBinary(eventMessage, create(eventMessage, { ...init, data: member })));
        expect(event).toEqual({ ...minimal, datacontenttype, data });
        expect(new TextDecoder().decode(payloadOf(event))).toBe(text);
      }
    }
  });

  test("reads an empty binary_data as no data with the option emptyBinaryData", () => {
    const bytes = Buffer.from(`${hex(protobuf.encode(json))}3200`, "hex");
    const fromGo = protobufWith({ emptyBinaryData: "none" });
    const empty = { ...minimal, datacontenttype: "text/plain", data: "" };
    expect(fromGo.decode(bytes)).toEqual(json);
    expect(fromGo.decode(protobuf.encode(empty))).toEqual(empty);
    expect(refusal(() => protobuf.decode(bytes))).toEqual({ code: "malformed-message", problems: ["json data"] });
    expect(fromGo.decode(Buffer.from(`${hex(protobuf.encode(json))}320131`, "hex"))).toEqual({
      ...json,
      data: 1,
    });
  });

  test("adds a content type to JSON data without one", () => {
    expect(protobuf.decode(protobuf.encode({ ...minimal, data: 1 }))).toEqual({ ...json, data: 1 });
  });
});

describe("Protobuf messages as data", () => {
  const typeUrl = "type.googleapis.com/google.protobuf.Duration";
  const dataschema = `https://${typeUrl}`;
  const value = new Uint8Array([8, 1]);
  const any = { $typeName: "google.protobuf.Any", typeUrl, value };
  const theirs = (extra: CloudEvent = minimal) =>
    toBinary(eventMessage, create(eventMessage, { ...toInit(extra, {}), data: { case: "protoData", value: any } }));
  const message = { ...minimal, datacontenttype: "application/protobuf", dataschema, data: value };
  const whole = protobufWith({ protoData: "any" });

  test("become the bytes of the message, with its type URL as dataschema", () => {
    const event = protobuf.decode(theirs());
    expect(event).toEqual(message);
    expect(payloadOf(event)).toEqual(value);
    expect(fromBinary(eventMessage, protobuf.encode(message))).toMatchObject({
      data: { case: "protoData", value: any },
    });
    expect(protobuf.decode(protobuf.encode(message))).toEqual(message);
    expect(protobuf.decode(theirs({ ...minimal, dataschema }))).toEqual(message);
  });

  test("are written as ordinary bytes without a dataschema", () => {
    const { dataschema: _, ...event } = message;
    expect(fromBinary(eventMessage, protobuf.encode(event))).toMatchObject({ data: { case: "binaryData", value } });
    expect(protobuf.decode(protobuf.encode(event))).toEqual(event);
  });

  test("are rejected if the type URL would be lost", () => {
    const other = theirs({ ...minimal, dataschema: "https://example.com/schema" });
    expect(refusal(() => protobuf.decode(other))).toEqual({
      code: "malformed-message",
      problems: ["const dataschema"],
    });
  });

  test("become the bytes of the Any with the option protoData", () => {
    const other = { ...minimal, dataschema: "https://example.com/schema", datacontenttype: "application/protobuf" };
    const event = whole.decode(theirs(other));
    const data = Buffer.from(`0a${typeUrl.length.toString(16)}${hex(Buffer.from(typeUrl))}12020801`, "hex");
    expect(event).toEqual({ ...other, data: new Uint8Array(data) });
    expect(hex(whole.encode(event))).toBe(hex(theirs(other)));
    expect(refusal(() => whole.encode({ ...event, data: new Uint8Array([9]) }))).toEqual({
      code: "invalid",
      problems: ["type data"],
    });
  });
});

function asInstants(event: CloudEvent): unknown {
  const { time, amoment } = event;
  return {
    ...event,
    time: time && toTimestamp(time),
    amoment: amoment === undefined ? undefined : toTimestamp(String(amoment)),
  };
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("hex");
}
