import { deepStrictEqual } from "node:assert/strict";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as websocket from "../../../../../src/runtime/cloudevents/bindings/websocket.js";
import { json } from "../../../../../src/runtime/cloudevents/formats/json.js";
import { payloadOf } from "../../../../../src/runtime/cloudevents/payload.js";
import { textEvent, typedEvent } from "./arbitrary-event.js";
import { wires } from "./wires.js";

const structured = { mode: "structured", format: json, formats: [json] } as const;
const runs = { numRuns: 100 };
const minimal = { specversion: "1.0", id: "1", source: "/s", type: "t" };

describe.each(wires)("$name, through the client's own encoder and decoder", (wire) => {
  test("returns every event unchanged in binary mode", () => {
    fc.assert(
      fc.property(wire.name.startsWith("AMQP") ? typedEvent : textEvent, (event) => {
        deepStrictEqual(wire.carry(event, {}), event);
      }),
      runs,
    );
  });

  test("returns every event unchanged in structured mode", () => {
    fc.assert(
      fc.property(textEvent, (event) => {
        deepStrictEqual(wire.carry(event, structured), event);
      }),
      runs,
    );
  });

  test("returns declared types although only strings travel", () => {
    const extensionTypes = { flag: "Boolean", count: "Integer", bin: "Binary", at: "Timestamp" } as const;
    const event = {
      ...minimal,
      flag: true,
      count: -7,
      bin: new Uint8Array([0, 255]),
      at: "2026-01-02T03:04:05.5+01:00",
    };
    expect(wire.carry(event, { extensionTypes })).toStrictEqual(event);
  });

  test.each([
    ["no data", {}],
    ["JSON null", { datacontenttype: "application/json", data: null }],
    ["an empty JSON string", { datacontenttype: "application/json", data: "" }],
    ["no data, but its type", { datacontenttype: "application/json" }],
  ])("distinguishes %s from other kinds of nothing", (_, data) => {
    expect(wire.carry({ ...minimal, ...data }, {})).toStrictEqual({ ...minimal, ...data });
    expect(wire.carry({ ...minimal, ...data }, structured)).toStrictEqual({ ...minimal, ...data });
  });

  test("keeps empty data if the protocol can express it", () => {
    const event = { ...minimal, data: new Uint8Array(0) };
    const text = { ...minimal, datacontenttype: "text/plain", data: "" };
    expect(wire.carry(event, {})).toStrictEqual(wire.keepsEmpty ? event : minimal);
    expect(wire.carry(text, {})).toStrictEqual(wire.keepsEmpty ? text : { ...minimal, datacontenttype: "text/plain" });
    expect(wire.carry(event, { emptyBody: "empty" })).toStrictEqual(event);
    expect(wire.carry(text, { emptyBody: "empty" })).toStrictEqual(text);
    expect(wire.carry(event, { emptyBody: "none" })).toStrictEqual(minimal);
  });

  test("adds the content type application/json to JSON data without one", () => {
    expect(wire.carry({ ...minimal, data: { a: 1 } }, {})).toStrictEqual({
      ...minimal,
      datacontenttype: "application/json",
      data: { a: 1 },
    });
  });

  test("remembers the exact bytes of the payload", () => {
    const data = new TextEncoder().encode('{ "a" : 1.0 }');
    const received = wire.carry({ ...minimal, datacontenttype: "application/json", data }, {});
    expect(received.data).toStrictEqual({ a: 1 });
    expect(payloadOf(received)).toStrictEqual(data);
  });
});

describe("WebSockets", () => {
  test("return every event unchanged, as text and as bytes of ws", () => {
    const agreement = { protocol: "cloudevents.json", formats: [json] };
    fc.assert(
      fc.property(textEvent, (event) => {
        const data = websocket.toMessage(event, agreement);
        expect(typeof data).toBe("string");
        deepStrictEqual(websocket.fromMessage({ data }, agreement), event);
        const raw = Buffer.from(String(data));
        deepStrictEqual(websocket.fromMessage({ data: raw, isBinary: false }, agreement), event);
      }),
      runs,
    );
  });
});
